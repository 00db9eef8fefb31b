package org.asmengine.application.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.List;
import org.asmengine.application.correction.StandingCohorts;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.testing.InMemoryCorrections;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.explain.Explanation;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A score is worked out again, and must be what is stored. */
class ExplainScoreTest {

  private static final RunId RUN = new RunId(1);
  private static final ParticipantId PARTICIPANT =
      ParticipantId.of(SampleInputs.tin(4), SampleInputs.npi(4, 1));

  private final Workbench bench = new Workbench(SampleInputs.of(48));
  private final ExplainScore explain = explain(bench);

  private static ExplainScore explain(Workbench bench) {
    InMemoryCorrections none = new InMemoryCorrections();
    return new ExplainScore(
        bench.runs,
        bench.inputs,
        bench.results,
        none,
        new StandingCohorts(new CompleteRuns(bench.runs, bench.results), bench.inputs, none));
  }

  @BeforeEach
  void complete() {
    bench.yearEnd().run(bench.request());
  }

  @Test
  void everyParticipantIsExplainedWithItsStoredMultiplier() {
    bench.results.forEachScore(
        RUN,
        (score, adjustment) -> {
          List<Explanation> explanations = explain.explain(RUN, score.participant());

          assertThat(explanations).hasSize(1);
          assertThat(explanations.getFirst().value())
              .isEqualTo(adjustment.paymentMultiplier().toPlainString());
        });
  }

  @Test
  void aParticipantOfBothCohortsHasTwoExplanations() {
    Workbench both = new Workbench(SampleInputs.of(48));
    both.source.add(
        InputFile.PARTICIPANTS,
        "%s,%s,LBP,06,31080,8".formatted(SampleInputs.tin(2), SampleInputs.npi(2, 0)));
    both.yearEnd().run(both.request());

    assertThat(
            explain(both)
                .explain(RUN, ParticipantId.of(SampleInputs.tin(2), SampleInputs.npi(2, 0))))
        .hasSize(2);
  }

  @Test
  void aStoredScoreThatDiffersIsDamage() {
    bench.results.tamperScores(
        rows -> rows.stream().map(row -> isMine(row) ? withPaid(row) : row).toList());

    assertFails(ErrorCode.RUN_DAMAGED, PARTICIPANT)
        .withMessageContaining("asm verify-run 1")
        .withMessageContaining("TIN *******")
        .withMessageNotContaining(PARTICIPANT.npi().value());
  }

  @Test
  void aStoredAdjustmentThatDiffersIsDamage() {
    bench.results.tamperAdjustments(row ->
        row.participant().equals(PARTICIPANT)
            ? new AdjustmentRow(
                row.participant(),
                row.cohort(),
                row.transformedScore(),
                row.scalingFactor(),
                new BigDecimal("0.090000"),
                new BigDecimal("1.090000"),
                row.estimatedAdjustment())
            : row);

    assertFails(ErrorCode.RUN_DAMAGED, PARTICIPANT);
  }

  @Test
  void aStoredScoreThatIsGoneIsDamage() {
    bench.results.tamperScores(rows -> rows.stream().filter(row -> !isMine(row)).toList());

    assertFails(ErrorCode.RUN_DAMAGED, PARTICIPANT);
  }

  @Test
  void aCohortThatIsGoneIsDamage() {
    bench.results.tamperScores(
        rows -> rows.stream().filter(row -> row.cohort() == Cohort.LBP).toList());

    assertFails(ErrorCode.RUN_DAMAGED, PARTICIPANT);
  }

  @Test
  void onlyParticipantsOfCompleteRunsCanBeExplained() {
    assertFails(
            ErrorCode.NO_SUCH_PARTICIPANT,
            ParticipantId.of(SampleInputs.tin(4), SampleInputs.npi(3, 0)))
        .withMessageMatching("run 1 has no participant TIN \\*+\\d\\d / NPI \\*+\\d\\d");
    assertFails(ErrorCode.NO_SUCH_PARTICIPANT, ParticipantId.of("000000000", "0000000000"));

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> explain.explain(new RunId(9), PARTICIPANT))
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.NO_SUCH_RUN);
    RunId incomplete = bench.context(bench.request()).id();
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> explain.explain(incomplete, PARTICIPANT))
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.RUN_NOT_COMPLETE);
  }

  private ThrowableAssertAlternative<EngineException> assertFails(
      ErrorCode code, ParticipantId participant) {
    return assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> explain.explain(RUN, participant))
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(code));
  }

  private static boolean isMine(FinalScoreRow row) {
    return row.participant().equals(PARTICIPANT);
  }

  private static FinalScoreRow withPaid(FinalScoreRow row) {
    return new FinalScoreRow(
        row.participant(),
        row.cohort(),
        row.status(),
        row.reason(),
        row.qualityLevel(),
        row.qualityPoints(),
        row.qualityMeasuresCounted(),
        row.qualityScore(),
        row.costPoints(),
        row.costScore(),
        row.activitiesAdjustment(),
        row.interoperabilityPercent(),
        row.interoperabilityAdjustment(),
        row.complexPatientAdjustment(),
        row.smallPracticeAdjustment(),
        row.finalScore(),
        row.partBPaid().add(BigDecimal.ONE));
  }
}
