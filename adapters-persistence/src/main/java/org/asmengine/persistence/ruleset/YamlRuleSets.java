package org.asmengine.persistence.ruleset;

import java.nio.file.Path;
import java.util.List;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.domain.ruleset.RuleSetException;

/**
 * Rule sets from YAML files, one for each performance year and named after it. Reading is strict:
 * what is missing, unknown, doubled or without a citation is an error that names file and line, and
 * nothing is carried over from another year.
 */
public final class YamlRuleSets implements RuleSetRepository {

  private final RuleFiles files;

  /** Those that come with the program. */
  public YamlRuleSets() {
    this.files = new ClassPathRuleFiles();
  }

  /** Those in a directory of the operator's own, and no others. */
  public YamlRuleSets(Path directory) {
    this.files = new DirectoryRuleFiles(directory);
  }

  @Override
  public List<PerformanceYear> years() {
    return files.years();
  }

  @Override
  public RuleSet find(PerformanceYear year) {
    RuleFile file = files.file(year);
    List<Parameter> parameters = ParameterReader.read(file);
    refuseOtherYear(parameters, year);
    try {
      return RuleSet.of(parameters);
    } catch (RuleSetException e) {
      throw located(e, file);
    }
  }

  /** Before anything else, since the wrong year makes other parameters look wrong as well. */
  private static void refuseOtherYear(List<Parameter> parameters, PerformanceYear year) {
    for (Parameter parameter : parameters) {
      if (parameter.key().equals("calendar.performanceYear")
          && !parameter.text().equals(year.toString())) {
        throw new RuleSetException(
            "%s: %s: found %s, allowed: %s, the year that the file is named after"
                .formatted(parameter.location(), parameter.key(), parameter.text(), year));
      }
    }
  }

  /** What is missing stands on no line: the message then points to the file's beginning. */
  private static RuleSetException located(RuleSetException e, RuleFile file) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith(file.name() + ":")
        ? e
        : new RuleSetException("%s:1: %s".formatted(file.name(), message));
  }
}
