package org.asmengine.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service starts only with an answer to who may call, whatever the configuration is from. */
class PlaintextTest {

  @TempDir private Path directory;

  @Test
  void nobodyAskedForItSoTheServiceDoesNotStart() {
    refuses(Map.of(), "the service needs certificates and callers");
  }

  @Test
  void onAnAddressThatOthersReachTheServiceDoesNotStart() {
    refuses(
        Map.of(SecurityConfiguration.PLAINTEXT, true, "spring.grpc.server.address", "0.0.0.0"),
        "plain text is allowed on loopback only, not on '0.0.0.0'");
  }

  @Test
  void togetherWithTlsTheServiceDoesNotStart() throws Exception {
    TlsSetup setup = TlsSetup.in(directory.resolve("tls"), TlsSetup.YEAR);
    Map<String, Object> both = new LinkedHashMap<>(new TlsDirectory(setup.directory()).settings());
    both.put(SecurityConfiguration.PLAINTEXT, true);

    refuses(both, "found both TLS and plain text");
  }

  private void refuses(Map<String, Object> settings, String message) {
    Map<String, Object> all = new LinkedHashMap<>(settings);
    all.put("spring.grpc.server.port", 0);
    all.put("server.port", 0);
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() ->
            Engine.serve(new DatabaseLocation.Embedded(directory.resolve("data")), all).close())
        .withMessageContaining(message)
        .satisfies(thrown -> assertThat(thrown.code()).isEqualTo(ErrorCode.SECURITY_UNUSABLE));
  }
}
