package org.asmengine.application.correction;

import static org.asmengine.application.correction.CorrectionBench.COLLEAGUE;
import static org.asmengine.application.correction.CorrectionBench.NPI;
import static org.asmengine.application.correction.CorrectionBench.RUN;
import static org.asmengine.application.correction.CorrectionBench.activity;
import static org.asmengine.application.correction.CorrectionBench.cost;
import static org.asmengine.application.correction.CorrectionBench.paid;
import static org.asmengine.application.correction.CorrectionBench.quality;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.scoring.ReferenceBuilder;
import org.asmengine.application.testing.InMemoryCorrections;
import org.asmengine.application.testing.InMemorySource;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.finalscore.References;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.junit.jupiter.api.Test;

/** What would become of everybody, were the cohort computed anew. */
class RecomputeCohortsTest {

  private final CorrectionBench bench = new CorrectionBench();

  @Test
  void theCohortIsWhatARunWithTheCorrectedFilesWouldGive() {
    CorrectedRecord corrected = cost(40, "100.00");
    CohortEffect effect = effects(corrected).getFirst();

    // The same row in the files of a new run.
    InMemorySource source = SampleInputs.of(48);
    source.with(
        InputFile.COST,
        source.lines(InputFile.COST).stream()
            .map(line ->
                line.startsWith(CorrectionBench.TIN + "," + NPI)
                    ? String.join(",", corrected.fields())
                    : line)
            .toList());
    Workbench anew = new Workbench(source);
    anew.yearEnd().run(anew.request());

    assertThat(effect.cohort()).isEqualTo(Cohort.HF);
    assertThat(effect.after().median().orElseThrow())
        .isEqualByComparingTo(
            anew.results.cohorts(RUN).getFirst().medianFinalScore().orElseThrow());
    assertThat(effect.after().scalingFactor().orElseThrow())
        .isEqualByComparingTo(anew.results.cohorts(RUN).getFirst().scalingFactor().orElseThrow());
    assertThat(effect.after().pool())
        .isEqualByComparingTo(anew.results.cohorts(RUN).getFirst().incentivePool());
    assertThat(effect.netAfter())
        .isEqualByComparingTo(anew.results.cohorts(RUN).getFirst().netAdjustment());
    assertThat(effect.netBefore())
        .isEqualByComparingTo(bench.bench.results.cohorts(RUN).getFirst().netAdjustment());
    assertThat(effect.participants())
        .isEqualTo(bench.bench.results.cohorts(RUN).getFirst().participants());
    List<ParticipantId> changed = new ArrayList<>();
    bench.bench.results.forEachScore(
        RUN,
        (score, adjustment) -> {
          ScoreAndAdjustment after =
              anew.results.find(RUN, score.participant(), score.cohort()).orElseThrow();
          if (score.cohort() == Cohort.HF
              && !score.participant().equals(CorrectionBench.WHO)
              && after.adjustment().paymentMultiplier().compareTo(adjustment.paymentMultiplier())
                  != 0) {
            changed.add(score.participant());
          }
        });
    assertThat(effect.changedMultipliers()).isEqualTo(changed.size()).isPositive();
    assertThat(effect.largest())
        .isNotEmpty()
        .hasSizeLessThanOrEqualTo(RecomputeCohorts.MOST_CHANGES)
        .allSatisfy(change ->
            assertThat(change.after())
                .isEqualTo(
                    anew.results
                        .find(RUN, change.after().score().participant(), Cohort.HF)
                        .orElseThrow()));
    assertThat(effect.largest())
        .isSortedAccordingTo(
            (one, other) -> other.multiplier().abs().compareTo(one.multiplier().abs()));
  }

  @Test
  void theOtherCohortStaysAsItIs() {
    CohortEffect other = effects(cost(40, "100.00")).getLast();

    assertThat(other.cohort()).isEqualTo(Cohort.LBP);
    assertThat(other.changedScores()).isZero();
    assertThat(other.changedMultipliers()).isZero();
    assertThat(other.largest()).isEmpty();
    assertThat(other.after()).isEqualTo(other.before());
    assertThat(other.poolChange()).isZero();
    assertThat(other.netAfter()).isEqualTo(other.netBefore());
  }

