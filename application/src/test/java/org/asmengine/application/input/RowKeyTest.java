package org.asmengine.application.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.asmengine.application.input.InputRow.ActivityRow;
import org.asmengine.application.input.InputRow.CircumstanceRow;
import org.asmengine.application.input.InputRow.CostRow;
import org.asmengine.application.input.InputRow.InteroperabilityRow;
import org.asmengine.application.input.InputRow.ParticipantRow;
import org.asmengine.application.input.InputRow.QualityRow;
import org.junit.jupiter.api.Test;

/** Keys are equal exactly where the columns of the contract's key are. */
class RowKeyTest {

  @Property(tries = 300)
  void theOwnerIsExact(
      @ForAll @IntRange(max = 999_999_999) int tin,
      @ForAll @LongRange(max = 9_999_999_999L) long npi,
      @ForAll @IntRange(max = 999_999_999) int otherTin,
      @ForAll @LongRange(max = 9_999_999_999L) long otherNpi) {
    long owner = RowKey.owner(nine(tin), ten(npi));

    assertThat(owner == RowKey.owner(nine(otherTin), ten(otherNpi)))
        .isEqualTo(tin == otherTin && npi == otherNpi);
    assertThat(owner).isNotEqualTo(RowKey.owner(nine(tin), ""));
    assertThat(owner >>> 34).isEqualTo(tin);
  }

  @Test
  void theEndsOfTheRangeAreFarApart() {
    List<Long> owners = new ArrayList<>();
    for (String tin : List.of("000000000", "000000001", "999999999")) {
      for (String npi : List.of("", "0000000000", "0000000001", "9999999999")) {
        owners.add(RowKey.owner(tin, npi));
      }
    }

    assertThat(owners).doesNotHaveDuplicates();
  }

  @Test
  void submissionsDifferByMeasureTypeAndInstant() {
    RowKey key = quality();

    assertThat(quality("eligible_population", "200")).isEqualTo(key);
    assertThat(quality("submitted_at", "2028-04-01T03:59:59.999999999Z")).isEqualTo(key);
    assertThat(
            List.of(
                key,
                quality("submitted_at", "2028-04-01T03:59:59.999999998Z"),
                quality("submitted_at", "2028-04-01T03:59:58.999999999Z"),
                quality("submitted_at", "1969-12-31T23:59:59.999999999Z"),
                quality("measure_id", "005"),
                quality("collection_type", "MIPS_CQM"),
                quality("npi", ""),
                quality("npi", GoodRows.LBP_NPI, "measure_id", "134")))
        .doesNotHaveDuplicates();
  }

  private static RowKey quality(String... changes) {
    return GoodRows.row(QualityRow.class, InputFile.QUALITY, changes).key();
  }

  @Test
  void otherRowsDifferByTheirOwnColumns() {
    assertThat(GoodRows.row(ParticipantRow.class, InputFile.PARTICIPANTS).key())
        .isEqualTo(GoodRows.row(ParticipantRow.class, InputFile.PARTICIPANTS, "cbsa", "x").key())
        .isNotEqualTo(
            GoodRows.row(ParticipantRow.class, InputFile.PARTICIPANTS, "cohort", "LBP").key());
    assertThat(GoodRows.row(CostRow.class, InputFile.COST).key())
        .isEqualTo(GoodRows.row(CostRow.class, InputFile.COST, "episode_count", "7").key());
    assertThat(GoodRows.row(ActivityRow.class, InputFile.IMPROVEMENT_ACTIVITIES).key())
        .isEqualTo(
            GoodRows.row(ActivityRow.class, InputFile.IMPROVEMENT_ACTIVITIES, "attested", "N")
                .key())
        .isNotEqualTo(
            GoodRows.row(ActivityRow.class, InputFile.IMPROVEMENT_ACTIVITIES, "activity_id", "IA_2")
                .key());
    assertThat(GoodRows.row(InteroperabilityRow.class, InputFile.PROMOTING_INTEROPERABILITY).key())
        .isNotEqualTo(
            GoodRows.row(
                    InteroperabilityRow.class,
                    InputFile.PROMOTING_INTEROPERABILITY,
                    "measure_id",
                    "PI_HIE_1")
                .key());
    assertThat(GoodRows.row(CircumstanceRow.class, InputFile.CIRCUMSTANCES).key())
        .isEqualTo(
            GoodRows.row(CircumstanceRow.class, InputFile.CIRCUMSTANCES, "reference", "x").key())
        .isNotEqualTo(
            GoodRows.row(CircumstanceRow.class, InputFile.CIRCUMSTANCES, "npi", "").key());
  }

  private static String nine(int tin) {
    return String.format(Locale.ROOT, "%09d", tin);
  }

  private static String ten(long npi) {
    return String.format(Locale.ROOT, "%010d", npi);
  }
}
