package org.asmengine.bootstrap.sample;

/**
 * Adds the Promoting Interoperability rows of one practice, all for the same period and system.
 *
 * @param tin the practice
 * @param period the reporting period
 * @param cehrtId the certified system's id; empty where the practice gave none
 * @param rows where the rows go
 */
record InteroperabilityReport(String tin, Period period, String cehrtId, PracticeRows rows) {

  /** Reports a measure that asks for yes or no. */
  void answer(String measure, String answer) {
    add(measure, "", "", answer);
  }

  /** Answers a measure with yes, or claims an exclusion. */
  void yes(String measure) {
    answer(measure, "Y");
  }

  /** Reports a measure that asks for a proportion. */
  void proportion(String measure, int numerator, int denominator) {
    add(measure, Integer.toString(numerator), Integer.toString(denominator), "");
  }

  private void add(String measure, String numerator, String denominator, String answer) {
    rows.add(
        SampleFile.PROMOTING_INTEROPERABILITY.row(
            tin, measure, numerator, denominator, answer, period.start(), period.end(), cehrtId));
  }
}
