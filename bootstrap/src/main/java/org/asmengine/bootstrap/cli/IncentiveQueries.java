package org.asmengine.bootstrap.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.beneficiary.BeneficiaryId;
import org.asmengine.application.incentives.DocumentedIncentive;
import org.asmengine.application.incentives.IncentiveTotals;
import org.asmengine.application.incentives.Incentives;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be asked of the register of incentives. */
final class IncentiveQueries {

  private IncentiveQueries() {}

  /** {@code asm incentives totals}. */
  @Command(
      name = "totals",
      description = "Says what a beneficiary got so far, and what may still be given.")
  static final class Totals extends RegisterSubcommand {

    @Option(
        names = "--beneficiary-file",
        required = true,
        paramLabel = "FILE",
        description = "A file with the identifier of the beneficiary; '-' is the standard input.")
    private String beneficiary = "";

    @Mixin private final ClinicianOptions clinician = new ClinicianOptions();

    @Option(
        names = "--performance-year",
        required = true,
        paramLabel = "YEAR",
        description = "The calendar year.")
    private int year;

    Totals(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      BeneficiaryId who = BeneficiaryFile.one("--beneficiary-file", beneficiary);
      IncentiveTotals totals =
          engine
              .useCase(Incentives.class)
              .totals(who, clinician.get(), Given.performanceYear(year), caller());
      return RegisterText.of(
              new Json()
                  .put("year", totals.year().value())
                  .put("ofYear", totals.ofYear())
                  .put("ofLifetime", totals.ofLifetime())
                  .put("cap", totals.cap())
                  .put("capPeriod", totals.capPeriod().name())
                  .put("capScope", totals.capScope().name())
                  .put("remaining", totals.remaining()))
          .list(
              "entries",
              List.of("id", "givenOn", "item", "value", "stands"),
              totals.entries().stream()
                  .map(entry ->
                      new Json()
                          .put("id", entry.id())
                          .put("givenOn", entry.incentive().givenOn().toString())
                          .put("item", entry.incentive().item())
                          .put("value", entry.incentive().value())
                          .put("stands", entry.stands()))
                  .toList());
    }
  }

  /** {@code asm incentives export}. */
  @Command(
      name = "export",
      description = {
        "Writes the documentation of a practice or clinician for a period as CSV; with --json"
            + " prints it as JSON as well.",
        "",
        "Beneficiaries have opaque names: the same for all incentives to the same one."
      })
  static final class Export extends RegisterSubcommand {

    @Mixin private final PracticeOption practice = new PracticeOption();

    @Option(names = "--npi", paramLabel = "N", description = "Only this clinician: ten digits.")
    private Optional<String> npi = Optional.empty();

    @Option(
        names = "--from",
        required = true,
        paramLabel = "DAY",
        description = "Given on this day or later.")
    private @Nullable LocalDate from;

    @Option(
        names = "--to",
        required = true,
        paramLabel = "DAY",
        description = "Given on this day or earlier.")
    private @Nullable LocalDate to;

    @Option(
        names = "--output",
        paramLabel = "FILE",
        description = "Where the CSV goes; a file that does not exist.")
    private Optional<Path> output = Optional.empty();

    Export(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      Optional<Npi> clinician = npi.map(practice::clinician).map(ParticipantId::npi);
      List<DocumentedIncentive> lines =
          engine
              .useCase(Incentives.class)
              .documentation(
                  practice.get(), clinician, Given.value(from), Given.value(to), caller());
      output.ifPresent(file ->
          NewFile.write(
              "--output", file, IncentiveLines.csv(lines).getBytes(StandardCharsets.UTF_8)));
      return RegisterText.of(
              new Json()
                  .put("from", Given.value(from).toString())
                  .put("to", Given.value(to).toString())
                  .put("csv", output.map(Path::toString)))
          .list("incentives", IncentiveLines.COLUMNS, IncentiveLines.json(lines));
    }
  }
}
