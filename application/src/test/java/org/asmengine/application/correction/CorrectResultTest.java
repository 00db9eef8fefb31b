package org.asmengine.application.correction;

import static org.asmengine.application.correction.CorrectionBench.COLLEAGUE;
import static org.asmengine.application.correction.CorrectionBench.NPI;
import static org.asmengine.application.correction.CorrectionBench.RUN;
import static org.asmengine.application.correction.CorrectionBench.TIN;
import static org.asmengine.application.correction.CorrectionBench.WHO;
import static org.asmengine.application.correction.CorrectionBench.activity;
import static org.asmengine.application.correction.CorrectionBench.circumstance;
import static org.asmengine.application.correction.CorrectionBench.claims;
import static org.asmengine.application.correction.CorrectionBench.clinicians;
import static org.asmengine.application.correction.CorrectionBench.cost;
import static org.asmengine.application.correction.CorrectionBench.paid;
import static org.asmengine.application.correction.CorrectionBench.patients;
import static org.asmengine.application.correction.CorrectionBench.proportion;
import static org.asmengine.application.correction.CorrectionBench.quality;
import static org.asmengine.application.correction.CorrectionBench.record;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.explain.ExplainScore;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.Reject;
import org.asmengine.application.result.CohortRow;
import org.asmengine.application.result.ResultFile;
import org.asmengine.application.result.ResultLines;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.result.ResultVersion;
import org.asmengine.application.run.RunId;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.domain.explain.Explanation;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A correction changes what it says of one participant, and nothing else. */
class CorrectResultTest {

  private static final Set<String> PAYMENT =
      Set.of(
          "final_score",
          "transformed_score",
          "adjustment_factor",
          "payment_multiplier",
          "estimated_adjustment");

  private final CorrectionBench bench = new CorrectionBench();

