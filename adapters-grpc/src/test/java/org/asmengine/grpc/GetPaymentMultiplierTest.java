package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.type.Date;
import com.google.type.Decimal;
import java.time.LocalDate;
import org.asmengine.application.payment.Multipliers;
import org.asmengine.proto.v1.Cohort;
import org.asmengine.proto.v1.GetPaymentMultiplierRequest;
import org.asmengine.proto.v1.NoAdjustmentReason;
import org.asmengine.proto.v1.PaymentMultiplier;
import org.asmengine.proto.v1.PaymentServiceGrpc;
import org.asmengine.proto.v1.PaymentServiceGrpc.PaymentServiceBlockingStub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One multiplier: each outcome, each error, each edge of the year. */
@GrpcServerTest
class GetPaymentMultiplierTest {

  private static final int SCORED = 0;
  private static final int OF_BACK_PAIN = 2;
  private static final int UNSCORED = 6;

  private final PaymentServiceBlockingStub service;
  private final Multipliers multipliers;

  GetPaymentMultiplierTest(Client client, Multipliers multipliers) {
    this.service = PaymentServiceGrpc.newBlockingStub(client.channel());
    this.multipliers = multipliers;
  }

  @BeforeEach
  void publish() {
    multipliers.serve(MultiplierFixture.index(2029, 1, 10));
  }

  private static GetPaymentMultiplierRequest request(int participant, String date) {
    LocalDate day = LocalDate.parse(date);
    return GetPaymentMultiplierRequest.newBuilder()
        .setTin(MultiplierFixture.tin(participant))
        .setNpi(MultiplierFixture.npi(participant))
        .setDateOfService(date(day.getYear(), day.getMonthValue(), day.getDayOfMonth()))
        .build();
  }

  private static Date date(int year, int month, int day) {
    return Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();
  }

  private static Decimal decimal(String value) {
    return Decimal.newBuilder().setValue(value).build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2029-01-01", "2029-02-28", "2029-12-31"})
  void tellsByHowMuchThePaymentIsMultiplied(String date) {
    assertThat(service.getPaymentMultiplier(request(SCORED, date)))
        .isEqualTo(
            PaymentMultiplier.newBuilder()
                .setMultiplier(decimal("0.910000"))
                .setAdjustmentFactor(decimal("-0.090000"))
                .setPaymentYear(2029)
                .setPublication("publications/2029")
                .setCohort(Cohort.COHORT_HF)
                .setResultVersion(1)
                .build());
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.910000, -0.090000",
    "8, 0.990000, -0.010000",
    "9, 1.000000, 0.000000",
    "10, 1.010000, 0.010000",
    "18, 1.090000, 0.090000"
  })
  void writesSixDecimals(int participant, String multiplier, String factor) {
    multipliers.serve(MultiplierFixture.index(2029, 1, 20));

    PaymentMultiplier answer = service.getPaymentMultiplier(request(participant, "2029-07-01"));

    assertThat(answer.getMultiplier()).isEqualTo(decimal(multiplier));
    assertThat(answer.getAdjustmentFactor()).isEqualTo(decimal(factor));
    assertThat(answer.getNoAdjustmentReason())
        .isEqualTo(NoAdjustmentReason.NO_ADJUSTMENT_REASON_UNSPECIFIED);
  }

