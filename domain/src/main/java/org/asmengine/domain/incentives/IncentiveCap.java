package org.asmengine.domain.incentives;

import java.math.BigDecimal;
import org.asmengine.domain.Rule;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.ruleset.programme.CapPeriod;
import org.asmengine.domain.ruleset.programme.IncentiveRules;

/**
 * The cap on what a beneficiary may get. The rule does not say over which period: both totals are
 * looked at, the period of the rule set refuses, the other warns (42 CFR 512.770, R-770-U2).
 *
 * @param refusing whether the total over the period of the rule set keeps within the cap
 * @param warning whether the total over the other period does
 */
@Rule({"42 CFR 512.770", "R-770-U2"})
public record IncentiveCap(Finding refusing, Finding warning) {

  /** What comes of giving the incentive besides what the register has. */
  public static IncentiveCap of(
      BeneficiaryIncentives register, Incentive incentive, IncentiveRules rules) {
    CapPeriod other =
        switch (rules.capPeriod()) {
          case LIFETIME -> CapPeriod.CALENDAR_YEAR;
          case CALENDAR_YEAR -> CapPeriod.LIFETIME;
        };
    return new IncentiveCap(
        check(register, incentive, rules, rules.capPeriod()),
        check(register, incentive, rules, other));
  }

  /** The total of the period so far, in dollars. */
  public static BigDecimal total(
      BeneficiaryIncentives register,
      ParticipantId participant,
      int year,
      CapPeriod period,
      IncentiveRules rules) {
    return switch (period) {
      case CALENDAR_YEAR -> register.ofYear(year, rules.capScope(), participant);
      case LIFETIME -> register.ofLifetime(rules.capScope(), participant);
    };
  }

  private static Finding check(
      BeneficiaryIncentives register, Incentive incentive, IncentiveRules rules, CapPeriod period) {
    int year = incentive.givenOn().getYear();
    BigDecimal before = total(register, incentive.participant(), year, period, rules);
    BigDecimal after = before.add(incentive.value());
    return new Finding(
        "WITHIN_THE_CAP_" + period,
        Verdict.of(after.compareTo(rules.cap()) <= 0),
        "$%s so far and $%s now"
            .formatted(before.toPlainString(), incentive.value().toPlainString()),
        "at most $%s for a beneficiary %s"
            .formatted(
                rules.cap().toPlainString(),
                switch (period) {
                  case CALENDAR_YEAR -> "in " + year;
                  case LIFETIME -> "over the life of the model";
                }),
        "42 CFR 512.770, R-770-U2, incentives.cap");
  }
}
