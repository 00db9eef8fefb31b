package org.asmengine.bootstrap.cli;

import java.time.LocalDate;
import org.asmengine.application.overlap.ModelParticipations;
import org.asmengine.application.overlap.Overlap;
import org.asmengine.application.register.Entry;
import org.asmengine.domain.interplay.ModelParticipation;
import org.asmengine.domain.participation.Npi;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code asm overlap}: MIPS, accountable care organizations and other models beside this one. */
@Command(
    name = "overlap",
    description = "Keeps participations in other models, and says what a participant is in.",
    synopsisSubcommandLabel = "COMMAND")
final class OverlapCommand extends RegisterGroup {

  static final Register<ModelParticipations, ModelParticipation> REGISTER =
      new Register<>(
          ModelParticipations.class, "modelParticipations", entry -> RegisterText.of(json(entry)));

  private OverlapCommand(Surroundings surroundings) {
    super(surroundings);
  }

  static CommandLine line(Surroundings surroundings) {
    return line(
        new OverlapCommand(surroundings),
        new OverlapRecordCommand(surroundings),
        new OverlapSteps.End(surroundings),
        new OverlapSteps.Strike(surroundings),
        new OverlapCheckCommand(surroundings));
  }

  private static Json json(Entry<ModelParticipation> entry) {
    Json json = new Json().put("id", entry.id()).put("state", entry.state().state().name());
    entry
        .state()
        .content()
        .ifPresent(content ->
            json.put("tin", content.tin().value())
                .put("npi", content.npi().map(Npi::value))
                .put("model", content.model())
                .put("organization", content.organization())
                .put("from", content.from().toString())
                .put("to", content.to().map(LocalDate::toString))
                .put("evidence", content.evidence()));
    if (!entry.state().reason().isEmpty()) {
      json.put("reason", entry.state().reason());
    }
    return json;
  }

  /** What is told of a participation beside this model. */
  static Json json(Overlap.Beside beside) {
    return json(beside.record())
        .put("allowed", beside.finding().verdict().name())
        .put("paragraph", beside.finding().paragraph());
  }
}
