package org.asmengine.bootstrap.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.waivers.AnswerTelehealth;
import org.asmengine.application.waivers.TelehealthQuestion;
import org.asmengine.application.waivers.TelehealthReply;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.programme.OriginatingSite;
import org.asmengine.domain.waivers.Geography;
import org.asmengine.domain.waivers.TelehealthAnswer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm waivers}: waivers of other rules of Medicare (42 CFR 512.775). */
@Command(
    name = "waivers",
    description = "Says which requirements of Medicare are waived.",
    synopsisSubcommandLabel = "COMMAND")
final class WaiversCommand extends RegisterGroup {

  private WaiversCommand(Surroundings surroundings) {
    super(surroundings);
  }

  static CommandLine line(Surroundings surroundings) {
    return line(new WaiversCommand(surroundings), new Telehealth(surroundings));
  }

  private static Json json(Parameter parameter) {
    return new Json()
        .put("key", parameter.key())
        .put("value", parameter.text())
        .put("status", parameter.status().name())
        .put("cite", parameter.cite());
  }

  /** {@code asm waivers telehealth}. */
  @Command(
      name = "telehealth",
      description = {
        "Says whether the geographic and originating-site requirements of telehealth are waived.",
        "",
        "The beneficiary is not named: what counts are facts, and one that is not given is not known."
      },
      footerHeading = "%nExample:%n",
      footer =
          "  asm waivers telehealth --tin 123456789 --npi 1234567890 --on 2027-06-01 --site HOME"
              + " --geography METROPOLITAN_AREA --asm-beneficiary true")
  static final class Telehealth extends RegisterSubcommand {

    @Mixin private final ClinicianOptions clinician = new ClinicianOptions();

    @Option(
        names = "--on",
        required = true,
        paramLabel = "DAY",
        description = "The day of the service, like 2027-06-01.")
    private @Nullable LocalDate day;

    @Option(
        names = "--site",
        required = true,
        paramLabel = "SITE",
        description = "Where the beneficiary is: ${COMPLETION-CANDIDATES}.")
    private @Nullable OriginatingSite site;

    @Option(
        names = "--geography",
        paramLabel = "WHERE",
        description = "Where that place lies: ${COMPLETION-CANDIDATES}.")
    private Geography geography = Geography.UNKNOWN;

    @Option(
        names = "--asm-beneficiary",
        arity = "1",
        paramLabel = "true|false",
        description = "Whether the participant treats the beneficiary for the targeted condition.")
    private Optional<Boolean> asmBeneficiary = Optional.empty();

    @Option(
        names = "--established-patient",
        arity = "1",
        paramLabel = "true|false",
        description = "Whether the beneficiary is an established patient.")
    private Optional<Boolean> establishedPatient = Optional.empty();

    @Option(
        names = "--targeted-condition",
        arity = "1",
        paramLabel = "true|false",
        description = "Whether the service is for the targeted condition.")
    private Optional<Boolean> targetedCondition = Optional.empty();

    Telehealth(Surroundings surroundings) {
      super(surroundings);
    }

    @Override
    RegisterText answer(Engine engine) {
      TelehealthReply reply =
          engine
              .useCase(AnswerTelehealth.class)
              .answer(
                  new TelehealthQuestion(
                      clinician.get(),
                      Given.value(day),
                      Given.value(site),
                      geography,
                      asmBeneficiary,
                      establishedPatient,
                      targetedCondition),
                  caller());
      Json json = new Json();
      reply
          .answers()
          .forEach(answer -> json.put(answer.requirement().name(), answer.outcome().name()));
      RegisterText text = RegisterText.of(json);
      for (TelehealthAnswer answer : reply.answers()) {
        text = text.findings(answer.requirement() + "_FINDINGS", answer.findings());
      }
      return text.list(
          "UNSETTLED",
          List.of("key", "value", "status", "cite"),
          reply.unsettled().stream().map(WaiversCommand::json).toList());
    }
  }
}
