package org.asmengine.domain.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import org.asmengine.domain.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Covers({Cohort.class, ParticipantId.class, PerformanceYear.class})
class ParticipationTest {

  private static final SourceRow ROW = new SourceRow("participants.csv", 2);

  @Test
  void identifiersKeepTheirDigitsAndShowTheLastTwoOnly() {
    ParticipantId id = ParticipantId.of("012345678", "1234567893");
    assertThat(id.tin().value()).isEqualTo("012345678");
    assertThat(id.npi().value()).isEqualTo("1234567893");
    assertThat(id.tin()).hasToString("TIN *******78");
    assertThat(id.npi()).hasToString("NPI ********93");
    assertThat(id).hasToString("TIN *******78 / NPI ********93");
  }

  @Test
  void whateverHoldsAnIdentifierMasksItToo() {
    Participant participant =
        new Participant(ParticipantId.of("012345678", "1234567893"), Cohort.HF, 1, ROW);
    assertThat(participant.toString()).doesNotContain("0123", "5678", "1234", "7893");
  }

  @ParameterizedTest
  @CsvSource({"123456789, *******89", "12345, ***45", "1234, ****", "12, **", "1, *", "'', ''"})
  void masksAllButTheLastTwoAndShortTextsWhole(String text, String masked) {
    assertThat(Identifiers.mask(text)).isEqualTo(masked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12345678",
        "1234567890",
        "12345678x",
        "x23456789",
        "",
        "12345/789",
        "12345:789",
        "١٢٣٤٥٦٧٨٩"
      })
  void aTinHasNineDigits(String text) {
    assertThat(Tin.isValid(text)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tin.of(text))
        .withMessage("TIN: found %s, allowed 9 digits", Identifiers.mask(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789", "12345678901", "12345678 0"})
  void anNpiHasTenDigits(String text) {
    assertThat(Npi.isValid(text)).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Npi.of(text))
        .withMessage("NPI: found %s, allowed 10 digits", Identifiers.mask(text));
  }

  @Test
  void theCheckDigitOfAnNpiIsNotVerified() {
    assertThat(Npi.isValid("0000000001")).isTrue();
    assertThat(Tin.isValid("000000009")).isTrue();
  }

  @Test
  void participantsAreOrderedByTinAndThenNpi() {
    ParticipantId first = ParticipantId.of("000000001", "9999999999");
    ParticipantId second = ParticipantId.of("000000002", "0000000000");
    ParticipantId third = ParticipantId.of("000000002", "0000000001");
    assertThat(Stream.of(third, second, first).sorted()).containsExactly(first, second, third);
    assertThat(second).isEqualByComparingTo(ParticipantId.of("000000002", "0000000000"));
  }

  @Test
  void thereAreTwoCohorts() {
    assertThat(List.of(Cohort.values())).containsExactly(Cohort.HF, Cohort.LBP);
    assertThat(Cohort.ofCode("HF")).contains(Cohort.HF);
    assertThat(Cohort.ofCode("LBP")).contains(Cohort.LBP);
    assertThat(Cohort.ofCode("hf")).isEmpty();
    assertThat(Cohort.HF.condition()).isEqualTo("heart failure");
    assertThat(Cohort.LBP.condition()).isEqualTo("low back pain");
  }

  @Test
  void aTinHasAtLeastOneClinician() {
    ParticipantId id = ParticipantId.of("012345678", "1234567893");
    assertThat(new Participant(id, Cohort.LBP, 1, ROW).clinicians()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Participant(id, Cohort.LBP, 0, ROW))
        .withMessage("clinicians of a TIN: found 0, allowed 1 or more");
  }

  @ParameterizedTest
  @ValueSource(ints = {2027, 2028, 2029, 2030, 2031})
  void theModelHasFivePerformanceYears(int year) {
    assertThat(PerformanceYear.of(year)).hasToString(Integer.toString(year));
  }

  @ParameterizedTest
  @ValueSource(ints = {2026, 2032})
  void otherYearsAreNotPartOfTheModel(int year) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PerformanceYear.of(year))
        .withMessage(
            "performance year: found %d, allowed 2027 to 2031 (42 CFR 512.710(a)(1))", year);
  }

  @Test
  void performanceYearsAreOrdered() {
    assertThat(PerformanceYear.of(2027)).isLessThan(PerformanceYear.of(2028));
  }

  @Test
  void aSourceRowReadsAsFileAndLine() {
    assertThat(ROW).hasToString("participants.csv:2");
  }
}
