package org.asmengine.bootstrap.cli;

import java.util.List;
import org.asmengine.application.overlap.ModelParticipations;
import org.asmengine.application.overlap.Overlap;
import org.asmengine.bootstrap.engine.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code asm overlap check}. */
@Command(
    name = "check",
    description =
        "Says whether MIPS applies to a participant, which adjustment it gets, and in what else it is.")
final class OverlapCheckCommand extends RegisterSubcommand {

  @Mixin private final PerformanceYearOption year = new PerformanceYearOption();
  @Mixin private final ClinicianOptions clinician = new ClinicianOptions();

  OverlapCheckCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  RegisterText answer(Engine engine) {
    Overlap overlap = engine.useCase(ModelParticipations.class).of(year.get(), clinician.get());
    return RegisterText.of(
            new Json()
                .put("performanceYear", year.get().value())
                .put("mips", overlap.mips().status().name())
                .put("paymentYear", overlap.paymentYear())
                .put("adjustment", overlap.mips().adjustment().name()))
        .findings("findings", overlap.mips().findings())
        .list(
            "models",
            List.of("id", "model", "organization", "from", "to", "allowed", "paragraph"),
            overlap.models().stream().map(OverlapCommand::json).toList());
  }
}
