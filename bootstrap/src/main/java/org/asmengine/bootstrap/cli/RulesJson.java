package org.asmengine.bootstrap.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asmengine.application.ruleset.RuleSetDiff;
import org.asmengine.application.ruleset.RuleSetDiff.Change;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSet;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rule sets and their differences as JSON. Values are lists of text, as they are written, so that
 * no reader turns 0.10 into a binary fraction; what is not there is left out.
 */
final class RulesJson {

  private static final ObjectWriter WRITER =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

  private RulesJson() {}

  static List<String> of(RuleSet rules, List<Parameter> parameters) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("performanceYear", rules.calendar().performanceYear().value());
    json.put("paymentYear", rules.calendar().paymentYear());
    json.put("version", rules.version());
    json.put("digest", rules.digest());
    json.put("parameters", parameters.stream().map(RulesJson::keyed).toList());
    return lines(json);
  }

  static List<String> of(RuleSetDiff diff) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("from", diff.from().value());
    json.put("to", diff.to().value());
    json.put("changes", diff.changes().stream().map(RulesJson::json).toList());
    return lines(json);
  }

  private static Map<String, Object> json(Change change) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", change.key());
    change.from().ifPresent(from -> json.put("from", json(from)));
    change.to().ifPresent(to -> json.put("to", json(to)));
    return json;
  }

  private static Map<String, Object> keyed(Parameter parameter) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("key", parameter.key());
    json.putAll(json(parameter));
    return json;
  }

  private static Map<String, Object> json(Parameter parameter) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("values", parameter.values());
    json.put("status", parameter.status());
    json.put("settled", parameter.status().isSettled());
    json.put("cite", parameter.cite());
    if (!parameter.note().isBlank()) {
      json.put("note", parameter.note());
    }
    json.put("location", parameter.location());
    return json;
  }

  private static List<String> lines(Map<String, Object> json) {
    return WRITER.writeValueAsString(json).lines().toList();
  }
}
