package org.asmengine.bootstrap.cli;

import java.util.List;
import org.asmengine.application.incentives.Incentives;
import org.asmengine.domain.incentives.Incentive;
import org.asmengine.domain.incentives.IncentiveEntry;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code asm incentives}: what participants give to beneficiaries (42 CFR 512.770). */
@Command(
    name = "incentives",
    description = "Keeps the incentives that beneficiaries got, under the cap of the rule set.",
    synopsisSubcommandLabel = "COMMAND")
final class IncentivesCommand extends RegisterGroup {

  static final Register<Incentives, IncentiveEntry> REGISTER =
      new Register<>(Incentives.class, "incentives", entry -> text(entry.state()));

  private IncentivesCommand(Surroundings surroundings) {
    super(surroundings);
  }

  static CommandLine line(Surroundings surroundings) {
    return line(
        new IncentivesCommand(surroundings),
        new IncentiveRecordCommand(surroundings),
        new IncentiveSteps.Reverse(surroundings),
        new IncentiveSteps.Return(surroundings),
        new IncentiveQueries.Totals(surroundings),
        new IncentiveQueries.Export(surroundings));
  }

  /** What is told of an entry: never the beneficiary. */
  private static RegisterText text(IncentiveEntry entry) {
    Incentive incentive = entry.incentive();
    Json json =
        new Json()
            .put("id", entry.id())
            .put("tin", incentive.participant().tin().value())
            .put("npi", incentive.participant().npi().value())
            .put("givenOn", incentive.givenOn().toString())
            .put("kind", incentive.kind().name())
            .put("item", incentive.item())
            .put("connection", incentive.connection())
            .put("value", incentive.value())
            .put("giver", incentive.giver().name())
            .put("assurances", incentive.assurances().stream().map(Enum::name).toList())
            .put("loan", entry.loan().name())
            .put("stands", entry.stands());
    entry
        .reversal()
        .ifPresent(reversal ->
            json.put("reversedOn", reversal.on().toString())
                .put("reversalReason", reversal.reason()));
    json.put("returnedOn", entry.returnedOn().map(Object::toString));
    if (!entry.warning().isEmpty()) {
      json.put("warning", entry.warning());
    }
    RegisterText text = RegisterText.of(json);
    return entry.attempts().isEmpty()
        ? text
        : text.list(
            "retrievalAttempts",
            List.of("on", "how"),
            entry.attempts().stream()
                .map(attempt ->
                    new Json().put("on", attempt.on().toString()).put("how", attempt.how()))
                .toList());
  }
}
