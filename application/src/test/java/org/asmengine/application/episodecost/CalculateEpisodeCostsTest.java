package org.asmengine.application.episodecost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.DataFile;
import org.asmengine.application.input.DataFileOutput;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.input.Reject;
import org.asmengine.application.testing.InMemoryEpisodeCosts;
import org.asmengine.application.testing.InMemoryParts;
import org.asmengine.application.testing.InMemorySource;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.cost.EpisodeExclusion;
import org.asmengine.domain.number.Rounding;
import org.asmengine.domain.ruleset.programme.EpisodeCostRules;
import org.asmengine.domain.ruleset.programme.EpisodeDate;
import org.asmengine.domain.ruleset.programme.EpisodeWeight;
import org.asmengine.domain.ruleset.programme.Winsorized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From episodes and national averages to cost.csv and the same rows in the store. */
class CalculateEpisodeCostsTest {

  private static final String ONE = "100000001,1000000001";
  private static final String TWO = "200000002,2000000002";

  /** What is written, in memory. */
  private static final class Output implements DataFileOutput {
    private final List<String> lines = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();

    @Override
    public void write(DataFile file, Consumer<Consumer<List<String>>> records) {
      assertThat(file).isEqualTo(InputFile.COST);
      records.accept(fields -> lines.add(String.join(",", fields)));
    }

    @Override
    public void writeRejects(Consumer<Consumer<Reject>> source) {
      source.accept(rejects::add);
    }

    @Override
    public String location() {
      return "memory";
    }
  }

  private final Output output = new Output();
  private final InMemoryEpisodeCosts store = new InMemoryEpisodeCosts();

  private EpisodeCostCalculation calculate(
      List<String> episodes, List<String> national, Map<String, BigDecimal> averages) {
    return calculate(Winsorized.NONE, episodes, national, averages);
  }

  private EpisodeCostCalculation calculate(
      Winsorized winsorized,
      List<String> episodes,
      List<String> national,
      Map<String, BigDecimal> averages) {
    EpisodeCostRules rules =
        new EpisodeCostRules(
            2,
            EpisodeDate.END,
            new BigDecimal("1.00"),
            winsorized,
            10,
            90,
            EpisodeWeight.EPISODE,
            new Rounding("measureScore", 2));
    return new CalculateEpisodeCosts(
            new Workbench(SampleInputs.of(12)).ruleSets(),
            year -> rules,
            parts -> new InMemoryParts(),
            store,
            Workbench.CLOCK)
        .calculate(
            new EpisodeCostRequest(
                Workbench.YEAR,
                new InMemorySource()
                    .with(ProgrammeFile.EPISODES, episodes)
                    .with(ProgrammeFile.NATIONAL_COSTS, national),
                averages,
                output,
                "operator",
                read -> {}));
  }

  private static String episode(
      String participant, String measure, String id, String end, String observed, String expected) {
    return "%s,%s,%s,2026-11-01,%s,10001,,%s,%s"
        .formatted(participant, measure, id, end, observed, expected);
  }

  /** Two participants, both measures, and something of everything that does not count. */
  private static List<String> episodes() {
    return List.of(
        episode(TWO, "COST_LBP_1", "E1", "2027-06-30", "3000.00", "2000.00"),
        episode(ONE, "COST_HF_1", "E1", "2027-01-01", "12000.00", "10000.00"),
        episode(ONE, "COST_HF_1", "E2", "2027-12-31", "9000.00", "12000.00"),
        episode(ONE, "COST_HF_1", "E3", "2026-12-31", "9999.00", "1.00"),
        episode(ONE, "COST_HF_1", "E4", "2028-01-01", "9999.00", "1.00"),
        episode(ONE, "COST_HF_1", "E5", "2027-06-30", "9999.00", "0.99"),
        episode(ONE, "COST_HF_1", "E6", "2027-06-30", "no dollars", "1.00"));
  }

  private static final List<String> NATIONAL = List.of("COST_HF_1,14000.00", "COST_LBP_1,2000.00");

