package org.asmengine.grpc;

import static org.asmengine.proto.v1.ParameterStatus.PARAMETER_STATUS_UNSPECIFIED;
import static org.asmengine.proto.v1.ParameterStatus.UNRECOGNIZED;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.asmengine.proto.v1.GetRuleSetRequest;
import org.asmengine.proto.v1.Parameter;
import org.asmengine.proto.v1.ParameterStatus;
import org.asmengine.proto.v1.RuleSet;
import org.asmengine.proto.v1.RuleSetServiceGrpc;
import org.asmengine.proto.v1.RuleSetServiceGrpc.RuleSetServiceBlockingStub;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GrpcServerTest
class GetRuleSetTest {

  private final RuleSetServiceBlockingStub service;
  private final InMemoryRuleSets ruleSets;

  GetRuleSetTest(Client client, InMemoryRuleSets ruleSets) {
    this.service = RuleSetServiceGrpc.newBlockingStub(client.channel());
    this.ruleSets = ruleSets;
  }

  @Test
  void givesTheRuleSetOfTheYear() {
    RuleSet ruleSet = get("ruleSets/2028");

    assertThat(ruleSet.getName()).isEqualTo("ruleSets/2028");
    assertThat(ruleSet.getPerformanceYear()).isEqualTo(2028);
    assertThat(ruleSet.getPaymentYear()).isEqualTo(2030);
    assertThat(ruleSet.getVersion()).isEqualTo("test");
    assertThat(ruleSet.getDigest()).isEqualTo(RuleSetFixture.of(2028).digest());
  }

  @Test
  void givesTheParametersInTheOrderOfTheRuleSet() {
    assertThat(get("ruleSets/2027").getParametersList())
        .extracting(Parameter::getKey)
        .containsExactlyElementsOf(
            RuleSetFixture.of(2027).parameters().stream()
                .map(org.asmengine.domain.ruleset.Parameter::key)
                .toList());
  }

  @Test
  void givesAParameterWithItsSource() {
    assertThat(parameter("calendar.submissionDeadline"))
        .isEqualTo(
            Parameter.newBuilder()
                .setKey("calendar.submissionDeadline")
                .addValues("2028-04-01T00:00:00-04:00")
                .setCitation("42 CFR 512.720")
                .setStatus(ParameterStatus.PARAMETER_STATUS_ASSUMED)
                .setNote("the hour is not in the text")
                .build());
    assertThat(parameter("quality.sets.HF").getValuesList()).containsExactly("008", "005");
  }

  @ParameterizedTest
  @CsvSource({
    "quality.weight, PARAMETER_STATUS_LAW",
    "quality.measures.008.title, PARAMETER_STATUS_CMS_GUIDANCE",
    "quality.minBenchmarkReporters, PARAMETER_STATUS_SECONDARY",
    "rounding.finalScore, PARAMETER_STATUS_ASSUMED",
    "quality.toppedOutCap, PARAMETER_STATUS_PROPOSED"
  })
  void saysHowSettledAParameterIs(String key, ParameterStatus status) {
    assertThat(parameter(key).getStatus()).isEqualTo(status);
  }

  @Test
  void hasTheSameStatusesAsTheDomain() {
    assertThat(EnumSet.complementOf(EnumSet.of(PARAMETER_STATUS_UNSPECIFIED, UNRECOGNIZED)))
        .extracting(ParameterStatus::name)
        .containsExactlyElementsOf(
            Stream.of(org.asmengine.domain.ruleset.ParameterStatus.values())
                .map(status -> "PARAMETER_STATUS_" + status)
                .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2027",
        "ruleSets/",
        "ruleSets/27",
        "ruleSets/20270",
        "ruleSets/2027/x",
        "ruleSets/２０２７"
      })
  void refusesAMalformedName(String name) {
    Failure failure = Failure.of(() -> get(name));

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.message())
        .isEqualTo("name: allowed: ruleSets/{year}, for instance ruleSets/2027");
    assertThat(failure.detail(ErrorInfo.class))
        .isEqualTo(
            ErrorInfo.newBuilder()
                .setReason("INVALID_FIELD")
                .setDomain("asmengine.org")
                .putMetadata("field", "name")
                .build());
    assertThat(failure.detail(BadRequest.class).getFieldViolationsList())
        .containsExactly(
            BadRequest.FieldViolation.newBuilder()
                .setField("name")
                .setDescription("allowed: ruleSets/{year}, for instance ruleSets/2027")
                .setReason("INVALID_FIELD")
                .build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"2031", "2026", "0001"})
  void findsNoRuleSetForAnotherYear(String year) {
    Failure failure = Failure.of(() -> get("ruleSets/" + year));

    assertThat(failure.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(failure.message())
        .isEqualTo("no rule set for performance year %s, available: 2027,2028,2029", year);
    assertThat(failure.detail(ErrorInfo.class))
        .isEqualTo(
            ErrorInfo.newBuilder()
                .setReason("RULE_SET_NOT_FOUND")
                .setDomain("asmengine.org")
                .putMetadata("performanceYear", year)
                .putMetadata("availableYears", "2027,2028,2029")
                .build());
  }

  @Test
  void readsOnAVirtualThread() {
    get("ruleSets/2027");

    assertThat(ruleSets.readers()).isNotEmpty().allMatch(Thread::isVirtual);
  }

  private RuleSet get(String name) {
    return service.getRuleSet(GetRuleSetRequest.newBuilder().setName(name).build());
  }

  private Parameter parameter(String key) {
    return get("ruleSets/2027").getParametersList().stream()
        .filter(parameter -> parameter.getKey().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
