package org.asmengine.domain.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSet;

/** Gathers the parts of one {@link Explanation}. */
final class Node {

  private final String label;
  private final String value;
  private final String citation;
  private Unit unit = Unit.NONE;
  private Optional<BigDecimal> unrounded = Optional.empty();
  private Optional<String> formula = Optional.empty();
  private final List<String> notes = new ArrayList<>();
  private final List<ParameterUse> parameters = new ArrayList<>();
  private final List<SourceRow> inputs = new ArrayList<>();
  private final List<Explanation> children = new ArrayList<>();

  private Node(String label, String value, String citation) {
    this.label = label;
    this.value = value;
    this.citation = citation;
  }

  static Node of(String label, String value, String citation) {
    return new Node(label, value, citation);
  }

  Node in(Unit of) {
    unit = of;
    return this;
  }

  Node unrounded(BigDecimal exact) {
    unrounded = Optional.of(exact);
    return this;
  }

  Node formula(String arithmetic) {
    formula = Optional.of(arithmetic);
    return this;
  }

  Node note(String sentence) {
    notes.add(sentence);
    return this;
  }

  Node uses(RuleSet ruleSet, String... keys) {
    parameters.addAll(ParameterUse.of(ruleSet, keys));
    return this;
  }

  Node uses(List<Parameter> all, List<String> keys) {
    parameters.addAll(ParameterUse.of(all, keys));
    return this;
  }

  Node input(SourceRow row) {
    inputs.add(row);
    return this;
  }

  Node inputs(Collection<SourceRow> rows) {
    inputs.addAll(rows);
    return this;
  }

  Node child(Explanation child) {
    children.add(child);
    return this;
  }

  Node children(Collection<Explanation> more) {
    children.addAll(more);
    return this;
  }

  Explanation build() {
    return new Explanation(
        label, value, unit, unrounded, formula, citation, notes, parameters, inputs, children);
  }
}
