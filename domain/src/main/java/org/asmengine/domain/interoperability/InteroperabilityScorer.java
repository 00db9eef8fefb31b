package org.asmengine.domain.interoperability;

import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_2;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_4;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_5;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_6;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PEA_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_2;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_3;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_4;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_5;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_6;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.number.Exact;
import org.asmengine.domain.ruleset.InteroperabilityRules;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * Scores the Promoting Interoperability of a practice; every participant of the TIN inherits it.
 */
public final class InteroperabilityScorer {

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final ReportedMeasures reported;
  private final RuleSet ruleSet;
  private final List<MeasurePoints> measures = new ArrayList<>();

  private InteroperabilityScorer(ReportedMeasures reported, RuleSet ruleSet) {
    this.reported = reported;
    this.ruleSet = ruleSet;
  }

  /** Percent and adjustment from what the practice reports, at most one report of a measure. */
  @Rule({"42 CFR 512.740(b)", "R-740-U3", "R-740-U4", "R-740-U6"})
  public static InteroperabilityScore score(List<InteroperabilityReport> reports, RuleSet ruleSet) {
    ReportedMeasures reported = ReportedMeasures.of(reports, ruleSet);
    List<String> missing = reported.missing();
    if (!missing.isEmpty()) {
      return new InteroperabilityScore(
          reports,
          missing,
          reported.excluded(),
          List.of(),
          BigDecimal.ZERO,
          adjustment(BigDecimal.ZERO, ruleSet));
    }
    InteroperabilityScorer scorer = new InteroperabilityScorer(reported, ruleSet);
    scorer.distribute();
    BigDecimal most = ruleSet.interoperability().most();
    BigDecimal sum =
        scorer.measures.stream()
            .map(MeasurePoints::earned)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .min(most);
    BigDecimal percent = Exact.divide(sum, most);
    return new InteroperabilityScore(
        reports,
        missing,
        reported.excluded(),
        scorer.measures,
        percent,
        adjustment(percent, ruleSet));
  }

  /** The adjustment: nothing lost at 100 percent, the largest penalty at zero, linear between. */
  @Rule({"42 CFR 512.740", "R-740-U5"})
  static BigDecimal adjustment(BigDecimal percent, RuleSet ruleSet) {
    return ruleSet
        .interoperability()
        .maxPenalty()
        .multiply(BigDecimal.ONE.subtract(percent))
        .negate();
  }

  /** Points of excluded measures move on to others, in the order of the contract. */
  @Rule({"42 CFR 512.740(b)(2)", "R-740-U3"})
  private void distribute() {
    InteroperabilityRules points = ruleSet.interoperability();
    BigDecimal prescribing = points.prescribing();
    if (reported.isExcluded(PI_EP_2)) {
      prescribing = prescribing.add(points.drugMonitoring());
    }
    BigDecimal toExchange = BigDecimal.ZERO;
    if (reported.isExcluded(PI_EP_1)) {
      toExchange = prescribing;
    }
    BigDecimal access = points.patientAccess();
    earnProportion(PI_EP_1, prescribing);
    earnWhole(PI_EP_2, points.drugMonitoring());
    if (reported.exchanges()) {
      earn("PI_HIE_5 or PI_HIE_6", points.exchange().add(toExchange), PI_HIE_5, PI_HIE_6);
    } else {
      access = access.add(exchangeOneByOne(toExchange));
    }
    if (reported.isExcluded(PI_PHCDRR_1) && reported.isExcluded(PI_PHCDRR_3)) {
      access = access.add(points.publicHealth());
    } else {
      earn("PI_PHCDRR_1 and PI_PHCDRR_3", points.publicHealth(), PI_PHCDRR_1, PI_PHCDRR_3);
    }
    earnProportion(PI_PEA_1, access);
    if (reported.earnsBonus()) {
      earn("bonus", points.bonus(), PI_PHCDRR_2, PI_PHCDRR_4, PI_PHCDRR_5, PI_PHCDRR_6);
    }
  }

  /** Sending and receiving apart; returns the points that move on to patient access. */
  private BigDecimal exchangeOneByOne(BigDecimal moved) {
    InteroperabilityRules points = ruleSet.interoperability();
    BigDecimal half = moved.multiply(HALF);
    BigDecimal sending = points.sendingReferrals().add(half);
    BigDecimal receiving = points.receivingReferrals().add(half);
    if (reported.isExcluded(PI_HIE_4)) {
      sending = sending.add(receiving);
    }
    earnProportion(PI_HIE_1, sending);
    earnProportion(PI_HIE_4, receiving);
    return reported.isExcluded(PI_HIE_1) ? sending : BigDecimal.ZERO;
  }

  /** A proportion measure earns its points by its rate, a whole point at least. */
  private void earnProportion(InteroperabilityMeasure measure, BigDecimal available) {
    if (!reported.isReported(measure)) {
      return;
    }
    Optional<Proportion> proportion = reported.proportion(measure);
    BigDecimal unrounded =
        proportion
            .map(rate ->
                Exact.divide(
                    available.multiply(BigDecimal.valueOf(rate.numerator())),
                    BigDecimal.valueOf(rate.denominator())))
            .orElse(available);
    BigDecimal earned =
        ruleSet
            .roundings()
            .interoperabilityPoints()
            .apply(unrounded)
            .max(ruleSet.interoperability().least());
    measures.add(
        new MeasurePoints(
            measure.name(), available, proportion, unrounded, earned, reported.sources(measure)));
  }

  private void earnWhole(InteroperabilityMeasure measure, BigDecimal available) {
    if (reported.isReported(measure)) {
      earn(measure.name(), available, measure);
    }
  }

  private void earn(String name, BigDecimal available, InteroperabilityMeasure... together) {
    measures.add(
        new MeasurePoints(
            name, available, Optional.empty(), available, available, reported.sources(together)));
  }
}
