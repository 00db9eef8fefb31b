package org.asmengine.bootstrap.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.overlap.ModelParticipations;
import org.asmengine.application.overlap.Overlap;
import org.asmengine.application.register.Entry;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.interplay.ModelParticipation;
import org.asmengine.domain.interplay.ModelParticipationContent;
import org.asmengine.domain.participation.Npi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code asm overlap}: MIPS, accountable care organizations and other models beside this one. */
@Command(
    name = "overlap",
    description = "Keeps participations in other models, and says what a participant is in.",
    synopsisSubcommandLabel = "COMMAND")
final class OverlapCommand extends RegisterGroup {

  private static final String COLLECTION = "modelParticipations";

  private OverlapCommand(Surroundings surroundings) {
    super(surroundings);
  }

  static CommandLine line(Surroundings surroundings) {
    return line(
        new OverlapCommand(surroundings),
        new RecordOne(surroundings),
        new End(surroundings),
        new Strike(surroundings),
        new Check(surroundings));
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

  private static Json json(Overlap.Beside beside) {
    return json(beside.record())
        .put("allowed", beside.finding().verdict().name())
        .put("paragraph", beside.finding().paragraph());
  }

  /** {@code asm overlap record}. */
  @Command(
      name = "record",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
      description = "Records a participation in another model, of a practice or a clinician of it.",
      footerHeading = "%nExample:%n",
      footer =
          "  asm overlap record --tin 123456789 --model MSSP --organization A1234 --from 2026-01-01"
              + " --evidence 'ACO participant list 2026'")
  static final class RecordOne extends RegisterSubcommand {

    @Option(
        names = "--tin",
        required = true,
        paramLabel = "T",
        description = "The practice: nine digits.")
    private String tin = "";

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

    RecordOne(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      if (!model.matches("[A-Z][A-Z0-9_]{0,63}")) {
        throw new UsageException(
            "--model: found '%s'; allowed: capital letters, digits and underscores"
                .formatted(model));
      }
      ModelParticipationContent content =
          new ModelParticipationContent(
              Given.tin(tin),
              npi.map(clinician -> Given.participant(tin, clinician).npi()),
              model,
              organization.isEmpty() ? "" : Given.text("--organization", organization, 100),
              Given.value(from),
              Optional.ofNullable(to),
              Given.text("--evidence", evidence, 200));
      return RegisterText.of(
          json(
              change(
                  engine,
                  COLLECTION,
                  () -> engine.useCase(ModelParticipations.class).record(content, caller()))));
    }
  }

  /** {@code asm overlap end}. */
  @Command(
      name = "end",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
      description = "Records the last day of a participation.")
  static final class End extends RegisterSubcommand {

    @Parameters(paramLabel = "ID", description = "The record, as 'check' and 'record' tell it.")
    private String id = "";

    @Option(names = "--last", required = true, paramLabel = "DAY", description = "The last day.")
    private @Nullable LocalDate last;

    End(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      LocalDate day = Given.value(last);
      return RegisterText.of(
          json(
              change(
                  engine,
                  COLLECTION,
                  () -> engine.useCase(ModelParticipations.class).end(id, day, caller()))));
    }
  }

  /** {@code asm overlap strike}. */
  @Command(
      name = "strike",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
      description = "Strikes a record that is an error.")
  static final class Strike extends RegisterSubcommand {

    @Parameters(paramLabel = "ID", description = "The record, as 'check' and 'record' tell it.")
    private String id = "";

    @Option(
        names = "--reason",
        required = true,
        paramLabel = "TEXT",
        description = "Why, up to 500 characters, without identifiers.")
    private String reason = "";

    Strike(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      String why = Given.text("--reason", reason, 500);
      return RegisterText.of(
          json(
              change(
                  engine,
                  COLLECTION,
                  () ->
                      engine.useCase(ModelParticipations.class).strike(id, why, caller().name()))));
    }
  }

  /** {@code asm overlap check}. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
      description =
          "Says whether MIPS applies to a participant, which adjustment it gets, and in what else it is.")
  static final class Check extends RegisterSubcommand {

    @Option(
        names = "--performance-year",
        required = true,
        paramLabel = "YEAR",
        description = "The performance year.")
    private int year;

    @Option(
        names = "--tin",
        required = true,
        paramLabel = "T",
        description = "The practice: nine digits.")
    private String tin = "";

    @Option(
        names = "--npi",
        required = true,
        paramLabel = "N",
        description = "The clinician: ten digits.")
    private String npi = "";

    Check(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      Overlap overlap =
          engine
              .useCase(ModelParticipations.class)
              .of(Given.performanceYear(year), Given.participant(tin, npi));
      return RegisterText.of(
              new Json()
                  .put("performanceYear", year)
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
}
