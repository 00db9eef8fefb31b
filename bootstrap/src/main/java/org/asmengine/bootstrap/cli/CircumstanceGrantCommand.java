package org.asmengine.bootstrap.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.circumstances.AffectedScope;
import org.asmengine.domain.circumstances.AffectedScope.OneClinician;
import org.asmengine.domain.circumstances.AffectedScope.PlaceKind;
import org.asmengine.domain.circumstances.AffectedScope.Places;
import org.asmengine.domain.circumstances.AffectedScope.WholePractice;
import org.asmengine.domain.circumstances.DeterminationContent;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code asm circumstances grant}. */
@Command(
    name = "grant",
    description = "Grants circumstances to places, a practice, or a clinician of it.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm circumstances grant --performance-year 2027 --area 35620 --from 2027-09-01"
          + " --to 2027-09-30 --reference EUC-2027-01",
      "  asm circumstances grant --performance-year 2027 --tin 123456789 --from 2027-03-01"
          + " --to 2027-03-31 --reference EUC-2027-02"
    })
final class CircumstanceGrantCommand extends RegisterSubcommand {

  @Option(
      names = "--performance-year",
      required = true,
      paramLabel = "YEAR",
      description = "The performance year in which they count.")
  private int year;

  @Option(
      names = "--area",
      split = ",",
      paramLabel = "CODE",
      description = "Core based statistical areas or metropolitan divisions, five digits each.")
  private @Nullable List<String> areas;

  @Option(names = "--zip", split = ",", paramLabel = "CODE", description = "ZIP codes.")
  private @Nullable List<String> zipCodes;

  @Option(
      names = "--county",
      split = ",",
      paramLabel = "CODE",
      description = "Counties, five digits of the FIPS code each.")
  private @Nullable List<String> counties;

  @Option(names = "--tin", paramLabel = "T", description = "A practice: nine digits.")
  private Optional<String> tin = Optional.empty();

  @Option(
      names = "--npi",
      paramLabel = "N",
      description = "With --tin: one clinician of it, ten digits.")
  private Optional<String> npi = Optional.empty();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DAY",
      description = "The first day of the circumstances, like 2027-09-01.")
  private @Nullable LocalDate from;

  @Option(names = "--to", required = true, paramLabel = "DAY", description = "The last day.")
  private @Nullable LocalDate to;

  @Option(
      names = "--reference",
      required = true,
      paramLabel = "TEXT",
      description = "CMS's reference of the decision, up to 64 characters.")
  private String reference = "";

  CircumstanceGrantCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  RegisterText answer(Engine engine) {
    DeterminationContent content =
        new DeterminationContent(
            Given.performanceYear(year),
            scope(),
            Given.value(from),
            Given.value(to),
            Given.text("--reference", reference, 64));
    return change(
        engine,
        CircumstancesCommand.REGISTER,
        (determinations, caller) -> determinations.grant(content, caller.name()));
  }

  private AffectedScope scope() {
    List<AffectedScope> given = new ArrayList<>();
    places(PlaceKind.AREA, areas).ifPresent(given::add);
    places(PlaceKind.ZIP_CODE, zipCodes).ifPresent(given::add);
    places(PlaceKind.COUNTY, counties).ifPresent(given::add);
    tin.map(practice ->
            npi.<AffectedScope>map(
                    clinician -> new OneClinician(Given.participant(practice, clinician)))
                .orElseGet(() -> new WholePractice(Given.tin(practice))))
        .ifPresent(given::add);
    if (given.size() != 1 || (npi.isPresent() && tin.isEmpty())) {
      throw new UsageException(
          "found %d of --area, --zip, --county and --tin; allowed: one of them, --npi with --tin"
              .formatted(given.size()));
    }
    return given.getFirst();
  }

  private static Optional<AffectedScope> places(PlaceKind kind, @Nullable List<String> codes) {
    if (codes == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Places.of(kind, new HashSet<>(codes)));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
