package org.asmengine.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.application.episode.ClinicianEpisodes;
import org.asmengine.application.episode.EpisodeReader;
import org.asmengine.application.episode.EpisodeRowParser;
import org.asmengine.application.input.ClinicianParts;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.InputSource.FileDigest;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.input.RecordParts;
import org.asmengine.application.input.RecordStream;
import org.asmengine.application.input.Reject;
import org.asmengine.application.testing.Workbench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records come back from the disk as they were, part by part, and nothing stays behind. */
class TemporaryPartsTest {

  private static final InputRecord PLAIN = new InputRecord(2, List.of("a", "", "é\n\"€"), 3);
  private static final InputRecord LONG = new InputRecord(4, List.of("x".repeat(100_000)), 1);

  @TempDir private Path directory;

  @Test
  void recordsComeBackAsTheyWere() {
    InputRecord quoted = InputRecord.badlyQuoted(3);
    try (RecordParts parts = TemporaryParts.below(Optional.of(directory))) {
      parts.add(ProgrammeFile.EPISODES, 0, PLAIN);
      parts.add(ProgrammeFile.EPISODES, 0, quoted);
      parts.add(ProgrammeFile.EPISODES, 1, LONG);
      parts.add(ProgrammeFile.CLAIMS, 0, LONG);

      assertThat(read(parts, ProgrammeFile.EPISODES, 0)).containsExactly(PLAIN, quoted);
      assertThat(read(parts, ProgrammeFile.EPISODES, 1)).containsExactly(LONG);
      assertThat(read(parts, ProgrammeFile.CLAIMS, 0)).containsExactly(LONG);
      assertThat(read(parts, ProgrammeFile.CLAIMS, 7)).isEmpty();
    }
  }

  @Test
  void nothingStaysBehind() throws IOException {
    try (RecordParts parts = TemporaryParts.below(Optional.of(directory))) {
      parts.add(ProgrammeFile.EPISODES, 3, PLAIN);
    }
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  private static List<InputRecord> read(RecordParts parts, ProgrammeFile file, int part) {
    List<InputRecord> records = new ArrayList<>();
    try (RecordStream stream = parts.open(file, part)) {
      stream.forEachRemaining(records::add);
    }
    return records;
  }

  @Test
  void allRowsOfAClinicianAreInOnePart() {
    Map<ProgrammeFile, FileDigest> large =
        Map.of(ProgrammeFile.EPISODES, new FileDigest("", 100L << 20));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      lines.add(
          "%09d,%010d,COST_HF_1,E%d,2025-01-01,2025-12-31,10001,,1,1"
              .formatted(i % 50, i % 100, i));
    }
    CsvFiles files = file(lines);
    EpisodeRowParser parser = EpisodeRowParser.of(Workbench.RULES);
    int clinicians = 0;
    int episodes = 0;
    try (ClinicianParts parts =
        ClinicianParts.split(
            files, count -> TemporaryParts.below(Optional.of(directory)), large, read -> {})) {
      assertThat(parts.count()).isEqualTo(26);
      for (int part = 0; part < parts.count(); part++) {
        for (ClinicianEpisodes found :
            ClinicianEpisodes.of(
                parts.rows(ProgrammeFile.EPISODES, part, parser, row -> row.key(), reject -> {}))) {
          clinicians++;
          episodes += found.episodes().size();
        }
      }
    }
    assertThat(clinicians).isEqualTo(100);
    assertThat(episodes).isEqualTo(5_000);
  }

  @Test
  void readsAFileWithBadRows() {
    List<Reject> rejects = new ArrayList<>();
    List<ClinicianEpisodes> good = new ArrayList<>();
    CsvFiles files =
        file(
            List.of(
                "123456789,1234567890,COST_HF_1,E1,2025-01-01,2025-12-31,10001,,1,1",
                "123456789,1234567890,COST_HF_1,\"E2,2025-01-01,2025-12-31,10001,,1,1",
                "123456789,1234567890"));

    new EpisodeReader(files, count -> TemporaryParts.below(Optional.of(directory)))
        .read(EpisodeRowParser.of(Workbench.RULES), good::add, rejects::add, read -> {});

    assertThat(good).hasSize(1);
    assertThat(rejects).isNotEmpty();
  }

  private CsvFiles file(List<String> lines) {
    Path file = directory.resolve("in").resolve("other.csv");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          file,
          String.join(",", ProgrammeFile.EPISODES.columns())
              + "\n"
              + String.join("\n", lines)
              + "\n",
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return CsvFiles.in(directory).with(ProgrammeFile.EPISODES, file);
  }
}
