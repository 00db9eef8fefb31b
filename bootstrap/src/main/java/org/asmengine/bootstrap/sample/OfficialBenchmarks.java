package org.asmengine.bootstrap.sample;

import static org.asmengine.bootstrap.sample.CollectionType.ECQM;
import static org.asmengine.bootstrap.sample.CollectionType.MIPS_CQM;

import java.util.List;
import java.util.Map;

/**
 * CMS's official MIPS benchmarks of the measures of the model, from github.com/CMSgov
 * /qpp-measures-data at commit 100b25f9ac65615fcd7b75b11d16dc5a02b3e92f: of each measure and
 * collection type the newest file year that gives percentiles.
 */
final class OfficialBenchmarks {

  /** 008, electronicHealthRecord, file year 2026. */
  static final RateDistribution BETA_BLOCKER_ECQM =
      RateDistribution.of(
          57.14, 83.33, 87.93, 90.32, 92.19, 93.645, 94.74, 95.65, 96.67, 98.15, 100);

  /** 008, registry, file year 2026. */
  static final RateDistribution BETA_BLOCKER_CQM =
      RateDistribution.of(69.05, 95.79, 100, 100, 100, 100, 100, 100, 100, 100, 100);

  /** 005, electronicHealthRecord, file year 2026. */
  static final RateDistribution ACE_INHIBITOR_ECQM =
      RateDistribution.of(50, 67.35, 74.19, 77.34, 79.77, 81.74, 83.82, 86.19, 89.54, 93.33, 100);

  /** 005, registry, file year 2026. */
  static final RateDistribution ACE_INHIBITOR_CQM =
      RateDistribution.of(73.4, 87.69, 96.62, 100, 100, 100, 100, 100, 100, 100, 100);

  /** 236, electronicHealthRecord, file year 2026. */
  static final RateDistribution BLOOD_PRESSURE_ECQM =
      RateDistribution.of(4.76, 45.28, 55.56, 61.54, 65.61, 68.98, 72, 75, 78.7, 84.04, 98.18);

  /** 236, registry, file year 2026: a flat benchmark. */
  static final RateDistribution BLOOD_PRESSURE_CQM =
      RateDistribution.of(1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 99);

  /** 377, electronicHealthRecord, file year 2026. */
  static final RateDistribution FUNCTIONAL_STATUS_ECQM =
      RateDistribution.of(0.04, 0.17, 0.285, 0.7, 0.83, 1.09, 2.71, 4.465, 6.655, 12.305, 22.59);

  /** 238 (lower is better), electronicHealthRecord, file year 2026. */
  static final RateDistribution HIGH_RISK_MEDICATION_ECQM =
      RateDistribution.of(0, 0, 0, 0, 0.14, 0.66, 2.02, 5.23, 10.16, 15.85, 30.71).lowerIsBetter();

  /** 238 (lower is better), registry, file year 2026. */
  static final RateDistribution HIGH_RISK_MEDICATION_CQM =
      RateDistribution.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 0.02, 9.62).lowerIsBetter();

  /** 134, electronicHealthRecord, file year 2026. */
  static final RateDistribution DEPRESSION_ECQM =
      RateDistribution.of(0.07, 2.7, 11.42, 21.65, 31.79, 42.685, 53.935, 67.48, 80.72, 93.44, 100);

  /** 134, registry, file year 2026. */
  static final RateDistribution DEPRESSION_CQM =
      RateDistribution.of(0.07, 40.34, 76.3, 94.01, 98.97, 99.82, 100, 100, 100, 100, 100);

  /** 128, electronicHealthRecord, file year 2026. */
  static final RateDistribution BODY_MASS_ECQM =
      RateDistribution.of(4.5, 31.26, 38.65, 61.6, 77.91, 85.71, 90.17, 91.5, 94.76, 96.69, 99.49);

  /** 128, registry, file year 2026. */
  static final RateDistribution BODY_MASS_CQM =
      RateDistribution.of(0.17, 7.38, 17.24, 20.56, 49.56, 70.54, 86.21, 93.48, 96.69, 100, 100);

  /** 220, registry, file year 2026. */
  static final RateDistribution BACK_FUNCTION_CQM =
      RateDistribution.of(15.79, 41.18, 60, 69.57, 78.38, 85.11, 93.75, 97.9, 100, 100, 100);

  /**
   * 492 (lower is better), administrativeClaims, file year 2024: the files of 2025 and 2026 give
   * points by standard deviations from the median under the same keys, not percentiles.
   */
  static final RateDistribution HEART_FAILURE_ADMISSIONS =
      RateDistribution.of(58.28, 63.01, 64.66, 65.63, 66.52, 67.43, 68.33, 69.5, 70.84, 72.76, 78.4)
          .lowerIsBetter();

  /**
   * COST_HF_1, file year 2025, repeated in 2026: the mean, and the median and standard deviation
   * that its break points are made of (regulation.md section 7).
   */
  static final CostDistribution HEART_FAILURE_COST =
      CostDistribution.of(14_803.41, 14_429.895, 3_879.43);

  /** COST_LBP_1, the same way. */
  static final CostDistribution LOW_BACK_PAIN_COST =
      CostDistribution.of(2_033.37, 1_947.215, 618.47);

  /** What heart failure participants report. */
  static final List<Measure> HEART_FAILURE =
      List.of(
          new Measure("008", Map.of(ECQM, BETA_BLOCKER_ECQM, MIPS_CQM, BETA_BLOCKER_CQM)),
          new Measure("005", Map.of(ECQM, ACE_INHIBITOR_ECQM, MIPS_CQM, ACE_INHIBITOR_CQM)),
          new Measure("236", Map.of(ECQM, BLOOD_PRESSURE_ECQM, MIPS_CQM, BLOOD_PRESSURE_CQM)),
          new Measure("377", Map.of(ECQM, FUNCTIONAL_STATUS_ECQM)));

  /** What low back pain participants report. */
  static final List<Measure> LOW_BACK_PAIN =
      List.of(
          new Measure(
              "238", Map.of(ECQM, HIGH_RISK_MEDICATION_ECQM, MIPS_CQM, HIGH_RISK_MEDICATION_CQM)),
          new Measure("134", Map.of(ECQM, DEPRESSION_ECQM, MIPS_CQM, DEPRESSION_CQM)),
          new Measure("128", Map.of(ECQM, BODY_MASS_ECQM, MIPS_CQM, BODY_MASS_CQM)),
          new Measure("220", Map.of(MIPS_CQM, BACK_FUNCTION_CQM)));

  private OfficialBenchmarks() {}
}
