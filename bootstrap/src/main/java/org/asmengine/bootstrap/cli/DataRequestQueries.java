package org.asmengine.bootstrap.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.datasharing.DataRequestFilter;
import org.asmengine.application.datasharing.DataRequests;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.datasharing.DataAccess;
import org.asmengine.domain.datasharing.DataRequestState;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What can be asked of data requests. */
final class DataRequestQueries {

  private DataRequestQueries() {}

  /** {@code asm data-requests list}. */
  @Command(
      name = "list",
      description = {
        "Lists requests, the oldest first.",
        "",
        "TINs and NPIs are printed in full: mind where they go."
      })
  static final class ListThem extends RegisterSubcommand {

    @Mixin private final PerformanceYearFilter year = new PerformanceYearFilter();

    @Option(names = "--tin", paramLabel = "T", description = "Only this practice: nine digits.")
    private Optional<String> tin = Optional.empty();

    @Option(
        names = "--state",
        paramLabel = "STATE",
        description = "Only this state: ${COMPLETION-CANDIDATES}.")
    private Optional<DataRequestState> state = Optional.empty();

    ListThem(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      DataRequestFilter filter = new DataRequestFilter(year.get(), tin.map(Given::tin), state);
      return RegisterText.entries(
          "requests",
          List.of("id", "state", "performanceYear", "tin", "npi", "elements", "lastDay"),
          engine.useCase(DataRequests.class).page(filter, "", RegisterGroup.MOST),
          DataRequestsCommand::json);
    }
  }

  /** {@code asm data-requests check}. */
  @Command(
      name = "check",
      description =
          "Says whether a participant may get a data element on a day, and why or why not.")
  static final class Check extends RegisterSubcommand {

    @Mixin private final PerformanceYearOption year = new PerformanceYearOption();
    @Mixin private final ClinicianOptions clinician = new ClinicianOptions();

    @Option(
        names = "--element",
        required = true,
        paramLabel = "CODE",
        description = "The data element.")
    private String element = "";

    @Option(
        names = "--on",
        required = true,
        paramLabel = "DAY",
        description = "The day, like 2027-06-01.")
    private @Nullable LocalDate day;

    Check(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      DataAccess access =
          engine
              .useCase(DataRequests.class)
              .access(year.get(), clinician.get(), element, Given.value(day), caller());
      return RegisterText.of(new Json().put("verdict", access.verdict().name()))
          .findings("findings", access.findings());
    }
  }
}
