package org.asmengine.persistence.ruleset;

import java.util.List;
import org.asmengine.application.ruleset.ProgrammeRulesRepository;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSetException;
import org.asmengine.domain.ruleset.programme.ProgrammeRules;

/**
 * The rules beside scoring from YAML files, one for each performance year and named after it, read
 * as strictly as the scoring rules.
 */
public final class YamlProgrammeRules implements ProgrammeRulesRepository {

  private final RuleFiles files = new ClassPathRuleFiles("/rules/programme/");

  /** Those that come with the program. */
  public YamlProgrammeRules() {}

  @Override
  public ProgrammeRules find(PerformanceYear year) {
    RuleFile file = files.file(year);
    List<Parameter> parameters = ParameterReader.read(file);
    file.refuseOtherYear(parameters, ProgrammeRules.YEAR, year);
    try {
      return ProgrammeRules.of(parameters);
    } catch (RuleSetException e) {
      throw file.located(e);
    }
  }
}
