package org.asmengine.persistence.episodecost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.asmengine.application.episodecost.EpisodeCostCalculation;
import org.asmengine.application.episodecost.EpisodeCostRow;
import org.asmengine.application.episodecost.EpisodeCostStore;
import org.asmengine.application.episodecost.MeasureCosts;
import org.asmengine.domain.cost.EpisodeExclusion;
import org.asmengine.domain.cost.WinsorLimits;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.Winsorized;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Calculations come back as they were saved, whole, and in the order of the file. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcEpisodeCostStoreTest {

  private static final Instant AT = Instant.parse("2028-04-02T12:00:00.123456Z");
  private static final String DIGEST = "0123456789abcdef".repeat(4);

  private final Stores stores;
  private final EpisodeCostStore store;

  JdbcEpisodeCostStoreTest(TestDatabase database) {
    this.stores = database.stores();
    this.store = stores.bean(EpisodeCostStore.class);
  }

  @BeforeEach
  void clear() {
    for (String table :
        List.of("episode_cost", "episode_cost_measure", "episode_cost_calculation")) {
      stores.sql().update("delete from " + table);
    }
  }

  private static EpisodeCostCalculation calculation(String id, Instant at, int year) {
    return new EpisodeCostCalculation(
        id,
        PerformanceYear.of(year),
        at,
        "operator, ñ漢😀",
        DIGEST,
        10_000_000_000L,
        7,
        Map.of(EpisodeExclusion.OUTSIDE_YEAR, 3L, EpisodeExclusion.EXPECTED_TOO_LOW, 4L),
        List.of(
            new MeasureCosts("COST_HF_1", new BigDecimal("14028.50"), Optional.empty(), 9, 2),
            new MeasureCosts(
                "COST_LBP_1",
                new BigDecimal("1944.94"),
                Optional.of(
                    new WinsorLimits(
                        Winsorized.RATIO,
                        new BigDecimal("0.123456789012345678901234567890123456789012345678901"),
                        new BigDecimal("12345.6789"))),
                1,
                1)));
  }

  private static EpisodeCostRow row(int number, String measure, String score) {
    return new EpisodeCostRow(
        ParticipantId.of("%09d".formatted(number), "%010d".formatted(number)),
        measure,
        number,
        new BigDecimal(score),
        number >= 20);
  }

  @Test
  void aCalculationComesBackAsItWasSaved() {
    EpisodeCostCalculation saved = calculation("one", AT, 2027);
    List<EpisodeCostRow> rows =
        List.of(
            row(19, "COST_HF_1", "0.00"),
            row(19, "COST_LBP_1", "99999999999999.99"),
            row(20, "COST_HF_1", "14028.50"));

    store.save(saved, rows);

    assertThat(store.find("one")).contains(saved);
    assertThat(store.rows("one", Optional.empty(), 10)).isEqualTo(rows);
    assertThat(store.find("two")).isEmpty();
    assertThat(store.rows("two", Optional.empty(), 10)).isEmpty();
  }

  @Test
  void theRowsComePageByPage() {
    List<EpisodeCostRow> rows =
        IntStream.rangeClosed(1, 4_100)
            .mapToObj(number -> row(number, "COST_HF_1", "1.00"))
            .toList();
    store.save(calculation("one", AT, 2027), rows);
    store.save(calculation("two", AT, 2027), List.of(row(1, "COST_HF_1", "2.00")));

    List<EpisodeCostRow> read = new ArrayList<>();
    List<EpisodeCostRow> page = store.rows("one", Optional.empty(), 1_000);
    while (!page.isEmpty()) {
      read.addAll(page);
      page = store.rows("one", Optional.of(page.getLast()), 1_000);
    }
    assertThat(read).isEqualTo(rows);
  }

  @Test
  void theLatestOfAYearIsFound() {
    store.save(calculation("later", AT.plusSeconds(1), 2027), List.of());
    store.save(calculation("earlier", AT, 2027), List.of());
    store.save(calculation("other year", AT.plusSeconds(2), 2028), List.of());

    assertThat(store.latest(PerformanceYear.of(2027)))
        .map(EpisodeCostCalculation::id)
        .contains("later");
    assertThat(store.latest(PerformanceYear.of(2029))).isEmpty();
  }

  @Test
  void aCalculationIsSavedWholeOrNotAtAll() {
    List<EpisodeCostRow> twice = List.of(row(1, "COST_HF_1", "1.00"), row(1, "COST_HF_1", "2.00"));

    assertThatThrownBy(() -> store.save(calculation("one", AT, 2027), twice))
        .isInstanceOf(RuntimeException.class);

    assertThat(store.find("one")).isEmpty();
    assertThat(store.rows("one", Optional.empty(), 10)).isEmpty();
  }
}
