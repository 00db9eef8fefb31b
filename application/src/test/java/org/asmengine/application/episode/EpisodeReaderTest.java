package org.asmengine.application.episode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.input.Reject;
import org.asmengine.application.testing.InMemoryParts;
import org.asmengine.application.testing.InMemorySource;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Episodes are read clinician by clinician; what is no episode is told with its line and column.
 */
class EpisodeReaderTest {

  private static final String GOOD =
      "123456789,1234567890,COST_HF_1,E1,2025-01-01,2025-12-31,10001,,1200.50,1000.00";
  private static final EpisodeRowParser PARSER = EpisodeRowParser.of(Workbench.RULES);

  private final List<ClinicianEpisodes> clinicians = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();

  private EpisodeReader.Counts read(List<String> lines) {
    InMemorySource files = new InMemorySource().with(ProgrammeFile.EPISODES, lines);
    return new EpisodeReader(files, parts -> new InMemoryParts())
        .read(PARSER, clinicians::add, rejects::add, read -> {});
  }

  @Test
  void anEpisodeIsReadAsItIsWritten() {
    EpisodeReader.Counts counts = read(List.of(GOOD));

    assertThat(counts.records()).isEqualTo(1);
    assertThat(counts.rejected()).isZero();
    assertThat(clinicians)
        .containsExactly(
            new ClinicianEpisodes(
                ParticipantId.of("123456789", "1234567890"),
                List.of(
                    new Episode(
                        ParticipantId.of("123456789", "1234567890"),
                        "COST_HF_1",
                        "E1",
                        LocalDate.of(2025, 1, 1),
                        LocalDate.of(2025, 12, 31),
                        Optional.of("10001"),
                        Optional.empty(),
                        new BigDecimal("1200.50"),
                        new BigDecimal("1000.00"),
                        new SourceRow("episodes.csv", 2)))));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 12345678, NOT_A_TIN, tin",
    "1, 123, NOT_AN_NPI, npi",
    "2, COST_XX_1, UNKNOWN_CODE, measure_id",
    "3, '', MISSING_VALUE, episode_id",
    "4, 2025-13-01, NOT_A_DATE, start_date",
    "5, 2024-12-31, PERIOD_REVERSED, end_date",
    "6, 1001, NOT_A_ZIP, service_zip",
    "6, '', NO_LOCATION, service_zip",
    "7, 1234A, NOT_AN_AREA, service_area",
    "8, -1, NUMBER_OUT_OF_RANGE, observed_cost",
    "8, 1.234, NUMBER_OUT_OF_RANGE, observed_cost",
    "9, 0.00, NUMBER_OUT_OF_RANGE, expected_cost",
    "9, x, NOT_A_NUMBER, expected_cost"
  })
  void aBadRowIsRejectedWithLineAndColumn(int column, String value, ErrorCode code, String name) {
    String[] fields = GOOD.split(",", -1);
    fields[column] = value;

    EpisodeReader.Counts counts = read(List.of(GOOD, String.join(",", fields)));

    assertThat(counts.rejected()).isEqualTo(1);
    assertThat(rejects).hasSize(1);
    assertThat(rejects.getFirst().file()).isEqualTo(ProgrammeFile.EPISODES);
    assertThat(rejects.getFirst().line()).isEqualTo(3);
    assertThat(rejects.getFirst().code()).isEqualTo(code);
    assertThat(rejects.getFirst().column()).isEqualTo(name);
    assertThat(rejects.getFirst().message())
        .contains("found", "allowed")
        .doesNotContain("12345678");
  }

  @Test
  void theAreaAloneIsALocationAsWell() {
    read(List.of(GOOD.replace(",10001,,", ",,35620,")));

    assertThat(clinicians.getFirst().episodes().getFirst().area()).contains("35620");
    assertThat(rejects).isEmpty();
  }

  @Test
  void ofRowsWithTheSameKeyAllAreRejected() {
    read(List.of(GOOD, GOOD.replace("E1", "E2"), GOOD.replace("1200.50", "1.00")));

    assertThat(rejects).extracting(Reject::code).containsOnly(ErrorCode.DUPLICATE);
    assertThat(rejects).extracting(Reject::line).containsExactlyInAnyOrder(2L, 4L);
    assertThat(clinicians.getFirst().episodes()).extracting(Episode::id).containsExactly("E2");
  }

  @Test
  void theOrderOfRowsNeverMatters() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String clinician = "12345678%d,123456789%d".formatted(i % 2, i % 5);
      lines.add(GOOD.replace("123456789,1234567890", clinician).replace("E1", "E" + i % 150));
    }
    read(lines);
    Set<Object> expected = new HashSet<>(keys());
    int rejected = rejects.size();
    assertThat(rejected).isPositive();

    Collections.shuffle(lines, new Random(42));
    clinicians.clear();
    rejects.clear();
    read(lines);

    assertThat(new HashSet<>(keys())).isEqualTo(expected);
    assertThat(rejects).hasSize(rejected);
  }

  private List<Object> keys() {
    return clinicians.stream()
        .<Object>map(one -> one.episodes().stream().map(Episode::key).toList())
        .toList();
  }

  @Test
  void withoutTheFileThereIsNothingToRead() {
    EpisodeReader reader = new EpisodeReader(new InMemorySource(), parts -> new InMemoryParts());

    assertThatThrownBy(() -> reader.read(PARSER, clinicians::add, rejects::add, read -> {}))
        .isInstanceOf(EngineException.class)
        .hasMessageContaining("episodes.csv");
  }
}
