package org.asmengine.domain.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmengine.domain.participation.SourceRow;

/**
 * One number, or one decision, with all that it rests on: a node of the tree that explains a
 * participant's payment. It is plain data; rendering is somebody else's work.
 *
 * @param label what it is
 * @param value as it is published, or a decision in words
 * @param unit what the value is counted in
 * @param unrounded the value before rounding and clamping, where it has one of its own
 * @param formula the arithmetic with its numbers; a number that ends in {@code ...} is cut off
 * @param citation the paragraphs and rules that it follows
 * @param notes what a reader has to know, each a sentence
 * @param parameters the parameters of the rule set that it uses
 * @param inputs the input rows that it comes from
 * @param children what it is made of
 */
public record Explanation(
    String label,
    String value,
    Unit unit,
    Optional<BigDecimal> unrounded,
    Optional<String> formula,
    String citation,
    List<String> notes,
    List<ParameterUse> parameters,
    List<SourceRow> inputs,
    List<Explanation> children) {

  /** Checks that there are a label, a value and a citation; copies the lists. */
  public Explanation {
    if (label.isBlank() || value.isBlank() || citation.isBlank()) {
      throw new IllegalArgumentException(
          "an explanation has a label, a value and a citation: found '%s', '%s', '%s'"
              .formatted(label, value, citation));
    }
    notes = List.copyOf(notes);
    parameters = List.copyOf(parameters);
    inputs = List.copyOf(inputs);
    children = List.copyOf(children);
  }

  /** The same with one more note. */
  public Explanation noted(String note) {
    return new Explanation(
        label,
        value,
        unit,
        unrounded,
        formula,
        citation,
        Stream.concat(notes.stream(), Stream.of(note)).toList(),
        parameters,
        inputs,
        children);
  }

  /** This node and all below it, a parent before its children. */
  public Stream<Explanation> nodes() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(Explanation::nodes));
  }

  /** The parameters in the tree that are not settled law, each once, by key. */
  public List<ParameterUse> unsettled() {
    return List.copyOf(
        nodes()
            .flatMap(node -> node.parameters().stream())
            .filter(parameter -> !parameter.settled())
            .collect(
                Collectors.toMap(ParameterUse::key, use -> use, (one, other) -> one, TreeMap::new))
            .values());
  }
}
