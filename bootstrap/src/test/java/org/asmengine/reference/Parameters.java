package org.asmengine.reference;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/** "Parameters that --set takes", with the defaults of regulation.md, section 20. */
final class Parameters {

  private static final Map<String, String> DEFAULTS = new TreeMap<>();

  static {
    DEFAULTS.put("quality.dataCompleteness", "0.75");
    DEFAULTS.put("quality.minCases", "20");
    DEFAULTS.put("quality.minBenchmarkReporters", "20");
    DEFAULTS.put("quality.rateDecimals", "2");
    DEFAULTS.put("quality.excludeZeroRates", "NON_INVERSE_ONLY");
    DEFAULTS.put("quality.toppedOutCap", "none");
    DEFAULTS.put("quality.weight", "0.5");
    DEFAULTS.put("cost.weight", "0.5");
    DEFAULTS.put("cost.minEpisodes", "20");
    DEFAULTS.put("cost.minBenchmarkReporters", "20");
    DEFAULTS.put("improvementActivities.minDays", "90");
    DEFAULTS.put("improvementActivities.one", "-10");
    DEFAULTS.put("improvementActivities.none", "-20");
    DEFAULTS.put("promotingInteroperability.minDays", "180");
    DEFAULTS.put("promotingInteroperability.maxPenalty", "10");
    DEFAULTS.put("complexPatient.max", "10");
    DEFAULTS.put("complexPatient.intercept", "1.5");
    DEFAULTS.put("complexPatient.slope", "4.0");
    DEFAULTS.put("smallPractice.maxClinicians", "15");
    DEFAULTS.put("smallPractice.small", "10");
    DEFAULTS.put("smallPractice.solo", "15");
    DEFAULTS.put("transform.midpoint", "COHORT_MEDIAN");
    DEFAULTS.put("transform.steepness", "0.1");
    DEFAULTS.put("pool.redistribution", "0.85");
    DEFAULTS.put("pool.includeZeroScores", "true");
    DEFAULTS.put("adjustment.capAtRisk", "true");
    DEFAULTS.put("missingCategory", "NEUTRAL");
    // riskByPerformanceYear: {2027: 0.09, 2028: 0.09, 2029: 0.10, 2030: 0.11, 2031: 0.12}
    DEFAULTS.put("risk.2027", "0.09");
    DEFAULTS.put("risk.2028", "0.09");
    DEFAULTS.put("risk.2029", "0.10");
    DEFAULTS.put("risk.2030", "0.11");
    DEFAULTS.put("risk.2031", "0.12");
  }

  private final Map<String, String> values = new TreeMap<>(DEFAULTS);

  Parameters(Map<String, String> overrides) {
    for (Map.Entry<String, String> override : overrides.entrySet()) {
      String key = override.getKey();
      if (!DEFAULTS.containsKey(key) && !key.matches("risk\\.[0-9]{4}")) {
        throw new IllegalArgumentException("unknown parameter " + key);
      }
      values.put(key, override.getValue());
    }
  }

  String text(String key) {
    String value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("no value for parameter " + key);
    }
    return value;
  }

  BigDecimal number(String key) {
    return new BigDecimal(text(key));
  }

  int whole(String key) {
    return Integer.parseInt(text(key));
  }

  boolean flag(String key) {
    String value = text(key);
    if (!value.equals("true") && !value.equals("false")) {
      throw new IllegalArgumentException(key + " is true or false, not " + value);
    }
    return value.equals("true");
  }

  /** "r: risk level of the year", the performance year. */
  BigDecimal risk(int performanceYear) {
    return number("risk." + performanceYear);
  }

  /** "A small practice (TIN clinician count <= 15)". */
  boolean isSmallPractice(BigDecimal clinicians) {
    return clinicians.compareTo(number("smallPractice.maxClinicians")) <= 0;
  }
}
