package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import io.grpc.Channel;
import java.util.List;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.domain.ruleset.RuleSetException;
import org.asmengine.proto.v1.GetRuleSetRequest;
import org.asmengine.proto.v1.RuleSetServiceGrpc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

@GrpcServerTest
@Import(UnexpectedFailureTest.UnusableRuleSets.class)
@ExtendWith(OutputCaptureExtension.class)
class UnexpectedFailureTest {

  private static final String SECRET = "secret/2027.yaml:7: can't be used";

  private final Channel channel;

  UnexpectedFailureTest(Client client) {
    this.channel = client.channel();
  }

  @Test
  void isToldToTheLogAndNotToTheClient(CapturedOutput output) {
    GetRuleSetRequest request = GetRuleSetRequest.newBuilder().setName("ruleSets/2027").build();

    Failure failure =
        Failure.of(() -> RuleSetServiceGrpc.newBlockingStub(channel).getRuleSet(request));

    assertThat(failure.code()).isEqualTo(Code.INTERNAL);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("INTERNAL_ERROR");
    assertThat(failure.status().toString()).doesNotContain("secret", "Exception", "org.asmengine.");
    assertThat(output).contains(SECRET);
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class UnusableRuleSets {

    @Bean
    @Primary
    RuleSetRepository unusable() {
      return new RuleSetRepository() {
        @Override
        public List<PerformanceYear> years() {
          return List.of(PerformanceYear.of(2027));
        }

        @Override
        public RuleSet find(PerformanceYear year) {
          throw new RuleSetException(SECRET);
        }
      };
    }
  }
}
