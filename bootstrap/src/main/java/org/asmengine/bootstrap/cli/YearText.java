package org.asmengine.bootstrap.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.asmengine.application.performanceyear.YearEntry;
import org.asmengine.application.performanceyear.YearStanding;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.performanceyear.Waiver;
import org.asmengine.domain.performanceyear.YearEvent;
import org.asmengine.domain.performanceyear.YearState;

/** The life of a year as people and programs read it. */
final class YearText {

  private YearText() {}

  /** Where the year stands and what comes next. */
  static String line(YearStanding standing) {
    return "Performance year %s: %s%s"
        .formatted(
            standing.year(),
            words(standing.state()),
            standing
                .state()
                .next()
                .flatMap(next ->
                    standing
                        .nextWindow()
                        .map(window ->
                            "; next: %s, %s to %s"
                                .formatted(words(next), window.earliest(), window.latest())))
                .orElse(""));
  }

  /** The year, its steps, who is set aside, and what happened. */
  static List<String> lines(YearStanding standing, List<YearEntry> history, int width) {
    List<String> lines = new ArrayList<>(List.of(line(standing)));
    lines.add(
        "Submissions close at %s (US Eastern time)."
            .formatted(Figures.instant(standing.rules().submissionsClose())));
    standing
        .noticeWindowEnd()
        .ifPresent(
            end -> lines.add("Notices of error are in time until " + Figures.instant(end) + "."));
    standing.life().run().ifPresent(run -> lines.add("Its result is run " + run + "."));
    standing
        .life()
        .earlyScoring()
        .ifPresent(reason -> lines.add("Runs may begin early: " + reason));
    if (!standing.life().parked().isEmpty()) {
      lines.add("");
      Table parked = new Table(width, "set aside: TIN", "NPI", "reason");
      standing
          .life()
          .parked()
          .forEach((participant, reason) ->
              parked.row(participant.tin().value(), participant.npi().value(), reason));
      lines.addAll(parked.lines());
    }
    lines.add("");
    Table events = new Table(width, "", "when", "who", "what");
    history.forEach(entry ->
        events.row(
            Long.toString(entry.number()),
            Figures.instant(entry.at()),
            entry.actor(),
            what(entry.event())));
    lines.addAll(events.lines());
    return lines;
  }

  /** The year as JSON. */
  static Json json(YearStanding standing) {
    Map<String, Object> since = new LinkedHashMap<>();
    standing.life().since().forEach((state, at) -> since.put(state.name(), at.toString()));
    OptionalInt run = standing.life().run();
    return new Json()
        .put("performanceYear", standing.year().value())
        .put("state", standing.state().name())
        .put("since", since)
        .put("run", run.isPresent() ? Optional.of(run.getAsInt()) : Optional.empty())
        .put("submissionsClose", standing.rules().submissionsClose().toString())
        .put("noticeWindowEnd", standing.noticeWindowEnd().map(Object::toString))
        .put("earlyScoring", standing.life().earlyScoring())
        .put("next", standing.state().next().map(YearState::name))
        .put("nextOpens", standing.nextWindow().map(window -> window.opens().toString()))
        .put("nextEnds", standing.nextWindow().map(window -> window.ends().toString()))
        .put(
            "parked",
            standing.life().parked().entrySet().stream()
                .map(entry -> participant(entry.getKey()).put("reason", entry.getValue()).map())
                .toList());
  }

  /** What happened, as JSON. */
  static Json json(YearStanding standing, List<YearEntry> history) {
    return json(standing)
        .put(
            "history",
            history.stream()
                .map(entry ->
                    new Json()
                        .put("number", entry.number())
                        .put("at", entry.at().toString())
                        .put("actor", entry.actor())
                        .put("what", what(entry.event()))
                        .map())
                .toList());
  }

  private static Json participant(ParticipantId participant) {
    return new Json().put("tin", participant.tin().value()).put("npi", participant.npi().value());
  }

  private static String what(YearEvent event) {
    return switch (event) {
      case YearEvent.Planned planned -> "planned";
      case YearEvent.Advanced advanced -> words(advanced.to()) + waived(advanced.waiver());
      case YearEvent.Scored scored ->
          "scored with run %d, %d rejected rows accepted as lost%s"
              .formatted(scored.run(), scored.acceptedRejects(), waived(scored.waiver()));
      case YearEvent.Rescored rescored ->
          "scored again with run %d, %d rejected rows accepted as lost: %s"
              .formatted(rescored.run(), rescored.acceptedRejects(), rescored.reason());
      case YearEvent.EarlyScoringAllowed allowed ->
          "runs may begin before submissions close: " + allowed.reason();
      case YearEvent.Parked parked ->
          "%s set aside: %s".formatted(parked.participant(), parked.reason());
      case YearEvent.Unparked unparked ->
          "%s taken back: %s".formatted(unparked.participant(), unparked.resolution());
      case YearEvent.Published published ->
          "run %d published%s".formatted(published.run(), waived(published.waiver()));
    };
  }

  private static String waived(Optional<Waiver> waiver) {
    return waiver
        .map(given -> "; %s set aside: %s".formatted(given.guard(), given.reason()))
        .orElse("");
  }

  private static String words(YearState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
