package org.asmengine.grpc;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.circumstances.Determinations;
import org.asmengine.application.datasharing.DataRequests;
import org.asmengine.application.eligibility.EligibleParticipants;
import org.asmengine.application.overlap.ModelParticipations;
import org.asmengine.application.testing.InMemoryJournal;
import org.asmengine.application.testing.Workbench;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.application.waivers.AnswerTelehealth;
import org.asmengine.domain.ruleset.programme.AgreementValidity;
import org.asmengine.domain.ruleset.programme.CircumstanceRules;
import org.asmengine.domain.ruleset.programme.DataSharingRules;
import org.asmengine.domain.ruleset.programme.OriginatingSite;
import org.asmengine.domain.ruleset.programme.OverlapRules;
import org.asmengine.domain.ruleset.programme.TelehealthRules;
import org.asmengine.grpc.register.RegisterGrpcConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The registers on a journal in memory. */
@TestConfiguration(proxyBeanMethods = false)
@Import(RegisterGrpcConfiguration.class)
class RegisterPorts {

  /** A request is in time before this instant. */
  static final Instant DEADLINE = Instant.parse("2028-03-01T05:00:00Z");

  /** Everybody but this practice is eligible. */
  static final String NOT_ELIGIBLE = "111111111";

  @Bean
  InMemoryJournal journal() {
    return new InMemoryJournal();
  }

  @Bean
  EligibleParticipants eligibleParticipants() {
    return (year, participant) -> Optional.of(!participant.tin().value().equals(NOT_ELIGIBLE));
  }

  @Bean
  AnswerTelehealth answerTelehealth(EligibleParticipants participants) {
    return new AnswerTelehealth(
        year ->
            new TelehealthRules(true, true, List.of(OriginatingSite.HOSPITAL), true, false, false),
        year -> Workbench.RULES.unsettled(),
        participants);
  }

  @Bean
  DataRequests dataRequests(
      InMemoryJournal journal,
      Transactions transactions,
      EligibleParticipants participants,
      Clock clock) {
    return new DataRequests(
        journal,
        transactions,
        year ->
            new DataSharingRules(
                List.of("PART_A_CLAIMS", "PART_B_CLAIMS"),
                DEADLINE,
                AgreementValidity.PERFORMANCE_YEAR,
                12),
        participants,
        clock);
  }

  @Bean
  Determinations determinations(InMemoryJournal journal, Transactions transactions, Clock clock) {
    return new Determinations(
        journal,
        transactions,
        year -> new CircumstanceRules(true, LocalDate.of(2028, 3, 31)),
        clock);
  }

  @Bean
  ModelParticipations modelParticipations(
      InMemoryJournal journal,
      Transactions transactions,
      EligibleParticipants participants,
      Clock clock) {
    return new ModelParticipations(
        journal,
        transactions,
        year -> Workbench.RULES.calendar(),
        year -> new OverlapRules(List.of("MSSP", "ACO_REACH")),
        participants,
        clock);
  }
}
