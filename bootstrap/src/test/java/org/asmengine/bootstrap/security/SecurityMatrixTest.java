package org.asmengine.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.access.Role;
import org.asmengine.bootstrap.security.ServedMethods.ServedMethod;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every method of every service that the server tells of, called by everybody: each role, a client
 * that no mapping knows, and one without a certificate. A new method is here by itself. The calls
 * carry an empty request, which does nothing: the contract asks for more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecurityMatrixTest {

  private static final Path TABLE = Path.of("target", "security-matrix.md");
  private static final String UNKNOWN = "unknown client";
  private static final String NOBODY = "no certificate";

  /** Methods that are not ours and so name no role; {@code empty} is every known caller. */
  private static final Map<String, Optional<Role>> FOREIGN =
      Map.of(
          "google.longrunning.Operations", Optional.of(Role.OPERATOR),
          "grpc.health.v1.Health", Optional.empty(),
          "grpc.reflection.v1.ServerReflection", Optional.empty());

  private final Map<String, ManagedChannel> callers = new LinkedHashMap<>();
  private SecureServer server;
  private List<ServedMethod> methods;

  @BeforeAll
  void serve(@TempDir Path directory) throws Exception {
    TlsSetup setup = TlsSetup.in(directory.resolve("tls"), TlsSetup.YEAR);
    server =
        setup.serve(
            directory.resolve("data"), Map.of("spring.grpc.server.reflection.enabled", true));
    for (Role role : Role.values()) {
      String name = TrialCertificates.name(role);
      callers.put(name, server.channel(setup.client(name)));
    }
    callers.put(UNKNOWN, server.channel(setup.client("somebody")));
    callers.put(
        NOBODY, server.channel(setup.authority().certificate(), Optional.empty(), "TLSv1.3"));
    methods = ServedMethods.of(server.channel(setup.client("reader")));
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void everyMethodNamesItsRole() {
    assertThat(methods).hasSizeGreaterThan(3);
    assertThat(methods.stream().filter(method -> !FOREIGN.containsKey(method.service())))
        .isNotEmpty()
        .allSatisfy(method -> assertThat(method.role()).as(method.name()).isPresent());
  }

  @Test
  void everybodyMayDoWhatTheContractSaysAndNothingElse() throws IOException {
    List<String> table = new ArrayList<>();
    table.add("| RPC | " + String.join(" | ", callers.keySet()) + " |");
    table.add("|---".repeat(callers.size() + 1) + "|");
    List<String> wrong = new ArrayList<>();
    for (ServedMethod method : methods) {
      StringBuilder row = new StringBuilder("| `" + method.name() + "` |");
      callers.forEach((caller, channel) -> {
        Answer answer = method.call(channel);
        row.append(' ').append(cell(answer)).append(" |");
        if (!isRight(method, caller, answer)) {
          wrong.add("%s by %s: %s".formatted(method.name(), caller, answer));
        }
      });
      table.add(row.toString());
    }
    Files.writeString(TABLE, String.join("\n", table) + "\n", StandardCharsets.UTF_8);

    assertThat(wrong).isEmpty();
  }

  private static boolean isRight(ServedMethod method, String caller, Answer answer) {
    return switch (caller) {
      case NOBODY -> answer.equals(new Answer(Status.Code.UNAVAILABLE, ""));
      case UNKNOWN -> answer.equals(new Answer(Status.Code.PERMISSION_DENIED, "CALLER_UNKNOWN"));
      default -> isAllowed(method, caller) ? isLetThrough(answer) : isDenied(answer);
    };
  }

  private static boolean isAllowed(ServedMethod method, String caller) {
    Optional<Role> needed = FOREIGN.getOrDefault(method.service(), method.role());
    return needed
        .map(role -> caller.equals(TrialCertificates.name(role)))
        .orElse(FOREIGN.containsKey(method.service()));
  }

  private static boolean isDenied(Answer answer) {
    return answer.equals(new Answer(Status.Code.PERMISSION_DENIED, "ROLE_REQUIRED"));
  }

  /** The service itself answered, whatever it thinks of an empty request. */
  private static boolean isLetThrough(Answer answer) {
    return switch (answer.code()) {
      case PERMISSION_DENIED, UNAUTHENTICATED, UNAVAILABLE, UNKNOWN, INTERNAL -> false;
      default -> true;
    };
  }

  private static String cell(Answer answer) {
    String code = answer.code().name();
    return answer.reason().isEmpty() ? code : "%s %s".formatted(code, answer.reason());
  }
}
