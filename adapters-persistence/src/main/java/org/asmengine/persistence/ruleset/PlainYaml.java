package org.asmengine.persistence.ruleset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.asmengine.domain.ruleset.RuleSetException;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The part of YAML that a rule file may use: mappings, lists and scalars that stay text. Anchors,
 * aliases and tags are refused, since a value has to be readable where it stands; so are keys that
 * are there twice, of which YAML readers commonly keep the last.
 */
final class PlainYaml {

  private final RuleFile file;
  private final LoadSettings settings;

  PlainYaml(RuleFile file) {
    this.file = file;
    this.settings =
        LoadSettings.builder()
            .setLabel(file.name())
            .setSchema(new CoreSchema())
            .setAllowNonScalarKeys(true) // refused below, with the line
            .build();
  }

  /** The outermost mapping. */
  MappingNode root() {
    try {
      for (Event event : new Parse(settings).parseString(file.text())) {
        refuseIndirection(event);
      }
      Optional<Node> root = new Compose(settings).composeString(file.text());
      if (root.isPresent() && root.get() instanceof MappingNode mapping) {
        return mapping;
      }
      throw file.wrong(Optional.empty(), "no mapping of parameters");
    } catch (MarkedYamlEngineException e) {
      throw file.wrong(e.getProblemMark(), "not readable as YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw file.wrong(Optional.empty(), "not readable as YAML: " + e.getMessage());
    }
  }

  /** The entries of the mapping by key, in the order of the file. */
  Map<String, NodeTuple> entries(MappingNode mapping) {
    Map<String, NodeTuple> entries = new LinkedHashMap<>();
    for (NodeTuple entry : mapping.getValue()) {
      String key = key(entry.getKeyNode());
      NodeTuple earlier = entries.putIfAbsent(key, entry);
      if (earlier != null) {
        throw wrong(
            entry.getKeyNode(),
            "%s is there twice, first at %s"
                .formatted(key, file.location(earlier.getKeyNode().getStartMark())));
      }
    }
    return entries;
  }

  /** The text of a scalar as it is written; none when it is no scalar, null or blank. */
  Optional<String> text(Node node) {
    if (node instanceof ScalarNode scalar
        && !scalar.getTag().equals(Tag.NULL)
        && !scalar.getValue().isBlank()) {
      return Optional.of(scalar.getValue().strip());
    }
    return Optional.empty();
  }

  /** An exception that names the line of the node. */
  RuleSetException wrong(Node node, String message) {
    return file.wrong(node.getStartMark(), message);
  }

  /** The place of the node. */
  String location(Node node) {
    return file.location(node.getStartMark());
  }

  private String key(Node node) {
    String key = text(node).orElseThrow(() -> wrong(node, "a key has to be plain text"));
    if (!key.matches("[A-Za-z0-9_]+")) {
      throw wrong(node, "key %s: allowed are letters, digits and _".formatted(key));
    }
    return key;
  }

  private void refuseIndirection(Event event) {
    boolean tagged =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag().isPresent();
          case CollectionStartEvent collection -> collection.getTag().isPresent();
          default -> false;
        };
    if (tagged) {
      throw file.wrong(event.getStartMark(), "tags are not allowed in a rule set");
    }
    // The anchor of an alias is the name that it refers to.
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw file.wrong(event.getStartMark(), "anchors and aliases are not allowed in a rule set");
    }
  }
}
