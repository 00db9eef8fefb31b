package org.asmengine.bootstrap.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.Tin;

/** Every TIN and NPI in the input files of a fixture. */
public final class FixtureIdentifiers {

  private FixtureIdentifiers() {}

  /** Those in the columns {@code tin} and {@code npi} of all CSV files of the directory. */
  public static Set<String> in(Path directory) {
    Set<String> identifiers = new HashSet<>();
    try (Stream<Path> files = Files.list(directory)) {
      files
          .filter(file -> file.toString().endsWith(".csv"))
          .forEach(file -> addAll(file, identifiers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return identifiers;
  }

  private static void addAll(Path file, Set<String> identifiers) {
    try {
      List<String> lines = Files.readAllLines(file);
      List<String> header = List.of(lines.getFirst().split(",", -1));
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split(",", -1);
        for (int column = 0; column < Math.min(header.size(), cells.length); column++) {
          if (isIdentifier(header.get(column), cells[column])) {
            identifiers.add(cells[column]);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isIdentifier(String column, String cell) {
    return switch (column) {
      case "tin" -> Tin.isValid(cell);
      case "npi" -> Npi.isValid(cell);
      default -> false;
    };
  }
}
