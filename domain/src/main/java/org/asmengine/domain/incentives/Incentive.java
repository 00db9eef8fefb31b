package org.asmengine.domain.incentives;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.ParticipantId;

/**
 * Something that a participant gives to a beneficiary (42 CFR 512.770).
 *
 * @param participant who gives it
 * @param givenOn the day
 * @param kind what it is
 * @param item what it is, in words
 * @param connection how it is connected to the care of the targeted chronic condition
 * @param value its value in dollars, more than 0, at most two decimals
 * @param giver who hands it over
 * @param assurances what the participant states of it
 */
@Rule({"42 CFR 512.770", "R-770-U1", "R-770-U6"})
public record Incentive(
    ParticipantId participant,
    LocalDate givenOn,
    IncentiveKind kind,
    String item,
    String connection,
    BigDecimal value,
    Giver giver,
    List<IncentiveAssurance> assurances) {

  private static final int CENTS = 2;

  /** Orders the assurances; the value must be an amount of money. */
  public Incentive {
    assurances = assurances.stream().distinct().sorted().toList();
    if (value.signum() <= 0 || value.stripTrailingZeros().scale() > CENTS) {
      throw new IllegalArgumentException(
          "the value of an incentive is more than 0, with at most two decimals");
    }
    value = value.setScale(CENTS);
  }
}
