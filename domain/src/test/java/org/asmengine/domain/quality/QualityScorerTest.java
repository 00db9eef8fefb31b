package org.asmengine.domain.quality;

import static org.asmengine.domain.TestRuleSets.rules;
import static org.asmengine.domain.quality.QualityFixtures.benchmark;
import static org.asmengine.domain.quality.QualityFixtures.claims;
import static org.asmengine.domain.quality.QualityFixtures.reported;
import static org.asmengine.domain.ruleset.CollectionType.ADMIN_CLAIMS;
import static org.asmengine.domain.ruleset.CollectionType.ECQM;
import static org.asmengine.domain.ruleset.CollectionType.MIPS_CQM;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.asmengine.domain.Covers;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.quality.SubmissionData.PopulationCounts;
import org.junit.jupiter.api.Test;

@Covers(QualityScorer.class)
class QualityScorerTest {

  private static final String TENS = "5 10 20 30 40 50 60 70 80 90 95";
  private static final Benchmarks BENCHMARKS =
      Benchmarks.of(
          List.of(
              benchmark("008", ECQM, TENS),
              benchmark("005", ECQM, TENS),
              benchmark("236", ECQM, TENS),
              benchmark("377", ECQM, TENS),
              benchmark("492", ADMIN_CLAIMS, TENS)));
  private static final MeasureSubmission INCOMPLETE =
      reported("008", ECQM, new PopulationCounts(100, 74, 0, 0, 0));
  private static final MeasureSubmission FEW = reported("008", ECQM, 10, 0);

  private static SubmissionSet set(MeasureSubmission... submissions) {
    return SubmissionSet.of(List.of(submissions));
  }

  private static QualityScore score(SubmissionSet own, SubmissionSet practice) {
    return QualityScorer.score(Cohort.HF, own, practice, BENCHMARKS, rules());
  }

  private static MeasureSubmission met(String measure, int percent) {
    return reported(measure, ECQM, percent, 100 - percent);
  }

  @Test
  void theMeasuresOfTheCohortAreScoredInTheOrderOfTheSet() {
    QualityScore score = score(set(met("005", 45), met("008", 55), claims(30, "5")), set());
    assertThat(score.counting().measures())
        .extracting(result -> result.measure().id().value())
        .containsExactly("492", "008", "005", "236", "377");
    assertThat(score.counting().level()).isEqualTo(ReportingLevel.TIN_NPI);
    // 10 + 6.5 + 5.5 + 0 + 0 of 50.
    assertThat(score.counting().points()).isEqualByComparingTo("22");
    assertThat(score.counting().score().orElseThrow()).isEqualByComparingTo("0.44");
  }

  @Test
  void reportedAtTheirOwnLevelOnlyTheirOwnCounts() {
    QualityScore score = score(set(met("008", 55)), set());
    assertThat(score.counting().level()).isEqualTo(ReportingLevel.TIN_NPI);
    assertThat(score.other()).isEmpty();
    assertThat(score.reported()).isTrue();
    assertThat(score.minimumSubmissionMet()).isTrue();
  }

  @Test
  void reportedByThePracticeOnlyThePracticeCounts() {
    QualityScore score = score(set(claims(30, "5")), set(met("008", 55)));
    assertThat(score.counting().level()).isEqualTo(ReportingLevel.TIN);
    assertThat(score.other()).isEmpty();
    assertThat(score.reported()).isTrue();
    assertThat(score.minimumSubmissionMet()).isTrue();
  }

  @Test
  void claimsMeasuresAreAlwaysTheCliniciansOwn() {
    QualityScore score = score(set(claims(30, "5")), set(met("008", 55)));
    MeasureResult claims = score.counting().measures().getFirst();
    assertThat(claims.level()).isEqualTo(ReportingLevel.TIN_NPI);
    assertThat(claims.outcome().points()).contains(new BigDecimal("10.0000"));
    assertThat(score.counting().measures().get(1).level()).isEqualTo(ReportingLevel.TIN);
  }

  @Test
  void reportedAtBothLevelsTheHigherScoreCounts() {
    QualityScore own = score(set(met("008", 65)), set(met("008", 55)));
    assertThat(own.counting().level()).isEqualTo(ReportingLevel.TIN_NPI);
    assertThat(own.other().orElseThrow().level()).isEqualTo(ReportingLevel.TIN);
    assertThat(own.reported()).isTrue();
    QualityScore practice = score(set(met("008", 55)), set(met("008", 65)));
    assertThat(practice.counting().level()).isEqualTo(ReportingLevel.TIN);
    assertThat(practice.other().orElseThrow().level()).isEqualTo(ReportingLevel.TIN_NPI);
    assertThat(practice.reported()).isTrue();
  }

  @Test
  void ofEqualScoresTheirOwnCounts() {
    assertThat(score(set(met("008", 55)), set(met("005", 55))).counting().level())
        .isEqualTo(ReportingLevel.TIN_NPI);
  }

  @Test
  void nothingReportedIsScoredAtTheirOwnLevel() {
    QualityScore score = score(set(claims(30, "5")), set());
    assertThat(score.counting().level()).isEqualTo(ReportingLevel.TIN_NPI);
    assertThat(score.reported()).isFalse();
    assertThat(score.minimumSubmissionMet()).isFalse();
    assertThat(score.other()).isEmpty();
    // Ten points from claims, four measures not submitted.
    assertThat(score.counting().score().orElseThrow()).isEqualByComparingTo("0.2");
  }

  @Test
  void anIncompleteSubmissionIsReportedButNotTheMinimum() {
    QualityScore own = score(set(INCOMPLETE), set());
    assertThat(own.reported()).isTrue();
    assertThat(own.minimumSubmissionMet()).isFalse();
    QualityScore practice = score(set(), set(INCOMPLETE));
    assertThat(practice.reported()).isTrue();
    assertThat(practice.minimumSubmissionMet()).isFalse();
    assertThat(practice.counting().level()).isEqualTo(ReportingLevel.TIN);
  }

  @Test
  void aCompleteSubmissionOfFewCasesIsTheMinimum() {
    assertThat(score(set(FEW), set()).minimumSubmissionMet()).isTrue();
  }

  @Test
  void theMinimumMayBeMetAtEitherLevel() {
    assertThat(score(set(INCOMPLETE), set(FEW)).minimumSubmissionMet()).isTrue();
    assertThat(score(set(FEW), set(INCOMPLETE)).minimumSubmissionMet()).isTrue();
    assertThat(score(set(INCOMPLETE), set(INCOMPLETE)).minimumSubmissionMet()).isFalse();
  }

  @Test
  void measuresOfTheOtherCohortAreNotReported() {
    SubmissionSet lowBackPain = set(reported("220", MIPS_CQM, 30, 0));
    QualityScore score = score(lowBackPain, lowBackPain);
    assertThat(score.reported()).isFalse();
    assertThat(score.minimumSubmissionMet()).isFalse();
    assertThat(score.counting().level()).isEqualTo(ReportingLevel.TIN_NPI);
    QualityScore other = QualityScorer.score(Cohort.LBP, lowBackPain, set(), BENCHMARKS, rules());
    assertThat(other.minimumSubmissionMet()).isTrue();
    assertThat(other.counting().measures()).hasSize(4);
  }
}
