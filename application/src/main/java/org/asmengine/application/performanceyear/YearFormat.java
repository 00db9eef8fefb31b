package org.asmengine.application.performanceyear;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.journal.EventFormat;
import org.asmengine.application.journal.Subject;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.performanceyear.Waiver;
import org.asmengine.domain.performanceyear.YearEvent;
import org.asmengine.domain.performanceyear.YearGuard;
import org.asmengine.domain.performanceyear.YearLife;
import org.asmengine.domain.performanceyear.YearState;

/** How the life of a performance year is kept in its journal. */
final class YearFormat implements EventFormat<YearLife, YearEvent> {

  private static final String TO = "to";
  private static final String RUN = "run";
  private static final String ACCEPTED_REJECTS = "acceptedRejects";
  private static final String TIN = "tin";
  private static final String NPI = "npi";
  private static final String REASON = "reason";
  private static final String WAIVED = "waived";

  @Override
  public SubjectKind kind() {
    return SubjectKind.PERFORMANCE_YEAR;
  }

  @Override
  public YearLife start() {
    return YearLife.unplanned();
  }

  @Override
  public YearLife apply(YearLife life, YearEvent event, Instant at, String actor) {
    return life.apply(event, at);
  }

  @Override
  public String type(YearEvent event) {
    return switch (event) {
      case YearEvent.Planned planned -> "PLANNED";
      case YearEvent.Advanced advanced -> "ADVANCED";
      case YearEvent.Scored scored -> "SCORED";
      case YearEvent.Rescored rescored -> "RESCORED";
      case YearEvent.EarlyScoringAllowed allowed -> "EARLY_SCORING_ALLOWED";
      case YearEvent.Parked parked -> "PARKED";
      case YearEvent.Unparked unparked -> "UNPARKED";
      case YearEvent.Published published -> "PUBLISHED";
    };
  }

  @Override
  public Map<String, String> data(YearEvent event) {
    return switch (event) {
      case YearEvent.Planned planned -> Map.of();
      case YearEvent.Advanced advanced ->
          waived(Map.of(TO, advanced.to().name()), advanced.waiver());
      case YearEvent.Scored scored ->
          waived(result(scored.run(), scored.acceptedRejects()), scored.waiver());
      case YearEvent.Rescored rescored ->
          with(result(rescored.run(), rescored.acceptedRejects()), REASON, rescored.reason());
      case YearEvent.EarlyScoringAllowed allowed -> Map.of(REASON, allowed.reason());
      case YearEvent.Parked parked -> about(parked.participant(), parked.reason());
      case YearEvent.Unparked unparked -> about(unparked.participant(), unparked.resolution());
      case YearEvent.Published published ->
          waived(Map.of(RUN, Integer.toString(published.run())), published.waiver());
    };
  }

  @Override
  public YearEvent read(String type, Map<String, String> data) {
    return switch (type) {
      case "PLANNED" -> new YearEvent.Planned();
      case "ADVANCED" -> new YearEvent.Advanced(YearState.valueOf(get(data, TO)), waiver(data));
      case "SCORED" -> new YearEvent.Scored(run(data), accepted(data), waiver(data));
      case "RESCORED" -> new YearEvent.Rescored(run(data), accepted(data), get(data, REASON));
      case "EARLY_SCORING_ALLOWED" -> new YearEvent.EarlyScoringAllowed(get(data, REASON));
      case "PARKED" -> new YearEvent.Parked(participant(data), get(data, REASON));
      case "UNPARKED" -> new YearEvent.Unparked(participant(data), get(data, REASON));
      case "PUBLISHED" -> new YearEvent.Published(run(data), waiver(data));
      default -> throw new IllegalStateException("no event of a performance year: " + type);
    };
  }

  @Override
  public SubjectHead head(Subject subject, long version, YearLife life) {
    return new SubjectHead(
        subject,
        version,
        life.state().map(YearState::name).orElse(""),
        Optional.of(PerformanceYear.of(Integer.parseInt(subject.id()))),
        Optional.empty(),
        Optional.empty());
  }

  private static Map<String, String> result(int run, long acceptedRejects) {
    return Map.of(RUN, Integer.toString(run), ACCEPTED_REJECTS, Long.toString(acceptedRejects));
  }

  private static Map<String, String> about(ParticipantId participant, String reason) {
    return Map.of(TIN, participant.tin().value(), NPI, participant.npi().value(), REASON, reason);
  }

  private static Map<String, String> waived(Map<String, String> data, Optional<Waiver> waiver) {
    return waiver
        .map(given -> with(with(data, WAIVED, given.guard().name()), REASON, given.reason()))
        .orElse(data);
  }

  private static Map<String, String> with(Map<String, String> data, String name, String value) {
    Map<String, String> more = new HashMap<>(data);
    more.put(name, value);
    return more;
  }

  private static Optional<Waiver> waiver(Map<String, String> data) {
    return data.containsKey(WAIVED)
        ? Optional.of(new Waiver(YearGuard.valueOf(get(data, WAIVED)), get(data, REASON)))
        : Optional.empty();
  }

  private static ParticipantId participant(Map<String, String> data) {
    return ParticipantId.of(get(data, TIN), get(data, NPI));
  }

  private static int run(Map<String, String> data) {
    return Integer.parseInt(get(data, RUN));
  }

  private static long accepted(Map<String, String> data) {
    return Long.parseLong(get(data, ACCEPTED_REJECTS));
  }

  private static String get(Map<String, String> data, String name) {
    String value = data.get(name);
    if (value == null) {
      throw new IllegalStateException("an event of a performance year lacks " + name);
    }
    return value;
  }
}
