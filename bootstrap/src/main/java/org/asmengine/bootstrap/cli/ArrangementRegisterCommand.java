package org.asmengine.bootstrap.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.beneficiary.BeneficiaryId;
import org.asmengine.application.collaboration.ArrangementDraft;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.collaboration.ArrangementElement;
import org.asmengine.domain.collaboration.ArrangementPurpose;
import org.asmengine.domain.collaboration.Assurance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code asm arrangements register}. */
@Command(
    name = "register",
    description = {
      "Registers the terms of an arrangement; 'report' says whether they meet the conditions.",
      "",
      "Identifiers of beneficiaries come from files, one on a line, or with '-' from the standard"
          + " input: arguments can be seen by everybody on the machine. They are hashed under the"
          + " newest key of ASM_BENEFICIARY_KEYS_FILE and not kept."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  asm arrangements register --tin 123456789 --npi 1234567890 --primary-care 987654321"
            + " --name 'Elm Street Primary Care' --start 2027-01-01"
            + " --element BIDIRECTIONAL_DATA_SHARING,CO_MANAGEMENT_OF_CARE,CLOSED_LOOP_REFERRALS"
            + " --purpose IMPROVEMENT_ACTIVITIES --assure all --established-file patients.txt")
final class ArrangementRegisterCommand extends RegisterSubcommand {

  private static final String ALL = "all";
  private static final int NAME = 200;

  @Option(
      names = "--tin",
      required = true,
      paramLabel = "T",
      description = "The practice of the ASM participants: nine digits.")
  private String tin = "";

  @Option(
      names = "--npi",
      required = true,
      split = ",",
      paramLabel = "N",
      description = "The ASM participants who are bound by it: ten digits each.")
  private List<String> npis = List.of();

  @Option(
      names = "--primary-care",
      required = true,
      paramLabel = "T",
      description = "The primary care practice: nine digits.")
  private String primaryCare = "";

  @Option(names = "--name", required = true, paramLabel = "NAME", description = "Its name.")
  private String name = "";

  @Option(
      names = "--start",
      required = true,
      paramLabel = "DAY",
      description = "The day on which it takes effect, like 2027-01-01.")
  private @Nullable LocalDate start;

  @Option(names = "--end", paramLabel = "DAY", description = "The last day, if there is one.")
  private Optional<LocalDate> end = Optional.empty();

  @Option(
      names = "--element",
      split = ",",
      paramLabel = "ELEMENT",
      description = "What it provides for: ${COMPLETION-CANDIDATES}.")
  private List<ArrangementElement> elements = List.of();

  @Option(
      names = "--purpose",
      split = ",",
      paramLabel = "PURPOSE",
      description = "What it is for: ${COMPLETION-CANDIDATES}.")
  private List<ArrangementPurpose> purposes = List.of();

  @Option(
      names = "--assure",
      split = ",",
      paramLabel = "WHAT",
      description =
          "What the parties state of it, 'all' or some of: IN_WRITING, EXCLUSIVE,"
              + " WITH_PRIMARY_CARE_PRACTICE, VOLUNTARY, NO_PENALTY, COMPLIES_WITH_LAW,"
              + " OPPORTUNITY_APART_FROM_REFERRALS, AMOUNT_APART_FROM_REFERRALS,"
              + " CLINICAL_INDEPENDENCE, NECESSARY_SERVICES_UNLIMITED, ROLES_DEFINED.")
  private List<String> assurances = List.of();

  @Option(
      names = "--established-file",
      paramLabel = "FILE",
      description = "Shared beneficiaries who are established patients.")
  private Optional<String> established = Optional.empty();

  @Option(
      names = "--others-file",
      paramLabel = "FILE",
      description = "Shared beneficiaries who are not.")
  private Optional<String> others = Optional.empty();

  ArrangementRegisterCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  RegisterText answer(Engine engine) {
    ArrangementDraft draft =
        new ArrangementDraft(
            Given.tin(tin),
            npis.stream().map(npi -> Given.participant(tin, npi).npi()).toList(),
            Given.tin(primaryCare),
            Given.text("--name", name, NAME),
            Given.value(start),
            end,
            elements,
            purposes,
            assured(),
            beneficiaries("--established-file", established),
            beneficiaries("--others-file", others));
    return change(
        engine,
        ArrangementsCommand.REGISTER,
        (register, caller) -> register.register(draft, caller));
  }

  private List<Assurance> assured() {
    if (assurances.equals(List.of(ALL))) {
      return List.of(Assurance.values());
    }
    try {
      return assurances.stream().map(Assurance::valueOf).toList();
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--assure: found %s; allowed: all, or some of %s"
              .formatted(assurances, List.of(Assurance.values())));
    }
  }

  private static List<BeneficiaryId> beneficiaries(String option, Optional<String> file) {
    return file.map(path -> BeneficiaryFile.all(option, path)).orElse(List.of());
  }
}
