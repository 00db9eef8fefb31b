package org.asmengine.application.overlap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.journal.EventFormat;
import org.asmengine.application.journal.Subject;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.domain.interplay.ModelParticipation;
import org.asmengine.domain.interplay.ModelParticipationContent;
import org.asmengine.domain.interplay.ModelParticipationEvent;
import org.asmengine.domain.interplay.ModelParticipationEvent.Ended;
import org.asmengine.domain.interplay.ModelParticipationEvent.Recorded;
import org.asmengine.domain.interplay.ModelParticipationEvent.Struck;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.Tin;

/** How participations in other models are written into the journal and read from it. */
final class ModelParticipationFormat
    implements EventFormat<ModelParticipation, ModelParticipationEvent> {

  @Override
  public SubjectKind kind() {
    return SubjectKind.MODEL_PARTICIPATION;
  }

  @Override
  public ModelParticipation start() {
    return ModelParticipation.start();
  }

  @Override
  public ModelParticipation apply(
      ModelParticipation state, ModelParticipationEvent event, Instant at, String actor) {
    return state.apply(event);
  }

  @Override
  public String type(ModelParticipationEvent event) {
    return switch (event) {
      case Recorded recorded -> "RECORDED";
      case Ended ended -> "ENDED";
      case Struck struck -> "STRUCK";
    };
  }

  @Override
  public Map<String, String> data(ModelParticipationEvent event) {
    return switch (event) {
      case Recorded recorded -> data(recorded.content());
      case Ended ended -> Map.of("last", ended.last().toString());
      case Struck struck -> Map.of("reason", struck.reason());
    };
  }

  private static Map<String, String> data(ModelParticipationContent content) {
    Map<String, String> data = new HashMap<>();
    data.put("tin", content.tin().value());
    content.npi().ifPresent(npi -> data.put("npi", npi.value()));
    data.put("model", content.model());
    data.put("organization", content.organization());
    data.put("from", content.from().toString());
    content.to().ifPresent(to -> data.put("to", to.toString()));
    data.put("evidence", content.evidence());
    return data;
  }

  @Override
  public ModelParticipationEvent read(String type, Map<String, String> data) {
    return switch (type) {
      case "RECORDED" ->
          new Recorded(
              new ModelParticipationContent(
                  Tin.of(value(data, "tin")),
                  Optional.ofNullable(data.get("npi")).map(Npi::of),
                  value(data, "model"),
                  value(data, "organization"),
                  LocalDate.parse(value(data, "from")),
                  Optional.ofNullable(data.get("to")).map(LocalDate::parse),
                  value(data, "evidence")));
      case "ENDED" -> new Ended(LocalDate.parse(value(data, "last")));
      case "STRUCK" -> new Struck(value(data, "reason"));
      default ->
          throw new IllegalArgumentException("a participation in a model has no event " + type);
    };
  }

  @Override
  public SubjectHead head(Subject subject, long version, ModelParticipation state) {
    return new SubjectHead(
        subject,
        version,
        state.state().name(),
        Optional.empty(),
        state.content().map(ModelParticipationContent::tin),
        state.content().flatMap(ModelParticipationContent::npi));
  }

  private static String value(Map<String, String> data, String key) {
    return Optional.ofNullable(data.get(key))
        .orElseThrow(() -> new IllegalArgumentException("an event without " + key));
  }
}
