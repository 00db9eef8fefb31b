package org.asmengine.persistence.ruleset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * The rule files that come with the program.
 *
 * @param folder where they lie in the class path, with a slash at both ends
 */
record ClassPathRuleFiles(String folder) implements RuleFiles {

  @Override
  public List<PerformanceYear> years() {
    return IntStream.rangeClosed(PerformanceYear.FIRST, PerformanceYear.LAST)
        .mapToObj(PerformanceYear::of)
        .filter(year -> ClassPathRuleFiles.class.getResource(resource(year)) != null)
        .toList();
  }

  @Override
  public RuleFile file(PerformanceYear year) {
    try (InputStream in = ClassPathRuleFiles.class.getResourceAsStream(resource(year))) {
      if (in == null) {
        throw none(year);
      }
      return RuleFile.of(RuleFiles.name(year), in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(resource(year) + " can't be read", e);
    }
  }

  private String resource(PerformanceYear year) {
    return folder + RuleFiles.name(year);
  }
}
