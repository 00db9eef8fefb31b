package org.asmengine.qpp.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.asmengine.application.document.Finding;
import org.asmengine.application.document.Findings;
import org.asmengine.application.document.Place;
import org.asmengine.application.error.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON by RFC 8259, without what parsers let pass. */
class JsonDocumentTest {

  private static final Limits LIMITS = new Limits(10_000, 5, 1_000);

  private final Findings findings = new Findings();

  @ParameterizedTest(name = "{0}: {1} at {2}:{3}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, NOT_JSON, 1, 1",
        "{, NOT_JSON, 1, 2",
        "`{\"a\": 1,}`, NOT_JSON, 1, 9",
        "`{\"a\": 01}`, NOT_JSON, 1, 8",
        "`{\"a\": NaN}`, NOT_JSON, 1, 10",
        "`{'a': 1}`, NOT_JSON, 1, 2",
        "`{a: 1}`, NOT_JSON, 1, 2",
        "`[1] 2`, NOT_JSON, 1, 5",
        "`/* */ 1`, NOT_JSON, 1, 1",
        "`{\"a\": 1, \"a\": 2}`, MEMBER_TWICE, 1, 10",
        "`[[[[[[1]]]]]]`, DOCUMENT_TOO_LARGE, 1, 7",
        "`\"\\ud800\"`, NOT_UTF8, 1, 1",
      })
  void refuses(String json, ErrorCode code, int line, int column) {
    read(json.getBytes(StandardCharsets.UTF_8));

    assertThat(findings.all())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code()).isEqualTo(code);
          assertThat(finding.place().line()).isEqualTo(line);
          assertThat(finding.place().column()).isEqualTo(column);
        });
  }

  @Test
  void refusesWhatIsNotUtf8() {
    assertThat(read(new byte[] {'{', '\n', '"', (byte) 0xE4, '"'})).isEmpty();

    assertThat(findings.all())
        .extracting(Finding::place, Finding::code)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(new Place("$", 2, 2), ErrorCode.NOT_UTF8));
  }

  @Test
  void refusesWhatIsTooLargeBeforeReadingIt() {
    assertThat(read(new byte[LIMITS.bytes() + 1])).isEmpty();
    assertThat(read(("[" + "1,".repeat(1_500) + "1]").getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(read(("\"" + "x".repeat(5_000) + "\"").getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(read("1".repeat(100).getBytes(StandardCharsets.UTF_8))).isEmpty();

    assertThat(findings.all())
        .extracting(Finding::code)
        .containsOnly(ErrorCode.DOCUMENT_TOO_LARGE)
        .hasSize(4);
  }

  @Test
  void tellsWhereEverythingStands() {
    JsonNode root =
        read("\uFEFF{\n  \"a\": [true, null, {\"10\": 1.50}]\n}".getBytes(StandardCharsets.UTF_8))
            .orElseThrow();

    assertThat(findings.all()).isEmpty();
    JsonNode.JsonArray a =
        (JsonNode.JsonArray)
            Objects.requireNonNull(((JsonNode.JsonObject) root).members().get("a"));
    assertThat(a.place()).isEqualTo(new Place("$.a", 2, 8));
    assertThat(a.items().get(1)).isEqualTo(new JsonNode.JsonNothing(new Place("$.a[1]", 2, 15)));
    assertThat(((JsonNode.JsonObject) a.items().get(2)).members())
        .containsEntry("10", new JsonNode.JsonNumber(new Place("$.a[2].10", 2, 28), "1.50"));
  }

  @Test
  void showsNoNameThatASenderMadeUp() {
    read("{\"1234567890\": 1, \"1234567890\": 2}".getBytes(StandardCharsets.UTF_8));

    assertThat(findings.all())
        .extracting(Finding::place)
        .extracting(Place::path)
        .containsExactly("$['...']");
  }

  private Optional<JsonNode> read(byte[] json) {
    return JsonDocument.read(json, LIMITS, findings);
  }
}
