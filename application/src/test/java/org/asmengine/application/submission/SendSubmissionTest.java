package org.asmengine.application.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRow.ParticipantRow;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.InputFacts;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunIdentity;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.application.testing.InMemoryInputs;
import org.asmengine.application.testing.InMemoryRuns;
import org.asmengine.application.testing.InMemorySubmissions;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.RuleSet;
import org.junit.jupiter.api.Test;

/** Who may send what until when. */
class SendSubmissionTest {

  private static final Instant DEADLINE = Instant.parse("2028-04-01T04:00:00Z");
  private static final SubmissionDraft GOOD =
      Drafts.quality(Drafts.SMALL, Drafts.HF_NPI, Drafts.GOOD_COUNTS);

  private static final YearGuards KEEPING =
      new YearGuards() {
        @Override
        public void beforeScoring(PerformanceYear year, boolean whatIf) {}

        @Override
        public void beforeSubmission(PerformanceYear year) {}

        @Override
        public boolean keepLateSubmissions(PerformanceYear year) {
          return true;
        }

        @Override
        public <T> T publishing(
            ScoringRun run, String by, Optional<String> override, Supplier<T> publication) {
          return publication.get();
        }
      };

  private final InMemoryRuns runs = new InMemoryRuns();
  private final InMemoryInputs inputs = new InMemoryInputs();
  private final InMemorySubmissions submissions = new InMemorySubmissions();

  @Test
  void keepsWhatIsGood() {
    run(3);

    Submission sent = at(Drafts.IN_TIME).send(GOOD, caller(Drafts.SMALL));

    assertThat(sent).isEqualTo(new Submission(1, GOOD, Drafts.IN_TIME, "portal"));
    assertThat(submissions.find(1)).contains(sent);
  }

  @Test
  void checksWithoutKeeping() {
    run(3);

    Submission checked = at(Drafts.IN_TIME).check(GOOD, caller(Drafts.SMALL));

    assertThat(checked).isEqualTo(new Submission(0, GOOD, Drafts.IN_TIME, "portal"));
    assertThat(submissions.last()).isZero();
  }

  @Test
  void saysTheSameOfAPracticeBeyondTheScopeAsOfOneThatDoesNotExist() {
    run(3);
    SubmissionDraft nobodys = Drafts.quality(Drafts.NOBODY, Drafts.HF_NPI, Drafts.GOOD_COUNTS);

    EngineException beyond = refusal(Drafts.IN_TIME, GOOD, caller(Drafts.LARGE, Drafts.NOBODY));
    EngineException nobody = refusal(Drafts.IN_TIME, nobodys, caller(Drafts.LARGE, Drafts.NOBODY));

    assertThat(beyond.code()).isEqualTo(ErrorCode.UNKNOWN_PARTICIPANT);
    assertThat(nobody.code()).isEqualTo(beyond.code());
    assertThat(nobody).hasMessage(beyond.getMessage());
  }

  @Test
  void saysSoWhateverElseIsWrong() {
    run(3);
    SubmissionDraft bad =
        Drafts.quality(
            Drafts.SMALL, Drafts.HF_NPI, Drafts.counts("134", CollectionType.ECQM, 1, 9, 9));

    assertThat(refusal(DEADLINE, bad, caller(Drafts.LARGE)).code())
        .isEqualTo(ErrorCode.UNKNOWN_PARTICIPANT);
  }

  @Test
  void knowsNoClinicianOfAnotherPractice() {
    run(3);

    assertThat(
            refusal(
                    Drafts.IN_TIME,
                    Drafts.quality(Drafts.SMALL, Drafts.LARGE_NPI, Drafts.GOOD_COUNTS),
                    caller(Drafts.SMALL))
                .code())
        .isEqualTo(ErrorCode.UNKNOWN_PARTICIPANT);
  }

  @Test
  void refusesEveryCategoryFromTheDeadlineOn() {
    run(3);
    SubmissionDraft activities =
        Drafts.practice(
            SubmissionCategory.IMPROVEMENT_ACTIVITIES, Drafts.SMALL, Drafts.GOOD_ATTESTATION);

    assertThat(at(DEADLINE.minusNanos(1000)).send(GOOD, caller(Drafts.SMALL)).sequence())
        .isEqualTo(1);
    for (SubmissionDraft late : List.of(GOOD, activities)) {
      assertThat(refusal(DEADLINE, late, caller(Drafts.SMALL)).code())
          .isEqualTo(ErrorCode.LATE_SUBMISSION);
    }
  }

  @Test
  void countsTheInstantThatItGetsInTheEnd() {
    run(3);
    at(DEADLINE.minusNanos(1000)).send(GOOD, caller(Drafts.SMALL));

    assertThat(refusal(DEADLINE.minusNanos(1000), GOOD, caller(Drafts.SMALL)).code())
        .isEqualTo(ErrorCode.LATE_SUBMISSION);
  }

  @Test
  void keepsAndFlagsWhatComesLateInAYearUnderTheProgramme() {
    run(3);
    SendSubmission sending = at(DEADLINE, KEEPING);

    assertThat(sending.check(GOOD, caller(Drafts.SMALL)).late()).isTrue();
    Submission late = sending.send(GOOD, caller(Drafts.SMALL));

    assertThat(late).isEqualTo(new Submission(1, GOOD, DEADLINE, "portal", true));
    assertThat(submissions.find(1)).contains(late);
    assertThat(new SubmissionInputs(submissions, Workbench.YEAR, 1).open(InputFile.QUALITY))
        .as("what a run reads")
        .satisfies(records -> assertThat(records.hasNext()).isFalse());
    assertThat(at(DEADLINE.minusNanos(1000), KEEPING).check(GOOD, caller(Drafts.SMALL)).late())
        .isFalse();
  }

