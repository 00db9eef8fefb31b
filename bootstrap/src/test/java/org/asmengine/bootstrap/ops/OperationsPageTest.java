package org.asmengine.bootstrap.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.asmengine.bootstrap.metrics.OwnMeter;
import org.junit.jupiter.api.Test;

/** The table of meters in the documentation is that of the catalogue. */
class OperationsPageTest {

  private static final Path PAGE = Ops.REPOSITORY.resolve("docs/operations.md");
  private static final String FIRST = "<!-- meters: ";
  private static final String LAST = "<!-- end of meters -->";

  @Test
  void hasTheTableOfMeters() throws IOException {
    String text = Ops.text(PAGE);
    int begin = text.indexOf("\n", text.indexOf(FIRST)) + 1;
    int end = text.indexOf(LAST);
    assertThat(end).isGreaterThanOrEqualTo(begin);
    if (Boolean.getBoolean("asm.docs.update")) {
      Files.writeString(
          PAGE, text.substring(0, begin) + table() + text.substring(end), StandardCharsets.UTF_8);
      return;
    }
    assertThat(text.substring(begin, end))
        .as("stale: run OperationsPageTest with -Dasm.docs.update=true")
        .isEqualTo(table());
  }

  private static String table() {
    return Arrays.stream(OwnMeter.values())
        .map(meter ->
            "| `%s` | %s | %s | %s |\n"
                .formatted(
                    meter.prometheusName(),
                    meter.kind().name().toLowerCase(Locale.ROOT),
                    meter.labels().stream()
                        .map("`%s`"::formatted)
                        .collect(Collectors.joining(", ")),
                    meter.meaning()))
        .collect(
            Collectors.joining(
                "", "| Metric | Kind | Labels | What it shows |\n|---|---|---|---|\n", ""));
  }
}
