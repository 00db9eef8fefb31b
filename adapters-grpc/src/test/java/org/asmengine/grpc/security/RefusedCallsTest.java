package org.asmengine.grpc.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.asmengine.application.audit.AuditTrail;
import org.asmengine.proto.v1.PublicationServiceGrpc;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A refusal neither waits for the audit trail nor fails with it. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedCallsTest {

  private static final String LACKS =
      "the audit trail lacks a refused call: asm.v1.PublicationService/PublishRun, ROLE_REQUIRED";

  @Test
  void aTrailThatTakesNothingIsToldInTheLog(CapturedOutput output) {
    AuditTrail away =
        event -> {
          throw new IllegalStateException("the database is away");
        };
    try (RefusedCalls refused = new RefusedCalls(away, Clock.systemUTC())) {
      refuse(refused);

      await().atMost(Duration.ofSeconds(10)).until(() -> output.getAll().contains(LACKS));
    }
  }

  @Test
  void aTrailThatHangsHoldsNoRefusalUp(CapturedOutput output) {
    CountDownLatch back = new CountDownLatch(1);
    AuditTrail hanging = event -> Uninterruptibles.awaitUninterruptibly(back);
    try (RefusedCalls refused = new RefusedCalls(hanging, Clock.systemUTC())) {
      for (int i = 0; i < 1002; i++) {
        refuse(refused);
      }

      assertThat(output.getAll()).contains(LACKS);
      back.countDown();
    }
  }

  @Test
  void noLongNumberGetsIntoTheLog(CapturedOutput output) {
    try (RefusedCalls refused = new RefusedCalls(event -> {}, Clock.systemUTC())) {
      refused.note(PublicationServiceGrpc.getPublishRunMethod(), "tin-123456789", "ROLE_REQUIRED");

      assertThat(output.getAll()).contains("to tin-#########: ROLE_REQUIRED");
    }
  }

  private static void refuse(RefusedCalls refused) {
    refused.note(PublicationServiceGrpc.getPublishRunMethod(), "claims.example", "ROLE_REQUIRED");
  }
}
