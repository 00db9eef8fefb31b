package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.type.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.asmengine.application.payment.Multipliers;
import org.asmengine.proto.v1.BatchGetPaymentMultipliersRequest;
import org.asmengine.proto.v1.GetPaymentMultiplierRequest;
import org.asmengine.proto.v1.PaymentMultiplier;
import org.asmengine.proto.v1.PaymentServiceGrpc;
import org.asmengine.proto.v1.PaymentServiceGrpc.PaymentServiceBlockingStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several multipliers, all of one state of publications. */
@GrpcServerTest
class BatchGetPaymentMultipliersTest {

  private final PaymentServiceBlockingStub service;
  private final Multipliers multipliers;

  BatchGetPaymentMultipliersTest(Client client, Multipliers multipliers) {
    this.service = PaymentServiceGrpc.newBlockingStub(client.channel());
    this.multipliers = multipliers;
  }

  private static GetPaymentMultiplierRequest request(int participant, int year) {
    return GetPaymentMultiplierRequest.newBuilder()
        .setTin(MultiplierFixture.tin(participant))
        .setNpi(MultiplierFixture.npi(participant))
        .setDateOfService(Date.newBuilder().setYear(year).setMonth(7).setDay(1))
        .build();
  }

  private static BatchGetPaymentMultipliersRequest batch(List<GetPaymentMultiplierRequest> all) {
    return BatchGetPaymentMultipliersRequest.newBuilder().addAllRequests(all).build();
  }

  private static BatchGetPaymentMultipliersRequest batch(int year, int size) {
    return batch(IntStream.range(0, size).mapToObj(i -> request(i, year)).toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 999, 1000})
  void answersEachInItsPlaceAsGetDoes(int size) {
    multipliers.serve(MultiplierFixture.index(2035, 1, 900));

    List<PaymentMultiplier> answers =
        service.batchGetPaymentMultipliers(batch(2035, size)).getPaymentMultipliersList();

    assertThat(answers).hasSize(size);
    for (int i = 0; i < size; i += 37) {
      assertThat(answers.get(i)).isEqualTo(service.getPaymentMultiplier(request(i, 2035)));
    }
  }

  @Test
  void answersTheSameQuestionAsOftenAsItIsAsked() {
    multipliers.serve(MultiplierFixture.index(2035, 1, 10));

    assertThat(
            service
                .batchGetPaymentMultipliers(
                    batch(List.of(request(3, 2035), request(3, 2035), request(3, 1999))))
                .getPaymentMultipliersList())
        .extracting(PaymentMultiplier::getPaymentYear)
        .containsExactly(2035, 2035, 1999);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1001, 2000})
  void refusesNoneAndTooMany(int size) {
    Failure failure = Failure.of(() -> service.batchGetPaymentMultipliers(batch(2035, size)));

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.detail(BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField)
        .containsExactly("requests");
  }

  @Test
  void namesWhichIsWrong() {
    Failure failure =
        Failure.of(() ->
            service.batchGetPaymentMultipliers(
                batch(
                    List.of(
                        request(0, 2035),
                        request(0, 2035).toBuilder().setTin("x").build(),
                        request(0, 0)))));

    assertThat(failure.detail(BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField)
        .containsExactly("requests[1].tin", "requests[2].date_of_service");
  }

  @Test
  void namesWhichDayTheCalendarDoesNotHave() {
    GetPaymentMultiplierRequest wrong =
        request(0, 2035).toBuilder()
            .setDateOfService(Date.newBuilder().setYear(2035).setMonth(2).setDay(29))
            .build();

    Failure failure =
        Failure.of(
            () -> service.batchGetPaymentMultipliers(batch(List.of(request(0, 2035), wrong))));

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.detail(BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField)
        .containsExactly("requests[1].date_of_service");
  }

  @Test
  void failsAsAWholeWhereOneYearIsNotPublished() {
    multipliers.serve(MultiplierFixture.index(2035, 1, 10));

    Failure failure =
        Failure.of(() ->
            service.batchGetPaymentMultipliers(batch(List.of(request(0, 2035), request(0, 2031)))));

    assertThat(failure.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("PAYMENT_YEAR_NOT_PUBLISHED");
  }

  /** Two publications take turns while batches run: each batch is all of one or of the other. */
  @Test
  void neverMixesTwoStates() throws InterruptedException {
    var even = MultiplierFixture.uniform(2036, 1, 1000, "0.950000");
    var odd = MultiplierFixture.uniform(2036, 2, 1000, "1.050000");
    multipliers.serve(even);
    AtomicBoolean done = new AtomicBoolean();
    Thread swapping =
        Thread.ofPlatform()
            .start(() -> {
              while (!done.get()) {
                multipliers.serve(odd);
                multipliers.serve(even);
              }
            });
    Set<String> seen = new HashSet<>();
    BatchGetPaymentMultipliersRequest batch = batch(2036, 1000);
    try {
      for (int i = 0; i < 300 || (seen.size() < 2 && i < 20_000); i++) {
        Set<String> ofBatch = new HashSet<>();
        service
            .batchGetPaymentMultipliers(batch)
            .getPaymentMultipliersList()
            .forEach(answer -> ofBatch.add(answer.getMultiplier().getValue()));
        assertThat(ofBatch).hasSize(1);
        seen.addAll(ofBatch);
      }
    } finally {
      done.set(true);
      swapping.join();
    }
    assertThat(seen).containsExactlyInAnyOrder("0.950000", "1.050000");
  }
}
