package org.asmengine.domain.ruleset;

import java.util.List;

/**
 * One value of a rule set.
 *
 * @param key the dotted name, for instance {@code quality.minCases}
 * @param values the value as written: one text, or the entries of a list
 * @param cite the paragraph or source that it comes from
 * @param status how settled it is
 * @param note what a reader has to know, may be empty
 * @param location where it is written, for messages
 * @param overridden whether a what-if run replaced it
 */
public record Parameter(
    String key,
    List<String> values,
    String cite,
    ParameterStatus status,
    String note,
    String location,
    boolean overridden) {

  /** Copies the list. */
  public Parameter {
    values = List.copyOf(values);
  }

  /** The value as one text: a list with commas. */
  public String text() {
    return String.join(", ", values);
  }

  Parameter override(String value) {
    return new Parameter(
        key,
        List.of(value),
        cite,
        ParameterStatus.ASSUMED,
        "what-if value instead of " + text(),
        "--set " + key,
        true);
  }
}
