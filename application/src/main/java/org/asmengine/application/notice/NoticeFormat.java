package org.asmengine.application.notice;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.asmengine.application.journal.EventFormat;
import org.asmengine.application.journal.Subject;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.domain.notice.Matter;
import org.asmengine.domain.notice.Notice;
import org.asmengine.domain.notice.NoticeContent;
import org.asmengine.domain.notice.NoticeEvent;
import org.asmengine.domain.notice.NoticeEvent.Acknowledged;
import org.asmengine.domain.notice.NoticeEvent.BecameBinding;
import org.asmengine.domain.notice.NoticeEvent.Corrected;
import org.asmengine.domain.notice.NoticeEvent.Decided;
import org.asmengine.domain.notice.NoticeEvent.Denied;
import org.asmengine.domain.notice.NoticeEvent.Filed;
import org.asmengine.domain.notice.NoticeEvent.ReconsiderationRequested;
import org.asmengine.domain.notice.NoticeEvent.ReviewStarted;
import org.asmengine.domain.notice.NoticeEvent.Upheld;
import org.asmengine.domain.notice.NoticeText;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;

/** How error notices are kept. */
public final class NoticeFormat implements EventFormat<Notice, NoticeEvent> {

  private static final String RATIONALE = "rationale";
  private static final String RECONSIDER_BY = "reconsiderBy";
  private static final String ACKNOWLEDGE_BY = "acknowledgeBy";
  private static final String PAYMENT_YEAR = "paymentYear";

  @Override
  public SubjectKind kind() {
    return SubjectKind.ERROR_NOTICE;
  }

  @Override
  public Notice start() {
    return Notice.unfiled();
  }

  @Override
  public Notice apply(Notice state, NoticeEvent event, Instant at, String actor) {
    return state.after(event, at, actor);
  }

  @Override
  public String type(NoticeEvent event) {
    return switch (event) {
      case Filed filed -> "FILED";
      case Acknowledged acknowledged -> "ACKNOWLEDGED";
      case ReviewStarted started -> "REVIEW_STARTED";
      case Upheld upheld -> "UPHELD";
      case Denied denied -> "DENIED";
      case Corrected corrected -> "CORRECTED";
      case ReconsiderationRequested requested -> "RECONSIDERATION_REQUESTED";
      case Decided decided -> "DECIDED";
      case BecameBinding binding -> "BECAME_BINDING";
    };
  }

  @Override
  public Map<String, String> data(NoticeEvent event) {
    return switch (event) {
      case Filed filed -> filed(filed);
      case Acknowledged acknowledged -> Map.of();
      case ReviewStarted started -> Map.of();
      case Upheld upheld -> Map.of(RATIONALE, upheld.rationale().value());
      case Denied denied ->
          Map.of(
              RATIONALE,
              denied.rationale().value(),
              RECONSIDER_BY,
              denied.reconsiderBy().toString());
      case Corrected corrected ->
          Map.of(
              "version",
              Integer.toString(corrected.version()),
              "sha256",
              corrected.sha256(),
              RECONSIDER_BY,
              corrected.reconsiderBy().toString());
      case ReconsiderationRequested requested ->
          Map.of(
              "grounds",
              requested.grounds().value(),
              ACKNOWLEDGE_BY,
              requested.acknowledgeBy().toString());
      case Decided decided ->
          Map.of(
              "forParticipant",
              Boolean.toString(decided.forParticipant()),
              RATIONALE,
              decided.rationale().value());
      case BecameBinding binding -> Map.of();
    };
  }

  private static Map<String, String> filed(Filed filed) {
    NoticeContent content = filed.content();
    Map<String, String> data = new HashMap<>();
    data.put("tin", content.participant().tin().value());
    data.put("npi", content.participant().npi().value());
    data.put("cohort", content.cohort().name());
    data.put("year", content.year().toString());
    data.put("run", Integer.toString(content.run()));
    content.paymentYear().ifPresent(year -> data.put(PAYMENT_YEAR, Integer.toString(year)));
    data.put("matter", content.matter().name());
    data.put("disputed", content.disputed().value());
    data.put("description", content.description().value());
    data.put("issuedAt", filed.issuedAt().toString());
    data.put("dueBy", filed.dueBy().toString());
    data.put(ACKNOWLEDGE_BY, filed.acknowledgeBy().toString());
    data.put("respondBy", filed.respondBy().toString());
    return data;
  }

  @Override
  public NoticeEvent read(String type, Map<String, String> data) {
    return switch (type) {
      case "FILED" -> readFiled(data);
      case "ACKNOWLEDGED" -> new Acknowledged();
      case "REVIEW_STARTED" -> new ReviewStarted();
      case "UPHELD" -> new Upheld(writing(data, RATIONALE));
      case "DENIED" -> new Denied(writing(data, RATIONALE), instant(data, RECONSIDER_BY));
      case "CORRECTED" ->
          new Corrected(
              Integer.parseInt(text(data, "version")),
              text(data, "sha256"),
              instant(data, RECONSIDER_BY));
      case "RECONSIDERATION_REQUESTED" ->
          new ReconsiderationRequested(writing(data, "grounds"), instant(data, ACKNOWLEDGE_BY));
      case "DECIDED" ->
          new Decided(Boolean.parseBoolean(text(data, "forParticipant")), writing(data, RATIONALE));
      case "BECAME_BINDING" -> new BecameBinding();
      default -> throw new IllegalStateException("no event of a notice: " + type);
    };
  }

  private static Filed readFiled(Map<String, String> data) {
    return new Filed(
        new NoticeContent(
            ParticipantId.of(text(data, "tin"), text(data, "npi")),
            Cohort.valueOf(text(data, "cohort")),
            PerformanceYear.of(Integer.parseInt(text(data, "year"))),
            Integer.parseInt(text(data, "run")),
            data.containsKey(PAYMENT_YEAR)
                ? OptionalInt.of(Integer.parseInt(text(data, PAYMENT_YEAR)))
                : OptionalInt.empty(),
            Matter.valueOf(text(data, "matter")),
            writing(data, "disputed"),
            writing(data, "description")),
        instant(data, "issuedAt"),
        instant(data, "dueBy"),
        instant(data, ACKNOWLEDGE_BY),
        instant(data, "respondBy"));
  }

  private static NoticeText writing(Map<String, String> data, String name) {
    return NoticeText.of(text(data, name));
  }

  private static Instant instant(Map<String, String> data, String name) {
    return Instant.parse(text(data, name));
  }

  private static String text(Map<String, String> data, String name) {
    String value = data.get(name);
    if (value == null) {
      throw new IllegalStateException("an event of a notice lacks " + name);
    }
    return value;
  }

  @Override
  public SubjectHead head(Subject subject, long version, Notice state) {
    NoticeContent content = state.filed().content();
    return new SubjectHead(
        subject,
        version,
        state.state().name(),
        Optional.of(content.year()),
        Optional.of(content.participant().tin()),
        Optional.of(content.participant().npi()));
  }
}
