package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.rpc.Code;
import io.grpc.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.asmengine.proto.v1.GetRuleSetRequest;
import org.asmengine.proto.v1.RuleSetServiceGrpc;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@GrpcServerTest
class CallMetricsTest {

  private final Channel channel;
  private final MeterRegistry meters;

  CallMetricsTest(Client client, MeterRegistry meters) {
    this.channel = client.channel();
    this.meters = meters;
  }

  @ParameterizedTest
  @CsvSource({"ruleSets/2031, NOT_FOUND", "2027, INVALID_ARGUMENT"})
  void carryTheCodeThatTheClientSees(String name, Code code) {
    GetRuleSetRequest request = GetRuleSetRequest.newBuilder().setName(name).build();
    long before = calls(code.name());

    Failure failure =
        Failure.of(() -> RuleSetServiceGrpc.newBlockingStub(channel).getRuleSet(request));

    assertThat(failure.code()).isEqualTo(code);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> assertThat(calls(code.name())).isEqualTo(before + 1));
    assertThat(calls("UNKNOWN")).isZero();
  }

  private long calls(String code) {
    return meters
        .find("grpc.server")
        .tag("rpc.method", "GetRuleSet")
        .tag("grpc.status_code", code)
        .timers()
        .stream()
        .mapToLong(Timer::count)
        .sum();
  }
}