  static Stream<Arguments> categories() {
    return Stream.of(
        Arguments.of(
            "quality", quality(NPI, "008", 100), Set.of("quality_points", "quality_score")),
        Arguments.of("claims", claims("40", "0.01"), Set.of("quality_points", "quality_score")),
        Arguments.of("cost", cost(40, "100.00"), Set.of("cost_points", "cost_score")),
        Arguments.of("activity", activity("IA_2", "N"), Set.of("ia_adjustment")),
        Arguments.of(
            "interoperability", proportion("PI_EP_1", 1), Set.of("pi_percent", "pi_adjustment")),
        Arguments.of("patients", patients("4.5", "0.99"), Set.of("complex_patient_adjustment")),
        Arguments.of("size", clinicians(1), Set.of("small_practice_adjustment")),
        Arguments.of("paid", paid("123456.78"), Set.of("part_b_paid")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("categories")
  void aCorrectionOfEachCategoryChangesItsColumnsAlone(
      String category, CorrectedRecord corrected, Set<String> columns) {
    List<String> others = bench.others();
    List<CohortRow> cohorts = bench.bench.results.cohorts(RUN);
    String before = line(bench.scores.find(RUN, WHO, Cohort.HF).orElseThrow().result());

    CorrectionPreview preview = bench.preview(corrected);
    assertThat(line(bench.scores.find(RUN, WHO, Cohort.HF).orElseThrow().result()))
        .as("after a preview")
        .isEqualTo(before);
    Correction correction = bench.correct(corrected);

    String after = line(correction.result());
    assertThat(after).isEqualTo(line(preview.after().result())).isNotEqualTo(before);
    assertThat(changed(before, after)).containsAll(columns);
    assertThat(changed(before, after))
        .isSubsetOf(Stream.concat(columns.stream(), PAYMENT.stream()).toArray(String[]::new));
    assertThat(correction.version()).isEqualTo(2);
    assertThat(bench.others()).isEqualTo(others);
    assertThat(bench.bench.results.cohorts(RUN)).isEqualTo(cohorts);
    assertThat(preview.difference())
        .isEqualTo(
            correction
                .result()
                .adjustment()
                .estimatedAdjustment()
                .subtract(preview.before().result().adjustment().estimatedAdjustment()));
  }

  @Test
  void aCircumstanceTakesTheScoreOfWhoReportedNothing() {
    ParticipantId silent = ParticipantId.of(SampleInputs.tin(12), SampleInputs.npi(12, 0));
    CorrectionPreview preview =
        bench.correct.preview(
            RUN,
            silent,
            Cohort.HF,
            List.of(
                record(
                    InputFile.CIRCUMSTANCES,
                    "%s,%s,FEMA-9".formatted(silent.tin().value(), silent.npi().value()))));

    assertThat(changed(line(preview.before().result()), line(preview.after().result())))
        .containsExactly(
            "status",
            "reason",
            "final_score",
            "adjustment_factor",
            "payment_multiplier",
            "estimated_adjustment");
    assertThat(preview.after().result().score().status()).isEqualTo("NO_FINAL_SCORE");
  }

  @Test
  void aCircumstanceChangesNothingForWhoReported() {
    CorrectionPreview preview = bench.preview(circumstance());

    assertThat(preview.after().result()).isEqualTo(preview.before().result());
    assertThat(preview.difference()).isZero();
  }

  @Test
  void aMeasureThatIsNotCorrectedStaysAsItWas() {
    List<String> before =
        bench.rescoring.version(RUN, WHO, Cohort.HF, 1).measures().stream()
            .map(ResultLines::measureScore)
            .toList();

    Correction correction = bench.correct(quality(NPI, "008", 100));

    List<String> after = correction.measures().stream().map(ResultLines::measureScore).toList();
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < after.size(); i++) {
      boolean corrected = after.get(i).contains(",008,");
      assertThat(after.get(i).equals(before.get(i))).as(after.get(i)).isEqualTo(!corrected);
    }
  }

  @Test
  void aCorrectionAboutThePracticeIsOneOfTheParticipantAlone() {
    ScoreAndAdjustment colleague =
        bench.scores.find(RUN, COLLEAGUE, Cohort.HF).orElseThrow().result();

    bench.correct(activity("IA_2", "N"));

    assertThat(bench.scores.find(RUN, COLLEAGUE, Cohort.HF).orElseThrow())
        .isEqualTo(new ServedScore(colleague, ResultVersion.FIRST));
  }

  @Test
  void aLaterCorrectionBuildsOnTheEarlier() {
    bench.correct(activity("IA_2", "N"));
    Correction second = bench.correct(paid("5.00"));

    assertThat(second.version()).isEqualTo(3);
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.result().score().activitiesAdjustment()).isEqualByComparingTo("-10");
    assertThat(second.result().score().partBPaid()).isEqualByComparingTo("5");

    // What was corrected can be corrected again.
    Correction third = bench.correct(activity("IA_2", "Y"));
    assertThat(third.result().score().activitiesAdjustment()).isEqualByComparingTo("0");
    assertThat(bench.scores.versions(RUN, WHO, Cohort.HF))
        .extracting(ServedScore::version)
        .containsExactly(
            ResultVersion.FIRST,
            ResultVersion.correction(2, "notice-1"),
            ResultVersion.correction(3, "notice-1"),
            ResultVersion.correction(4, "notice-1"));
  }

  @Test
  void everyVersionIsExplainedWithItsStoredMultiplier() {
    ExplainScore explain = bench.explain;
    bench.correct(cost(40, "100.00"));
    bench.correct(paid("5.00"));

    List<ServedScore> versions = bench.scores.versions(RUN, WHO, Cohort.HF);
    for (ServedScore version : versions) {
      Explanation explanation = explain.explain(RUN, WHO, Cohort.HF, version.version().number());
      assertThat(explanation.value())
          .isEqualTo(version.result().adjustment().paymentMultiplier().toPlainString());
    }
    Explanation newest = explain.explain(RUN, WHO).getFirst();
    assertThat(newest.notes()).last().asString().contains("Version 3", "notice-1");
    assertThat(newest.nodes().flatMap(node -> node.inputs().stream()))
        .anyMatch(source -> source.file().equals("cost.csv of version 2"))
        .anyMatch(source -> source.file().equals("part_b_payments.csv of version 3"));
    assertThat(explain.explain(RUN, WHO, Cohort.HF, 1).notes())
        .noneMatch(note -> note.contains("Version"));
  }

  @Test
  void aCorrectedResultThatIsNotWhatItsRecordsGiveIsDamage() {
    bench.correct(cost(40, "100.00"));
    ExplainScore explain = bench.explain;
    Correction other = bench.correct(cost(40, "9000.00"));
    bench.corrections.tamper(all ->
        List.of(
            all.getFirst(),
            new Correction(
                other.run(),
                other.number(),
                other.version(),
                other.notice(),
                other.correctedAt(),
                other.correctedBy(),
                other.basis(),
                all.getFirst().records(),
                other.result(),
                other.measures(),
                other.sha256())));

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> explain.explain(RUN, WHO))
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.RUN_DAMAGED);
  }

  @Test
  void recordsAreCheckedLikeThoseOfFiles() {
    CorrectedRecord otherPractice =
        record(InputFile.COST, "%s,%s,COST_HF_1,40,1.00".formatted(SampleInputs.tin(2), NPI));
    CorrectedRecord colleague =
        record(InputFile.PART_B_PAYMENTS, "%s,%s,1.00".formatted(TIN, COLLEAGUE.npi().value()));
    CorrectedRecord otherCohort =
        record(InputFile.PARTICIPANTS, "%s,%s,LBP,06,31080,1".formatted(TIN, NPI));
    CorrectedRecord unknownMeasure = quality(NPI, "999", 1);
    CorrectedRecord short_ = record(InputFile.COST, TIN + "," + NPI);

    assertThatExceptionOfType(CorrectionRejected.class)
        .isThrownBy(() ->
            bench.preview(
                otherPractice,
                colleague,
                otherCohort,
                unknownMeasure,
                short_,
                activity("IA_1", "Y"),
                activity("IA_1", "N")))
        .satisfies(rejected -> {
          assertThat(rejected.rejects())
              .extracting(Reject::code)
              .containsExactly(
                  ErrorCode.UNKNOWN_PARTICIPANT,
                  ErrorCode.FIELD_COUNT,
                  ErrorCode.DUPLICATE,
                  ErrorCode.UNKNOWN_PARTICIPANT,
                  ErrorCode.UNKNOWN_PARTICIPANT,
                  ErrorCode.MEASURE_NOT_IN_SET);
          assertThat(rejected.getMessage()).doesNotContain(TIN, NPI);
        });
    assertThat(bench.corrections.ofRun(RUN)).isEmpty();
  }

  @Test
  void theCorrectedSizeOfThePracticeCountsForTheOtherRecords() {
    // 40 clinicians are no small practice, which alone may report for all.
    assertThatExceptionOfType(CorrectionRejected.class)
        .isThrownBy(() -> bench.preview(clinicians(40), quality("", "008", 90)))
        .satisfies(rejected ->
            assertThat(rejected.rejects())
                .extracting(Reject::code)
                .containsExactly(ErrorCode.TIN_LEVEL_NOT_SMALL_PRACTICE));
  }

  @Test
  void somethingMustBeCorrectedForSomebody() {
    assertFails(ErrorCode.NOTHING_CORRECTED, () -> bench.preview());
    assertFails(
        ErrorCode.NO_SUCH_PARTICIPANT,
        () -> bench.correct.preview(RUN, WHO, Cohort.LBP, List.of(paid("1.00"))));
    assertFails(
        ErrorCode.NO_SUCH_PARTICIPANT,
        () ->
            bench.correct.preview(
                RUN,
                ParticipantId.of("000000000", "0000000000"),
                Cohort.HF,
                List.of(paid("1.00"))));
    assertFails(
        ErrorCode.NO_SUCH_RUN,
        () -> bench.correct.preview(new RunId(9), WHO, Cohort.HF, List.of(paid("1.00"))));
  }

  private static void assertFails(ErrorCode code, Runnable work) {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(work::run)
        .extracting(EngineException::code)
        .isEqualTo(code);
  }

  private String line(ScoreAndAdjustment result) {
    return ResultLines.finalScore(
        bench.bench.runs.find(RUN).orElseThrow(), result.score(), result.adjustment());
  }

  private static List<String> changed(String before, String after) {
    List<String> old = Arrays.asList(before.split(",", -1));
    List<String> now = Arrays.asList(after.split(",", -1));
    List<String> columns = ResultFile.FINAL_SCORES.columns();
    List<String> changed = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!old.get(i).equals(now.get(i))) {
        changed.add(columns.get(i));
      }
    }
    return changed;
  }
}
