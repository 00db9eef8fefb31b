package org.asmengine.bootstrap.sample;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes rows to the eight files: RFC 4180, UTF-8, LF line ends, the header first. */
final class SampleWriter implements AutoCloseable {

  private final Map<SampleFile, BufferedWriter> writers;
  private long rows;

  private SampleWriter(Map<SampleFile, BufferedWriter> writers) {
    this.writers = writers;
  }

  /** Creates the directory if need be and starts all eight files in it. */
  static SampleWriter open(Path directory) throws IOException {
    Files.createDirectories(directory);
    SampleWriter writer = new SampleWriter(new EnumMap<>(SampleFile.class));
    try {
      for (SampleFile file : SampleFile.values()) {
        writer.start(file, directory);
      }
      return writer;
    } catch (IOException | RuntimeException failure) {
      try {
        writer.close();
      } catch (IOException unclosed) {
        failure.addSuppressed(unclosed);
      }
      throw failure;
    }
  }

  /** Rows written so far, headers aside. */
  long rows() {
    return rows;
  }

  void write(PracticeRows practiceRows) throws IOException {
    for (Row row : practiceRows.rows()) {
      write(row);
    }
  }

  @Override
  public void close() throws IOException {
    List<IOException> failures = new ArrayList<>();
    for (BufferedWriter writer : writers.values()) {
      try {
        writer.close();
      } catch (IOException failure) {
        failures.add(failure);
      }
    }
    if (!failures.isEmpty()) {
      throw failures.getFirst();
    }
  }

  private void start(SampleFile file, Path directory) throws IOException {
    BufferedWriter writer =
        Files.newBufferedWriter(directory.resolve(file.fileName()), StandardCharsets.UTF_8);
    writers.put(file, writer);
    writer.write(file.header());
    writer.write('\n');
  }

  private void write(Row row) throws IOException {
    BufferedWriter writer = Optional.ofNullable(writers.get(row.file())).orElseThrow();
    List<String> cells = row.cells();
    for (int column = 0; column < cells.size(); column++) {
      if (column > 0) {
        writer.write(',');
      }
      writer.write(quoted(cells.get(column)));
    }
    writer.write('\n');
    rows++;
  }

  private static String quoted(String cell) {
    if (cell.indexOf(',') < 0 && cell.indexOf('"') < 0) {
      return cell;
    }
    return '"' + cell.replace("\"", "\"\"") + '"';
  }
}
