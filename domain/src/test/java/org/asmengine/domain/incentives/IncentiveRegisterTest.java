package org.asmengine.domain.incentives;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.asmengine.domain.Covers;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.ruleset.programme.CapPeriod;
import org.asmengine.domain.ruleset.programme.CapScope;
import org.asmengine.domain.ruleset.programme.IncentiveRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The register of a beneficiary: what counts, the cap over both periods, and what was lent. */
@Covers({
  BeneficiaryIncentives.class,
  IncentiveCap.class,
  IncentiveEntry.class,
  LoanState.class,
  RetrievalAttempt.class
})
class IncentiveRegisterTest {

  private static final LocalDate NEXT_YEAR = LocalDate.of(2028, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(2027, 12, 31);

  @ParameterizedTest
  @CsvSource({"999.99, MET", "1000.00, MET", "1000.01, NOT_MET"})
  void theFirstIncentiveAtTheCap(String value, Verdict verdict) {
    IncentiveCap cap =
        IncentiveCap.of(BeneficiaryIncentives.none(), Incentives.item(value), Incentives.LIFETIME);

    assertThat(cap.refusing().verdict()).isEqualTo(verdict);
    assertThat(cap.warning().verdict()).isEqualTo(verdict);
    assertThat(cap.refusing().condition()).isEqualTo("WITHIN_THE_CAP_LIFETIME");
    assertThat(cap.warning().condition()).isEqualTo("WITHIN_THE_CAP_CALENDAR_YEAR");
  }

  @ParameterizedTest
  @CsvSource({"39.99, MET", "40.00, MET", "40.01, NOT_MET"})
  void whatWasGivenBeforeCounts(String value, Verdict verdict) {
    BeneficiaryIncentives register =
        Incentives.given(BeneficiaryIncentives.none(), Incentives.item("960.00"));

    IncentiveCap cap = IncentiveCap.of(register, Incentives.item(value), Incentives.LIFETIME);
    assertThat(cap.refusing().verdict()).isEqualTo(verdict);
    assertThat(cap.refusing().found()).isEqualTo("$960.00 so far and $" + value + " now");
    assertThat(cap.refusing().needed())
        .isEqualTo("at most $1000 for a beneficiary over the life of the model");
  }

  /** The same entries under both readings of the period. */
  @Test
  void aNewYearStartsAnewOnlyWhereTheYearCounts() {
    BeneficiaryIncentives register =
        Incentives.given(BeneficiaryIncentives.none(), on(LAST_DAY, "1000.00"));
    IncentiveRules yearly = Incentives.rules(CapPeriod.CALENDAR_YEAR, CapScope.ALL_PARTICIPANTS);

    IncentiveCap byYear = IncentiveCap.of(register, on(NEXT_YEAR, "0.01"), yearly);
    assertThat(byYear.refusing().verdict()).isEqualTo(Verdict.MET);
    assertThat(byYear.warning().verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(IncentiveCap.of(register, on(LAST_DAY, "0.01"), yearly).refusing().verdict())
        .isEqualTo(Verdict.NOT_MET);

    IncentiveCap byLife = IncentiveCap.of(register, on(NEXT_YEAR, "0.01"), Incentives.LIFETIME);
    assertThat(byLife.refusing().verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(byLife.warning().verdict()).isEqualTo(Verdict.MET);
  }

  /** The same entries under both readings of whose they are. */
  @Test
  void othersCountUnlessEachParticipantCountsForItself() {
    BeneficiaryIncentives register =
        Incentives.given(
            BeneficiaryIncentives.none(),
            Incentives.of(
                Incentives.TWO, Incentives.DAY, IncentiveKind.ITEM_OR_SERVICE, "1000.00"));
    Incentive mine = Incentives.item("1000.00");

    assertThat(IncentiveCap.of(register, mine, Incentives.LIFETIME).refusing().verdict())
        .isEqualTo(Verdict.NOT_MET);
    assertThat(
            IncentiveCap.of(
                    register, mine, Incentives.rules(CapPeriod.LIFETIME, CapScope.PARTICIPANT))
                .refusing()
                .verdict())
        .isEqualTo(Verdict.MET);
  }

  @Test
  void whatWasTakenBackCountsNoMoreAndStays() {
    BeneficiaryIncentives register =
        Incentives.given(BeneficiaryIncentives.none(), Incentives.item("960.00"));
    IncentiveEvent.Reversed reversed =
        new IncentiveEvent.Reversed("2", "1", Incentives.DAY, "typing error");

    BeneficiaryIncentives corrected = register.apply(reversed);

    assertThat(corrected.ofLifetime(CapScope.ALL_PARTICIPANTS, Incentives.ONE)).isZero();
    assertThat(corrected.entries()).hasSize(1);
    assertThat(corrected.entry("1").flatMap(IncentiveEntry::reversal)).contains(reversed);
    assertThat(corrected.entry("2")).isEmpty();
    assertThat(
            IncentiveCap.total(
                register, Incentives.ONE, 2027, CapPeriod.CALENDAR_YEAR, Incentives.LIFETIME))
        .isEqualTo(new BigDecimal("960.00"));
    assertThat(
            IncentiveCap.total(
                register, Incentives.ONE, 2028, CapPeriod.CALENDAR_YEAR, Incentives.LIFETIME))
        .isZero();
  }

  @Test
  void whatIsLentComesBack() {
    BeneficiaryIncentives register =
        BeneficiaryIncentives.none()
            .apply(
                new IncentiveEvent.Given(
                    "1",
                    Incentives.of(
                        Incentives.ONE, Incentives.DAY, IncentiveKind.TECHNOLOGY, "75.01"),
                    true,
                    ""));
    assertThat(entry(register).loan()).isEqualTo(LoanState.LENT);
    assertThat(entry(register).isOut()).isTrue();

    RetrievalAttempt letter = new RetrievalAttempt(Incentives.DAY.plusDays(90), "letter");
    register = register.apply(new IncentiveEvent.RetrievalAttempted("1", letter));
    assertThat(entry(register).loan()).isEqualTo(LoanState.RETRIEVAL_ATTEMPTED);
    assertThat(entry(register).attempts()).containsExactly(letter);
    assertThat(entry(register).isOut()).isTrue();

    register = register.apply(new IncentiveEvent.Returned("1", Incentives.DAY.plusDays(99)));
    assertThat(entry(register).loan()).isEqualTo(LoanState.RETURNED);
    assertThat(entry(register).returnedOn()).contains(Incentives.DAY.plusDays(99));
    assertThat(entry(register).isOut()).isFalse();
    assertThat(entry(register).stands()).isTrue();
  }

  @Test
  void whatIsKeptIsNotOut() {
    BeneficiaryIncentives register =
        Incentives.given(BeneficiaryIncentives.none(), Incentives.item("10.00"));

    assertThat(entry(register).loan()).isEqualTo(LoanState.NOT_LENT);
    assertThat(entry(register).isOut()).isFalse();
    assertThat(entry(register).returnedOn()).isEqualTo(Optional.empty());
  }

  private static IncentiveEntry entry(BeneficiaryIncentives register) {
    return register.entry("1").orElseThrow();
  }

  private static Incentive on(LocalDate day, String value) {
    return Incentives.of(Incentives.ONE, day, IncentiveKind.ITEM_OR_SERVICE, value);
  }
}
