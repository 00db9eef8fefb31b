package org.asmengine.persistence.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRow.ParticipantRow;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Ranges cover all TINs there can be, none twice. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class RangesTest {

  private static final int MOST_PARTS = 8;

  private final Stores stores;
  private final InputStore inputs;

  RangesTest(TestDatabase database) {
    this.stores = database.stores();
    this.inputs = stores.inputs();
  }

  private RunId runWith(List<String> tins) {
    RunId run = stores.newRun();
    List<ParticipantRow> rows = new ArrayList<>();
    for (String tin : tins) {
      String npi = String.format(Locale.ROOT, "%010d", rows.size());
      rows.add(InputFixture.participant(tin, npi, Cohort.HF, 2));
    }
    InputFixture.save(inputs, run, InputFile.PARTICIPANTS, rows);
    return run;
  }

  private void assertCovers(RunId run, List<String> tins) {
    for (int parts = 1; parts <= MOST_PARTS; parts++) {
      List<KeyRange> ranges = inputs.ranges(run, parts);

      assertThat(ranges).hasSizeBetween(1, parts);
      assertThat(ranges.getFirst().from()).isEqualTo("000000000");
      assertThat(ranges.getLast().to()).isEqualTo("999999999");
      for (int i = 1; i < ranges.size(); i++) {
        assertThat(Integer.parseInt(ranges.get(i).from()))
            .isEqualTo(Integer.parseInt(ranges.get(i - 1).to()) + 1);
      }
      assertThat(ranges)
          .allSatisfy(range -> {
            assertThat(range.from()).matches("[0-9]{9}").isLessThanOrEqualTo(range.to());
            assertThat(range.to()).matches("[0-9]{9}");
          });
      assertThat(ranges.stream().flatMap(range -> inputs.practices(run, range).stream()).toList())
          .isEqualTo(tins.stream().distinct().sorted().toList());
    }
  }

  @Test
  void ofManyPracticesAreAboutAsLarge() {
    List<String> tins =
        IntStream.range(0, 100)
            .mapToObj(i -> String.format(Locale.ROOT, "%09d", 123_456 + 7919 * i))
            .toList();
    RunId run = runWith(tins);

    assertCovers(run, tins);
    for (int parts = 1; parts <= MOST_PARTS; parts++) {
      int fair = tins.size() / parts;
      assertThat(inputs.ranges(run, parts))
          .hasSize(parts)
          .allSatisfy(
              range -> assertThat(inputs.practices(run, range)).hasSizeBetween(fair - 1, fair + 2));
    }
  }

  @Test
  void ofTheFirstAndTheLastTinThereCanBe() {
    List<String> tins = List.of("000000000", "000000001", "999999998", "999999999");

    assertCovers(runWith(tins), tins);
  }

  @Test
  void ofOneHugePracticeAreFew() {
    List<String> tins = new ArrayList<>(Collections.nCopies(50, "500000000"));
    tins.add("400000000");
    tins.add("600000000");
    RunId run = runWith(tins);

    assertCovers(run, tins);
    assertThat(inputs.ranges(run, MOST_PARTS)).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void ofNobodyIsOne() {
    assertThat(inputs.ranges(stores.newRun(), MOST_PARTS)).containsExactly(KeyRange.ALL);
  }

  @Test
  void areTheSameInALocaleWithOtherDigits() {
    List<String> tins = List.of("000000007", "000000700", "000070000", "007000000");
    RunId run = runWith(tins);
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertCovers(run, tins);
    } finally {
      Locale.setDefault(before);
    }
  }
}
