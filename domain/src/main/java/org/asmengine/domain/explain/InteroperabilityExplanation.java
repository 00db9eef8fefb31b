package org.asmengine.domain.explain;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.asmengine.domain.interoperability.ExcludedMeasure;
import org.asmengine.domain.interoperability.InteroperabilityMeasure;
import org.asmengine.domain.interoperability.InteroperabilityReport;
import org.asmengine.domain.interoperability.InteroperabilityScore;
import org.asmengine.domain.interoperability.MeasurePoints;
import org.asmengine.domain.ruleset.RuleSet;

/** Explains the Promoting Interoperability category: points by measure, or what is missing. */
public final class InteroperabilityExplanation {

  private static final int DECIMALS = 4;
  private static final String OBJECTIVES = "42 CFR 512.740(b)(2); R-740-U3";

  /** The measures that bi-directional exchange, or exchange under TEFCA, makes unnecessary. */
  private static final Set<String> EXCHANGE =
      Set.of(InteroperabilityMeasure.PI_HIE_1.name(), InteroperabilityMeasure.PI_HIE_4.name());

  private InteroperabilityExplanation() {}

  /** The adjustment with the percent that it rests on. */
  public static Explanation of(InteroperabilityScore score, RuleSet ruleSet) {
    return Node.of(
            "Promoting Interoperability adjustment",
            Figures.published(score.adjustment(), DECIMALS),
            "42 CFR 512.740; R-740-U5, R-740-U6")
        .in(Unit.POINTS)
        .unrounded(score.adjustment())
        .formula(
            "-%s x (1 - %s)"
                .formatted(
                    Figures.exact(ruleSet.interoperability().maxPenalty()),
                    Figures.exact(score.percent())))
        .note("Reported by the practice for all its clinicians.")
        .uses(ruleSet, "promotingInteroperability.maxPenalty", "promotingInteroperability.form")
        .child(percent(score, ruleSet))
        .build();
  }

  private static Explanation percent(InteroperabilityScore score, RuleSet ruleSet) {
    Node node =
        Node.of(
                "Promoting Interoperability score",
                Figures.published(score.percent(), DECIMALS),
                "42 CFR 512.740(b); R-740-U3, R-740-U4")
            .unrounded(score.percent());
    if (score.missing().isEmpty()) {
      String most = Figures.exact(ruleSet.interoperability().most());
      node.formula(
              "min(%s, %s) / %s"
                  .formatted(
                      most,
                      Figures.sum(score.measures().stream().map(MeasurePoints::earned).toList()),
                      most))
          .uses(ruleSet, "promotingInteroperability.points.most");
    } else {
      node.note("Zero, because something required is neither reported nor excluded.");
    }
    return node.children(
            score.measures().stream().map(measure -> measure(measure, ruleSet)).toList())
        .children(score.missing().stream().map(InteroperabilityExplanation::missing).toList())
        .children(score.excluded().stream().map(InteroperabilityExplanation::excluded).toList())
        .children(
            score.reports().stream()
                .filter(report -> !report.counts(ruleSet))
                .map(report -> ignored(report, ruleSet))
                .toList())
        .build();
  }

  private static Explanation measure(MeasurePoints measure, RuleSet ruleSet) {
    String key = parameter(measure.name());
    Node node =
        Node.of(measure.name(), measure.earned().toPlainString(), OBJECTIVES)
            .in(Unit.POINTS)
            .unrounded(measure.unrounded())
            .formula(
                measure
                    .proportion()
                    .map(proportion ->
                        "%s x %d / %d"
                            .formatted(
                                Figures.exact(measure.available()),
                                proportion.numerator(),
                                proportion.denominator()))
                    .orElse(Figures.exact(measure.available())))
            .uses(ruleSet, key)
            .inputs(measure.sources());
    BigDecimal own = new BigDecimal(ParameterUse.of(ruleSet, key).getFirst().value());
    BigDecimal moved = measure.available().subtract(own);
    if (moved.signum() > 0) {
      node.note(
          "%s points of its own and %s of excluded measures."
              .formatted(Figures.exact(own), Figures.exact(moved)));
    }
    if (measure.proportion().isPresent()) {
      node.uses(ruleSet, "rounding.interoperabilityPoints");
    }
    BigDecimal rounded = ruleSet.roundings().interoperabilityPoints().apply(measure.unrounded());
    if (measure.earned().compareTo(rounded) > 0) {
      node.note("A measure that is reported earns no less than this.")
          .uses(ruleSet, "promotingInteroperability.points.least");
    }
    return node.build();
  }

  private static String parameter(String name) {
    return "promotingInteroperability.points."
        + switch (name) {
          case "PI_HIE_5 or PI_HIE_6" -> "PI_HIE_5_OR_6";
          case "PI_PHCDRR_1 and PI_PHCDRR_3" -> "PI_PHCDRR";
          default -> name;
        };
  }

  private static Explanation missing(String measure) {
    Node node = Node.of(measure, "missing", "42 CFR 512.740(b)(2); R-740-U1, R-740-U4");
    return EXCHANGE.contains(measure)
        ? node.note("PI_HIE_5 or PI_HIE_6 would do instead.").build()
        : node.build();
  }

  private static Explanation excluded(ExcludedMeasure excluded) {
    return Node.of(
            excluded.measure().name(), "excluded", "42 CFR 512.740(b)(2); R-740-U2, R-740-U3")
        .note(
            "The practice claims %s and does not report the measure."
                .formatted(
                    excluded.claimed().stream().map(Enum::name).collect(Collectors.joining(", "))))
        .inputs(excluded.sources())
        .build();
  }

  private static Explanation ignored(InteroperabilityReport report, RuleSet ruleSet) {
    long days = ruleSet.calendar().daysWithin(report.start(), report.end());
    int least = ruleSet.interoperability().minDays();
    Node node =
        Node.of(
                "Report of " + report.measure(),
                "does not count",
                "42 CFR 512.740(a), (b)(1); R-740-U4, R-720-U6")
            .input(report.source());
    if (!report.certified()) {
      node.note("It carries no id of certified EHR technology.");
    }
    if (days < least) {
      node.note(
              "From %s to %s it covers %d days of the performance year; at least %d are needed."
                  .formatted(report.start(), report.end(), days, least))
          .uses(ruleSet, "promotingInteroperability.minDays");
    }
    return node.build();
  }
}
