package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.asmengine.persistence.ruleset.YamlRuleSets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code asm rules}. */
class RulesCommandTest {

  private static final int WIDTH = 120;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void showsEveryParameter() {
    assertThat(run("2027")).isZero();

    assertThat(lines())
        .startsWith("Performance year 2027, payment year 2029, rules CY2026-final")
        .anyMatch(line -> line.matches("\\d+ of \\d+ values are not settled law"))
        .anyMatch(line -> line.matches("Digest [0-9a-f]{64}"))
        .anyMatch(line -> line.matches("cost.weight +0.5 +LAW +42 CFR 512.730\\(e\\), TEXT-6"))
        .anyMatch(
            line -> line.matches("quality.sets.HF +492, 008, 005, 236, 377 +LAW +42 CFR 512.*"))
        .anyMatch(line -> line.matches("transform.steepness +0.1 +ASSUMED +42 CFR 512.750.*"))
        .noneMatch(line -> line.contains("The steepness is not known"))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDTH));
  }

  @Test
  void showsOnlyWhatIsNotSettledAndWhatIsOpen() {
    assertThat(run("2027", "--unsettled")).isZero();

    assertThat(lines())
        .anyMatch(line -> line.startsWith("transform.steepness "))
        .anyMatch(line -> line.startsWith("    The steepness is not known; this is that of"))
        .noneMatch(line -> line.startsWith("cost.weight "))
        .noneMatch(line -> line.contains(" LAW "))
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDTH));
  }

  @Test
  void showsWhatChanges() {
    assertThat(run("diff", "2027", "2029")).isZero();

    assertThat(lines())
        .startsWith("Changes from performance year 2027 to 2029")
        .anyMatch(line -> line.matches("key +2027 +2029 +status"))
        .anyMatch(line -> line.matches("calendar.paymentYear +2029 +2031 +LAW"))
        .anyMatch(line -> line.matches("risk.YEAR +0.09 +0.10 +CMS_GUIDANCE -> SECONDARY"))
        .noneMatch(line -> line.contains("cost.weight"));
  }

  @Test
  void saysThatNothingChanges() {
    assertThat(run("diff", "2027", "2027")).isZero();

    assertThat(lines()).containsExactly("From 2027 to 2027 nothing changes.");
  }

  @Test
  void printsJson() {
    assertThat(run("2029", "--json")).isZero();

    JsonNode json = json();
    assertThat(json.get("performanceYear").intValue()).isEqualTo(2029);
    assertThat(json.get("paymentYear").intValue()).isEqualTo(2031);
    assertThat(json.get("digest").stringValue()).hasSize(64);
    JsonNode risk = parameter(json, "risk.2029");
    assertThat(risk.get("values").toString()).isEqualTo("[\"0.10\"]");
    assertThat(risk.get("status").stringValue()).isEqualTo("SECONDARY");
    assertThat(risk.get("settled").booleanValue()).isFalse();
    assertThat(risk.get("cite").stringValue()).isEqualTo("42 CFR 512.750(c)(1)(i), CMS-2");
    assertThat(risk.get("location").stringValue()).matches("2029\\.yaml:\\d+");
    assertThat(parameter(json, "pool.base").has("note")).isFalse();
  }

  @Test
  void printsJsonOfWhatIsNotSettled() {
    assertThat(run("2027", "--unsettled", "--json")).isZero();

    assertThat(json().get("parameters").values())
        .isNotEmpty()
        .noneMatch(parameter -> parameter.get("settled").booleanValue());
  }

  @Test
  void printsJsonOfWhatChanges() {
    assertThat(run("diff", "2027", "2029", "--json")).isZero();

    JsonNode json = json();
    assertThat(json.get("from").intValue()).isEqualTo(2027);
    assertThat(json.get("to").intValue()).isEqualTo(2029);
    JsonNode risk =
        json.get("changes")
            .valueStream()
            .filter(change -> change.get("key").stringValue().equals("risk.YEAR"))
            .findFirst()
            .orElseThrow();
    assertThat(risk.get("from").get("values").toString()).isEqualTo("[\"0.09\"]");
    assertThat(risk.get("to").get("values").toString()).isEqualTo("[\"0.10\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026", "2032", "diff 2027 2032", "diff 2026 2027 --json"})
  void unknownYearIsWrongUsage(String arguments) {
    assertThat(run(arguments.split(" "))).isEqualTo(2);

    assertThat(err.toString())
        .containsPattern("performance year (2026|2032): there is no rule set for it")
        .contains("there are those for 2027, 2028, 2029, 2030, 2031");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void noYearIsWrongUsage() {
    assertThat(run()).isEqualTo(2);

    assertThat(err.toString())
        .contains("which performance year? There are rule sets for 2027, 2028, 2029, 2030, 2031");
  }

  @Test
  void noNumberIsWrongUsage() {
    assertThat(run("next")).isEqualTo(2);

    assertThat(err.toString()).contains("'next' is not an int");
  }

  private int run(String... arguments) {
    return new CommandLine(new RulesCommand(new YamlRuleSets(), new PrintWriter(out)))
        .setUsageHelpAutoWidth(false)
        .setUsageHelpWidth(WIDTH)
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private List<String> lines() {
    return out.toString().lines().toList();
  }

  private JsonNode json() {
    return JsonMapper.builder().build().readTree(out.toString());
  }

  private static JsonNode parameter(JsonNode json, String key) {
    return json.get("parameters")
        .valueStream()
        .filter(parameter -> parameter.get("key").stringValue().equals(key))
        .findFirst()
        .orElseThrow();
  }
}
