package org.asmengine.domain.interoperability;

import java.time.LocalDate;
import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * What a practice reports about one Promoting Interoperability measure.
 *
 * @param measure the measure or exclusion
 * @param response a proportion, or an answer
 * @param start the first day of the period
 * @param end the last day
 * @param certified whether it carries the id of certified EHR technology
 * @param source the input row
 */
public record InteroperabilityReport(
    InteroperabilityMeasure measure,
    Response response,
    LocalDate start,
    LocalDate end,
    boolean certified,
    SourceRow source) {

  /** What was reported. */
  public sealed interface Response {}

  /**
   * A proportion.
   *
   * @param numerator 0 to the denominator
   * @param denominator 0 or more
   */
  public record Proportion(long numerator, long denominator) implements Response {}

  /**
   * An answer.
   *
   * @param yes whether the answer is yes
   */
  public record Answer(boolean yes) implements Response {}

  /** Whether the report counts: with the id of certified technology and over enough days. */
  @Rule({"42 CFR 512.740(a)", "42 CFR 512.740(b)(1)", "R-740-U4", "R-720-U6"})
  public boolean counts(RuleSet ruleSet) {
    return certified
        && ruleSet.calendar().daysWithin(start, end) >= ruleSet.interoperability().minDays();
  }

  /** Whether the proportion has at least one case on both sides, or the answer is yes. */
  boolean isPositive() {
    return switch (response) {
      case Proportion proportion -> proportion.numerator() >= 1 && proportion.denominator() >= 1;
      case Answer answer -> answer.yes();
    };
  }
}
