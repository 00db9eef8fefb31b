package org.asmengine.bootstrap.cli;

import org.asmengine.application.circumstances.Determinations;
import org.asmengine.application.register.Entry;
import org.asmengine.domain.circumstances.AffectedScope;
import org.asmengine.domain.circumstances.AffectedScope.OneClinician;
import org.asmengine.domain.circumstances.AffectedScope.Places;
import org.asmengine.domain.circumstances.AffectedScope.WholePractice;
import org.asmengine.domain.circumstances.Determination;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code asm circumstances}: extreme and uncontrollable circumstances (42 CFR 512.780). */
@Command(
    name = "circumstances",
    description = {
      "Keeps extreme and uncontrollable circumstances: granted to areas, practices or clinicians.",
      "",
      "A run of the service takes them by itself where it is told to; 'export' writes them as"
          + " circumstances.csv for 'asm year-end'."
    },
    synopsisSubcommandLabel = "COMMAND")
final class CircumstancesCommand extends RegisterGroup {

  static final Register<Determinations, Determination> REGISTER =
      new Register<>(
          Determinations.class,
          "circumstanceDeterminations",
          entry -> RegisterText.of(json(entry)));

  private CircumstancesCommand(Surroundings surroundings) {
    super(surroundings);
  }

  static CommandLine line(Surroundings surroundings) {
    return line(
        new CircumstancesCommand(surroundings),
        new CircumstanceGrantCommand(surroundings),
        new CircumstanceWithdrawCommand(surroundings),
        new CircumstanceQueries.ListThem(surroundings),
        new CircumstanceQueries.Export(surroundings));
  }

  /** What is told of a determination. */
  static Json json(Entry<Determination> entry) {
    Json json = new Json().put("id", entry.id()).put("state", entry.state().state().name());
    entry
        .state()
        .content()
        .ifPresent(content ->
            json.put("performanceYear", content.year().value())
                .put("scope", scope(content.scope()))
                .put("from", content.from().toString())
                .put("to", content.to().toString())
                .put("reference", content.reference()));
    if (!entry.state().reason().isEmpty()) {
      json.put("reason", entry.state().reason());
    }
    return json;
  }

  private static String scope(AffectedScope scope) {
    return switch (scope) {
      case Places places -> places.kind() + " " + String.join(", ", places.codes());
      case WholePractice practice -> "practice " + practice.tin().value();
      case OneClinician clinician ->
          "clinician " + clinician.id().tin().value() + " / " + clinician.id().npi().value();
    };
  }
}
