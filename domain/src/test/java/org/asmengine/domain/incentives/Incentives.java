package org.asmengine.domain.incentives;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.ruleset.programme.CapPeriod;
import org.asmengine.domain.ruleset.programme.CapScope;
import org.asmengine.domain.ruleset.programme.IncentiveRules;

/** Incentives to begin with. */
final class Incentives {

  static final ParticipantId ONE = ParticipantId.of("000000001", "0000000001");
  static final ParticipantId TWO = ParticipantId.of("000000002", "0000000002");
  static final LocalDate DAY = LocalDate.of(2027, 6, 15);
  static final IncentiveRules LIFETIME = rules(CapPeriod.LIFETIME, CapScope.ALL_PARTICIPANTS);

  private Incentives() {}

  static IncentiveRules rules(CapPeriod period, CapScope scope) {
    return new IncentiveRules(
        new BigDecimal("1000"), period, scope, new BigDecimal("75"), new BigDecimal("25"));
  }

  static Incentive item(String value) {
    return of(ONE, DAY, IncentiveKind.ITEM_OR_SERVICE, value);
  }

  static Incentive of(ParticipantId who, LocalDate day, IncentiveKind kind, String value) {
    return new Incentive(
        who,
        day,
        kind,
        "blood pressure monitor",
        "readings at home",
        new BigDecimal(value),
        Giver.PARTICIPANT,
        List.of(IncentiveAssurance.values()));
  }

  static BeneficiaryIncentives given(BeneficiaryIncentives register, Incentive incentive) {
    return register.apply(
        new IncentiveEvent.Given(
            Integer.toString(register.entries().size() + 1), incentive, false, ""));
  }
}
