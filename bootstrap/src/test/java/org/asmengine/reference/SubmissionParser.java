package org.asmengine.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.asmengine.reference.Inputs.Source;
import org.asmengine.reference.Inputs.Submission;

/** Reads one row of quality.csv, as far as it can be judged by itself. */
final class SubmissionParser {

  private SubmissionParser() {}

  static Submission parse(Fields row) {
    Source source =
        new Source(
            row.tin(),
            row.npiOrEmpty(),
            row.text("measure_id"),
            row.oneOf(
                "collection_type",
                Set.of(Measures.ECQM, Measures.MIPS_CQM, Measures.ADMIN_CLAIMS)));
    Instant submittedAt = row.instant("submitted_at");
    BigDecimal zero = BigDecimal.ZERO;
    // "case_count and performance_rate are given for ADMIN_CLAIMS alone (case_count required; an
    // empty rate means no rate), the population counts for the others; a value in the other kind's
    // columns rejects the row"
    if (source.collectionType().equals(Measures.ADMIN_CLAIMS)) {
      row.mustBeEmpty(
          "eligible_population",
          "performance_met",
          "performance_not_met",
          "eligible_population_exclusion",
          "eligible_population_exception");
      Optional<BigDecimal> rate =
          row.isEmpty("performance_rate")
              ? Optional.empty()
              : Optional.of(row.decimal("performance_rate"));
      BigDecimal cases = row.count("case_count");
      return new Submission(source, submittedAt, zero, zero, zero, zero, zero, cases, rate);
    }
    row.mustBeEmpty("case_count", "performance_rate");
    BigDecimal eligible = row.count("eligible_population");
    BigDecimal met = row.count("performance_met");
    BigDecimal notMet = row.count("performance_not_met");
    // "empty exclusions or exceptions are 0"
    BigDecimal exclusion = row.countOrZero("eligible_population_exclusion");
    BigDecimal exception = row.countOrZero("eligible_population_exception");
    // "eligible population at least 1; met + not met + exclusions + exceptions at most the
    // eligible population"
    BigDecimal reported = met.add(notMet).add(exclusion).add(exception);
    BadRowException.unless(
        eligible.signum() > 0 && reported.compareTo(eligible) <= 0, Fields.INVALID);
    return new Submission(
        source, submittedAt, eligible, met, notMet, exclusion, exception, zero, Optional.empty());
  }
}