  @Test
  void tellsTheCohort() {
    assertThat(service.getPaymentMultiplier(request(OF_BACK_PAIN, "2029-07-01")).getCohort())
        .isEqualTo(Cohort.COHORT_LBP);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2028-12-31", "2040-01-01", "0001-01-01", "9999-12-31"})
  void adjustsNothingOutsideTheModel(String date) {
    assertThat(service.getPaymentMultiplier(request(SCORED, date)))
        .isEqualTo(
            unadjusted(NoAdjustmentReason.NO_ADJUSTMENT_REASON_OUTSIDE_MODEL)
                .setPaymentYear(LocalDate.parse(date).getYear())
                .build());
  }

  @Test
  void adjustsNothingWithoutAFinalScore() {
    assertThat(service.getPaymentMultiplier(request(UNSCORED, "2029-07-01")))
        .isEqualTo(
            unadjusted(NoAdjustmentReason.NO_ADJUSTMENT_REASON_NO_FINAL_SCORE)
                .setPaymentYear(2029)
                .setPublication("publications/2029")
                .setCohort(Cohort.COHORT_HF)
                .setResultVersion(1)
                .build());
  }

  @Test
  void adjustsNothingOfSomebodyElse() {
    assertThat(service.getPaymentMultiplier(request(10, "2029-07-01")))
        .isEqualTo(
            unadjusted(NoAdjustmentReason.NO_ADJUSTMENT_REASON_NOT_A_PARTICIPANT)
                .setPaymentYear(2029)
                .setPublication("publications/2029")
                .build());
  }

  private static PaymentMultiplier.Builder unadjusted(NoAdjustmentReason reason) {
    return PaymentMultiplier.newBuilder()
        .setMultiplier(decimal("1.000000"))
        .setAdjustmentFactor(decimal("0.000000"))
        .setNoAdjustmentReason(reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2031-01-01", "2031-12-31"})
  void pricesNothingOfAYearThatIsNotPublished(String date) {
    Failure failure = Failure.of(() -> service.getPaymentMultiplier(request(SCORED, date)));

    assertThat(failure.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(failure.message())
        .isEqualTo(
            "nothing is published yet for payment year 2031, whose payments the model adjusts");
    assertThat(failure.detail(ErrorInfo.class))
        .isEqualTo(
            ErrorInfo.newBuilder()
                .setReason("PAYMENT_YEAR_NOT_PUBLISHED")
                .setDomain("asmengine.org")
                .putMetadata("paymentYear", "2031")
                .build());
    assertThat(failure.detail(PreconditionFailure.class).getViolationsList())
        .extracting(PreconditionFailure.Violation::getType)
        .containsExactly("PAYMENT_YEAR_NOT_PUBLISHED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345678", "1234567890", "12345678x", "１２３４５６７８９", "123456789\n"})
  void refusesWhatIsNoTin(String tin) {
    refuses(request(SCORED, "2029-07-01").toBuilder().setTin(tin).build(), "tin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "123456789", "12345678901", "123456789x"})
  void refusesWhatIsNoNpi(String npi) {
    refuses(request(SCORED, "2029-07-01").toBuilder().setNpi(npi).build(), "npi");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 7, 1",
    "10000, 7, 1",
    "-1, 7, 1",
    "2029, 0, 1",
    "2029, 13, 1",
    "2029, 7, 0",
    "2029, 7, 32"
  })
  void refusesADateThatIsNotWhole(int year, int month, int day) {
    refuses(
        request(SCORED, "2029-07-01").toBuilder().setDateOfService(date(year, month, day)).build(),
        "date_of_service");
  }

  @Test
  void refusesAMissingDate() {
    refuses(
        request(SCORED, "2029-07-01").toBuilder().clearDateOfService().build(), "date_of_service");
  }

  @ParameterizedTest
  @CsvSource({"2029, 2, 29", "2029, 4, 31", "2029, 2, 30"})
  void refusesADayThatTheCalendarDoesNotHave(int year, int month, int day) {
    refuses(
        request(SCORED, "2029-07-01").toBuilder().setDateOfService(date(year, month, day)).build(),
        "date_of_service");
  }

  @Test
  void takesALeapDay() {
    multipliers.serve(MultiplierFixture.index(2032, 1, 1));

    assertThat(service.getPaymentMultiplier(request(SCORED, "2032-02-29")).getPublication())
        .isEqualTo("publications/2032");
  }

  @Test
  void namesEveryFieldThatIsWrong() {
    Failure failure =
        Failure.of(
            () -> service.getPaymentMultiplier(GetPaymentMultiplierRequest.getDefaultInstance()));

    assertThat(failure.detail(BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField)
        .containsExactlyInAnyOrder("tin", "npi", "date_of_service");
  }

  private void refuses(GetPaymentMultiplierRequest request, String field) {
    Failure failure = Failure.of(() -> service.getPaymentMultiplier(request));

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("INVALID_FIELD");
    assertThat(failure.detail(BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField)
        .containsExactly(field);
    assertThat(failure.status().toString())
        .doesNotContain(MultiplierFixture.tin(SCORED), MultiplierFixture.npi(SCORED));
  }
}
