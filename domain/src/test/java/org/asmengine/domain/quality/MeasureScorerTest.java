package org.asmengine.domain.quality;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.quality.QualityFixtures.benchmark;
import static org.asmengine.domain.quality.QualityFixtures.claims;
import static org.asmengine.domain.quality.QualityFixtures.measure;
import static org.asmengine.domain.quality.QualityFixtures.reported;
import static org.asmengine.domain.ruleset.CollectionType.ADMIN_CLAIMS;
import static org.asmengine.domain.ruleset.CollectionType.ECQM;
import static org.asmengine.domain.ruleset.CollectionType.MIPS_CQM;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Covers;
import org.asmengine.domain.quality.MeasureOutcome.Excluded;
import org.asmengine.domain.quality.MeasureOutcome.ExclusionReason;
import org.asmengine.domain.quality.MeasureOutcome.Scored;
import org.asmengine.domain.quality.MeasureOutcome.Zero;
import org.asmengine.domain.quality.MeasureOutcome.ZeroReason;
import org.asmengine.domain.quality.SubmissionData.ClaimsResult;
import org.asmengine.domain.quality.SubmissionData.PopulationCounts;
import org.asmengine.domain.ruleset.CollectionType;
import org.junit.jupiter.api.Test;

@Covers(MeasureScorer.class)
class MeasureScorerTest {

  private static final String TENS = "5 10 20 30 40 50 60 70 80 90 95";
  private static final String FIVES = "2 5 10 15 20 25 30 35 40 45 48";
  private static final Benchmarks NO_BENCHMARKS = Benchmarks.of(List.of());
  private static final Benchmarks BENCHMARKS =
      Benchmarks.of(
          List.of(
              benchmark("008", ECQM, TENS),
              benchmark("008", MIPS_CQM, FIVES),
              benchmark("238", ECQM, TENS),
              benchmark("492", ADMIN_CLAIMS, TENS)));

  private static final Zero INCOMPLETE = new Zero(ZeroReason.DATA_COMPLETENESS);
  private static final Zero NOT_SUBMITTED = new Zero(ZeroReason.NOT_SUBMITTED);
  private static final Excluded FEW_CASES = new Excluded(ExclusionReason.CASE_MINIMUM);
  private static final Excluded NO_BENCHMARK = new Excluded(ExclusionReason.NO_BENCHMARK);
  private static final Excluded NO_CLAIMS = new Excluded(ExclusionReason.NO_CLAIMS_RESULT);

  private static MeasureResult score(
      String id, Benchmarks benchmarks, MeasureSubmission... submissions) {
    return MeasureScorer.score(
        measure(id),
        ReportingLevel.TIN,
        SubmissionSet.of(List.of(submissions)),
        benchmarks,
        rules());
  }

  private static MeasureOutcome outcome(Benchmarks benchmarks, MeasureSubmission submission) {
    return score(submission.measure().value(), benchmarks, submission).outcome();
  }

  private static MeasureSubmission counts(long eligible, long met, long notMet, long exclusions) {
    return reported("008", ECQM, new PopulationCounts(eligible, met, notMet, exclusions, 0));
  }

  private static Optional<CollectionType> chosen(MeasureResult result) {
    return result.submission().map(MeasureSubmission::collectionType);
  }

  @Test
  void completenessComesBeforeTheCaseMinimum() {
    assertThat(outcome(BENCHMARKS, counts(10, 5, 0, 0))).isEqualTo(INCOMPLETE);
    assertThat(outcome(BENCHMARKS, counts(10, 10, 0, 0))).isEqualTo(FEW_CASES);
  }

  @Test
  void fewerThanTwentyCasesAreNotCounted() {
    assertThat(outcome(BENCHMARKS, counts(20, 19, 0, 1))).isEqualTo(FEW_CASES);
    assertThat(outcome(BENCHMARKS, counts(20, 20, 0, 0))).isInstanceOf(Scored.class);
    assertThat(outcome(BENCHMARKS, claims(19, "40"))).isEqualTo(FEW_CASES);
    assertThat(outcome(BENCHMARKS, claims(20, "40"))).isInstanceOf(Scored.class);
  }

  @Test
  void withoutARateAMeasureIsNotCounted() {
    MeasureSubmission exceptions = reported("008", ECQM, new PopulationCounts(40, 0, 0, 0, 40));
    assertThat(outcome(BENCHMARKS, exceptions)).isEqualTo(FEW_CASES);
    assertThat(outcome(BENCHMARKS, claims(new ClaimsResult(40, Optional.empty()))))
        .isEqualTo(FEW_CASES);
  }

  @Test
  void theCaseMinimumComesBeforeTheBenchmark() {
    assertThat(outcome(NO_BENCHMARKS, counts(10, 10, 0, 0))).isEqualTo(FEW_CASES);
    assertThat(outcome(NO_BENCHMARKS, counts(20, 20, 0, 0))).isEqualTo(NO_BENCHMARK);
  }

