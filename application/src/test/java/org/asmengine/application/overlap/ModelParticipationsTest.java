package org.asmengine.application.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemoryJournal;
import org.asmengine.application.testing.InMemoryTransactions;
import org.asmengine.application.testing.SampleRuleSet;
import org.asmengine.application.testing.TickingClock;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.interplay.MipsExemption;
import org.asmengine.domain.interplay.ModelParticipation;
import org.asmengine.domain.interplay.ModelParticipationContent;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.OverlapRules;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Other models are recorded and allowed, and MIPS is answered by who is eligible in the year. */
class ModelParticipationsTest {

  private static final PerformanceYear YEAR = PerformanceYear.of(2027);
  private static final ParticipantId ID = ParticipantId.of("000000001", "0000000001");
  private static final ParticipantId COLLEAGUE = ParticipantId.of("000000001", "0000000002");
  private static final Caller PRACTICE =
      new Caller("practice", Set.of(Role.SUBMITTER), TinScope.of(Set.of(ID.tin())));
  private static final Caller STRANGER =
      new Caller("stranger", Set.of(Role.SUBMITTER), TinScope.of(Set.of()));
  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

  private final TickingClock clock = new TickingClock(Instant.parse("2027-05-01T12:00:00Z"));
  private final InMemoryJournal journal = new InMemoryJournal();
  private final InMemoryTransactions transactions =
      new InMemoryTransactions(new InMemoryAuditTrail(), new InMemoryAnsweredCalls());
  private final Map<PerformanceYear, Boolean> eligible = new HashMap<>(Map.of(YEAR, true));
  private final ModelParticipations participations =
      new ModelParticipations(
          journal,
          transactions,
          year -> SampleRuleSet.of(year.value(), "0.09").calendar(),
          year -> new OverlapRules(List.of("MSSP", "ACO_REACH")),
          (year, participant) -> Optional.ofNullable(eligible.get(year)),
          clock);

  private static ModelParticipationContent content(
      String model, Optional<Npi> npi, Optional<LocalDate> to) {
    return new ModelParticipationContent(
        ID.tin(), npi, model, "A1234", FROM, to, "participant list");
  }

  private String recorded(String model, Optional<Npi> npi, Optional<LocalDate> to) {
    return participations.record(content(model, npi, to), PRACTICE).id();
  }

  private List<String> models(ParticipantId participant) {
    return participations.of(YEAR, participant).models().stream()
        .map(beside -> beside.record().state().content().orElseThrow().model())
        .toList();
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(call)
        .extracting(EngineException::code)
        .isEqualTo(code);
  }

  @Test
  void answersMipsForTheYearAndThePaymentYearThatBelongsToIt() {
    eligible.put(PerformanceYear.of(2028), false);

    Overlap exempt = participations.of(YEAR, ID);
    assertThat(exempt.mips().status()).isEqualTo(MipsExemption.Status.EXEMPT);
    assertThat(exempt.mips().adjustment()).isEqualTo(MipsExemption.Adjustment.ASM);
    assertThat(exempt.paymentYear()).isEqualTo(2029);
    Overlap inMips = participations.of(PerformanceYear.of(2028), ID);
    assertThat(inMips.mips().status()).isEqualTo(MipsExemption.Status.NOT_EXEMPT);
    assertThat(inMips.mips().adjustment()).isEqualTo(MipsExemption.Adjustment.MIPS);
    assertThat(participations.of(PerformanceYear.of(2029), ID).mips().status())
        .isEqualTo(MipsExemption.Status.UNKNOWN);
  }

  @Test
  void tellsTheModelsOfThePracticeAndOfTheClinician() {
    recorded("MSSP", Optional.empty(), Optional.empty());
    recorded("TEAM", Optional.of(ID.npi()), Optional.empty());

    assertThat(models(ID)).containsExactly("MSSP", "TEAM");
    assertThat(models(COLLEAGUE)).containsExactly("MSSP");
    assertThat(models(ParticipantId.of("000000002", "0000000001"))).isEmpty();
    assertThat(participations.of(YEAR, ID).models())
        .extracting(beside -> beside.finding().verdict())
        .containsExactly(Verdict.MET, Verdict.UNKNOWN);
  }

  @Test
  void leavesOutWhatEndedBeforeTheYearAndWhatWasStruck() {
    String ended = recorded("MSSP", Optional.empty(), Optional.empty());
    String lasting = recorded("ACO_REACH", Optional.empty(), Optional.empty());
    participations.end(ended, LocalDate.of(2027, 1, 1), PRACTICE);
    assertThat(models(ID)).containsExactly("MSSP", "ACO_REACH");
    recorded("MSSP", Optional.empty(), Optional.of(LocalDate.of(2026, 12, 31)));
    assertThat(models(ID)).containsExactly("MSSP", "ACO_REACH");
    participations.strike(lasting, "another practice", "operator");
    assertThat(models(ID)).containsExactly("MSSP");
  }

  @Test
  void aPracticeRecordsAndEndsItsOwnAlone() {
    assertRefused(
        ErrorCode.UNKNOWN_PARTICIPANT,
        () -> participations.record(content("MSSP", Optional.empty(), Optional.empty()), STRANGER));
    String id = recorded("MSSP", Optional.empty(), Optional.empty());
    assertRefused(ErrorCode.NO_SUCH_ENTRY, () -> participations.end(id, FROM, STRANGER));
    assertRefused(ErrorCode.NO_SUCH_ENTRY, () -> participations.end("nothing", FROM, PRACTICE));
    assertThat(participations.end(id, FROM, PRACTICE).state().state())
        .isEqualTo(ModelParticipation.State.ENDED);
  }

  @Test
  void noPeriodEndsBeforeItStarts() {
    LocalDate before = FROM.minusDays(1);
    assertRefused(
        ErrorCode.CONDITION_NOT_MET,
        () ->
            participations.record(
                content("MSSP", Optional.empty(), Optional.of(before)), PRACTICE));
    String id = recorded("MSSP", Optional.empty(), Optional.empty());
    assertRefused(ErrorCode.CONDITION_NOT_MET, () -> participations.end(id, before, PRACTICE));
    participations.end(id, FROM, PRACTICE);
    assertRefused(ErrorCode.STEP_NOT_ALLOWED, () -> participations.end(id, FROM, PRACTICE));
    participations.strike(id, "why", "operator");
    assertRefused(ErrorCode.STEP_NOT_ALLOWED, () -> participations.strike(id, "why", "operator"));
  }

  @Test
  void replayingTheJournalRebuildsEveryState() {
    JournaledSubjects<ModelParticipation, ?> replayed =
        new JournaledSubjects<>(journal, new ModelParticipationFormat(), transactions, clock);
    String clinician = recorded("TEAM", Optional.of(ID.npi()), Optional.of(FROM));
    String practice = recorded("MSSP", Optional.empty(), Optional.empty());
    participations.end(practice, FROM.plusYears(1), PRACTICE);
    String struck = recorded("MSSP", Optional.empty(), Optional.empty());
    participations.strike(struck, "why", "operator");

    for (String id : List.of(clinician, practice, struck)) {
      assertThat(replayed.find(id)).isEqualTo(participations.find(id)).isPresent();
    }
    assertThat(replayed.find(clinician).orElseThrow().content())
        .contains(content("TEAM", Optional.of(ID.npi()), Optional.of(FROM)));
    assertThat(participations.history(struck)).hasSize(2);
  }
}
