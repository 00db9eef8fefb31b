package org.asmengine.bootstrap.yearend;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.result.ResultFile;

/** The small example: input with 600 participants, and what the contract makes of it. */
public final class SmallExample {

  private static final Path DIRECTORY = directory();
  private static final int MOST_ZEROS = 10;

  private SmallExample() {}

  public static Path input() {
    return DIRECTORY.resolve("input");
  }

  /** The four result files by name. */
  public static SortedMap<String, String> expected() {
    SortedMap<String, String> texts = new TreeMap<>();
    for (ResultFile file : ResultFile.values()) {
      texts.put(
          file.fileName(),
          ResultFiles.read(DIRECTORY.resolve("expected").resolve(file.fileName())));
    }
    return texts;
  }

  /** Writes the input with rows and columns in another order. */
  static void shuffle(Path directory, long seed) throws IOException {
    Random random = new Random(seed);
    Files.createDirectories(directory);
    for (InputFile file : InputFile.values()) {
      List<List<String>> rows = rows(input().resolve(file.fileName()));
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < file.columns().size(); i++) {
        order.add(i);
      }
      Collections.shuffle(order, random);
      Collections.shuffle(rows.subList(1, rows.size()), random);
      StringBuilder text = new StringBuilder();
      for (List<String> row : rows) {
        // A row with too many or too few fields keeps them where they are.
        List<String> fields =
            row.size() == order.size() ? order.stream().map(row::get).toList() : row;
        text.append(String.join(",", fields)).append('\n');
      }
      Files.writeString(directory.resolve(file.fileName()), text, StandardCharsets.UTF_8);
    }
  }

  /** Writes the input of one practice out of so many, and of others that it does not know. */
  public static void some(Path directory, int oneOf) throws IOException {
    Files.createDirectories(directory);
    for (InputFile file : InputFile.values()) {
      List<List<String>> rows = rows(input().resolve(file.fileName()));
      int tin = rows.getFirst().indexOf("tin");
      String text =
          rows.stream()
              .filter(row -> row.get(tin).equals("tin") || row.get(tin).hashCode() % oneOf == 0)
              .map(row -> String.join(",", row) + "\n")
              .collect(Collectors.joining());
      Files.writeString(directory.resolve(file.fileName()), text, StandardCharsets.UTF_8);
    }
  }

  /** The rows of an input directory by file and line: values by column, or the fields as found. */
  static Map<String, Object> rowsByLine(Path directory) throws IOException {
    Map<String, Object> found = new HashMap<>();
    for (InputFile file : InputFile.values()) {
      List<List<String>> rows = rows(directory.resolve(file.fileName()));
      List<String> header = rows.getFirst();
      for (int i = 1; i < rows.size(); i++) {
        List<String> row = rows.get(i);
        if (row.size() == header.size()) {
          Map<String, String> values = new LinkedHashMap<>();
          for (int column = 0; column < header.size(); column++) {
            values.put(header.get(column), row.get(column));
          }
          found.put(file.fileName() + " " + (i + 1), new TreeMap<>(values));
        } else {
          found.put(file.fileName() + " " + (i + 1), row);
        }
      }
    }
    return found;
  }

  private static List<List<String>> rows(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      if (line.indexOf('"') >= 0) {
        throw new IllegalStateException(file + " has quotes, which this does not read");
      }
      rows.add(List.of(line.split(",", -1)));
    }
    return rows;
  }

  private static Path directory() {
    URL url = SmallExample.class.getResource("/examples/small");
    if (url == null) {
      throw new IllegalStateException("no example on the class path");
    }
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Overrides that make another run and change no digit: more zeros at the end of a number. */
  public static Map<String, String> another(int number) {
    return Map.of(
        "risk.2027", "0.09" + "0".repeat(number % MOST_ZEROS),
        "transform.steepness", "0.1" + "0".repeat(1 + number / MOST_ZEROS));
  }
}
