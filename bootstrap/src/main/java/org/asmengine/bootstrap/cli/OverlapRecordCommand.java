package org.asmengine.bootstrap.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.interplay.ModelParticipationContent;
import org.asmengine.domain.participation.ParticipantId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm overlap record}. */
@Command(
    name = "record",
    description = "Records a participation in another model, of a practice or a clinician of it.",
    footerHeading = "%nExample:%n",
    footer =
        "  asm overlap record --tin 123456789 --model MSSP --organization A1234 --from 2026-01-01"
            + " --evidence 'ACO participant list 2026'")
final class OverlapRecordCommand extends RegisterSubcommand {

  @Mixin private final PracticeOption practice = new PracticeOption();

  @Option(
      names = "--npi",
      paramLabel = "N",
      description = "The clinician: ten digits; the whole practice if not given.")
  private Optional<String> npi = Optional.empty();

  @Option(
      names = "--model",
      required = true,
      paramLabel = "CODE",
      description = "The model: capital letters, digits and underscores, for instance MSSP.")
  private String model = "";

  @Option(
      names = "--organization",
      paramLabel = "TEXT",
      description = "The name or number of the organization, up to 100 characters.")
  private String organization = "";

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DAY",
      description = "The first day, like 2026-01-01.")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      description = "The last day; not given while it lasts.")
  private @Nullable LocalDate to;

  @Option(
      names = "--evidence",
      required = true,
      paramLabel = "TEXT",
      description = "Where one can read it, up to 200 characters.")
  private String evidence = "";

  OverlapRecordCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  RegisterText answer(Engine engine) {
    if (!model.matches("[A-Z][A-Z0-9_]{0,63}")) {
      throw new UsageException(
          "--model: found '%s'; allowed: capital letters, digits and underscores".formatted(model));
    }
    ModelParticipationContent content =
        new ModelParticipationContent(
            practice.get(),
            npi.map(practice::clinician).map(ParticipantId::npi),
            model,
            organization.isEmpty() ? "" : Given.text("--organization", organization, 100),
            Given.value(from),
            Optional.ofNullable(to),
            Given.text("--evidence", evidence, 200));
    return change(
        engine,
        OverlapCommand.REGISTER,
        (participations, caller) -> participations.record(content, caller));
  }
}
