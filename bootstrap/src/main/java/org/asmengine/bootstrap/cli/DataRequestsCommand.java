package org.asmengine.bootstrap.cli;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.datasharing.DataRequestFilter;
import org.asmengine.application.datasharing.DataRequests;
import org.asmengine.application.register.Entry;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.datasharing.Attestation;
import org.asmengine.domain.datasharing.DataAccess;
import org.asmengine.domain.datasharing.DataRequest;
import org.asmengine.domain.datasharing.DataRequestContent;
import org.asmengine.domain.datasharing.DataRequestState;
import org.asmengine.domain.datasharing.PermittedUse;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code asm data-requests}: data requests and sharing agreements (42 CFR 512.760). */
@Command(
    name = "data-requests",
    description = "Keeps yearly requests for identifiable data and the agreements that follow.",
    synopsisSubcommandLabel = "COMMAND")
final class DataRequestsCommand extends RegisterGroup {

  private static final String COLLECTION = "dataRequests";

  private DataRequestsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  static CommandLine line(Surroundings surroundings) {
    return line(
        new DataRequestsCommand(surroundings),
        new FileOne(surroundings),
        new Approve(surroundings),
        new Deny(surroundings),
        new Withdraw(surroundings),
        new Sign(surroundings),
        new Revoke(surroundings),
        new ListThem(surroundings),
        new Check(surroundings));
  }

  private static Json json(Entry<DataRequest> entry) {
    DataRequest request = entry.state();
    Json json = new Json().put("id", entry.id()).put("state", request.state().name());
    request
        .content()
        .ifPresent(content ->
            json.put("performanceYear", content.year().value())
                .put("tin", content.participant().tin().value())
                .put("npi", content.participant().npi().value())
                .put("elements", content.elements())
                .put("uses", content.uses().stream().sorted().map(Enum::name).toList())
                .put(
                    "attestations",
                    content.attestations().stream().sorted().map(Enum::name).toList()));
    request
        .agreement()
        .ifPresent(agreement ->
            json.put("signed", agreement.signed().toString())
                .put("lastDay", agreement.lastDay().toString()));
    json.put("revokedFrom", request.revokedFrom().map(LocalDate::toString));
    if (!request.reason().isEmpty()) {
      json.put("reason", request.reason());
    }
    return json;
  }

  /** {@code asm data-requests file}. */
  @Command(
      name = "file",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
      description = "Files a request for a performance year.",
      footerHeading = "%nExample:%n",
      footer =
          "  asm data-requests file --performance-year 2027 --tin 123456789 --npi 1234567890"
              + " --element PART_A_CLAIMS,PART_B_CLAIMS --use CARE_COORDINATION"
              + " --attest COVERED_ENTITY,MINIMUM_NECESSARY,PERMITTED_USES")
  static final class FileOne extends RegisterSubcommand {

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

    @Option(
        names = "--element",
        required = true,
        paramLabel = "CODE",
        split = ",",
        description = "The data elements, for instance PART_B_CLAIMS; those that the rules permit.")
    private List<String> elements = List.of();

    @Option(
        names = "--use",
        required = true,
        paramLabel = "USE",
        split = ",",
        description = "What they are to be used for: ${COMPLETION-CANDIDATES}.")
    private Set<PermittedUse> uses = Set.of();

    @Option(
        names = "--attest",
        required = true,
        paramLabel = "WHAT",
        split = ",",
        description = "What is attested, all three are needed: ${COMPLETION-CANDIDATES}.")
    private Set<Attestation> attestations = Set.of();

    FileOne(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      DataRequestContent content =
          new DataRequestContent(
              Given.participant(tin, npi),
              Given.performanceYear(year),
              List.copyOf(new LinkedHashSet<>(elements)),
              new HashSet<>(uses),
              new HashSet<>(attestations));
      return RegisterText.of(
          json(
              change(
                  engine,
                  COLLECTION,
                  () -> engine.useCase(DataRequests.class).file(content, caller()))));
    }
  }

  /** {@code asm data-requests approve}. */
  @Command(
      name = "approve",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
      description = "Approves a request; the agreement is to be signed.")
  static final class Approve extends RegisterSubcommand {

    @Parameters(paramLabel = "ID", description = "The request, as 'list' tells it.")
    private String id = "";

