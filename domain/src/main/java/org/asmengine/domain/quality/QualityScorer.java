package org.asmengine.domain.quality;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.ruleset.MeasureSpecification;
import org.asmengine.domain.ruleset.RuleSet;

/** Scores the quality category of one participant at the level that counts. */
public final class QualityScorer {

  private QualityScorer() {}

  /**
   * The quality category.
   *
   * @param own what the clinician submitted, with the results from claims
   * @param practice what the small practice submitted for all its clinicians
   */
  @Rule({"42 CFR 512.725(b)", "42 CFR 512.725(c)", "R-720-U2", "R-720-U7", "R-720-U9"})
  public static QualityScore score(
      Cohort cohort,
      SubmissionSet own,
      SubmissionSet practice,
      Benchmarks benchmarks,
      RuleSet ruleSet) {
    List<MeasureSpecification> set = ruleSet.quality().set(cohort);
    boolean ownReported = reported(set, own).findAny().isPresent();
    boolean practiceReported = reported(set, practice).findAny().isPresent();
    LevelScore ownScore = level(ReportingLevel.TIN_NPI, set, own, own, benchmarks, ruleSet);
    boolean minimum =
        isMinimumSubmission(set, own, ruleSet) || isMinimumSubmission(set, practice, ruleSet);
    if (!practiceReported) {
      return new QualityScore(ownScore, Optional.empty(), ownReported, minimum);
    }
    LevelScore practiceScore = level(ReportingLevel.TIN, set, practice, own, benchmarks, ruleSet);
    if (!ownReported) {
      return new QualityScore(practiceScore, Optional.empty(), true, minimum);
    }
    return practiceScore.isHigherThan(ownScore)
        ? new QualityScore(practiceScore, Optional.of(ownScore), true, minimum)
        : new QualityScore(ownScore, Optional.of(practiceScore), true, minimum);
  }

  /** Whether one complete submission of a measure that is not from claims is among them. */
  @Rule({"42 CFR 512.720", "R-720-U5"})
  static boolean isMinimumSubmission(
      List<MeasureSpecification> set, SubmissionSet submissions, RuleSet ruleSet) {
    return reported(set, submissions)
        .anyMatch(submission -> submission.isComplete(ruleSet.quality()));
  }

  private static Stream<MeasureSubmission> reported(
      List<MeasureSpecification> set, SubmissionSet submissions) {
    return set.stream()
        .filter(measure -> !measure.isFromClaims())
        .flatMap(measure -> submissions.ofMeasure(measure.id()).stream());
  }

  private static LevelScore level(
      ReportingLevel level,
      List<MeasureSpecification> set,
      SubmissionSet reported,
      SubmissionSet own,
      Benchmarks benchmarks,
      RuleSet ruleSet) {
    return new LevelScore(
        level,
        set.stream()
            .map(measure ->
                measure.isFromClaims()
                    ? MeasureScorer.score(measure, ReportingLevel.TIN_NPI, own, benchmarks, ruleSet)
                    : MeasureScorer.score(measure, level, reported, benchmarks, ruleSet))
            .toList());
  }
}
