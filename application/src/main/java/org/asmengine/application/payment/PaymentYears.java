package org.asmengine.application.payment;

import java.util.Set;
import java.util.stream.Collectors;
import org.asmengine.application.ruleset.RuleSetRepository;

/**
 * The calendar years whose payments the model adjusts (42 CFR 512.710(a)(1)).
 *
 * @param years the years
 */
public record PaymentYears(Set<Integer> years) {
  /** Copies the set. */
  public PaymentYears {
    years = Set.copyOf(years);
  }

  /** The payment years of the rule sets in force. */
  public static PaymentYears of(RuleSetRepository ruleSets) {
    return new PaymentYears(
        ruleSets.years().stream()
            .map(year -> ruleSets.find(year).calendar().paymentYear())
            .collect(Collectors.toSet()));
  }

  /** Whether the model adjusts payments of the year. */
  public boolean contains(int year) {
    return years.contains(year);
  }
}
