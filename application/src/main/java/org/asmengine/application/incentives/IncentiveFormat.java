package org.asmengine.application.incentives;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmengine.application.journal.EventFormat;
import org.asmengine.application.journal.Subject;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.domain.incentives.BeneficiaryIncentives;
import org.asmengine.domain.incentives.Giver;
import org.asmengine.domain.incentives.Incentive;
import org.asmengine.domain.incentives.IncentiveAssurance;
import org.asmengine.domain.incentives.IncentiveEvent;
import org.asmengine.domain.incentives.IncentiveEvent.Given;
import org.asmengine.domain.incentives.IncentiveEvent.RetrievalAttempted;
import org.asmengine.domain.incentives.IncentiveEvent.Returned;
import org.asmengine.domain.incentives.IncentiveEvent.Reversed;
import org.asmengine.domain.incentives.IncentiveKind;
import org.asmengine.domain.incentives.RetrievalAttempt;
import org.asmengine.domain.participation.ParticipantId;

/** How registers of incentives are written into the journal and read from it. */
final class IncentiveFormat implements EventFormat<BeneficiaryIncentives, IncentiveEvent> {

  private static final String SEPARATOR = ",";

  /** A register has no states of its own. */
  private static final String STATE = "OPEN";

  @Override
  public SubjectKind kind() {
    return SubjectKind.BENEFICIARY_INCENTIVES;
  }

  @Override
  public BeneficiaryIncentives start() {
    return BeneficiaryIncentives.none();
  }

  @Override
  public BeneficiaryIncentives apply(
      BeneficiaryIncentives state, IncentiveEvent event, Instant at, String actor) {
    return state.apply(event);
  }

  @Override
  public String type(IncentiveEvent event) {
    return switch (event) {
      case Given given -> "GIVEN";
      case Reversed reversed -> "REVERSED";
      case RetrievalAttempted attempted -> "RETRIEVAL_ATTEMPTED";
      case Returned returned -> "RETURNED";
    };
  }

  @Override
  public Map<String, String> data(IncentiveEvent event) {
    return switch (event) {
      case Given given -> data(given);
      case Reversed reversed ->
          Map.of(
              "id", reversed.id(),
              "reverses", reversed.reverses(),
              "on", reversed.on().toString(),
              "reason", reversed.reason());
      case RetrievalAttempted attempted ->
          Map.of(
              "id", attempted.id(),
              "on", attempted.attempt().on().toString(),
              "how", attempted.attempt().how());
      case Returned returned -> Map.of("id", returned.id(), "on", returned.on().toString());
    };
  }

  private static Map<String, String> data(Given given) {
    Incentive incentive = given.incentive();
    return Map.ofEntries(
        Map.entry("id", given.id()),
        Map.entry("tin", incentive.participant().tin().value()),
        Map.entry("npi", incentive.participant().npi().value()),
        Map.entry("givenOn", incentive.givenOn().toString()),
        Map.entry("kind", incentive.kind().name()),
        Map.entry("item", incentive.item()),
        Map.entry("connection", incentive.connection()),
        Map.entry("value", incentive.value().toPlainString()),
        Map.entry("giver", incentive.giver().name()),
        Map.entry(
            "assurances",
            incentive.assurances().stream().map(Enum::name).collect(Collectors.joining(SEPARATOR))),
        Map.entry("lent", Boolean.toString(given.lent())),
        Map.entry("warning", given.warning()));
  }

  @Override
  public IncentiveEvent read(String type, Map<String, String> data) {
    return switch (type) {
      case "GIVEN" ->
          new Given(
              value(data, "id"),
              incentive(data),
              Boolean.parseBoolean(value(data, "lent")),
              value(data, "warning"));
      case "REVERSED" ->
          new Reversed(
              value(data, "id"), value(data, "reverses"), day(data, "on"), value(data, "reason"));
      case "RETRIEVAL_ATTEMPTED" ->
          new RetrievalAttempted(
              value(data, "id"), new RetrievalAttempt(day(data, "on"), value(data, "how")));
      case "RETURNED" -> new Returned(value(data, "id"), day(data, "on"));
      default -> throw new IllegalStateException("an event of incentives of type " + type);
    };
  }

  private static Incentive incentive(Map<String, String> data) {
    String assurances = value(data, "assurances");
    return new Incentive(
        ParticipantId.of(value(data, "tin"), value(data, "npi")),
        day(data, "givenOn"),
        IncentiveKind.valueOf(value(data, "kind")),
        value(data, "item"),
        value(data, "connection"),
        new BigDecimal(value(data, "value")),
        Giver.valueOf(value(data, "giver")),
        assurances.isEmpty()
            ? List.of()
            : Stream.of(assurances.split(SEPARATOR, -1)).map(IncentiveAssurance::valueOf).toList());
  }

  /** It belongs to a beneficiary, and so to no participant. */
  @Override
  public SubjectHead head(Subject subject, long version, BeneficiaryIncentives state) {
    return SubjectHead.of(subject, version, STATE);
  }

  private static LocalDate day(Map<String, String> data, String name) {
    return LocalDate.parse(value(data, name));
  }

  private static String value(Map<String, String> data, String name) {
    String value = data.get(name);
    if (value == null) {
      throw new IllegalStateException("an event of incentives without " + name);
    }
    return value;
  }
}
