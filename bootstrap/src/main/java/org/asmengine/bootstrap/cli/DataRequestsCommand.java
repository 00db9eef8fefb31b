package org.asmengine.bootstrap.cli;

import java.time.LocalDate;
import org.asmengine.application.datasharing.DataRequests;
import org.asmengine.application.register.Entry;
import org.asmengine.domain.datasharing.DataRequest;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code asm data-requests}: data requests and sharing agreements (42 CFR 512.760). */
@Command(
    name = "data-requests",
    description = "Keeps yearly requests for identifiable data and the agreements that follow.",
    synopsisSubcommandLabel = "COMMAND")
final class DataRequestsCommand extends RegisterGroup {

  static final Register<DataRequests, DataRequest> REGISTER =
      new Register<>(DataRequests.class, "dataRequests", entry -> RegisterText.of(json(entry)));

  private DataRequestsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  static CommandLine line(Surroundings surroundings) {
    return line(
        new DataRequestsCommand(surroundings),
        new DataRequestFileCommand(surroundings),
        new DataRequestSteps.Approve(surroundings),
        new DataRequestSteps.Deny(surroundings),
        new DataRequestSteps.Withdraw(surroundings),
        new DataRequestSteps.Sign(surroundings),
        new DataRequestSteps.Revoke(surroundings),
        new DataRequestQueries.ListThem(surroundings),
        new DataRequestQueries.Check(surroundings));
  }

  /** What is told of a request. */
  static Json json(Entry<DataRequest> entry) {
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
}
