package org.asmengine.application.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.payment.MultiplierOutcome.Adjusted;
import org.asmengine.application.payment.MultiplierOutcome.NoAdjustment;
import org.asmengine.application.payment.MultiplierOutcome.NotPublished;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** By how much a payment is multiplied. The year of the service decides. */
class FindMultiplierTest {

  private static final ParticipantId SCORED = ParticipantId.of("000000001", "0000000001");
  private static final ParticipantId UNSCORED = ParticipantId.of("000000001", "0000000002");
  private static final ParticipantId STRANGER = ParticipantId.of("000000002", "0000000001");

  private final Multipliers multipliers = new Multipliers();
  private final FindMultiplier find =
      new FindMultiplier(multipliers, new PaymentYears(Set.of(2029, 2030)));

  private static MultiplierIndex index(int paymentYear, int run, String multiplier) {
    MultiplierIndex.Builder index = MultiplierIndex.builder(paymentYear, new RunId(run));
    index.add(new MultiplierRow(SCORED, Cohort.LBP, true, new BigDecimal(multiplier)));
    index.add(new MultiplierRow(UNSCORED, Cohort.HF, false, BigDecimal.ONE));
    return index.build();
  }

  private static MultiplierQuery query(ParticipantId participant, String date) {
    return new MultiplierQuery(participant, LocalDate.parse(date));
  }

  @BeforeEach
  void publish() {
    multipliers.serve(index(2029, 1, "0.953200"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2029-01-01", "2029-06-30", "2029-12-31"})
  void aPaymentOfThePublishedYearIsAdjusted(String date) {
    assertThat(find.find(query(SCORED, date))).isEqualTo(new Adjusted(2029, Cohort.LBP, 953_200));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2028-12-31", "2031-01-01", "0001-01-01", "9999-12-31"})
  void aPaymentOfAYearOutsideTheModelIsNot(String date) {
    assertThat(find.find(query(SCORED, date)))
        .isEqualTo(
            new NoAdjustment(
                Integer.parseInt(date.substring(0, 4)),
                NoAdjustmentReason.OUTSIDE_MODEL,
                Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2030-01-01", "2030-12-31"})
  void aPaymentOfAYearThatIsNotPublishedCantBePriced(String date) {
    assertThat(find.find(query(SCORED, date))).isEqualTo(new NotPublished(2030));
  }

  @Test
  void whoHasNoFinalScoreIsNotAdjusted() {
    assertThat(find.find(query(UNSCORED, "2029-03-01")))
        .isEqualTo(
            new NoAdjustment(2029, NoAdjustmentReason.NO_FINAL_SCORE, Optional.of(Cohort.HF)));
  }

  @Test
  void whoDoesNotTakePartIsNotAdjusted() {
    assertThat(find.find(query(STRANGER, "2029-03-01")))
        .isEqualTo(new NoAdjustment(2029, NoAdjustmentReason.NOT_A_PARTICIPANT, Optional.empty()));
  }

  @Test
  void whatIsPublishedCountsEvenWithoutARuleSet() {
    multipliers.serve(index(2034, 2, "1.000001"));

    assertThat(find.find(query(SCORED, "2034-01-01")))
        .isEqualTo(new Adjusted(2034, Cohort.LBP, 1_000_001));
  }

  @Test
  void severalAreAnsweredInTheirOrder() {
    assertThat(
            find.findAll(
                List.of(
                    query(STRANGER, "2029-01-01"),
                    query(SCORED, "2030-01-01"),
                    query(SCORED, "2029-01-01"),
                    query(SCORED, "2029-01-01"))))
        .containsExactly(
            new NoAdjustment(2029, NoAdjustmentReason.NOT_A_PARTICIPANT, Optional.empty()),
            new NotPublished(2030),
            new Adjusted(2029, Cohort.LBP, 953_200),
            new Adjusted(2029, Cohort.LBP, 953_200));
  }

  @Test
  void aViewShowsOneMoment() {
    Multipliers.View before = multipliers.view();
    multipliers.serve(index(2030, 2, "1.01"));

    assertThat(before.paymentYears()).containsExactly(2029);
    assertThat(before.find(2030)).isEmpty();
    assertThat(multipliers.paymentYears()).containsExactlyInAnyOrder(2029, 2030);
    assertThat(multipliers.view().find(2030)).map(MultiplierIndex::run).contains(new RunId(2));
  }

  @Test
  void anIndexTakesThePlaceOfTheOneBefore() {
    multipliers.serve(index(2029, 3, "1.020000"));

    assertThat(find.find(query(SCORED, "2029-01-01")))
        .isEqualTo(new Adjusted(2029, Cohort.LBP, 1_020_000));
    assertThat(multipliers.paymentYears()).containsExactly(2029);
  }
}
