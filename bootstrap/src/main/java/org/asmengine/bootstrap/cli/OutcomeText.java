package org.asmengine.bootstrap.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.asmengine.application.run.InputFacts;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.application.yearend.YearEndOutcome;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSet;

/** The outcome of a year end for a person. */
final class OutcomeText {

  private static final int WIDTH = 100;

  /** Stands for a space at which no line is broken. */
  private static final char STICKING = '\u00a0';

  private OutcomeText() {}

  /**
   * The lines of it.
   *
   * @param ruleSet the rules of the run
   * @param location where its files are
   * @param program how the program was called
   */
  static List<String> of(YearEndOutcome outcome, RuleSet ruleSet, String location, String program) {
    ScoringRun run = outcome.run();
    List<String> lines = new ArrayList<>();
    lines.add(heading(run));
    if (outcome.existed()) {
      lines.add("It was complete before: only its files were written again.");
    }
    lines.addAll(whatIf(run, ruleSet));
    lines.add("");
    lines.addAll(CohortTable.of(outcome.cohorts()));
    lines.add("");
    lines.addAll(rows(outcome, location));
    lines.add(
        "The results rest on %s not settled law:"
            .formatted(
                Figures.count(
                    ruleSet.unsettled().size(), "parameter that is", "parameters that are")));
    lines.add("  %s rules %s --unsettled".formatted(program, run.identity().year()));
    lines.add("Files in %s:".formatted(location));
    lines.add("  " + String.join(", ", OutcomeFiles.NAMES));
    return lines;
  }

  /** Which run it is, in a line. */
  static String heading(ScoringRun run) {
    return "Run %s: performance year %s, payment year %d, rules %s"
        .formatted(run.id(), run.identity().year(), run.paymentYear(), run.ruleVersion());
  }

  /** What makes it a what-if; nothing for any other run. */
  static List<String> whatIf(ScoringRun run, RuleSet ruleSet) {
    if (!run.whatIf()) {
      return List.of();
    }
    return List.of(
        "WHAT-IF with %s; it can't be published."
            .formatted(
                ruleSet.overridden().stream()
                    .map(OutcomeText::override)
                    .collect(Collectors.joining(", "))));
  }

  private static String override(Parameter parameter) {
    return parameter.key() + " = " + parameter.text();
  }

  private static List<String> rows(YearEndOutcome outcome, String location) {
    long records = outcome.inputs().stream().mapToLong(InputFacts::records).sum();
    String read =
        "Read %s of %s"
            .formatted(
                Figures.count(records, "row", "rows"),
                Figures.count(outcome.inputs().size(), "file", "files"));
    if (outcome.rejected() == 0) {
      return List.of(read + ", rejected none");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s, rejected %s; each with its reason in %s:"
            .formatted(read, Figures.count(outcome.rejected()), OutcomeFiles.rejects(location)));
    String counts =
        outcome.inputs().stream()
            .filter(facts -> facts.rejected() > 0)
            .sorted(Comparator.comparingLong(InputFacts::rejected).reversed())
            .map(facts -> facts.file().fileName() + STICKING + Figures.count(facts.rejected()))
            .collect(Collectors.joining(", "));
    TextWrap.wrap(counts, WIDTH).forEach(line -> lines.add("  " + line.replace(STICKING, ' ')));
    return lines;
  }
}
