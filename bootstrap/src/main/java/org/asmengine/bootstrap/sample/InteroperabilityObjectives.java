package org.asmengine.bootstrap.sample;

import java.util.List;

/** Draws how a practice reports, or is excluded from, each Promoting Interoperability objective. */
final class InteroperabilityObjectives {

  private static final List<String> REGISTRIES = List.of("PI_PHCDRR_1", "PI_PHCDRR_3");
  private static final List<String> EXCLUSIONS = List.of("_EX_1", "_EX_2", "_EX_3");
  private static final List<String> STAGES = List.of("_PRE", "_PROD", "_PROD");
  private static final List<String> BONUSES =
      List.of("PI_PHCDRR_2", "PI_PHCDRR_4", "PI_PHCDRR_5", "PI_PHCDRR_6");
  private static final double EXCLUDED_CHANCE = 0.08;
  private static final double SMALL_EXCLUDED_CHANCE = 0.22;
  private static final double EXCHANGE_CHANCE = 0.35;
  private static final double FRAMEWORK_CHANCE = 0.1;
  private static final double REGISTRY_EXCLUDED_CHANCE = 0.25;
  private static final double BONUS_CHANCE = 0.2;
  private static final int CONTRADICTION_PERIOD = 40;
  private static final int MAX_DENOMINATOR = 20_000;
  private static final double MEDIAN_DENOMINATOR = 400;

  private final Draws draws;
  private final Recurring reportedAndExcluded;
  private final Recurring exchangeAndReferrals;
  private final Recurring withoutStage;
  private final Recurring withoutRegistry;
  private final Recurring zeroNumerator;

  InteroperabilityObjectives(ExpectedCounts expected, Draws draws) {
    this.draws = draws;
    int chances = expected.practices();
    this.reportedAndExcluded = Recurring.every(CONTRADICTION_PERIOD, chances, draws);
    this.exchangeAndReferrals = Recurring.every(CONTRADICTION_PERIOD, chances / 3, draws);
    this.withoutStage = Recurring.every(CONTRADICTION_PERIOD, chances, draws);
    this.withoutRegistry = Recurring.every(CONTRADICTION_PERIOD, chances, draws);
    this.zeroNumerator = Recurring.every(CONTRADICTION_PERIOD, 3 * chances, draws);
  }

  void report(InteroperabilityReport report, boolean smallPractice) {
    double excluded = smallPractice ? SMALL_EXCLUDED_CHANCE : EXCLUDED_CHANCE;
    prescribe(report, excluded);
    exchange(report, excluded);
    proportion(report, "PI_PEA_1");
    for (String registry : REGISTRIES) {
      register(report, registry);
    }
    if (draws.chance(BONUS_CHANCE)) {
      report.yes(draws.pick(BONUSES));
    }
  }

  private void prescribe(InteroperabilityReport report, double excluded) {
    proportionOrExclusion(report, "PI_EP_1", "PI_LVPP_1", excluded);
    if (draws.chance(excluded)) {
      report.yes(draws.chance(0.5) ? "PI_EP_2_EX_1" : "PI_EP_2_EX_2");
    } else {
      report.yes("PI_EP_2");
    }
  }

  private void exchange(InteroperabilityReport report, double excluded) {
    if (draws.chance(EXCHANGE_CHANCE)) {
      report.yes("PI_HIE_5");
      if (exchangeAndReferrals.happens()) {
        referrals(report, excluded);
      }
    } else if (draws.chance(FRAMEWORK_CHANCE)) {
      report.yes("PI_HIE_6");
    } else {
      referrals(report, excluded);
    }
  }

  private void referrals(InteroperabilityReport report, double excluded) {
    proportionOrExclusion(report, "PI_HIE_1", "PI_LVOTC_1", excluded);
    proportionOrExclusion(report, "PI_HIE_4", "PI_LVITC_2", excluded);
  }

  private void register(InteroperabilityReport report, String registry) {
    if (withoutRegistry.happens()) {
      return;
    }
    if (draws.chance(REGISTRY_EXCLUDED_CHANCE)) {
      report.yes(registry + draws.pick(EXCLUSIONS));
      return;
    }
    report.yes(registry);
    if (!withoutStage.happens()) {
      report.yes(registry + draws.pick(STAGES));
    }
  }

  private void proportionOrExclusion(
      InteroperabilityReport report, String measure, String exclusion, double excluded) {
    if (draws.chance(excluded)) {
      report.yes(exclusion);
      return;
    }
    proportion(report, measure);
    if (reportedAndExcluded.happens()) {
      report.yes(exclusion);
    }
  }

  private void proportion(InteroperabilityReport report, String measure) {
    int denominator = draws.logNormalBetween(1, MAX_DENOMINATOR, MEDIAN_DENOMINATOR, 1);
    int numerator = (int) Math.round(denominator * StrictMath.sqrt(draws.uniform()));
    report.proportion(measure, zeroNumerator.happens() ? 0 : numerator, denominator);
  }
}
