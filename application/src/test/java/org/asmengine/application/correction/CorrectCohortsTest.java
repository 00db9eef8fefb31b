package org.asmengine.application.correction;

import static org.asmengine.application.correction.CorrectionBench.COLLEAGUE;
import static org.asmengine.application.correction.CorrectionBench.NPI;
import static org.asmengine.application.correction.CorrectionBench.RUN;
import static org.asmengine.application.correction.CorrectionBench.WHO;
import static org.asmengine.application.correction.CorrectionBench.activity;
import static org.asmengine.application.correction.CorrectionBench.cost;
import static org.asmengine.application.correction.CorrectionBench.paid;
import static org.asmengine.application.correction.CorrectionBench.quality;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.testing.InMemorySource;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.explain.Explanation;
import org.asmengine.domain.participation.Cohort;
import org.junit.jupiter.api.Test;

/** A correction with which the cohorts are computed anew gives everybody what is right then. */
class CorrectCohortsTest {

  private final CorrectionBench bench = new CorrectionBench();

  @Test
  void everybodyHasWhatARunWithTheCorrectedFilesWouldGive() {
    CorrectedRecord corrected = cost(40, "100.00");
    List<Correction> made = correct("notice-1", corrected);

    Workbench anew = withCost(corrected);
    List<ScoreAndAdjustment> expected = new ArrayList<>();
    anew.results.forEachScore(
        RUN, (score, adjustment) -> expected.add(new ScoreAndAdjustment(score, adjustment)));
    assertThat(served())
        .extracting(CorrectCohortsTest::told)
        .containsExactlyElementsOf(expected.stream().map(CorrectCohortsTest::told).toList());
    assertThat(made).hasSizeGreaterThan(2);
    assertThat(made).allMatch(one -> one.basis() == made.size() && one.version() == 2);
    assertThat(made.getLast().participant()).isEqualTo(WHO);
    assertThat(made.getLast().records()).containsExactly(corrected);
    assertThat(made.subList(0, made.size() - 1)).allMatch(one -> one.records().isEmpty());
  }

  @Test
  void whoseResultStaysAsItIsHasNoOtherVersion() {
    List<Correction> made = correct("notice-1", cost(40, "100.00"));

    assertThat(made).allMatch(one -> one.cohort() == Cohort.HF);
    assertThat(made)
        .allSatisfy(one ->
            assertThat(one.result())
                .isNotEqualTo(
                    bench
                        .scores
                        .versions(RUN, one.participant(), one.cohort())
                        .getFirst()
                        .result()));
  }

  @Test
  void everyVersionOfEverybodyIsExplainedWithItsStoredMultiplier() {
    List<Correction> first = correct("notice-1", cost(40, "100.00"));
    List<Correction> second = correct("notice-2", activity("IA_2", "N"));
    // The rules may have changed meanwhile: from here on the cohort stands still, where it is.
    Correction third = bench.correct(paid("5.00"));

    assertThat(third.basis()).isEqualTo(second.getLast().number());
    bench.bench.results.forEachScore(
        RUN,
        (score, adjustment) -> {
          for (ServedScore version :
              bench.scores.versions(RUN, score.participant(), score.cohort())) {
            int number = version.version().number();
            String stored = version.result().adjustment().paymentMultiplier().toPlainString();
            assertThat(
                    bench.explain.explain(RUN, score.participant(), score.cohort(), number).value())
                .isEqualTo(stored);
            assertThat(
                    bench
                        .rescoring
                        .version(RUN, score.participant(), score.cohort(), number)
                        .result())
                .isEqualTo(version.result());
          }
        });
    assertThat(note(first.getFirst()))
        .isEqualTo(
            "Version 2: the cohort was computed anew with the correction of error notice notice-1.");
    assertThat(note(first.getLast()))
        .isEqualTo(
            "Version 2: corrected after error notice notice-1, with which the cohort was computed"
                + " anew.");
    assertThat(note(third))
        .isEqualTo(
            "Version 4: corrected after error notice notice-1, while the cohort stayed as it was.");
  }

  @Test
  void whatThePracticeReportedCountsForColleaguesAsWell() {
    List<Correction> made = correct("notice-1", activity("IA_2", "N"));

    assertThat(made)
        .filteredOn(one -> one.participant().equals(COLLEAGUE))
        .singleElement()
        .satisfies(one ->
            assertThat(one.result().score().activitiesAdjustment())
                .isLessThan(
                    bench
                        .bench
                        .results
                        .find(RUN, COLLEAGUE, Cohort.HF)
                        .orElseThrow()
                        .score()
                        .activitiesAdjustment()));
  }

  @Test
  void earlierCorrectionsAreInIt() {
    Correction alone = bench.correct(quality(NPI, "008", 100));
    List<Correction> made = correct("notice-2", cost(40, "100.00"));

    assertThat(alone.basis()).isZero();
    assertThat(made.getLast().version()).isEqualTo(3);
    assertThat(made.getLast().number()).isEqualTo(1 + made.size());
    assertThat(made.getLast().result().score().qualityPoints())
        .isEqualByComparingTo(
            bench.rescoring.version(RUN, WHO, Cohort.HF, 3).result().score().qualityPoints());
  }

  @Test
  void thePreviewTellsHowManyOthersChange() {
    List<CorrectedRecord> records = List.of(cost(40, "100.00"));
    long told =
        bench.recompute.effects(bench.preview(records.getFirst()), records).stream()
            .mapToLong(CohortEffect::changedMultipliers)
            .sum();

    List<Correction> made = correct("notice-1", records.getFirst());
    List<Correction> others = made.subList(0, made.size() - 1);

    assertThat(others)
        .filteredOn(one ->
            one.result()
                    .adjustment()
                    .paymentMultiplier()
                    .compareTo(
                        bench
                            .scores
                            .versions(RUN, one.participant(), one.cohort())
                            .getFirst()
                            .result()
                            .adjustment()
                            .paymentMultiplier())
                != 0)
        .hasSize(Math.toIntExact(told));
  }

  /** Without the factor of the cohort, whose last decimals give nobody another version. */
  private static List<Object> told(ScoreAndAdjustment result) {
    return List.of(
        result.score(),
        result.adjustment().adjustmentFactor(),
        result.adjustment().paymentMultiplier(),
        result.adjustment().estimatedAdjustment());
  }

  private String note(Correction of) {
    Explanation explanation =
        bench.explain.explain(RUN, of.participant(), of.cohort(), of.version());
    return explanation.notes().getLast();
  }

  private List<Correction> correct(String notice, CorrectedRecord... records) {
    List<Correction> made =
        bench.anew.make(bench.preview(records), List.of(records), notice, "official");
    bench.corrections.add(made);
    return made;
  }

  private List<ScoreAndAdjustment> served() {
    List<ScoreAndAdjustment> served = new ArrayList<>();
    bench.bench.results.forEachScore(
        RUN,
        (score, adjustment) ->
            served.add(
                bench
                    .scores
                    .find(RUN, score.participant(), score.cohort())
                    .orElseThrow()
                    .result()));
    return served;
  }

  /** The same row in the files of a new run. */
  private static Workbench withCost(CorrectedRecord corrected) {
    InMemorySource source = SampleInputs.of(48);
    source.with(
        InputFile.COST,
        source.lines(InputFile.COST).stream()
            .map(line ->
                line.startsWith(CorrectionBench.TIN + "," + NPI)
                    ? String.join(",", corrected.fields())
                    : line)
            .collect(Collectors.toList()));
    Workbench anew = new Workbench(source);
    anew.yearEnd().run(anew.request());
    return anew;
  }
}
