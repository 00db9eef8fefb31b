package org.asmengine.bootstrap.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.asmengine.application.beneficiary.BeneficiaryId;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.incentives.Giver;
import org.asmengine.domain.incentives.Incentive;
import org.asmengine.domain.incentives.IncentiveAssurance;
import org.asmengine.domain.incentives.IncentiveKind;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm incentives record}. */
@Command(
    name = "record",
    description = {
      "Records an incentive, where all conditions are met and the cap allows it.",
      "",
      "The identifier of the beneficiary comes from a file with one line, or with '-' from the"
          + " standard input: arguments can be seen by everybody on the machine. It is hashed under"
          + " the keys of ASM_BENEFICIARY_KEYS_FILE and not kept."
    },
    footerHeading = "%nExample:%n",
    footer =
        "  asm incentives record --tin 123456789 --npi 1234567890 --beneficiary-file - "
            + " --on 2027-06-15 --kind TECHNOLOGY --item 'blood pressure monitor'"
            + " --connection 'readings at home' --value 89.00 --assure all < patient.txt")
final class IncentiveRecordCommand extends RegisterSubcommand {

  private static final String ALL = "all";
  private static final int ITEM = 200;
  private static final int CONNECTION = 500;

  @Option(
      names = "--beneficiary-file",
      required = true,
      paramLabel = "FILE",
      description = "A file with the identifier of the beneficiary; '-' is the standard input.")
  private String beneficiary = "";

  @Mixin private final ClinicianOptions clinician = new ClinicianOptions();

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DAY",
      description = "The day on which it was given, like 2027-06-15.")
  private @Nullable LocalDate on;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "What it is: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private IncentiveKind kind = IncentiveKind.ITEM_OR_SERVICE;

  @Option(names = "--item", required = true, paramLabel = "TEXT", description = "In words.")
  private String item = "";

  @Option(
      names = "--connection",
      required = true,
      paramLabel = "TEXT",
      description = "How it is connected to the care of the targeted condition.")
  private String connection = "";

  @Option(
      names = "--value",
      required = true,
      paramLabel = "DOLLARS",
      description = "Its value, like 89.00.")
  private @Nullable BigDecimal value;

  @Option(
      names = "--giver",
      paramLabel = "WHO",
      description = "Who handed it over: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Giver giver = Giver.PARTICIPANT;

  @Option(
      names = "--assure",
      split = ",",
      paramLabel = "WHAT",
      description =
          "What the participant states of it, 'all' or some of: IN_KIND, CONNECTED_TO_CARE,"
              + " NOT_TIED_TO_OUTSIDE_PROVIDER, NOT_ADVERTISED, COST_NOT_SHIFTED,"
              + " MINIMUM_NECESSARY, STAYS_PROPERTY.")
  private List<String> assurances = List.of();

  IncentiveRecordCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  RegisterText answer(Engine engine) {
    Incentive incentive =
        new Incentive(
            clinician.get(),
            Given.value(on),
            kind,
            Given.text("--item", item, ITEM),
            Given.text("--connection", connection, CONNECTION),
            Dollars.positive("--value", Given.value(value)),
            giver,
            assured());
    BeneficiaryId who = BeneficiaryFile.one("--beneficiary-file", beneficiary);
    return change(
        engine,
        IncentivesCommand.REGISTER,
        (register, caller) -> register.give(who, incentive, caller));
  }

  private List<IncentiveAssurance> assured() {
    if (assurances.equals(List.of(ALL))) {
      return List.of(IncentiveAssurance.values());
    }
    try {
      return assurances.stream().map(IncentiveAssurance::valueOf).toList();
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--assure: found %s; allowed: all, or some of %s"
              .formatted(assurances, List.of(IncentiveAssurance.values())));
    }
  }
}
