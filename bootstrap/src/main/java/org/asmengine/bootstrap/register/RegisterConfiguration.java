package org.asmengine.bootstrap.register;

import java.time.Clock;
import org.asmengine.application.circumstances.CircumstanceLists;
import org.asmengine.application.circumstances.Determinations;
import org.asmengine.application.circumstances.FreezeCircumstances;
import org.asmengine.application.datasharing.DataRequests;
import org.asmengine.application.eligibility.EligibleParticipants;
import org.asmengine.application.eligibility.ListedEligibility;
import org.asmengine.application.eligibility.RosterEligibility;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.operation.RegisteredCircumstances;
import org.asmengine.application.overlap.ModelParticipations;
import org.asmengine.application.ruleset.ProgrammeRulesRepository;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.selection.ParticipantLists;
import org.asmengine.application.submission.YearRosters;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.application.waivers.AnswerTelehealth;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases of these registers. */
@Configuration(proxyBeanMethods = false)
public class RegisterConfiguration {

  @Bean
  EligibleParticipants eligibleParticipants(ParticipantLists lists, YearRosters rosters) {
    return new ListedEligibility(lists, new RosterEligibility(rosters));
  }

  @Bean
  AnswerTelehealth answerTelehealth(
      ProgrammeRulesRepository rules, EligibleParticipants participants) {
    return new AnswerTelehealth(
        year -> rules.find(year).telehealth(), year -> rules.find(year).unsettled(), participants);
  }

  @Bean
  DataRequests dataRequests(
      Journal journal,
      Transactions transactions,
      ProgrammeRulesRepository rules,
      EligibleParticipants participants,
      Clock clock) {
    return new DataRequests(
        journal, transactions, year -> rules.find(year).dataSharing(), participants, clock);
  }

  @Bean
  Determinations determinations(
      Journal journal, Transactions transactions, ProgrammeRulesRepository rules, Clock clock) {
    return new Determinations(
        journal, transactions, year -> rules.find(year).circumstances(), clock);
  }

  @Bean
  RegisteredCircumstances registeredCircumstances(
      Determinations determinations, CircumstanceLists lists, Clock clock) {
    return new FreezeCircumstances(determinations, lists, clock);
  }

  @Bean
  ModelParticipations modelParticipations(
      Journal journal,
      Transactions transactions,
      RuleSetRepository ruleSets,
      ProgrammeRulesRepository rules,
      EligibleParticipants participants,
      Clock clock) {
    return new ModelParticipations(
        journal,
        transactions,
        year -> ruleSets.find(year).calendar(),
        year -> rules.find(year).overlap(),
        participants,
        clock);
  }
}
