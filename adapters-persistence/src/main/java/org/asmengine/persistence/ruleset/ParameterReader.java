package org.asmengine.persistence.ruleset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.ParameterStatus;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Turns the nested mappings of a rule file into parameters with dotted names. */
final class ParameterReader {

  private static final String VALUE = "value";
  private static final String CITE = "cite";
  private static final String STATUS = "status";
  private static final String NOTE = "note";
  private static final List<String> FIELDS = List.of(VALUE, CITE, STATUS, NOTE);

  private final PlainYaml yaml;
  private final List<Parameter> parameters = new ArrayList<>();

  private ParameterReader(PlainYaml yaml) {
    this.yaml = yaml;
  }

  /** The parameters of the file, in its order. */
  static List<Parameter> read(RuleFile file) {
    PlainYaml yaml = new PlainYaml(file);
    ParameterReader reader = new ParameterReader(yaml);
    reader.group("", yaml.entries(yaml.root()));
    return List.copyOf(reader.parameters);
  }

  private void group(String prefix, Map<String, NodeTuple> entries) {
    entries.forEach((name, entry) -> entry(prefix + name, entry));
  }

  private void entry(String key, NodeTuple entry) {
    if (!(entry.getValueNode() instanceof MappingNode mapping)) {
      throw yaml.wrong(
          entry.getKeyNode(), key + ": a parameter is a mapping of value, cite, status and note");
    }
    Map<String, NodeTuple> entries = yaml.entries(mapping);
    if (entries.isEmpty()) {
      throw yaml.wrong(entry.getKeyNode(), key + ": is empty");
    }
    if (isParameter(entries)) {
      parameters.add(parameter(key, entry.getKeyNode(), entries));
    } else {
      group(key + ".", entries);
    }
  }

  /** A misspelt or incomplete parameter is still taken for one, so that the message fits. */
  private static boolean isParameter(Map<String, NodeTuple> entries) {
    return entries.keySet().stream().anyMatch(FIELDS::contains)
        || entries.values().stream()
            .noneMatch(entry -> entry.getValueNode() instanceof MappingNode);
  }

  private Parameter parameter(String key, Node where, Map<String, NodeTuple> fields) {
    fields.forEach((name, field) -> {
      if (!FIELDS.contains(name)) {
        throw yaml.wrong(
            field.getKeyNode(),
            "%s: unknown key %s; allowed are %s".formatted(key, name, String.join(", ", FIELDS)));
      }
    });
    List<String> values = values(key, field(key, where, fields, VALUE));
    String cite = text(key, CITE, field(key, where, fields, CITE));
    ParameterStatus status = status(key, field(key, where, fields, STATUS));
    String note =
        Optional.ofNullable(fields.get(NOTE)).map(found -> text(key, NOTE, found)).orElse("");
    return new Parameter(key, values, cite, status, note, yaml.location(where), false);
  }

  private NodeTuple field(String key, Node where, Map<String, NodeTuple> fields, String name) {
    return Optional.ofNullable(fields.get(name))
        .orElseThrow(() -> yaml.wrong(where, "%s: no %s".formatted(key, name)));
  }

  private List<String> values(String key, NodeTuple field) {
    if (!(field.getValueNode() instanceof SequenceNode sequence)) {
      return List.of(text(key, VALUE, field));
    }
    List<String> values = new ArrayList<>();
    for (Node item : sequence.getValue()) {
      values.add(
          yaml.text(item)
              .orElseThrow(() -> yaml.wrong(item, key + ": an entry of the list is no text")));
    }
    if (values.isEmpty()) {
      throw yaml.wrong(field.getKeyNode(), key + ": the list of values is empty");
    }
    return values;
  }

  private String text(String key, String name, NodeTuple field) {
    return yaml.text(field.getValueNode())
        .orElseThrow(() ->
            yaml.wrong(
                field.getKeyNode(),
                "%s: no %s: it has to be text and not blank".formatted(key, name)));
  }

  private ParameterStatus status(String key, NodeTuple field) {
    String text = text(key, STATUS, field);
    return Arrays.stream(ParameterStatus.values())
        .filter(status -> status.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            yaml.wrong(
                field.getKeyNode(),
                "%s: unknown status %s; allowed are %s"
                    .formatted(key, text, Arrays.toString(ParameterStatus.values()))));
  }
}
