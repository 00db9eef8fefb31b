package org.asmengine.application.circumstances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputDigests;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.input.RecordStream;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.register.Entry;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemoryJournal;
import org.asmengine.application.testing.InMemorySource;
import org.asmengine.application.testing.InMemoryTransactions;
import org.asmengine.application.testing.TickingClock;
import org.asmengine.domain.circumstances.AffectedScope;
import org.asmengine.domain.circumstances.AffectedScope.OneClinician;
import org.asmengine.domain.circumstances.AffectedScope.PlaceKind;
import org.asmengine.domain.circumstances.AffectedScope.Places;
import org.asmengine.domain.circumstances.AffectedScope.WholePractice;
import org.asmengine.domain.circumstances.Determination;
import org.asmengine.domain.circumstances.DeterminationContent;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.programme.CircumstanceRules;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Determinations become rows of circumstances, and a run keeps those that it was started with. */
class DeterminationsTest {

  private static final PerformanceYear YEAR = PerformanceYear.of(2027);
  private static final CircumstanceRules RULES =
      new CircumstanceRules(true, LocalDate.of(2028, 3, 31));

  private final TickingClock clock = new TickingClock(Instant.parse("2028-04-15T12:00:00Z"));
  private final InMemoryJournal journal = new InMemoryJournal();
  private final InMemoryTransactions transactions =
      new InMemoryTransactions(new InMemoryAuditTrail(), new InMemoryAnsweredCalls());
  private final Determinations determinations =
      new Determinations(journal, transactions, year -> RULES, clock);
  private final InMemoryLists lists = new InMemoryLists();
  private final FreezeCircumstances register =
      new FreezeCircumstances(determinations, lists, clock);
  private final InMemorySource files =
      new InMemorySource()
          .with(
              InputFile.PARTICIPANTS,
              List.of(
                  "000000002,0000000001,HF,06,35620,3",
                  "000000001,0000000002,HF,06,35620,2",
                  "000000001,0000000001,LBP,20,10580,2",
                  "000000001,0000000001,HF,06,10580,2",
                  "000000003,0000000003,HF,06,,1",
                  "nobody,0000000001,HF,06,35620,1"));

  private static final class InMemoryLists implements CircumstanceLists {
    private final Map<String, List<CircumstanceLine>> lists = new HashMap<>();

    @Override
    public void add(String id, PerformanceYear year, Instant at, List<CircumstanceLine> lines) {
      lists.put(id, List.copyOf(lines));
    }

    @Override
    public List<CircumstanceLine> lines(String id) {
      return lists.getOrDefault(id, List.of());
    }
  }

  private static DeterminationContent content(AffectedScope scope, String reference) {
    return new DeterminationContent(
        YEAR, scope, LocalDate.of(2027, 9, 1), LocalDate.of(2027, 9, 30), reference);
  }

  private String grant(AffectedScope scope, String reference) {
    return determinations.grant(content(scope, reference), "operator").id();
  }

  private static Places area(String code) {
    return Places.of(PlaceKind.AREA, Set.of(code));
  }

  private static List<List<String>> rows(InputSource source) {
    List<List<String>> rows = new ArrayList<>();
    try (RecordStream records = source.open(InputFile.CIRCUMSTANCES)) {
      while (records.hasNext()) {
        InputRecord row = records.next();
        assertThat(row.line()).isEqualTo(rows.size() + 2L);
        rows.add(row.fields());
      }
    }
    return rows;
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(call)
        .extracting(EngineException::code)
        .isEqualTo(code);
  }

  @Test
  void isGrantedAndWithdrawnOnce() {
    String id = grant(area("35620"), "EUC-1");
    assertThat(determinations.withdraw(id, "wrong area", "operator").state().state())
        .isEqualTo(Determination.State.WITHDRAWN);
    assertRefused(
        ErrorCode.STEP_NOT_ALLOWED, () -> determinations.withdraw(id, "again", "operator"));
    assertRefused(
        ErrorCode.NO_SUCH_ENTRY, () -> determinations.withdraw("nothing", "why", "operator"));
    assertThat(determinations.history(id)).hasSize(2);
  }

  @Test
  void circumstancesOfAnotherTimeAreRefused() {
    LocalDate late = RULES.lastDay().plusDays(1);
    assertRefused(
        ErrorCode.CONDITION_NOT_MET,
        () ->
            determinations.grant(
                new DeterminationContent(YEAR, area("35620"), late, late, "EUC-1"), "operator"));
    LocalDate last = RULES.lastDay();
    assertThat(
            determinations
                .grant(
                    new DeterminationContent(YEAR, area("35620"), last, last, "EUC-1"), "operator")
                .state()
                .counts())
        .isTrue();
  }