  @Test
  void otherwiseTheRateScoresAgainstTheBenchmarkOfItsCollectionType() {
    Scored scored = (Scored) outcome(BENCHMARKS, reported("008", ECQM, 45, 55));
    assertThat(scored.rate()).isEqualTo(new BigDecimal("45.00"));
    assertThat(scored.benchmark()).isEqualTo(benchmark("008", ECQM, TENS));
    assertThat(scored.decilePoints().points()).isEqualTo(new BigDecimal("5.5000"));
    assertThat(outcome(BENCHMARKS, reported("008", MIPS_CQM, 22, 78)).points())
        .contains(new BigDecimal("5.4000"));
  }

  @Test
  void theRateIsRoundedBeforeItScores() {
    // 40.025 percent counts as 40.03: 5 + 0.03 / 10.
    assertThat(outcome(BENCHMARKS, reported("008", ECQM, 1601, 2399)).points())
        .contains(new BigDecimal("5.0030"));
  }

  @Test
  void anInverseMeasureScoresDownwards() {
    assertThat(outcome(BENCHMARKS, reported("238", ECQM, 45, 55)).points())
        .contains(new BigDecimal("6.5000"));
    assertThat(outcome(BENCHMARKS, claims(30, "5")).points()).contains(new BigDecimal("10.0000"));
  }

  @Test
  void nothingSubmittedIsZeroButNothingFromClaimsIsNotCounted() {
    MeasureResult missing = score("008", BENCHMARKS);
    assertThat(missing.outcome()).isEqualTo(NOT_SUBMITTED);
    assertThat(missing.submission()).isEmpty();
    assertThat(missing.level()).isEqualTo(ReportingLevel.TIN);
    assertThat(missing.measure()).isEqualTo(measure("008"));
    assertThat(score("492", BENCHMARKS).outcome()).isEqualTo(NO_CLAIMS);
  }

  @Test
  void ofTwoCollectionTypesTheOneWithMorePointsCounts() {
    MeasureSubmission electronic = reported("008", ECQM, 20, 80);
    MeasureSubmission registry = reported("008", MIPS_CQM, 20, 80);
    // 20 percent: 3 points against TENS, 5 against FIVES.
    assertThat(chosen(score("008", BENCHMARKS, electronic, registry))).contains(MIPS_CQM);
    Benchmarks swapped =
        Benchmarks.of(List.of(benchmark("008", ECQM, FIVES), benchmark("008", MIPS_CQM, TENS)));
    assertThat(chosen(score("008", swapped, electronic, registry))).contains(ECQM);
  }

  @Test
  void ofEqualPointsTheElectronicOneCounts() {
    Benchmarks equal =
        Benchmarks.of(List.of(benchmark("008", ECQM, TENS), benchmark("008", MIPS_CQM, TENS)));
    MeasureSubmission electronic = reported("008", ECQM, 20, 80);
    MeasureSubmission registry = reported("008", MIPS_CQM, 20, 80);
    assertThat(chosen(score("008", equal, registry, electronic))).contains(ECQM);
    assertThat(chosen(score("008", NO_BENCHMARKS, registry, electronic))).contains(ECQM);
  }

  @Test
  void scoredComesBeforeZeroBeforeExcluded() {
    MeasureSubmission scored = reported("008", MIPS_CQM, 0, 100);
    MeasureSubmission incomplete = counts(100, 10, 0, 0);
    MeasureSubmission few = reported("008", MIPS_CQM, 10, 0);
    assertThat(chosen(score("008", BENCHMARKS, incomplete, scored))).contains(MIPS_CQM);
    assertThat(chosen(score("008", BENCHMARKS, few, counts(10, 10, 0, 0)))).contains(ECQM);
    MeasureSubmission fewElectronic = counts(10, 10, 0, 0);
    MeasureSubmission incompleteRegistry =
        reported("008", MIPS_CQM, new PopulationCounts(100, 10, 0, 0, 0));
    MeasureResult zero = score("008", BENCHMARKS, fewElectronic, incompleteRegistry);
    assertThat(chosen(zero)).contains(MIPS_CQM);
    assertThat(zero.outcome()).isEqualTo(INCOMPLETE);
  }

  @Test
  void outcomesSpeakTheWordsOfTheContract() {
    MeasureOutcome scored = outcome(BENCHMARKS, counts(20, 20, 0, 0));
    assertThat(scored.state()).isEqualTo("SCORED");
    assertThat(scored.reasonCode()).isEmpty();
    assertThat(scored.isCounted()).isTrue();
    assertThat(INCOMPLETE.state()).isEqualTo("ZERO");
    assertThat(INCOMPLETE.reasonCode()).contains("DATA_COMPLETENESS");
    assertThat(INCOMPLETE.isCounted()).isTrue();
    assertThat(INCOMPLETE.points()).contains(BigDecimal.ZERO);
    assertThat(FEW_CASES.state()).isEqualTo("EXCLUDED");
    assertThat(FEW_CASES.reasonCode()).contains("CASE_MINIMUM");
    assertThat(FEW_CASES.isCounted()).isFalse();
    assertThat(FEW_CASES.points()).isEmpty();
  }
}
