package org.asmengine.grpc.payment;

import static org.assertj.core.api.Assertions.assertThat;

import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.exceptions.ValidationException;
import com.google.type.Date;
import java.util.List;
import java.util.Random;
import org.asmengine.proto.v1.BatchGetPaymentMultipliersRequest;
import org.asmengine.proto.v1.GetPaymentMultiplierRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short check lets through exactly what the rules of the contract let through. */
class PaymentQueriesTest {

  private static final int REQUESTS = 20_000;
  private static final Validator CONTRACT = ValidatorFactory.newBuilder().build();

  private static final List<String> TINS =
      List.of("123456789", "000000000", "999999999", "12345678", "1234567890", "");
  private static final List<String> NPIS =
      List.of("1234567890", "0000000000", "9999999999", "123456789", "12345678901", "");
  private static final List<Character> ODD =
      List.of('x', ' ', '\n', '\0', '٣', '３', '/', ':', '+', '-', '.', '\u0660', '\ud7ff');
  private static final List<Integer> NUMBERS =
      List.of(
          Integer.MIN_VALUE,
          -1,
          0,
          1,
          2,
          11,
          12,
          13,
          28,
          30,
          31,
          32,
          2029,
          9999,
          10_000,
          Integer.MAX_VALUE);

  private final Random random = new Random(20261121);

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  /** Mostly good, so that each part decides now and then. */
  private String text(List<String> texts) {
    String text = random.nextInt(3) > 0 ? texts.getFirst() : any(texts);
    if (text.isEmpty() || random.nextInt(8) > 0) {
      return text;
    }
    int at = random.nextInt(text.length() + 1);
    int to = random.nextBoolean() ? at : Math.min(at + 1, text.length());
    return text.substring(0, at) + any(ODD) + text.substring(to);
  }

  private int number(int good) {
    return random.nextInt(8) > 0 ? good : any(NUMBERS);
  }

  private GetPaymentMultiplierRequest request() {
    GetPaymentMultiplierRequest.Builder request =
        GetPaymentMultiplierRequest.newBuilder().setTin(text(TINS)).setNpi(text(NPIS));
    if (random.nextInt(12) > 0) {
      request.setDateOfService(
          Date.newBuilder()
              .setYear(number(1 + random.nextInt(9999)))
              .setMonth(number(1 + random.nextInt(12)))
              .setDay(number(1 + random.nextInt(31))));
    }
    return request.build();
  }

  @Test
  void agreesWithTheContractOnRandomRequests() throws ValidationException {
    int good = 0;
    for (int i = 0; i < REQUESTS; i++) {
      GetPaymentMultiplierRequest request = request();
      boolean allowed = CONTRACT.validate(request).isSuccess();
      assertThat(PaymentQueries.isWellFormed(request)).as(request.toString()).isEqualTo(allowed);
      good += allowed ? 1 : 0;
    }
    assertThat(good).isBetween(REQUESTS / 10, REQUESTS - REQUESTS / 10);
  }

  @Test
  void agreesWithTheContractOnRandomBatches() throws ValidationException {
    int good = 0;
    for (int i = 0; i < REQUESTS / 20; i++) {
      BatchGetPaymentMultipliersRequest.Builder batch =
          BatchGetPaymentMultipliersRequest.newBuilder();
      int size = random.nextInt(4);
      for (int j = 0; j < size; j++) {
        batch.addRequests(request());
      }
      boolean allowed = CONTRACT.validate(batch.build()).isSuccess();
      assertThat(PaymentQueries.isWellFormed(batch.build())).isEqualTo(allowed);
      good += allowed ? 1 : 0;
    }
    assertThat(good).isPositive();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 999, 1000, 1001})
  void agreesWithTheContractOnTheSizeOfABatch(int size) throws ValidationException {
    GetPaymentMultiplierRequest good =
        GetPaymentMultiplierRequest.newBuilder()
            .setTin("123456789")
            .setNpi("1234567890")
            .setDateOfService(Date.newBuilder().setYear(2029).setMonth(1).setDay(1))
            .build();
    BatchGetPaymentMultipliersRequest.Builder batch =
        BatchGetPaymentMultipliersRequest.newBuilder();
    for (int i = 0; i < size; i++) {
      batch.addRequests(good);
    }

    assertThat(PaymentQueries.isWellFormed(batch.build()))
        .isEqualTo(CONTRACT.validate(batch.build()).isSuccess());
  }
}
