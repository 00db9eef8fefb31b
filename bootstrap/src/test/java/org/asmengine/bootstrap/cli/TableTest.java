package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as plain text. */
class TableTest {

  @Test
  void columnsAreAsWideAsTheirCells() {
    Table table = new Table(80, "key", "value");
    table.row("cost.minEpisodes", "20");
    table.row("risk", "0.09");

    assertThat(table.lines())
        .containsExactly(
            "key               value", //
            "----------------  -----",
            "cost.minEpisodes  20",
            "risk              0.09");
  }

  @Test
  void widestColumnWrapsFirst() {
    Table table = new Table(30, "key", "citation");
    table.row("risk", "a citation of many more words than fit");
    table.row("pool", "short");

    assertThat(table.lines())
        .containsExactly(
            "key   citation", //
            "----  ------------------------",
            "risk  a citation of many more",
            "      words than fit",
            "pool  short");
  }

  @Test
  void notesTakeTheWholeWidth() {
    Table table = new Table(24, "key", "value");
    table.annotatedRow("The steepness is not known.", "transform", "0.1");
    table.annotatedRow("", "pool", "0.85");

    assertThat(table.lines())
        .containsExactly(
            "key        value", //
            "---------  -----",
            "transform  0.1",
            "    The steepness is not",
            "    known.",
            "pool       0.85");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 60, 80, 120})
  void noLineIsLongerThanTheWidth(int width) {
    Table table = new Table(width, "key", "value");
    table.annotatedRow(
        "A note that is longer than the narrowest of these tables.",
        "promotingInteroperability.points.PI_HIE_5_OR_6",
        "2028-04-01T00:00:00-04:00");

    assertThat(table.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
  }

  @ParameterizedTest
  @CsvSource({
    "promotingInteroperability.points.bonus, 33, promotingInteroperability.points.|bonus",
    "promotingInteroperability.points.bonus, 26, promotingInteroperability.|points.bonus",
    "promotingInteroperability.points.bonus, 20, promoting|Interoperability.|points.bonus",
    "2028-04-01T00:00:00-04:00, 15, 2028-04-01|T00:00:00-04:00",
    "aaaaaaaaaa, 4, aaaa|aaaa|aa",
    "one two, 3, one|two",
    "'', 3, ''",
  })
  void longWordsBreakWhereAReaderWould(String text, int width, String lines) {
    assertThat(String.join("|", TextWrap.wrap(text, width))).isEqualTo(lines);
  }

  @Test
  void refusesARowOfAnotherShape() {
    Table table = new Table(80, "key", "value");

    assertThatThrownBy(() -> table.row("risk"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("found 1 cells, allowed 2");
  }
}