    Approve(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      return RegisterText.of(
          json(
              change(
                  engine,
                  COLLECTION,
                  () -> engine.useCase(DataRequests.class).approve(id, caller().name()))));
    }
  }

  /** {@code asm data-requests deny}. */
  @Command(
      name = "deny",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
      description = "Denies a request, for good.")
  static final class Deny extends RegisterSubcommand {

    @Parameters(paramLabel = "ID", description = "The request, as 'list' tells it.")
    private String id = "";

    @Option(
        names = "--reason",
        required = true,
        paramLabel = "TEXT",
        description = "Why, up to 500 characters, without identifiers.")
    private String reason = "";

    Deny(Surroundings surroundings) {
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
                  () -> engine.useCase(DataRequests.class).deny(id, why, caller().name()))));
    }
  }

  /** {@code asm data-requests withdraw}. */
  @Command(
      name = "withdraw",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
      description = "Takes a request back before its agreement is signed.")
  static final class Withdraw extends RegisterSubcommand {

    @Parameters(paramLabel = "ID", description = "The request, as 'list' tells it.")
    private String id = "";

    Withdraw(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      return RegisterText.of(
          json(
              change(
                  engine,
                  COLLECTION,
                  () -> engine.useCase(DataRequests.class).withdraw(id, caller()))));
    }
  }

  /** {@code asm data-requests sign}. */
  @Command(
      name = "sign",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
      description = "Records that the data sharing agreement is signed.")
  static final class Sign extends RegisterSubcommand {

    @Parameters(paramLabel = "ID", description = "The request, as 'list' tells it.")
    private String id = "";

    @Option(
        names = "--signed",
        required = true,
        paramLabel = "DAY",
        description = "The day of the last signature, like 2027-02-01.")
    private @Nullable LocalDate signed;

    Sign(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      LocalDate day = Given.value(signed);
      return RegisterText.of(
          json(
              change(
                  engine,
                  COLLECTION,
                  () -> engine.useCase(DataRequests.class).sign(id, day, caller().name()))));
    }
  }

  /** {@code asm data-requests revoke}. */
  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
      description = "Revokes an agreement from a day on.")
  static final class Revoke extends RegisterSubcommand {

    @Parameters(paramLabel = "ID", description = "The request, as 'list' tells it.")
    private String id = "";

    @Option(
        names = "--from",
        required = true,
        paramLabel = "DAY",
        description = "The first day on which it no longer holds.")
    private @Nullable LocalDate from;

    @Option(
        names = "--reason",
        required = true,
        paramLabel = "TEXT",
        description = "Why, up to 500 characters, without identifiers.")
    private String reason = "";

    Revoke(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      LocalDate day = Given.value(from);
      String why = Given.text("--reason", reason, 500);
      return RegisterText.of(
          json(
              change(
                  engine,
                  COLLECTION,
                  () -> engine.useCase(DataRequests.class).revoke(id, day, why, caller().name()))));
    }
  }

  /** {@code asm data-requests list}. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
      description = {
        "Lists requests, the oldest first.",
        "",
        "TINs and NPIs are printed in full: mind where they go."
      })
  static final class ListThem extends RegisterSubcommand {

    @Option(
        names = "--performance-year",
        paramLabel = "YEAR",
        description = "Only this performance year.")
    private Optional<Integer> year = Optional.empty();

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
      return RegisterText.of(new Json())
          .list(
              "requests",
              List.of("id", "state", "performanceYear", "tin", "npi", "elements", "lastDay"),
              engine
                  .useCase(DataRequests.class)
                  .page(
                      new DataRequestFilter(
                          year.map(Given::performanceYear), tin.map(Given::tin), state),
                      "",
                      MOST)
                  .stream()
                  .map(DataRequestsCommand::json)
                  .toList());
    }
  }

  /** {@code asm data-requests check}. */
  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      usageHelpAutoWidth = true,
      description =
          "Says whether a participant may get a data element on a day, and why or why not.")
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
              .access(
                  Given.performanceYear(year),
                  Given.participant(tin, npi),
                  element,
                  Given.value(day),
                  caller());
      return RegisterText.of(new Json().put("verdict", access.verdict().name()))
          .findings("findings", access.findings());
    }
  }
}
