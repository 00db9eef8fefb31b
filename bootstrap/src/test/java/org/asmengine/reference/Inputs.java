package org.asmengine.reference;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** All accepted rows, and what was rejected. */
record Inputs(
    List<Participant> participants,
    List<Submission> submissions,
    List<CostRow> cost,
    List<Activity> activities,
    List<PiRow> promotingInteroperability,
    List<ComplexRow> complexPatients,
    List<PaymentRow> payments,
    List<Circumstance> circumstances,
    SortedSet<Rejection> rejected) {

  /** A row of participants.csv. */
  record Participant(String tin, String npi, String cohort, BigDecimal clinicians) {}

  /** What makes a submission: an empty NPI stands for the whole TIN. */
  record Source(String tin, String npi, String measure, String collectionType) {}

  /** A row of quality.csv; of an ADMIN_CLAIMS row only the last two, of others all but those. */
  record Submission(
      Source source,
      Instant submittedAt,
      BigDecimal eligiblePopulation,
      BigDecimal met,
      BigDecimal notMet,
      BigDecimal exclusion,
      BigDecimal exception,
      BigDecimal claimsCaseCount,
      Optional<BigDecimal> claimsRate) {

    boolean isClaims() {
      return source.collectionType().equals(Measures.ADMIN_CLAIMS);
    }

    /** "case count = eligible population - exclusions" */
    BigDecimal caseCount() {
      return isClaims() ? claimsCaseCount : eligiblePopulation.subtract(exclusion);
    }

    /**
     * "complete when (met + not met + exclusions + exceptions) >= 0.75 x eligible population,
     * compared exactly", "An ADMIN_CLAIMS row is always complete."
     */
    boolean isComplete(Parameters parameters) {
      BigDecimal reported = met.add(notMet).add(exclusion).add(exception);
      BigDecimal needed =
          parameters.number("quality.dataCompleteness").multiply(eligiblePopulation);
      return isClaims() || reported.compareTo(needed) >= 0;
    }

    /** "performance rate = 100 x met / (met + not met), none when that sum is 0", rounded. */
    Optional<BigDecimal> rate(Parameters parameters) {
      int decimals = parameters.whole("quality.rateDecimals");
      if (isClaims()) {
        return claimsRate.map(rate -> Exact.round(rate, decimals));
      }
      BigDecimal sum = met.add(notMet);
      if (sum.signum() == 0) {
        return Optional.empty();
      }
      return Optional.of(new Fraction(met.movePointRight(2), sum).round(decimals));
    }
  }

  /** A row of cost.csv. */
  record CostRow(String tin, String npi, String measure, BigDecimal episodes, BigDecimal score) {}

  /** A row of improvement_activities.csv. */
  record Activity(String tin, String id, boolean attested, Period period) {}

  /** A row of promoting_interoperability.csv; a proportion or an answer. */
  record PiRow(
      String tin,
      String id,
      BigDecimal numerator,
      BigDecimal denominator,
      boolean yes,
      Period period,
      String cehrtId) {}

  /** A row of complex_patients.csv. */
  record ComplexRow(String tin, String npi, BigDecimal hcc, BigDecimal dual) {}

  /** A row of part_b_payments.csv. */
  record PaymentRow(String tin, String npi, BigDecimal paid) {}

  /** A row of circumstances.csv; an empty NPI stands for the whole TIN. */
  record Circumstance(String tin, String npi) {}
}
