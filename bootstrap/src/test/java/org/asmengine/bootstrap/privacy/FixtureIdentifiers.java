package org.asmengine.bootstrap.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.Tin;

/** Every TIN and NPI of a fixture. */
public final class FixtureIdentifiers {

  private static final Pattern CONSTANT = Pattern.compile("(.*_)?(TIN|NPI)(_.*)?");
  private static final Path EXAMPLE =
      Path.of("src", "test", "resources", "examples", "small", "input");
  private static final Set<String> OF_THE_EXAMPLE = in(EXAMPLE);

  private FixtureIdentifiers() {}

  /** Those of the small example, on which most tests are. */
  static Set<String> ofTheExample() {
    return OF_THE_EXAMPLE;
  }

  /** Those in constants of the test class that say so by their names. */
  static Set<String> constantsOf(Class<?> testClass) {
    Set<String> identifiers = new HashSet<>();
    for (Field field : testClass.getDeclaredFields()) {
      if (Modifier.isStatic(field.getModifiers())
          && field.getType() == String.class
          && CONSTANT.matcher(field.getName()).matches()) {
        String value = constant(field);
        if (Tin.isValid(value) || Npi.isValid(value)) {
          identifiers.add(value);
        }
      }
    }
    return identifiers;
  }

  private static String constant(Field field) {
    try {
      field.setAccessible(true);
      return String.valueOf(field.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

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
