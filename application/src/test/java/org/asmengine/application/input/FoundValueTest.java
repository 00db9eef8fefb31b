package org.asmengine.application.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A message shows enough of a value to find it, and nobody's identifier. */
class FoundValueTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cohort | hf | hf
          paid_amount | 12345678.90 | 12345678.90
          start_date | 2027-02-29 | 2027-02-29
          submitted_at | 2028-04-02T00:00:00Z | 2028-04-02T00:00:00Z
          tin | 12345678 | ******78
          npi | 1234 | ****
          reference | 123456789 | *******89
          reference | 12-3456789 | ********89
          reference | TIN 123 45 6789, of a friend | TIN *********89, of a friend
          measure_id | 1234567890 | ********90
          """)
  void showsTheValueAndMasksIdentifiers(String column, String value, String shown) {
    assertThat(FoundValue.show(column, value)).isEqualTo("'" + shown + "'");
  }

  @Test
  void showsThatThereIsNothing() {
    assertThat(FoundValue.show("tin", "")).isEqualTo("nothing");
  }

  @Test
  void cutsWhatIsLong() {
    assertThat(FoundValue.show("reference", "x".repeat(41)))
        .isEqualTo("'" + "x".repeat(40) + "... (41 characters)'");
    assertThat(FoundValue.show("tin", "1".repeat(60)))
        .isEqualTo("'" + "*".repeat(40) + "... (60 characters)'");
  }

  @ParameterizedTest
  @ValueSource(ints = {32, 33, 36, 39, 40})
  void theCutLeavesNoPartOfAnIdentifierBehind(int before) {
    assertThat(FoundValue.show("reference", "x".repeat(before) + "123456789"))
        .doesNotContainPattern("[0-7].*\\.\\.\\. ");
  }

  @Test
  void theCutLeavesCharactersWhole() {
    String shown = FoundValue.show("reference", "x".repeat(39) + "😀😀");

    assertThat(shown).isEqualTo("'" + "x".repeat(39) + "😀... (41 characters)'");
    assertThat(new String(shown.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u001B[31m", "a\tb", "\r\n", "\u009B0m", "\u0085", "\u2028", "\u202E", "\uD83D"})
  void nothingReachesATerminalThatSteersIt(String value) {
    assertThat(FoundValue.show("reference", value))
        .contains("?")
        .doesNotContainPattern("[\\p{C}\\u2028\\u2029]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "123\t456\t789",
        "123\u00A0456\u00A0789",
        "12\u20133456789",
        "123\u200B456\u200B789",
        "１２３４５６７８９",
        "١٢٣٤٥٦٧٨٩"
      })
  void oddSeparatorsAndDigitsHideNothing(String value) {
    assertThat(FoundValue.show("reference", value)).doesNotContainPattern("\\p{Nd}.*\\p{Nd}{2}.");
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> noise = Arbitraries.strings().withChars("xyz,;:#").ofMaxLength(45);
    Arbitrary<String> identifier = Arbitraries.strings().numeric().ofMinLength(9).ofMaxLength(10);
    return Combinators.combine(noise, identifier, noise).as((a, b, c) -> a + b + c);
  }

  @Property(tries = 200)
  void noIdentifierShowsMoreThanTwoDigits(@ForAll("texts") String text) {
    String shown = FoundValue.show("reference", text).replaceFirst("\\.\\.\\. \\(.*", "");

    assertThat(shown.chars().filter(Character::isDigit).count()).isLessThanOrEqualTo(2);
  }
}
