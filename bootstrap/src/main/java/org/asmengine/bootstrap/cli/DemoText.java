package org.asmengine.bootstrap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.result.CohortRow;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.run.RunId;
import org.asmengine.application.yearend.YearEndOutcome;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.ruleset.RuleSet;

/** What a demo shows in the end: the outcome, the distribution of adjustments, what to try. */
final class DemoText {

  private final DemoDirectory directory;
  private final String program;

  /**
   * For a demo there.
   *
   * @param program how the program was called
   */
  DemoText(DemoDirectory directory, String program) {
    this.directory = directory;
    this.program = program;
  }

  List<String> of(YearEndOutcome outcome, RuleSet ruleSet, ResultStore results) {
    RunId run = outcome.run().id();
    List<String> lines =
        new ArrayList<>(OutcomeText.of(outcome, ruleSet, directory.outputs().toString(), program));
    lines.add("Inputs in %s, database in %s".formatted(directory.inputs(), directory.root()));
    for (CohortRow cohort : outcome.cohorts()) {
      lines.add("");
      lines.add(
          "Payment adjustments, %s: whole percent, participants, dollars"
              .formatted(cohort.cohort().condition()));
      lines.addAll(Histogram.of(results.factorClasses(run, cohort.cohort())));
      lines.add(
          "  (+0%% holds the %s without a final score)"
              .formatted(Figures.count(cohort.noFinalScore())));
    }
    lines.add("");
    lines.add("All of it is made up. What to try next:");
    lines.addAll(next(outcome, mostGaining(results, run)));
    return lines;
  }

  private List<String> next(YearEndOutcome outcome, Optional<ParticipantId> participant) {
    String year = outcome.run().identity().year().toString();
    List<String> lines = new ArrayList<>();
    participant.ifPresent(one -> {
      lines.add("  why the participant who gains most gains that much:");
      lines.add(
          "    %s explain --performance-year %s --tin %s --npi %s --data-dir %s"
              .formatted(program, year, one.tin().value(), one.npi().value(), quoted()));
    });
    lines.add("  which of the rules are not settled law:");
    lines.add("    %s rules %s --unsettled".formatted(program, year));
    lines.add("  what if the adjustment rose more steeply with the score:");
    lines.add(
        "    %s year-end --performance-year %s --input %s --output %s --data-dir %s --set %s"
            .formatted(
                program,
                year,
                quote(directory.inputs().toString()),
                quote(directory.whatIf().toString()),
                quoted(),
                "transform.steepness=0.2"));
    return lines;
  }

  private String quoted() {
    return quote(directory.root().toString());
  }

  private static String quote(String path) {
    return path.matches("[\\w./~+-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
  }

  private static Optional<ParticipantId> mostGaining(ResultStore results, RunId run) {
    MostGaining search = new MostGaining();
    results.forEachScore(run, search);
    return search.found();
  }
}
