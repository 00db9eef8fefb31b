package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as people read them. */
class FiguresTest {

  @ParameterizedTest
  @CsvSource({
    "0, $0.00",
    "-0.004, $0.00",
    "1234567.5, '$1,234,567.50'",
    "-376103.87, '-$376,103.87'"
  })
  void dollars(BigDecimal amount, String expected) {
    assertThat(Figures.dollars(amount)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0, 0.0 s", "59999, 60.0 s", "60000, 1:00", "3725000, 1:02:05"})
  void elapsed(long millis, String expected) {
    assertThat(Figures.elapsed(Duration.ofMillis(millis))).isEqualTo(expected);
  }

  @Test
  void countsNameWhatTheyCount() {
    assertThat(Figures.count(1, "row", "rows")).isEqualTo("1 row");
    assertThat(Figures.count(6637, "row", "rows")).isEqualTo("6,637 rows");
  }

  @Test
  void instantsEndAtTheSecond() {
    assertThat(Figures.instant(Instant.parse("2028-04-01T12:00:01.999Z")))
        .isEqualTo("2028-04-01T12:00:01Z");
  }
}
