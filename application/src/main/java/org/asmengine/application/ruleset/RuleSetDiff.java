package org.asmengine.application.ruleset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * What changes from one rule set to another. Citations and notes alone are no change.
 *
 * @param from the year of the first
 * @param to the year of the second
 * @param changes in the order of the first, then what only the second has
 */
public record RuleSetDiff(PerformanceYear from, PerformanceYear to, List<Change> changes) {

  /** Copies the list. */
  public RuleSetDiff {
    changes = List.copyOf(changes);
  }

  /**
   * A parameter whose value or status differs, or that only one of the two has.
   *
   * @param key its dotted name; the risk level, whose name holds the year, is {@code risk.YEAR}
   * @param from the parameter in the first rule set, if it is there
   * @param to the parameter in the second, if it is there
   */
  public record Change(String key, Optional<Parameter> from, Optional<Parameter> to) {

    /** Whether the value differs, not only how settled it is. */
    public boolean changesValue() {
      return !from.map(Parameter::values).equals(to.map(Parameter::values));
    }

    /** Whether it differs how settled the value is. */
    public boolean changesStatus() {
      return !from.map(Parameter::status).equals(to.map(Parameter::status));
    }
  }

  /** The differences between the two. */
  public static RuleSetDiff between(RuleSet from, RuleSet to) {
    Map<String, Parameter> before = byName(from);
    Map<String, Parameter> after = byName(to);
    List<String> names = new ArrayList<>(before.keySet());
    after.keySet().stream().filter(name -> !before.containsKey(name)).forEach(names::add);
    List<Change> changes =
        names.stream()
            .map(name ->
                new Change(
                    name,
                    Optional.ofNullable(before.get(name)),
                    Optional.ofNullable(after.get(name))))
            .filter(change -> change.changesValue() || change.changesStatus())
            .toList();
    return new RuleSetDiff(
        from.calendar().performanceYear(), to.calendar().performanceYear(), changes);
  }

  private static Map<String, Parameter> byName(RuleSet ruleSet) {
    String risk = "risk." + ruleSet.calendar().performanceYear();
    Map<String, Parameter> byName = new LinkedHashMap<>();
    for (Parameter parameter : ruleSet.parameters()) {
      byName.put(parameter.key().equals(risk) ? "risk.YEAR" : parameter.key(), parameter);
    }
    return byName;
  }
}
