package org.asmengine.grpc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.ParameterStatus;
import org.asmengine.domain.ruleset.RuleSet;

/** Rule sets for tests, the same but for the dates: rule-set.txt with the year filled in. */
final class RuleSetFixture {
  private RuleSetFixture() {}

  static RuleSet of(int year) {
    return RuleSet.of(
        text()
            .replace("{year}", Integer.toString(year))
            .replace("{year+1}", Integer.toString(year + 1))
            .replace("{year+2}", Integer.toString(year + 2))
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(RuleSetFixture::parameter)
            .toList());
  }

  private static Parameter parameter(String line) {
    String[] columns = line.split("\\s*\\|\\s*", -1);
    return new Parameter(
        columns[0],
        List.of(columns[1].split("; ", -1)),
        columns[3],
        ParameterStatus.valueOf(columns[2]),
        columns[4],
        "rule-set.txt",
        false);
  }

  private static String text() {
    try (InputStream in =
        Objects.requireNonNull(RuleSetFixture.class.getResourceAsStream("rule-set.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
