package org.asmengine.persistence.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSetException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a rule file may not say, and that the message names file and line. */
class StrictReadingTest {

  private static final PerformanceYear YEAR = PerformanceYear.of(2027);

  /** A parameter of the shipped file that the cases below replace. */
  private static final String WEIGHT =
      """
        weight:
          value: 0.5
          cite: 42 CFR 512.730(e), TEXT-6
          status: LAW
          note: Unless CMS assigns a different weight.
      """;

  private final String shipped = new ClassPathRuleFiles("/rules/").file(YEAR).text();

  @TempDir private Path directory = Path.of("");

  static Stream<Arguments> wrongParameters() {
    return Stream.of(
        wrong("  weight:\n    value: 0.5\n    cite: x\n    status: LAW\n    nota: x\n", 4)
            .says("cost.weight: unknown key nota; allowed are value, cite, status, note"),
        wrong("  weight:\n    cite: x\n    status: LAW\n", 0).says("cost.weight: no value"),
        wrong("  weight:\n    value: 0.5\n    status: LAW\n", 0).says("cost.weight: no cite"),
        wrong("  weight:\n    value: 0.5\n    cite: x\n", 0).says("cost.weight: no status"),
        wrong("  weight:\n    value:\n    cite: x\n    status: LAW\n", 1)
            .says("cost.weight: no value: it has to be text and not blank"),
        wrong("  weight:\n    value: ~\n    cite: x\n    status: LAW\n", 1)
            .says("cost.weight: no value"),
        wrong("  weight:\n    value: {a: 1}\n    cite: x\n    status: LAW\n", 1)
            .says("cost.weight: no value"),
        wrong("  weight:\n    value: []\n    cite: x\n    status: LAW\n", 1)
            .says("cost.weight: the list of values is empty"),
        wrong("  weight:\n    value:\n      - 1\n      - [2]\n    cite: x\n    status: LAW\n", 3)
            .says("cost.weight: an entry of the list is no text"),
        wrong("  weight:\n    value: 0.5\n    cite: ' '\n    status: LAW\n", 2)
            .says("cost.weight: no cite: it has to be text and not blank"),
        wrong("  weight:\n    value: 0.5\n    cite: x\n    status: law\n", 3)
            .says("cost.weight: unknown status law; allowed are [LAW, CMS_GUIDANCE, SECONDARY"),
        wrong("  weight:\n    value: 0.5\n    cite: x\n    cite: y\n    status: LAW\n", 3)
            .says("cite is there twice, first at 2027.yaml:"),
        wrong(WEIGHT + WEIGHT, 5).says("weight is there twice, first at 2027.yaml:"),
        wrong("  weight: 0.5\n", 0)
            .says("cost.weight: a parameter is a mapping of value, cite, status and note"),
        wrong("  weight: {}\n", 0).says("cost.weight: is empty"),
        wrong("  a.b:\n    value: 0.5\n    cite: x\n    status: LAW\n", 0)
            .says("key a.b: allowed are letters, digits and _"),
        wrong("  [a]:\n    value: 0.5\n", 0).says("a key has to be plain text"),
        wrong("  weight:\n    value: &a 0.5\n    cite: x\n    status: LAW\n", 1)
            .says("anchors and aliases are not allowed"),
        wrong("  weight:\n    value: 0.5\n    cite: *a\n    status: LAW\n", 2)
            .says("anchors and aliases are not allowed"),
        wrong("  weight:\n    value: !!str 0.5\n    cite: x\n    status: LAW\n", 1)
            .says("tags are not allowed"),
        wrong("  weight: !mine\n    value: 0.5\n    cite: x\n    status: LAW\n", 0)
            .says("tags are not allowed"),
        wrong("  weight:\n    value: 0.5\n   cite: x\n", 2).says("not readable as YAML"),
        wrong(WEIGHT + "  wait:\n    value: 0.5\n    cite: x\n    status: LAW\n", 5)
            .says("unknown parameter cost.wait; known are calendar.performanceYear, "),
        wrong("  weight:\n    value: 1.5\n    cite: x\n    status: LAW\n", 0)
            .says("cost.weight: found 1.5, allowed: a number from 0 to 1 (x)"),
        wrong("  weight:\n    value: 5e-1\n    cite: x\n    status: LAW\n", 0)
            .says("cost.weight: found 5e-1, allowed: plain decimal numbers"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("wrongParameters")
  void refusesAndNamesTheLine(String instead, int line, String message) throws IOException {
    String text = shipped.replace(WEIGHT, instead);

    assertThat(text).isNotEqualTo(shipped);
    assertRefused(text, lineOf(shipped, WEIGHT) + line, message);
  }

  @Test
  void missingParameter() throws IOException {
    assertRefused(
        shipped.replace(WEIGHT, ""),
        1,
        "missing parameter cost.weight: a rule set is complete on its own");
  }

  @Test
  @DisplayName("a year in the file that differs from the file's name")
  void otherYear() throws IOException {
    String text = shipped.replace("    value: 2027\n", "    value: 2028\n");

    assertRefused(
        text,
        lineOf(text, "  performanceYear:"),
        "calendar.performanceYear: found 2028, allowed: 2027, the year that the file is named");
  }

  @Test
  void nothingAtAll() throws IOException {
    assertRefused("", 1, "no mapping of parameters");
    assertRefused("- a\n", 1, "no mapping of parameters");
  }

  @Test
  void secondDocument() throws IOException {
    String text = shipped + "---\nother: {}\n";

    assertRefused(text, lineOf(text, "---\nother"), "not readable as YAML");
  }

  @Test
  void notUtf8() throws IOException {
    Files.write(directory.resolve("2027.yaml"), shipped.getBytes(StandardCharsets.UTF_16));

    assertThatThrownBy(() -> new YamlRuleSets(directory).find(YEAR))
        .isInstanceOf(RuleSetException.class)
        .hasMessage("2027.yaml:1: not UTF-8 text");
  }

  @Test
  void everyParameterKnowsItsLine() {
    assertThat(new YamlRuleSets().find(YEAR).parameters())
        .filteredOn(parameter -> parameter.key().equals("cost.weight"))
        .extracting(Parameter::location)
        .containsExactly("2027.yaml:" + lineOf(shipped, WEIGHT));
  }

  private void assertRefused(String text, int line, String message) throws IOException {
    Files.writeString(directory.resolve("2027.yaml"), text);
    YamlRuleSets ruleSets = new YamlRuleSets(directory);

    assertThatThrownBy(() -> ruleSets.find(YEAR))
        .isInstanceOf(RuleSetException.class)
        .hasMessageStartingWith("2027.yaml:%d: %s".formatted(line, message));
  }

  private static int lineOf(String text, String part) {
    int at = text.indexOf(part);
    assertThat(at).isNotNegative();
    return (int) text.substring(0, at).lines().count() + 1;
  }

  private static WrongParameter wrong(String yaml, int line) {
    return new WrongParameter(yaml, line);
  }

  /** The YAML instead of the weight's, and the line of it that the message names. */
  private record WrongParameter(String yaml, int line) {
    Arguments says(String message) {
      return Arguments.of(yaml, line, message);
    }
  }
}
