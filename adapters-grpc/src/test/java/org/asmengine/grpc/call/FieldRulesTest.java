package org.asmengine.grpc.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.type.Date;
import java.util.List;
import org.asmengine.proto.v1.BatchGetPaymentMultipliersRequest;
import org.asmengine.proto.v1.GetPaymentMultiplierRequest;
import org.asmengine.proto.v1.ListRejectsRequest;
import org.asmengine.proto.v1.StartScoringRunRequest;
import org.junit.jupiter.api.Test;

/** The rules beside the fields of the contract are checked; what was sent is not told back. */
class FieldRulesTest {

  private static final GetPaymentMultiplierRequest GOOD =
      GetPaymentMultiplierRequest.newBuilder()
          .setTin("012345678")
          .setNpi("1234567890")
          .setDateOfService(Date.newBuilder().setYear(2029).setMonth(2).setDay(3))
          .build();

  @Test
  void aGoodRequestPasses() {
    assertThatCode(() -> FieldRules.check(GOOD)).doesNotThrowAnyException();
  }

  @Test
  void everyFieldAtFaultIsNamedWithItsPlace() {
    assertThat(
            violations(
                BatchGetPaymentMultipliersRequest.newBuilder()
                    .addRequests(GOOD)
                    .addRequests(GOOD.toBuilder().setTin("12345678").setNpi("x"))
                    .build()))
        .extracting(FieldViolation::getField, FieldViolation::getReason)
        .containsExactly(
            tuple("requests[1].tin", "INVALID_FIELD"), tuple("requests[1].npi", "INVALID_FIELD"));
  }

  @Test
  void aRuleInWordsIsToldInWords() {
    assertThat(
            violations(GOOD.toBuilder().setDateOfService(Date.newBuilder().setYear(2029)).build()))
        .extracting(FieldViolation::getDescription)
        .containsExactly("must be a whole date: year, month and day");
  }

  @Test
  void theKeyOfAMapIsNotTold() {
    String secret = "987654321".repeat(20);

    CallException told =
        refused(
            StartScoringRunRequest.newBuilder()
                .setPerformanceYear(2027)
                .setInputDirectory("2027")
                .putParameterOverrides(secret, "1")
                .build());

    assertThat(told.status().toString()).contains("parameter_overrides").doesNotContain("987654");
  }

  @Test
  void noValueIsTold() {
    String secret = "987654321-1234567890";

    assertThat(refused(GOOD.toBuilder().setTin(secret).setNpi(secret).build()).status().toString())
        .doesNotContain("987654321");
    assertThat(
            refused(ListRejectsRequest.newBuilder().setParent(secret).build()).status().toString())
        .doesNotContain("987654321");
  }

  private static CallException refused(Message request) {
    return assertThatExceptionOfType(CallException.class)
        .isThrownBy(() -> FieldRules.check(request))
        .actual();
  }

  private static List<FieldViolation> violations(Message request) {
    try {
      return refused(request)
          .status()
          .getDetails(1)
          .unpack(BadRequest.class)
          .getFieldViolationsList();
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(e);
    }
  }
}
