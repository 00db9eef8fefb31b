package org.asmengine.domain.explain;

import java.util.List;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.ParameterStatus;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * A parameter of the rule set on which a number rests.
 *
 * @param key the dotted name, for instance {@code quality.minCases}
 * @param value the value as text
 * @param cite the paragraph or source that it comes from
 * @param status how settled it is
 * @param settled whether it is settled law
 * @param overridden whether a what-if run replaced it
 */
public record ParameterUse(
    String key,
    String value,
    String cite,
    ParameterStatus status,
    boolean settled,
    boolean overridden) {

  /**
   * The parameters of the keys, in that order.
   *
   * @throws IllegalArgumentException when the rule set has no such parameter
   */
  static List<ParameterUse> of(RuleSet ruleSet, String... keys) {
    return of(ruleSet.parameters(), List.of(keys));
  }

  /**
   * The parameters of the keys, in that order.
   *
   * @throws IllegalArgumentException when there is no such parameter
   */
  static List<ParameterUse> of(List<Parameter> parameters, List<String> keys) {
    return keys.stream().map(key -> of(find(parameters, key))).toList();
  }

  private static Parameter find(List<Parameter> parameters, String key) {
    return parameters.stream()
        .filter(parameter -> parameter.key().equals(key))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the rule set has no parameter " + key));
  }

  private static ParameterUse of(Parameter parameter) {
    return new ParameterUse(
        parameter.key(),
        parameter.text(),
        parameter.cite(),
        parameter.status(),
        parameter.status().isSettled(),
        parameter.overridden());
  }
}
