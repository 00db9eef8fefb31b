package org.asmengine.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.ruleset.RuleSetDiff;
import org.asmengine.application.ruleset.RuleSetDiff.Change;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSet;

/** Rule sets and their differences as text for a terminal. */
final class RulesText {

  private static final String NOT_THERE = "-";

  private RulesText() {}

  static List<String> of(RuleSet rules, List<Parameter> parameters, boolean notes, int width) {
    Table table = new Table(width, "key", "value", "status", "citation");
    for (Parameter parameter : parameters) {
      table.annotatedRow(
          notes ? parameter.note() : "",
          parameter.key(),
          parameter.text(),
          parameter.status().name(),
          parameter.cite());
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "Performance year %s, payment year %d, rules %s"
            .formatted(
                rules.calendar().performanceYear(),
                rules.calendar().paymentYear(),
                rules.version()));
    lines.add(
        "%d of %d values are not settled law"
            .formatted(rules.unsettled().size(), rules.parameters().size()));
    lines.add("Digest " + rules.digest());
    lines.add("");
    lines.addAll(table.lines());
    return lines;
  }

  static List<String> of(RuleSetDiff diff, int width) {
    if (diff.changes().isEmpty()) {
      return List.of("From %s to %s nothing changes.".formatted(diff.from(), diff.to()));
    }
    Table table = new Table(width, "key", diff.from().toString(), diff.to().toString(), "status");
    diff.changes()
        .forEach(change ->
            table.row(change.key(), text(change.from()), text(change.to()), status(change)));
    List<String> lines = new ArrayList<>();
    lines.add("Changes from performance year %s to %s".formatted(diff.from(), diff.to()));
    lines.add("");
    lines.addAll(table.lines());
    return lines;
  }

  private static String status(Change change) {
    String to = status(change.to());
    return change.changesStatus() ? "%s -> %s".formatted(status(change.from()), to) : to;
  }

  private static String status(Optional<Parameter> parameter) {
    return parameter.map(found -> found.status().name()).orElse(NOT_THERE);
  }

  private static String text(Optional<Parameter> parameter) {
    return parameter.map(Parameter::text).orElse(NOT_THERE);
  }
}
