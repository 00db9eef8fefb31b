package org.asmengine.domain.interoperability;

import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_2;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_5;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_INFBLO_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_ONCDIR_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PEA_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_1_PROD;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_3;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_3_PRE;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PPHI_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PPHI_2;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.asmengine.domain.TestRuleSets;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.ruleset.RuleSet;

/** What a practice reports, changed one measure at a time. */
final class Reports {

  private final Map<InteroperabilityMeasure, InteroperabilityReport> reports;

  private Reports(Map<InteroperabilityMeasure, InteroperabilityReport> reports) {
    this.reports = reports;
  }

  /** Everything that is required, each proportion whole, the exchange bi-directional. */
  static Reports complete() {
    return new Reports(new EnumMap<>(InteroperabilityMeasure.class))
        .yes(PI_PPHI_1, PI_PPHI_2, PI_INFBLO_1, PI_ONCDIR_1)
        .rate(PI_EP_1, 10, 10)
        .yes(PI_EP_2, PI_HIE_5)
        .rate(PI_PEA_1, 10, 10)
        .yes(PI_PHCDRR_1, PI_PHCDRR_1_PROD, PI_PHCDRR_3, PI_PHCDRR_3_PRE);
  }

  Reports yes(InteroperabilityMeasure... measures) {
    Reports changed = this;
    for (InteroperabilityMeasure measure : measures) {
      changed = changed.with(report(measure, new Answer(true)));
    }
    return changed;
  }

  Reports no(InteroperabilityMeasure measure) {
    return with(report(measure, new Answer(false)));
  }

  Reports rate(InteroperabilityMeasure measure, long numerator, long denominator) {
    return with(report(measure, new Proportion(numerator, denominator)));
  }

  Reports without(InteroperabilityMeasure... measures) {
    Map<InteroperabilityMeasure, InteroperabilityReport> changed = new EnumMap<>(reports);
    for (InteroperabilityMeasure measure : measures) {
      changed.remove(measure);
    }
    return new Reports(changed);
  }

  Reports with(InteroperabilityReport report) {
    Map<InteroperabilityMeasure, InteroperabilityReport> changed = new EnumMap<>(reports);
    changed.put(report.measure(), report);
    return new Reports(changed);
  }

  List<InteroperabilityReport> list() {
    return List.copyOf(reports.values());
  }

  InteroperabilityScore score() {
    return score(TestRuleSets.rules());
  }

  InteroperabilityScore score(RuleSet ruleSet) {
    return InteroperabilityScorer.score(list(), ruleSet);
  }

  /** A report for the whole year, from a row of the measure's own. */
  static InteroperabilityReport report(
      InteroperabilityMeasure measure, InteroperabilityReport.Response response) {
    return new InteroperabilityReport(
        measure,
        response,
        LocalDate.of(2027, 1, 1),
        LocalDate.of(2027, 12, 31),
        true,
        row(measure));
  }

  static SourceRow row(InteroperabilityMeasure measure) {
    return new SourceRow("promoting_interoperability.csv of " + measure, 2);
  }
}
