package org.asmengine.bootstrap.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asmengine.application.result.ResultFile;

/**
 * What a run wrote, as text: strict decoding makes equal texts of equal bytes only.
 *
 * @param results the four result files by name
 * @param rejects the text of {@code rejects.csv}
 */
public record ResultFiles(SortedMap<String, String> results, String rejects) {

  /** A line of {@code rejects.csv}. */
  public record Rejected(String file, long line, String column, String code, String message) {}

  /** The files of a complete run: these and no others. */
  public static ResultFiles in(Path directory) {
    SortedMap<String, String> results = new TreeMap<>();
    for (ResultFile file : ResultFile.values()) {
      results.put(file.fileName(), read(directory.resolve(file.fileName())));
    }
    List<String> all =
        Stream.concat(results.keySet().stream(), Stream.of("rejects.csv", "run.json"))
            .sorted()
            .toList();
    assertThat(names(directory)).as("files in the output directory").isEqualTo(all);
    return new ResultFiles(results, read(directory.resolve("rejects.csv")));
  }

  /** The rejected rows in the order of the file. */
  public List<Rejected> rejected() {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(rejects)) {
      return reader.stream()
          .map(row ->
              new Rejected(
                  row.getField("file"),
                  Long.parseLong(row.getField("line")),
                  row.getField("column"),
                  row.getField("code"),
                  row.getField("message")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Fails with the first line that differs in a result file. */
  public void mustHaveResults(SortedMap<String, String> expected) {
    assertThat(results.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, text) -> mustBeEqual(name, results.getOrDefault(name, ""), text));
  }

  /** Fails with the first line that differs in any file. */
  public void mustEqual(ResultFiles expected) {
    mustHaveResults(expected.results);
    mustBeEqual("rejects.csv", rejects, expected.rejects);
  }

  /** Fails when a file in the directory is there under its name and not whole. */
  void mustHoldWhatIsIn(Path directory) {
    for (String name : names(directory)) {
      if (name.equals("rejects.csv")) {
        mustBeEqual(name, read(directory.resolve(name)), rejects);
      } else if (results.containsKey(name)) {
        mustBeEqual(name, read(directory.resolve(name)), results.getOrDefault(name, ""));
      } else if (name.equals("run.json")) {
        assertThat(read(directory.resolve(name))).endsWith("}\n");
      } else {
        assertThat(name).endsWith(".unfinished");
      }
    }
  }

  private static void mustBeEqual(String name, String actual, String expected) {
    if (actual.equals(expected)) {
      return;
    }
    String[] actualLines = actual.split("\n", -1);
    String[] expectedLines = expected.split("\n", -1);
    for (int i = 0; i < Math.min(actualLines.length, expectedLines.length); i++) {
      if (!actualLines[i].equals(expectedLines[i])) {
        fail(
            "%s line %d differs:%n  found    %s%n  expected %s%n  header   %s",
            name, i + 1, actualLines[i], expectedLines[i], expectedLines[0]);
      }
    }
    fail("%s has %d lines, not %d", name, actualLines.length, expectedLines.length);
  }

  static List<String> names(Path directory) {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
