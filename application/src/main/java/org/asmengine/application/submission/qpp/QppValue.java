package org.asmengine.application.submission.qpp;

import java.math.BigDecimal;
import java.util.List;
import org.asmengine.application.document.Field;
import org.asmengine.application.document.Place;

/** The value of a measurement, in one of QPP's forms. */
public sealed interface QppValue {

  /**
   * An attestation.
   *
   * @param yes whether it is attested
   */
  record Attested(boolean yes) implements QppValue {}

  /**
   * Cases out of cases.
   *
   * @param numerator the numerator
   * @param denominator the denominator
   */
  record Proportion(Field<Long> numerator, Field<Long> denominator) implements QppValue {}

  /**
   * A measure with one performance rate.
   *
   * @param counts its cases
   * @param performanceRate the rate in percent, where it is told: then it must be that of the cases
   * @param reportingRate the completeness in percent, likewise
   */
  record SingleRate(
      Counts counts, Field<BigDecimal> performanceRate, Field<BigDecimal> reportingRate)
      implements QppValue {}

  /**
   * A measure with several performance rates.
   *
   * @param strata one for each rate
   * @param performanceRate the rate in percent, where it is told: then it must be that of the
   *     stratum that counts
   * @param reportingRate the completeness in percent, likewise
   */
  record MultipleRates(
      Field<List<Stratum>> strata,
      Field<BigDecimal> performanceRate,
      Field<BigDecimal> reportingRate)
      implements QppValue {}

  /**
   * One of several rates.
   *
   * @param place where it starts
   * @param name its name in QPP's measures data
   * @param counts its cases
   */
  record Stratum(Place place, Field<String> name, Counts counts) {}

  /**
   * The cases of a rate.
   *
   * @param eligiblePopulation all that are eligible
   * @param met performance met
   * @param notMet performance not met
   * @param exclusions excluded
   * @param exceptions excepted
   */
  record Counts(
      Field<Long> eligiblePopulation,
      Field<Long> met,
      Field<Long> notMet,
      Field<Long> exclusions,
      Field<Long> exceptions) {}
}
