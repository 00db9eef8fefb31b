package org.asmengine.domain.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Covers;
import org.asmengine.domain.collaboration.ArrangementState.Step;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to an arrangement: every step in every state, and what follows from its days. */
@Covers({
  Arrangement.class,
  ArrangementState.class,
  ArrangementTerms.class,
  ArrangementPayment.class,
  Signature.class,
  Side.class
})
class ArrangementTest {

  @ParameterizedTest
  @CsvSource({
    "NONE, REGISTER, REGISTERED",
    "NONE, SIGN_FIRST,",
    "NONE, SIGN_LAST,",
    "NONE, END,",
    "NONE, PAY,",
    "NONE, REVERSE_PAYMENT,",
    "REGISTERED, REGISTER,",
    "REGISTERED, SIGN_FIRST, REGISTERED",
    "REGISTERED, SIGN_LAST, EXECUTED",
    "REGISTERED, END, ENDED",
    "REGISTERED, PAY,",
    "REGISTERED, REVERSE_PAYMENT,",
    "EXECUTED, REGISTER,",
    "EXECUTED, SIGN_FIRST,",
    "EXECUTED, SIGN_LAST,",
    "EXECUTED, END, ENDED",
    "EXECUTED, PAY, EXECUTED",
    "EXECUTED, REVERSE_PAYMENT, EXECUTED",
    "ENDED, REGISTER,",
    "ENDED, SIGN_FIRST,",
    "ENDED, SIGN_LAST,",
    "ENDED, END,",
    "ENDED, PAY, ENDED",
    "ENDED, REVERSE_PAYMENT, ENDED",
  })
  void everyStepInEveryState(ArrangementState from, Step step, ArrangementState to) {
    assertThat(from.after(step)).isEqualTo(Optional.ofNullable(to));
  }

  @Test
  void eventsLeadThroughTheStates() {
    Arrangement registered = Arrangements.registered(Arrangements.terms());
    assertThat(registered.state()).isEqualTo(ArrangementState.REGISTERED);
    assertThat(registered.signing(Side.PRIMARY_CARE)).contains(Step.SIGN_FIRST);

    Signature first = new Signature(Side.PRIMARY_CARE, "B. Doctor", Arrangements.START);
    Arrangement half = registered.apply(new ArrangementEvent.Signed(first));
    assertThat(half.state()).isEqualTo(ArrangementState.REGISTERED);
    assertThat(half.signing(Side.PRIMARY_CARE)).isEmpty();
    assertThat(half.signing(Side.PARTICIPANT)).contains(Step.SIGN_LAST);
    assertThat(half.signature(Side.PRIMARY_CARE)).contains(first);
    assertThat(half.signedOn()).isEmpty();
    assertThat(half.firstDay()).isEmpty();

    Arrangement executed = Arrangements.executed();
    assertThat(executed.state()).isEqualTo(ArrangementState.EXECUTED);
    assertThat(executed.signedOn()).contains(Arrangements.START);

    Arrangement ended =
        executed.apply(new ArrangementEvent.Ended(Arrangements.START.plusDays(9), "moved away"));
    assertThat(ended.state()).isEqualTo(ArrangementState.ENDED);
    assertThat(ended.lastDay()).contains(Arrangements.START.plusDays(9));
  }

  @Test
  void itIsInEffectOnceBothHaveSigned() {
    LocalDate late = Arrangements.START.plusDays(1);
    LocalDate early = Arrangements.START.minusDays(30);

    assertThat(Arrangements.signed(Arrangements.terms(), early, late).firstDay()).contains(late);
    assertThat(Arrangements.signed(Arrangements.terms(), early, early).firstDay())
        .contains(Arrangements.START);
  }

