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
    this.files = new ClassPathRuleFiles("/rules/");
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
    file.refuseOtherYear(parameters, "calendar.performanceYear", year);
    try {
      return RuleSet.of(parameters);
    } catch (RuleSetException e) {
      throw file.located(e);
    }
  }
}
