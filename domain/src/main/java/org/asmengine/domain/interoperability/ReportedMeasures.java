package org.asmengine.domain.interoperability;

import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_2;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_2_EX_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_EP_2_EX_2;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_4;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_5;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_HIE_6;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_INFBLO_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_LVITC_2;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_LVOTC_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_LVPP_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_ONCDIR_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PEA_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_1_EX_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_1_EX_2;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_1_EX_3;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_1_PRE;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_1_PROD;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_2;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_3;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_3_EX_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_3_EX_2;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_3_EX_3;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_3_PRE;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_3_PROD;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_4;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_5;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PHCDRR_6;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PPHI_1;
import static org.asmengine.domain.interoperability.InteroperabilityMeasure.PI_PPHI_2;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asmengine.domain.Rule;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.ruleset.RuleSet;

/** Which measures a practice reports, and from which it is excluded. */
final class ReportedMeasures {

  private static final Set<InteroperabilityMeasure> ATTESTATIONS =
      EnumSet.of(PI_PPHI_1, PI_PPHI_2, PI_INFBLO_1, PI_ONCDIR_1);
  private static final Set<InteroperabilityMeasure> BONUS =
      EnumSet.of(PI_PHCDRR_2, PI_PHCDRR_4, PI_PHCDRR_5, PI_PHCDRR_6);

  private static final Map<InteroperabilityMeasure, Set<InteroperabilityMeasure>> EXCLUSIONS =
      Map.of(
          PI_EP_1, EnumSet.of(PI_LVPP_1),
          PI_EP_2, EnumSet.of(PI_EP_2_EX_1, PI_EP_2_EX_2),
          PI_HIE_1, EnumSet.of(PI_LVOTC_1),
          PI_HIE_4, EnumSet.of(PI_LVITC_2),
          PI_PHCDRR_1, EnumSet.of(PI_PHCDRR_1_EX_1, PI_PHCDRR_1_EX_2, PI_PHCDRR_1_EX_3),
          PI_PHCDRR_3, EnumSet.of(PI_PHCDRR_3_EX_1, PI_PHCDRR_3_EX_2, PI_PHCDRR_3_EX_3));

  /** Active engagement: one of these has to be answered with yes as well. */
  private static final Map<InteroperabilityMeasure, Set<InteroperabilityMeasure>> ENGAGEMENT =
      Map.of(
          PI_PHCDRR_1, EnumSet.of(PI_PHCDRR_1_PRE, PI_PHCDRR_1_PROD),
          PI_PHCDRR_3, EnumSet.of(PI_PHCDRR_3_PRE, PI_PHCDRR_3_PROD));

  private final Map<InteroperabilityMeasure, InteroperabilityReport> reports;

  private ReportedMeasures(Map<InteroperabilityMeasure, InteroperabilityReport> reports) {
    this.reports = reports;
  }

  /** The reports that count; the others are as if not reported. */
  static ReportedMeasures of(List<InteroperabilityReport> reports, RuleSet ruleSet) {
    Map<InteroperabilityMeasure, InteroperabilityReport> counting =
        new EnumMap<>(InteroperabilityMeasure.class);
    for (InteroperabilityReport report : reports) {
      if (report.counts(ruleSet) && counting.put(report.measure(), report) != null) {
        throw new IllegalArgumentException("two reports of " + report.measure());
      }
    }
    return new ReportedMeasures(counting);
  }

  @Rule({"42 CFR 512.740(b)(2)", "R-740-U2"})
  boolean isReported(InteroperabilityMeasure measure) {
    Set<InteroperabilityMeasure> engagement = ENGAGEMENT.getOrDefault(measure, Set.of());
    return isPositive(measure)
        && (engagement.isEmpty() || engagement.stream().anyMatch(this::isPositive));
  }

  /** An exclusion is claimed and the measure is not reported. */
  @Rule({"42 CFR 512.740(b)(2)", "R-740-U2"})
  boolean isExcluded(InteroperabilityMeasure measure) {
    return !isReported(measure)
        && EXCLUSIONS.getOrDefault(measure, Set.of()).stream().anyMatch(this::isPositive);
  }

  boolean isReportedOrExcluded(InteroperabilityMeasure measure) {
    return isReported(measure) || isExcluded(measure);
  }

  /** Whether the exchange objective is met by bi-directional exchange or under TEFCA. */
  boolean exchanges() {
    return isReported(PI_HIE_5) || isReported(PI_HIE_6);
  }

  boolean earnsBonus() {
    return BONUS.stream().anyMatch(this::isReported);
  }

  /** What is missing for a score above zero, in words with QPP ids. */
  @Rule({"42 CFR 512.740(b)", "R-740-U1", "R-740-U4"})
  List<String> missing() {
    Stream<String> attestations =
        ATTESTATIONS.stream().filter(measure -> !isReported(measure)).map(Enum::name);
    Stream<String> measures =
        (exchanges()
                ? Stream.of(PI_EP_1, PI_EP_2, PI_PEA_1, PI_PHCDRR_1, PI_PHCDRR_3)
                : Stream.of(
                    PI_EP_1, PI_EP_2, PI_HIE_1, PI_HIE_4, PI_PEA_1, PI_PHCDRR_1, PI_PHCDRR_3))
            .filter(measure -> !isReportedOrExcluded(measure))
            .map(Enum::name);
    return Stream.concat(attestations, measures).toList();
  }

  /** The exclusions that count: bi-directional exchange leaves those of the other way aside. */
  List<ExcludedMeasure> excluded() {
    return EXCLUSIONS.keySet().stream()
        .sorted()
        .filter(measure -> !(exchanges() && (measure == PI_HIE_1 || measure == PI_HIE_4)))
        .filter(this::isExcluded)
        .map(this::exclusion)
        .toList();
  }

  private ExcludedMeasure exclusion(InteroperabilityMeasure measure) {
    List<InteroperabilityMeasure> claimed =
        EXCLUSIONS.getOrDefault(measure, Set.of()).stream().filter(this::isPositive).toList();
    return new ExcludedMeasure(
        measure, claimed, sources(claimed.toArray(InteroperabilityMeasure[]::new)));
  }

  Optional<Proportion> proportion(InteroperabilityMeasure measure) {
    return Optional.ofNullable(reports.get(measure))
        .map(InteroperabilityReport::response)
        .filter(Proportion.class::isInstance)
        .map(Proportion.class::cast);
  }

  List<SourceRow> sources(InteroperabilityMeasure... measures) {
    return Stream.of(measures)
        .flatMap(measure -> Optional.ofNullable(reports.get(measure)).stream())
        .map(InteroperabilityReport::source)
        .toList();
  }

  private boolean isPositive(InteroperabilityMeasure measure) {
    InteroperabilityReport report = reports.get(measure);
    return report != null && report.isPositive();
  }
}
