package org.asmengine.domain.quality;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.number.Exact;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.quality.SubmissionData.ClaimsResult;
import org.asmengine.domain.quality.SubmissionData.PopulationCounts;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureId;
import org.asmengine.domain.ruleset.QualityRules;

/**
 * One submission of one measure, by a clinician or for a whole TIN.
 *
 * @param measure the measure
 * @param collectionType how it was collected
 * @param data the counts, or CMS's result from claims
 * @param submittedAt when it was submitted
 * @param source the input row
 */
public record MeasureSubmission(
    MeasureId measure,
    CollectionType collectionType,
    SubmissionData data,
    Instant submittedAt,
    SourceRow source) {

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  /** The cases: the eligible population without exclusions, or the count from claims. */
  @Rule({"42 CFR 512.725", "R-725-U3"})
  public long caseCount() {
    return switch (data) {
      case PopulationCounts counts -> counts.eligiblePopulation() - counts.exclusions();
      case ClaimsResult claims -> claims.caseCount();
    };
  }

  /**
   * Whether at least the required share of the eligible population is reported, compared exactly.
   * Results from claims are always complete.
   */
  @Rule({"42 CFR 512.725", "R-725-U2"})
  public boolean isComplete(QualityRules rules) {
    return switch (data) {
      case PopulationCounts counts -> {
        BigDecimal reported =
            BigDecimal.valueOf(
                counts.met() + counts.notMet() + counts.exclusions() + counts.exceptions());
        BigDecimal required =
            rules.dataCompleteness().multiply(BigDecimal.valueOf(counts.eligiblePopulation()));
        yield reported.compareTo(required) >= 0;
      }
      case ClaimsResult claims -> true;
    };
  }

  /** The performance rate in percent, to 60 digits; none when nobody met or failed it. */
  public Optional<BigDecimal> unroundedRate() {
    return switch (data) {
      case PopulationCounts counts -> {
        long performance = counts.met() + counts.notMet();
        yield performance == 0
            ? Optional.empty()
            : Optional.of(
                Exact.divide(
                    PERCENT.multiply(BigDecimal.valueOf(counts.met())),
                    BigDecimal.valueOf(performance)));
      }
      case ClaimsResult claims -> claims.rate();
    };
  }

  /** The performance rate in percent as it counts: rounded as the rule set says. */
  @Rule({"42 CFR 512.725", "R-725-U5"})
  public Optional<BigDecimal> rate(QualityRules rules) {
    return unroundedRate().map(rules.rateRounding()::apply);
  }
}
