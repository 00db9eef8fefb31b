package org.asmengine.domain.incentives;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.ruleset.programme.CapPeriod;
import org.asmengine.domain.ruleset.programme.CapScope;
import org.asmengine.domain.ruleset.programme.IncentiveRules;

/** Whatever is given and taken back in whatever order: what counts never exceeds the cap. */
class IncentiveCapPropertyTest {

  private static final int MOST_CENTS = 60_000;

  /** Gives something, or takes the entry back whose number it is modulo their number. */
  record Step(boolean gives, ParticipantId who, int year, int cents, int reverses) {}

  @Property(tries = 300)
  void theCapIsNeverBroken(
      @ForAll("steps") List<Step> steps, @ForAll CapPeriod period, @ForAll CapScope scope) {
    IncentiveRules rules = Incentives.rules(period, scope);
    BeneficiaryIncentives register = BeneficiaryIncentives.none();
    for (Step step : steps) {
      register = after(register, step, rules);
      assertWithin(register, rules);
    }
  }

  private static BeneficiaryIncentives after(
      BeneficiaryIncentives register, Step step, IncentiveRules rules) {
    if (!step.gives()) {
      return register.entries().isEmpty() ? register : reversed(register, step.reverses());
    }
    Incentive incentive =
        Incentives.of(
            step.who(),
            LocalDate.of(step.year(), 7, 1),
            IncentiveKind.ITEM_OR_SERVICE,
            BigDecimal.valueOf(step.cents(), 2).toPlainString());
    return IncentiveCap.of(register, incentive, rules).refusing().verdict() == Verdict.MET
        ? Incentives.given(register, incentive)
        : register;
  }

  private static BeneficiaryIncentives reversed(BeneficiaryIncentives register, int index) {
    IncentiveEntry entry = register.entries().get(index % register.entries().size());
    return entry.stands()
        ? register.apply(
            new IncentiveEvent.Reversed("r" + entry.id(), entry.id(), Incentives.DAY, "error"))
        : register;
  }

  private static void assertWithin(BeneficiaryIncentives register, IncentiveRules rules) {
    for (ParticipantId who : List.of(Incentives.ONE, Incentives.TWO)) {
      assertThat(
              IntStream.rangeClosed(2027, 2031)
                  .mapToObj(
                      year -> IncentiveCap.total(register, who, year, rules.capPeriod(), rules)))
          .allSatisfy(total -> assertThat(total).isLessThanOrEqualTo(rules.cap()));
    }
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3).map(die -> die > 0),
            Arbitraries.of(Incentives.ONE, Incentives.TWO),
            Arbitraries.integers().between(2027, 2031),
            Arbitraries.integers().between(1, MOST_CENTS),
            Arbitraries.integers().between(0, 50))
        .as(Step::new)
        .list()
        .ofMaxSize(40);
  }
}
