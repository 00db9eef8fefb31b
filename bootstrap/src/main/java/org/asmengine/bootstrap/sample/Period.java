package org.asmengine.bootstrap.sample;

/**
 * A period in which something was done. Only its days in the performance year 2027 count.
 *
 * @param start the first day
 * @param end the last day
 */
record Period(String start, String end) {

  static final Period WHOLE_YEAR = new Period("2027-01-01", "2027-12-31");

  static final Period DAYS_90 = new Period("2027-03-01", "2027-05-29");
  static final Period DAYS_89 = new Period("2027-03-01", "2027-05-28");

  /** 151 days, 90 of them in the year. */
  static final Period DAYS_90_SINCE_LAST_YEAR = new Period("2026-11-01", "2027-03-31");

  /** 121 days, 89 of them in the year. */
  static final Period DAYS_89_INTO_NEXT_YEAR = new Period("2027-10-04", "2028-02-01");

  static final Period DAYS_180 = new Period("2027-01-01", "2027-06-29");
  static final Period DAYS_179 = new Period("2027-01-01", "2027-06-28");

  /** 210 days, 179 of them in the year. */
  static final Period DAYS_179_SINCE_LAST_YEAR = new Period("2026-12-01", "2027-06-28");

  /** 212 days, 180 of them in the year. */
  static final Period DAYS_180_INTO_NEXT_YEAR = new Period("2027-07-05", "2028-02-01");
}
