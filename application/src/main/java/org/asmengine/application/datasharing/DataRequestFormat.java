package org.asmengine.application.datasharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asmengine.application.journal.EventFormat;
import org.asmengine.application.journal.Subject;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.domain.datasharing.Attestation;
import org.asmengine.domain.datasharing.DataRequest;
import org.asmengine.domain.datasharing.DataRequestContent;
import org.asmengine.domain.datasharing.DataRequestEvent;
import org.asmengine.domain.datasharing.DataRequestEvent.AgreementSigned;
import org.asmengine.domain.datasharing.DataRequestEvent.Approved;
import org.asmengine.domain.datasharing.DataRequestEvent.Denied;
import org.asmengine.domain.datasharing.DataRequestEvent.Filed;
import org.asmengine.domain.datasharing.DataRequestEvent.Revoked;
import org.asmengine.domain.datasharing.DataRequestEvent.Withdrawn;
import org.asmengine.domain.datasharing.PermittedUse;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;

/** How data requests are written into the journal and read from it. */
final class DataRequestFormat implements EventFormat<DataRequest, DataRequestEvent> {

  private static final String SEPARATOR = ",";

  @Override
  public SubjectKind kind() {
    return SubjectKind.DATA_REQUEST;
  }

  @Override
  public DataRequest start() {
    return DataRequest.start();
  }

  @Override
  public DataRequest apply(DataRequest state, DataRequestEvent event, Instant at, String actor) {
    return state.apply(event);
  }

  @Override
  public String type(DataRequestEvent event) {
    return switch (event) {
      case Filed filed -> "FILED";
      case Approved approved -> "APPROVED";
      case Denied denied -> "DENIED";
      case Withdrawn withdrawn -> "WITHDRAWN";
      case AgreementSigned signed -> "AGREEMENT_SIGNED";
      case Revoked revoked -> "REVOKED";
    };
  }

  @Override
  public Map<String, String> data(DataRequestEvent event) {
    return switch (event) {
      case Filed filed -> data(filed.content());
      case Approved approved -> Map.of();
      case Denied denied -> Map.of("reason", denied.reason());
      case Withdrawn withdrawn -> Map.of();
      case AgreementSigned signed ->
          Map.of("signed", signed.signed().toString(), "lastDay", signed.lastDay().toString());
      case Revoked revoked -> Map.of("from", revoked.from().toString(), "reason", revoked.reason());
    };
  }

  private static Map<String, String> data(DataRequestContent content) {
    return Map.of(
        "tin", content.participant().tin().value(),
        "npi", content.participant().npi().value(),
        "year", content.year().toString(),
        "elements", String.join(SEPARATOR, content.elements()),
        "uses", codes(content.uses()),
        "attestations", codes(content.attestations()));
  }

  @Override
  public DataRequestEvent read(String type, Map<String, String> data) {
    return switch (type) {
      case "FILED" -> new Filed(content(data));
      case "APPROVED" -> new Approved();
      case "DENIED" -> new Denied(value(data, "reason"));
      case "WITHDRAWN" -> new Withdrawn();
      case "AGREEMENT_SIGNED" ->
          new AgreementSigned(
              LocalDate.parse(value(data, "signed")), LocalDate.parse(value(data, "lastDay")));
      case "REVOKED" -> new Revoked(LocalDate.parse(value(data, "from")), value(data, "reason"));
      default -> throw new IllegalArgumentException("a data request has no event " + type);
    };
  }

  private static DataRequestContent content(Map<String, String> data) {
    return new DataRequestContent(
        ParticipantId.of(value(data, "tin"), value(data, "npi")),
        PerformanceYear.of(Integer.parseInt(value(data, "year"))),
        parts(value(data, "elements")),
        constants(value(data, "uses"), PermittedUse::valueOf),
        constants(value(data, "attestations"), Attestation::valueOf));
  }

  @Override
  public SubjectHead head(Subject subject, long version, DataRequest state) {
    return new SubjectHead(
        subject,
        version,
        state.state().name(),
        state.content().map(DataRequestContent::year),
        state.content().map(content -> content.participant().tin()),
        state.content().map(content -> content.participant().npi()));
  }

  private static String codes(Collection<? extends Enum<?>> codes) {
    return codes.stream().map(Enum::name).sorted().collect(Collectors.joining(SEPARATOR));
  }

  private static <E> Set<E> constants(String text, Function<String, E> valueOf) {
    return parts(text).stream().map(valueOf).collect(Collectors.toSet());
  }

  private static List<String> parts(String text) {
    return Arrays.stream(text.split(SEPARATOR, -1)).filter(part -> !part.isEmpty()).toList();
  }

  private static String value(Map<String, String> data, String key) {
    return Optional.ofNullable(data.get(key))
        .orElseThrow(() -> new IllegalArgumentException("an event without " + key));
  }
}
