package org.asmengine.application.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole publication in arrays. */
class MultiplierIndexTest {

  private static final RunId RUN = new RunId(7);
  private static final ParticipantId LOWEST = ParticipantId.of("000000000", "0000000000");
  private static final ParticipantId MIDDLE = ParticipantId.of("922337203", "6854775807");
  private static final ParticipantId NEXT = ParticipantId.of("922337203", "6854775808");
  private static final ParticipantId HIGHEST = ParticipantId.of("999999999", "9999999999");

  private static MultiplierRow row(ParticipantId id, String multiplier) {
    return new MultiplierRow(id, Cohort.HF, true, new BigDecimal(multiplier));
  }

  private static MultiplierIndex index(List<MultiplierRow> rows) {
    MultiplierIndex.Builder builder = MultiplierIndex.builder(2029, RUN);
    rows.forEach(builder::add);
    return builder.build();
  }

  @Test
  void tellsOfEachParticipantWhatItsRowSays() {
    MultiplierIndex index =
        index(
            List.of(
                row(LOWEST, "0.910000"),
                new MultiplierRow(NEXT, Cohort.HF, false, new BigDecimal("1.000000")),
                new MultiplierRow(MIDDLE, Cohort.LBP, true, new BigDecimal("1.090000")),
                new MultiplierRow(HIGHEST, Cohort.LBP, false, new BigDecimal("1.000000"))));

    assertThat(index.paymentYear()).isEqualTo(2029);
    assertThat(index.run()).isEqualTo(RUN);
    assertThat(index.size()).isEqualTo(4);
    assertThat(List.of(LOWEST, MIDDLE, NEXT, HIGHEST))
        .extracting(index::position)
        .containsExactly(0, 1, 2, 3);
    assertThat(List.of(0, 1, 2, 3))
        .extracting(index::participant)
        .containsExactly(LOWEST, MIDDLE, NEXT, HIGHEST);
    assertThat(List.of(0, 1, 2, 3))
        .extracting(index::cohort)
        .containsExactly(Cohort.HF, Cohort.LBP, Cohort.HF, Cohort.LBP);
    assertThat(List.of(0, 1, 2, 3))
        .extracting(index::hasFinalScore)
        .containsExactly(true, true, false, false);
    assertThat(List.of(0, 1, 2, 3))
        .extracting(index::millionths)
        .containsExactly(910_000, 1_090_000, 1_000_000, 1_000_000);
  }

  @Test
  void findsNobodyElse() {
    MultiplierIndex index = index(List.of(row(LOWEST, "1.01"), row(HIGHEST, "1.02")));

    assertThat(index.position(MIDDLE)).isNegative();
    assertThat(index.position(NEXT)).isNegative();
    assertThat(index(List.of()).position(LOWEST)).isNegative();
  }

  @Property(tries = 200)
  void findsExactlyThoseWhoAreInIt(
      @ForAll @Size(max = 60) List<@LongRange(min = 0, max = 999_999_999) Long> tins,
      @ForAll @LongRange(min = 0, max = 9_999_999_999L) long npi,
      @ForAll @LongRange(min = 0, max = 999_999_999) long other) {
    NavigableMap<ParticipantId, MultiplierRow> rows = new TreeMap<>();
    for (long tin : tins) {
      ParticipantId id = id(tin, npi);
      Cohort cohort = tin % 3 == 0 ? Cohort.HF : Cohort.LBP;
      rows.put(id, new MultiplierRow(id, cohort, true, BigDecimal.valueOf(rows.size(), 6)));
    }
    MultiplierIndex index =
        index(rows.values().stream().sorted(Comparator.comparing(MultiplierRow::cohort)).toList());

    assertThat(index.size()).isEqualTo(rows.size());
    rows.forEach((id, row) -> {
      int position = index.position(id);
      assertThat(index.participant(position)).isEqualTo(id);
      assertThat(index.cohort(position)).isEqualTo(row.cohort());
      assertThat(BigDecimal.valueOf(index.millionths(position), 6))
          .isEqualByComparingTo(row.multiplier());
    });
    assertThat(index.position(id(other, npi)) >= 0).isEqualTo(rows.containsKey(id(other, npi)));
  }

  private static ParticipantId id(long tin, long npi) {
    return ParticipantId.of(
        String.format(Locale.ROOT, "%09d", tin), String.format(Locale.ROOT, "%010d", npi));
  }

  @Test
  void growsWithItsRows() {
    List<MultiplierRow> rows =
        LongStream.range(0, 20_000).mapToObj(npi -> row(id(1, npi), "1.000001")).toList();

    MultiplierIndex index = index(rows);

    assertThat(index.size()).isEqualTo(20_000);
    assertThat(index.participant(19_999)).isEqualTo(id(1, 19_999));
  }

  @Test
  void refusesSomebodyInTwoCohortsAndNamesHimMasked() {
    MultiplierIndex.Builder builder = MultiplierIndex.builder(2029, RUN);
    builder.add(row(MIDDLE, "1.01"));
    builder.add(new MultiplierRow(LOWEST, Cohort.LBP, true, new BigDecimal("1.01")));
    builder.add(new MultiplierRow(MIDDLE, Cohort.LBP, true, new BigDecimal("1.01")));

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(builder::build)
        .withMessage("run 7: TIN *******03 / NPI ********07 is in both cohorts")
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.PARTICIPANT_IN_TWO_COHORTS);
  }

  @Test
  void wantsTheRowsOfACohortInTheirOrder() {
    MultiplierIndex.Builder builder = MultiplierIndex.builder(2029, RUN);
    builder.add(row(NEXT, "1.01"));

    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(row(MIDDLE, "1.01")));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(row(NEXT, "1.01")));
  }

  @Test
  void wantsTheCohortsOneAfterTheOther() {
    MultiplierIndex.Builder builder = MultiplierIndex.builder(2029, RUN);
    builder.add(row(LOWEST, "1.01"));
    builder.add(new MultiplierRow(MIDDLE, Cohort.LBP, true, new BigDecimal("1.01")));

    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(row(HIGHEST, "1.01")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.000001", "1.0000001", "2147.483648", "1e30"})
  void refusesWhatIsNoMultiplier(String multiplier) {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> index(List.of(row(MIDDLE, multiplier))))
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.RUN_DAMAGED);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2147.483647, 2147483647", "1.00000000, 1000000"})
  void takesEveryOther(String multiplier, int millionths) {
    assertThat(index(List.of(row(MIDDLE, multiplier))).millionths(0)).isEqualTo(millionths);
  }

  @Test
  void refusesAnAdjustmentWithoutAFinalScore() {
    MultiplierRow row = new MultiplierRow(MIDDLE, Cohort.HF, false, new BigDecimal("0.910000"));

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> index(List.of(row)))
        .withMessageContaining("TIN *******03")
        .withMessageContaining("1 without a final score");
  }
}
