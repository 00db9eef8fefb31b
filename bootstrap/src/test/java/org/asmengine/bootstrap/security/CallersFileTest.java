package org.asmengine.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.domain.participation.Tin;
import org.asmengine.grpc.security.CertificateName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallersFileTest {

  @TempDir private Path directory;

  @Test
  void saysWhoMayDoWhat() {
    assertThat(
            read(
                """
                callers:
                  - uri: spiffe://example.org/claims
                    roles: [reader, operator]
                  - dns: portal.example.org
                    roles: [submitter]
                    tins: [012345678, '987654321']
                  - email: portal@example.org
                    roles: [submitter, publisher]
                    tins: ['*']
                """))
        .isEqualTo(
            Map.of(
                new CertificateName(CertificateName.Kind.URI, "spiffe://example.org/claims"),
                new Caller(
                    "spiffe://example.org/claims",
                    Set.of(Role.READER, Role.OPERATOR),
                    TinScope.of(Set.of())),
                new CertificateName(CertificateName.Kind.DNS, "portal.example.org"),
                new Caller(
                    "portal.example.org",
                    Set.of(Role.SUBMITTER),
                    TinScope.of(Set.of(Tin.of("012345678"), Tin.of("987654321")))),
                new CertificateName(CertificateName.Kind.EMAIL, "portal@example.org"),
                new Caller(
                    "portal@example.org", Set.of(Role.SUBMITTER, Role.PUBLISHER), TinScope.all())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{dns: a, roles: [reder]} | caller 1: roles: found 'reder'; allowed: reader, submitter,",
        "{dns: a, roles: [Reader]} | caller 1: roles: found 'Reader'",
        "{dns: a, roles: [123456789]} | caller 1: roles: found something else",
        "{dns: a, roles: [reader, reader]} | caller 1: roles: reader is there twice",
        "{dns: a, roles: reader} | caller 1: roles: allowed: a list",
        "{dns: a, roles: []} | caller 1: roles: allowed: a list",
        "{dns: a, roles: [[reader]]} | caller 1: roles: allowed: a list of texts",
        "{dns: a} | caller 1: roles: allowed: a list",
        "{roles: [reader]} | caller 1: allowed: one of uri, dns and email",
        "{dns: a, uri: 'b:c', roles: [reader]} | caller 1: allowed: one of uri, dns and email",
        "{dns: '', roles: [reader]} | caller 1: dns: allowed: one text",
        "{dns: a, roles: [reader], tin: [123456789]} | caller 1: allowed: one of uri, dns and email",
        "{dns: a, roles: [reader], tins: [123456789]} | caller 1: tins: allowed for submitters only",
        "{dns: a, roles: [submitter]} | caller 1: tins: allowed: a list",
        "{dns: a, roles: [submitter], tins: [123456789, 12345678]} | tins: number 2 has 8 characters",
        "{dns: a, roles: [submitter], tins: [123456789, '*']} | tins: number 2 has 1 characters",
        "{dns: a, roles: [submitter], tins: [123456789, 123456789]} | number 2 is there twice",
        "reader | caller 1: allowed: keys and values"
      })
  void refusesACallerThatCantBeMeant(String caller, String message) {
    refuses("callers: [%s]".formatted(caller), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "callers: [] | callers: allowed: a list with at least one entry",
        "callers: | not readable as YAML, line 1",
        "caller: [{dns: a, roles: [reader]}] | one list named 'callers'",
        "'' | the file: allowed: keys and values",
        "callers: [{dns: a, dns: 123456789, roles: [reader]}] | not readable as YAML, line 1",
        "callers: [{dns: a, roles: [reader]}, {dns: a, roles: [operator]}] | caller 2: an earlier",
        "callers: [&x {dns: a, roles: [reader]}, *x] | not readable as YAML",
        "callers: [123456789 | not readable as YAML, line 1"
      })
  void refusesAFileThatCantBeMeant(String text, String message) {
    refuses(text, message);
  }

  @Test
  void refusesANameThatIsTooLongToKeep() {
    String most = "a".repeat(255);

    assertThat(read("callers: [{dns: %s, roles: [reader]}]".formatted(most)))
        .containsKey(new CertificateName(CertificateName.Kind.DNS, most));
    refuses(
        "callers: [{dns: %sa, roles: [reader]}]".formatted(most),
        "caller 1: dns: found 256 characters; allowed: up to 255");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> CallersFile.read(directory.resolve("nowhere.yaml")))
        .withMessageContaining("nowhere.yaml: can't be read");
  }

  private void refuses(String text, String message) {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> read(text))
        .satisfies(thrown -> {
          assertThat(thrown.code()).isEqualTo(ErrorCode.SECURITY_UNUSABLE);
          assertThat(thrown).hasMessageContaining(message).hasMessageNotContaining("12345678");
        });
  }

  private Map<CertificateName, Caller> read(String text) {
    try {
      return CallersFile.read(Files.writeString(directory.resolve("callers.yaml"), text));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