  @Test
  void refusesLateRowsThatWouldNotHaveCountedInTimeEither() {
    run(3);
    SubmissionDraft bad =
        Drafts.quality(
            Drafts.SMALL, Drafts.HF_NPI, Drafts.counts("134", CollectionType.ECQM, 9, 9, 0));

    assertThat(
            catchThrowableOfType(
                    SubmissionRejected.class,
                    () -> at(DEADLINE, KEEPING).send(bad, caller(Drafts.SMALL)))
                .violations())
        .extracting(SubmissionRejected.Violation::code)
        .containsExactly(ErrorCode.MEASURE_NOT_IN_SET);
  }

  @Test
  void takesTheParticipantsOfTheNewestRunThatHasLoadedThem() {
    run(3);
    RunId loading = runs.create(identity(), Workbench.RULES, Workbench.NOW).id();
    runs.saveInputs(loading, List.of(facts(4)));

    assertThat(at(Drafts.IN_TIME).send(GOOD, caller(Drafts.SMALL)).sequence()).isEqualTo(1);
  }

  @Test
  void takesAnyMeasureOfTheYearWhereNobodyKnowsWhoTakesPart() {
    SubmissionDraft backPain =
        Drafts.quality(
            Drafts.SMALL, Drafts.HF_NPI, Drafts.counts("134", CollectionType.ECQM, 9, 9, 0));
    SubmissionDraft wholePractice =
        Drafts.practice(SubmissionCategory.QUALITY, Drafts.LARGE, Drafts.GOOD_COUNTS);
    SubmissionDraft bad =
        Drafts.quality(
            Drafts.SMALL, Drafts.HF_NPI, Drafts.counts("999", CollectionType.ECQM, 9, 9, 0));
    Caller caller = caller(Drafts.SMALL, Drafts.LARGE);

    assertThat(at(Drafts.IN_TIME).send(GOOD, caller).sequence()).isEqualTo(1);
    assertThat(at(Drafts.IN_TIME).send(backPain, caller).sequence()).isEqualTo(2);
    assertThat(at(Drafts.IN_TIME).send(wholePractice, caller).sequence()).isEqualTo(3);
    assertThat(
            catchThrowableOfType(
                    SubmissionRejected.class, () -> at(Drafts.IN_TIME).send(bad, caller))
                .violations())
        .extracting(SubmissionRejected.Violation::code)
        .containsExactly(ErrorCode.MEASURE_NOT_IN_SET);
    assertThat(refusal(Drafts.IN_TIME, GOOD, caller(Drafts.NOBODY)).code())
        .isEqualTo(ErrorCode.UNKNOWN_PARTICIPANT);
  }

  @Test
  void showsACallerWhatIsInItsScope() {
    run(3);
    at(Drafts.IN_TIME).send(GOOD, caller(Drafts.SMALL));
    ReadSubmissions read = new ReadSubmissions(submissions);

    assertThat(read.find(1, caller(Drafts.SMALL))).isPresent();
    assertThat(read.find(1, caller(Drafts.LARGE))).isEmpty();
    assertThat(read.find(2, caller(Drafts.SMALL))).isEmpty();
    assertThat(page(read, Optional.of(Drafts.SMALL), Drafts.SMALL)).hasSize(1);
    assertThat(page(read, Optional.empty(), Drafts.SMALL)).hasSize(1);
    assertThat(page(read, Optional.empty(), Drafts.LARGE)).isEmpty();
    assertThat(page(read, Optional.of(Drafts.SMALL), Drafts.LARGE)).isEmpty();
  }

  private static List<Submission> page(ReadSubmissions read, Optional<Tin> tin, Tin scope) {
    return read.page(
        new SubmissionFilter(Optional.empty(), tin, Optional.empty(), TinScope.of(Set.of(scope))),
        OptionalLong.empty(),
        10);
  }

  private EngineException refusal(Instant at, SubmissionDraft draft, Caller caller) {
    return catchThrowableOfType(EngineException.class, () -> at(at).send(draft, caller));
  }

  private SendSubmission at(Instant now) {
    return at(now, YearGuards.none());
  }

  private SendSubmission at(Instant now, YearGuards years) {
    return new SendSubmission(
        new RuleSetRepository() {
          @Override
          public List<PerformanceYear> years() {
            return List.of(Workbench.YEAR);
          }

          @Override
          public RuleSet find(PerformanceYear year) {
            return Workbench.RULES;
          }
        },
        new YearRosters(runs, inputs),
        submissions,
        years,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  private static Caller caller(Tin... scope) {
    return new Caller("portal", EnumSet.of(Role.SUBMITTER), TinScope.of(Set.of(scope)));
  }

  private void run(long participants) {
    RunId run = runs.create(identity(), Workbench.RULES, Workbench.NOW).id();
    runs.saveInputs(run, List.of(facts(participants)));
    inputs.saveRows(
        run,
        InputFile.PARTICIPANTS,
        List.of(
            new ParticipantRow(
                Drafts.participant(Drafts.SMALL, Drafts.HF_NPI, Cohort.HF, 8), "", ""),
            new ParticipantRow(
                Drafts.participant(Drafts.SMALL, Drafts.LBP_NPI, Cohort.LBP, 8), "", ""),
            new ParticipantRow(
                Drafts.participant(Drafts.LARGE, Drafts.LARGE_NPI, Cohort.HF, 40), "", "")));
  }

  private RunIdentity identity() {
    return new RunIdentity(Workbench.YEAR, "rules", "inputs " + runs.all().size());
  }

  /** Two rows more than were accepted. */
  private static InputFacts facts(long participants) {
    return new InputFacts(InputFile.PARTICIPANTS, "", 0, participants + 2, 2);
  }
}
