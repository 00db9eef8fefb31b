package org.asmengine.application.circumstances;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.journal.EventFormat;
import org.asmengine.application.journal.Subject;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.domain.circumstances.AffectedScope;
import org.asmengine.domain.circumstances.AffectedScope.OneClinician;
import org.asmengine.domain.circumstances.AffectedScope.PlaceKind;
import org.asmengine.domain.circumstances.AffectedScope.Places;
import org.asmengine.domain.circumstances.AffectedScope.WholePractice;
import org.asmengine.domain.circumstances.Determination;
import org.asmengine.domain.circumstances.DeterminationContent;
import org.asmengine.domain.circumstances.DeterminationEvent;
import org.asmengine.domain.circumstances.DeterminationEvent.Granted;
import org.asmengine.domain.circumstances.DeterminationEvent.Withdrawn;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;

/** How determinations are written into the journal and read from it. */
final class DeterminationFormat implements EventFormat<Determination, DeterminationEvent> {

  private static final String SEPARATOR = ",";

  @Override
  public SubjectKind kind() {
    return SubjectKind.CIRCUMSTANCE_DETERMINATION;
  }

  @Override
  public Determination start() {
    return Determination.start();
  }

  @Override
  public Determination apply(
      Determination state, DeterminationEvent event, Instant at, String actor) {
    return state.apply(event);
  }

  @Override
  public String type(DeterminationEvent event) {
    return switch (event) {
      case Granted granted -> "GRANTED";
      case Withdrawn withdrawn -> "WITHDRAWN";
    };
  }

  @Override
  public Map<String, String> data(DeterminationEvent event) {
    return switch (event) {
      case Granted granted -> data(granted.content());
      case Withdrawn withdrawn -> Map.of("reason", withdrawn.reason());
    };
  }

  private static Map<String, String> data(DeterminationContent content) {
    Map<String, String> data = new HashMap<>();
    data.put("year", content.year().toString());
    data.put("from", content.from().toString());
    data.put("to", content.to().toString());
    data.put("reference", content.reference());
    switch (content.scope()) {
      case Places(PlaceKind kind, var codes) -> {
        data.put("places", kind.name());
        data.put("codes", String.join(SEPARATOR, codes));
      }
      case WholePractice(Tin tin) -> data.put("tin", tin.value());
      case OneClinician(ParticipantId id) -> {
        data.put("tin", id.tin().value());
        data.put("npi", id.npi().value());
      }
    }
    return data;
  }

  @Override
  public DeterminationEvent read(String type, Map<String, String> data) {
    return switch (type) {
      case "GRANTED" ->
          new Granted(
              new DeterminationContent(
                  PerformanceYear.of(Integer.parseInt(value(data, "year"))),
                  scope(data),
                  LocalDate.parse(value(data, "from")),
                  LocalDate.parse(value(data, "to")),
                  value(data, "reference")));
      case "WITHDRAWN" -> new Withdrawn(value(data, "reason"));
      default -> throw new IllegalArgumentException("a determination has no event " + type);
    };
  }

  private static AffectedScope scope(Map<String, String> data) {
    if (data.containsKey("places")) {
      return Places.of(
          PlaceKind.valueOf(value(data, "places")),
          Set.of(value(data, "codes").split(SEPARATOR, -1)));
    }
    return data.containsKey("npi")
        ? new OneClinician(ParticipantId.of(value(data, "tin"), value(data, "npi")))
        : new WholePractice(Tin.of(value(data, "tin")));
  }

  @Override
  public SubjectHead head(Subject subject, long version, Determination state) {
    Optional<AffectedScope> scope = state.content().map(DeterminationContent::scope);
    return new SubjectHead(
        subject,
        version,
        state.state().name(),
        state.content().map(DeterminationContent::year),
        scope.flatMap(DeterminationFormat::tin),
        scope.flatMap(DeterminationFormat::npi));
  }

  private static Optional<Tin> tin(AffectedScope scope) {
    return switch (scope) {
      case Places places -> Optional.empty();
      case WholePractice practice -> Optional.of(practice.tin());
      case OneClinician clinician -> Optional.of(clinician.id().tin());
    };
  }

  private static Optional<Npi> npi(AffectedScope scope) {
    return switch (scope) {
      case Places places -> Optional.empty();
      case WholePractice practice -> Optional.empty();
      case OneClinician clinician -> Optional.of(clinician.id().npi());
    };
  }

  private static String value(Map<String, String> data, String key) {
    return Optional.ofNullable(data.get(key))
        .orElseThrow(() -> new IllegalArgumentException("an event without " + key));
  }
}