  @Test
  void replayingTheJournalRebuildsEveryScope() {
    JournaledSubjects<Determination, ?> replayed =
        new JournaledSubjects<>(journal, new DeterminationFormat(), transactions, clock);
    List<AffectedScope> scopes =
        List.of(
            area("35620"),
            Places.of(PlaceKind.ZIP_CODE, Set.of("10001", "10002")),
            Places.of(PlaceKind.COUNTY, Set.of("36061")),
            new WholePractice(Tin.of("000000001")),
            new OneClinician(ParticipantId.of("000000001", "0000000001")));
    for (AffectedScope scope : scopes) {
      String id = grant(scope, "EUC");
      assertThat(replayed.find(id)).isEqualTo(determinations.find(id)).isPresent();
      assertThat(replayed.find(id).orElseThrow().content()).contains(content(scope, "EUC"));
      determinations.withdraw(id, "why", "operator");
      assertThat(replayed.find(id)).isEqualTo(determinations.find(id));
    }
  }

  @Test
  void listsWhatCountsInTheOrderInWhichItWasGranted() {
    String first = grant(area("35620"), "EUC-1");
    String second = grant(area("10580"), "EUC-2");
    determinations.withdraw(first, "why", "operator");

    assertThat(determinations.counting(YEAR))
        .extracting(DeterminationContent::reference)
        .containsExactly("EUC-2");
    assertThat(determinations.counting(PerformanceYear.of(2028))).isEmpty();
    assertThat(
            determinations.page(
                new DeterminationFilter(Optional.empty(), Optional.empty()), "", 10))
        .extracting(Entry::id)
        .containsExactly(first, second);
  }

  @Test
  void anAreaReachesItsParticipantsAPracticeItselfAndAClinicianOne() {
    grant(area("35620"), "EUC-AREA");
    grant(new WholePractice(Tin.of("000000001")), "EUC-PRACTICE");
    grant(new OneClinician(ParticipantId.of("000000003", "0000000003")), "EUC-CLINICIAN");
    grant(new WholePractice(Tin.of("999999999")), "EUC-STRANGER");

    assertThat(ReachedParticipants.of(determinations.counting(YEAR), files).lines())
        .extracting(CircumstanceLine::fields)
        .containsExactly(
            List.of("000000001", "", "EUC-PRACTICE"),
            List.of("000000001", "0000000002", "EUC-AREA"),
            List.of("000000002", "0000000001", "EUC-AREA"),
            List.of("000000003", "0000000003", "EUC-CLINICIAN"));
  }

  @Test
  void whereThePlaceIsNotKnownNothingIsGrantedAndTheNumberIsTold() {
    grant(Places.of(PlaceKind.ZIP_CODE, Set.of("10001")), "EUC-ZIP");
    ReachedParticipants zip = ReachedParticipants.of(determinations.counting(YEAR), files);
    assertThat(zip.lines()).isEmpty();
    assertThat(zip.undetermined()).isEqualTo(5);

    grant(area("35620"), "EUC-AREA");
    assertThat(ReachedParticipants.of(determinations.counting(YEAR), files).undetermined())
        .isEqualTo(3);
  }

  @Test
  void aRunKeepsWhatItWasStartedWith() {
    String id = grant(area("35620"), "EUC-1");
    String frozen = register.freeze(YEAR, files);
    InputDigests before = InputDigests.of(register.over(files, frozen), () -> {});
    List<List<String>> rows = rows(register.over(files, frozen));

    determinations.withdraw(id, "why", "operator");
    grant(new WholePractice(Tin.of("000000003")), "EUC-2");

    assertThat(InputDigests.of(register.over(files, frozen), () -> {})).isEqualTo(before);
    assertThat(rows(register.over(files, frozen)))
        .isEqualTo(rows)
        .containsExactly(
            List.of("000000001", "0000000002", "EUC-1"),
            List.of("000000002", "0000000001", "EUC-1"));
    assertThat(rows(register.over(files, register.freeze(YEAR, files))))
        .containsExactly(List.of("000000003", "", "EUC-2"));
  }

  @Test
  void equalCircumstancesAreEqualInputsWheneverTheyWereFrozen() {
    grant(area("35620"), "EUC-1");
    assertThat(InputDigests.of(register.over(files, register.freeze(YEAR, files)), () -> {}))
        .isEqualTo(InputDigests.of(register.over(files, register.freeze(YEAR, files)), () -> {}));
    InMemorySource exported =
        new InMemorySource()
            .with(InputFile.PARTICIPANTS, files.lines(InputFile.PARTICIPANTS))
            .with(
                InputFile.CIRCUMSTANCES,
                List.of("000000001,0000000002,EUC-1", "000000002,0000000001,EUC-1"));
    assertThat(rows(exported)).isEqualTo(rows(register.over(files, register.freeze(YEAR, files))));
  }

  @Test
  void aDirectoryWithAFileOfItsOwnIsRefused() {
    String frozen = register.freeze(YEAR, files);
    files.with(InputFile.CIRCUMSTANCES, List.of("000000001,,EUC-1"));
    assertRefused(
        ErrorCode.TWO_SOURCES, () -> InputDigests.of(register.over(files, frozen), () -> {}));
  }

  @Test
  void theFileHasAHeaderAndOneLineForEachRow() {
    assertThat(CircumstanceLine.file(List.of(new CircumstanceLine("000000001", "", "EUC, 1"))))
        .asString()
        .isEqualTo("tin,npi,reference\n000000001,,\"EUC, 1\"\n");
    assertThat(new CircumstanceLine("000000001", "", "EUC-1")).hasToString("a row of EUC-1");
  }
}
