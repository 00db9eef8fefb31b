package org.asmengine.persistence.ruleset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSetException;

/**
 * Rule files in a directory of the operator's own. A YAML file there that is not named after a
 * performance year is refused rather than left out in silence.
 *
 * @param directory where they are
 */
record DirectoryRuleFiles(Path directory) implements RuleFiles {

  @Override
  public List<PerformanceYear> years() {
    List<String> names = names();
    for (String name : names) {
      if (all().noneMatch(year -> RuleFiles.name(year).equals(name))) {
        throw new RuleSetException(
            "%s: not the name of a rule set; allowed: %s.yaml to %s.yaml"
                .formatted(directory.resolve(name), PerformanceYear.FIRST, PerformanceYear.LAST));
      }
    }
    return all().filter(year -> names.contains(RuleFiles.name(year))).toList();
  }

  @Override
  public RuleFile file(PerformanceYear year) {
    if (!years().contains(year)) {
      throw none(year);
    }
    Path path = directory.resolve(RuleFiles.name(year));
    try {
      return RuleFile.of(RuleFiles.name(year), Files.readAllBytes(path));
    } catch (IOException e) {
      throw unreadable(path);
    }
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable(directory);
    }
  }

  private static Stream<PerformanceYear> all() {
    return IntStream.rangeClosed(PerformanceYear.FIRST, PerformanceYear.LAST)
        .mapToObj(PerformanceYear::of);
  }

  private static RuleSetException unreadable(Path path) {
    return new RuleSetException(path + ": can't be read");
  }
}
