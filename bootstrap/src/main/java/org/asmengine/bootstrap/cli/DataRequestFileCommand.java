package org.asmengine.bootstrap.cli;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.datasharing.Attestation;
import org.asmengine.domain.datasharing.DataRequestContent;
import org.asmengine.domain.datasharing.PermittedUse;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm data-requests file}. */
@Command(
    name = "file",
    description = "Files a request for a performance year.",
    footerHeading = "%nExample:%n",
    footer =
        "  asm data-requests file --performance-year 2027 --tin 123456789 --npi 1234567890"
            + " --element PART_A_CLAIMS,PART_B_CLAIMS --use CARE_COORDINATION"
            + " --attest COVERED_ENTITY,MINIMUM_NECESSARY,PERMITTED_USES")
final class DataRequestFileCommand extends RegisterSubcommand {

  @Mixin private final PerformanceYearOption year = new PerformanceYearOption();
  @Mixin private final ClinicianOptions clinician = new ClinicianOptions();

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

  DataRequestFileCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  RegisterText answer(Engine engine) {
    DataRequestContent content =
        new DataRequestContent(
            clinician.get(),
            year.get(),
            List.copyOf(new LinkedHashSet<>(elements)),
            new HashSet<>(uses),
            new HashSet<>(attestations));
    return change(
        engine, DataRequestsCommand.REGISTER, (requests, caller) -> requests.file(content, caller));
  }
}