  @Test
  void whatWasPaidChangesThePool() {
    CohortEffect effect = effects(paid("1000000.00")).getFirst();

    assertThat(effect.poolChange()).isPositive();
    assertThat(effect.medianChange().orElseThrow()).isZero();
    assertThat(effect.changedScores()).isZero();
    assertThat(effect.changedMultipliers()).isPositive();
  }

  @Test
  void whatThePracticeReportedCountsForAllOfItThen() {
    CohortEffect effect = effects(activity("IA_2", "N")).getFirst();

    assertThat(effect.changedScores()).isEqualTo(1);
    assertThat(effect.largest())
        .anySatisfy(change -> {
          assertThat(change.before().score().participant()).isEqualTo(COLLEAGUE);
          assertThat(change.after().score().activitiesAdjustment())
              .isLessThan(change.before().score().activitiesAdjustment());
        });
  }

  @Test
  void earlierCorrectionsAreInIt() {
    bench.correct(quality(NPI, "008", 100));
    CohortEffect effect = effects(paid("11358.99")).getFirst();

    // Nothing but the earlier correction makes a difference: it was not in the run's benchmarks.
    assertThat(effect.after()).isNotEqualTo(effect.before());
  }

  @Test
  void inputsWithoutCorrectionsGiveTheReferencesOfTheRun() {
    References again =
        new ReferenceBuilder(
                RUN,
                Workbench.RULES,
                new CorrectedInputStore(bench.bench.inputs, Workbench.RULES, List.of()))
            .build(2, read -> {});

    assertThat(again.benchmarks().all())
        .containsExactlyInAnyOrderElementsOf(
            bench.bench.results.references(RUN, Workbench.RULES).benchmarks().all());
    for (Cohort cohort : Cohort.values()) {
      assertThat(again.cost(cohort))
          .isEqualTo(bench.bench.results.references(RUN, Workbench.RULES).cost(cohort));
      assertThat(again.complexPatients(cohort))
          .isEqualTo(bench.bench.results.references(RUN, Workbench.RULES).complexPatients(cohort));
    }
  }

  @Test
  void whoIsInBothCohortsCountsOnce() {
    Workbench both = new Workbench(SampleInputs.of(48));
    ParticipantId twice = ParticipantId.of(SampleInputs.tin(2), SampleInputs.npi(2, 0));
    both.source.add(
        InputFile.PARTICIPANTS,
        "%s,%s,LBP,06,31080,8".formatted(twice.tin().value(), twice.npi().value()));
    both.yearEnd().run(both.request());
    InMemoryCorrections none = new InMemoryCorrections();
    CompleteRuns runs = new CompleteRuns(both.runs, both.results);
    StandingCohorts cohorts = new StandingCohorts(runs, both.inputs, none);
    CorrectedRecord same =
        CorrectionBench.record(
            InputFile.PART_B_PAYMENTS,
            "%s,%s,1.00".formatted(twice.tin().value(), twice.npi().value()));
    Correction paid =
        new CorrectResult(
                runs,
                new Rescoring(cohorts, both.inputs, none),
                cohorts,
                new ServedScores(both.results, none),
                none,
                Workbench.CLOCK)
            .make(RUN, twice, Cohort.HF, List.of(same), "notice-1", "official");

    References again =
        new ReferenceBuilder(
                RUN,
                Workbench.RULES,
                new CorrectedInputStore(both.inputs, Workbench.RULES, List.of(paid)))
            .build(2, read -> {});

    assertThat(again.benchmarks().all())
        .containsExactlyInAnyOrderElementsOf(
            both.results.references(RUN, Workbench.RULES).benchmarks().all());
  }

  private List<CohortEffect> effects(CorrectedRecord... records) {
    return bench.recompute.effects(bench.preview(records), List.of(records));
  }
}