  @Test
  void theEarlierEndCounts() {
    LocalDate planned = LocalDate.of(2027, 12, 31);
    Arrangement arrangement =
        Arrangements.signed(Arrangements.until(planned), Arrangements.START, Arrangements.START);

    assertThat(arrangement.lastDay()).contains(planned);
    assertThat(arrangement.apply(new ArrangementEvent.Ended(planned.minusDays(1), "")).lastDay())
        .contains(planned.minusDays(1));
    assertThat(arrangement.apply(new ArrangementEvent.Ended(planned.plusDays(1), "")).lastDay())
        .contains(planned);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-12-31, 2027, true",
    "2027-12-31, 2028, false",
    "2028-01-01, 2028, true",
    "2027-02-28, 2027, false",
    ", 2031, true",
  })
  void theYearsInWhichItWasInEffect(LocalDate ended, int year, boolean inEffect) {
    Arrangement arrangement = Arrangements.executed();
    if (ended != null) {
      arrangement = arrangement.apply(new ArrangementEvent.Ended(ended, ""));
    }
    assertThat(arrangement.wasInEffectIn(PerformanceYear.of(year))).isEqualTo(inEffect);
  }

  @Test
  void whatStartsLaterWasNotInEffectBefore() {
    Arrangement later =
        Arrangements.signed(
            Arrangements.terms(), LocalDate.of(2028, 1, 1), LocalDate.of(2027, 1, 1));

    assertThat(later.wasInEffectIn(PerformanceYear.of(2027))).isFalse();
    assertThat(later.wasInEffectIn(PerformanceYear.of(2028))).isTrue();
    assertThat(Arrangements.registered(Arrangements.terms()).wasInEffectIn(Arrangements.YEAR))
        .isFalse();
  }

  @Test
  void whatWasTakenBackIsNotPaid() {
    Arrangement paid =
        Arrangements.executed()
            .apply(new ArrangementEvent.Paid(Arrangements.payment(1, "10.50")))
            .apply(new ArrangementEvent.Paid(Arrangements.payment(2, "20.25")));

    assertThat(paid.paid(Arrangements.YEAR)).isEqualTo(new BigDecimal("30.75"));
    assertThat(paid.paid(PerformanceYear.of(2028))).isZero();

    Arrangement corrected = paid.apply(new ArrangementEvent.PaymentReversed(1, "typing error"));
    assertThat(corrected.paid(Arrangements.YEAR)).isEqualTo(new BigDecimal("20.25"));
    assertThat(corrected.payments()).hasSize(2);
    assertThat(corrected.standingPayments())
        .extracting(ArrangementPayment::number)
        .containsExactly(2);
  }

  @Test
  void termsNeedParticipantsTwoPracticesAndAnOrderOfDays() {
    ArrangementTerms terms = Arrangements.terms();

    assertThatThrownBy(() -> Arrangements.until(Arrangements.START.minusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Arrangements.until(Arrangements.START).end()).contains(Arrangements.START);
    assertThatThrownBy(() -> between(terms, terms.practice()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() ->
            new ArrangementTerms(
                terms.practice(),
                List.of(),
                terms.primaryCare(),
                "",
                terms.start(),
                terms.end(),
                List.of(),
                List.of(),
                List.of(),
                List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Arrangement.none().terms()).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void whatIsThereTwiceCountsOnce() {
    List<ArrangementElement> twice =
        List.of(
            ArrangementElement.CLOSED_LOOP_REFERRALS,
            ArrangementElement.BIDIRECTIONAL_DATA_SHARING,
            ArrangementElement.CLOSED_LOOP_REFERRALS);

    assertThat(Arrangements.with(twice, List.of(), List.of(), List.of()).elements())
        .containsExactly(
            ArrangementElement.BIDIRECTIONAL_DATA_SHARING,
            ArrangementElement.CLOSED_LOOP_REFERRALS);
  }

  private static ArrangementTerms between(ArrangementTerms terms, Tin primaryCare) {
    return new ArrangementTerms(
        terms.practice(),
        terms.participants(),
        primaryCare,
        "",
        terms.start(),
        terms.end(),
        terms.elements(),
        terms.purposes(),
        terms.assurances(),
        terms.beneficiaries());
  }
}