  @Test
  void theScoreIsTheMeanRatioTimesTheNationalAverage() {
    // ONE: (1.2 + 0.75)/2 = 0.975; x 14000 = 13650. TWO: 1.5 x 2000 = 3000.
    EpisodeCostCalculation done = calculate(episodes(), NATIONAL, Map.of());

    assertThat(output.lines)
        .containsExactly(ONE + ",COST_HF_1,2,13650.00", TWO + ",COST_LBP_1,1,3000.00");
    assertThat(store.all())
        .extracting(EpisodeCostRow::fields)
        .map(fields -> String.join(",", fields))
        .isEqualTo(output.lines);
    assertThat(store.all())
        .extracting(EpisodeCostRow::meetsCaseMinimum)
        .containsExactly(true, false);
    assertThat(done.year()).isEqualTo(Workbench.YEAR);
    assertThat(done.at()).isEqualTo(Workbench.NOW);
    assertThat(done.by()).isEqualTo("operator");
    assertThat(done.measures())
        .containsExactly(
            new MeasureCosts("COST_HF_1", new BigDecimal("14000.00"), Optional.empty(), 2, 1),
            new MeasureCosts("COST_LBP_1", new BigDecimal("2000.00"), Optional.empty(), 1, 1));
  }

  @Test
  void whatDoesNotCountIsCountedAndWhatIsWrongIsTold() {
    EpisodeCostCalculation done = calculate(episodes(), NATIONAL, Map.of());

    assertThat(done.records()).isEqualTo(7);
    assertThat(done.rejected()).isEqualTo(1);
    assertThat(done.excluded(EpisodeExclusion.OUTSIDE_YEAR)).isEqualTo(2);
    assertThat(done.excluded(EpisodeExclusion.EXPECTED_TOO_LOW)).isEqualTo(1);
    assertThat(output.rejects)
        .singleElement()
        .satisfies(reject -> {
          assertThat(reject.line()).isEqualTo(8);
          assertThat(reject.column()).isEqualTo("observed_cost");
          assertThat(reject.code()).isEqualTo(ErrorCode.NOT_A_NUMBER);
        });
  }

  @Test
  void anAverageThatIsNamedComesBeforeThatOfTheFile() {
    calculate(episodes(), NATIONAL, Map.of("COST_LBP_1", new BigDecimal("1000")));

    assertThat(output.lines).contains(TWO + ",COST_LBP_1,1,1500.00");
  }

  @Test
  void aMeasureWithEpisodesNeedsAnAverage() {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> calculate(episodes(), NATIONAL.subList(0, 1), Map.of()))
        .satisfies(
            missing -> assertThat(missing.code()).isEqualTo(ErrorCode.NATIONAL_COST_MISSING));
    assertThat(store.all()).isEmpty();
    assertThat(output.lines).isEmpty();
  }

  @Test
  void aBadAverageIsRejectedAndMissing() {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(
            () -> calculate(episodes(), List.of("COST_HF_1,14000.00", "COST_LBP_1,0"), Map.of()));
  }

  @Test
  void valuesAreDrawnInToThePercentilesOfAllParticipants() {
    // COST_HF_1 has the ratios 0.75 and 1.2: p10 = 0.795, p90 = 1.155; mean 0.975 as before.
    EpisodeCostCalculation done = calculate(Winsorized.RATIO, episodes(), NATIONAL, Map.of());

    assertThat(done.measures().getFirst().limits())
        .hasValueSatisfying(limits -> {
          assertThat(limits.lower()).isEqualByComparingTo("0.795");
          assertThat(limits.upper()).isEqualByComparingTo("1.155");
        });
    assertThat(output.lines).contains(ONE + ",COST_HF_1,2,13650.00");
    assertThat(output.rejects).as("told once, though read twice").hasSize(1);
    assertThat(done.excluded(EpisodeExclusion.OUTSIDE_YEAR)).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(Winsorized.class)
  void theOrderOfTheRowsChangesNothing(Winsorized winsorized) {
    Random random = new Random(512_730);
    List<String> episodes = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      episodes.add(
          episode(
              "%09d,%010d".formatted(1 + i % 7, 1 + i % 7),
              i % 2 == 0 ? "COST_HF_1" : "COST_LBP_1",
              "E" + i,
              "2027-05-01",
              "%d.%02d".formatted(random.nextInt(30_000), random.nextInt(100)),
              "%d.%02d".formatted(1 + random.nextInt(20_000), random.nextInt(100))));
    }
    calculate(winsorized, episodes, NATIONAL, Map.of());
    List<String> inOrder = List.copyOf(output.lines);
    output.lines.clear();
    Collections.shuffle(episodes, random);

    calculate(winsorized, episodes, NATIONAL, Map.of());

    assertThat(output.lines).hasSize(14).isEqualTo(inOrder);
  }
}
