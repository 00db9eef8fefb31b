package org.asmengine.grpc.performanceyear;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.asmengine.application.performanceyear.YearEntry;
import org.asmengine.application.performanceyear.YearStanding;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.performanceyear.Waiver;
import org.asmengine.domain.performanceyear.YearEvent;
import org.asmengine.domain.performanceyear.YearState;
import org.asmengine.proto.v1.ParkedParticipant;
import org.asmengine.proto.v1.PerformanceYearEvent;
import org.asmengine.proto.v1.PerformanceYearEventType;
import org.asmengine.proto.v1.PerformanceYearState;
import org.asmengine.proto.v1.PerformanceYearStep;

/** Performance years and their events as messages. */
final class PerformanceYearMessages {

  private static final String RUNS = "scoringRuns/";

  private PerformanceYearMessages() {}

  static org.asmengine.proto.v1.PerformanceYear message(YearStanding standing) {
    org.asmengine.proto.v1.PerformanceYear.Builder message =
        org.asmengine.proto.v1.PerformanceYear.newBuilder()
            .setName(PerformanceYearName.of(standing.year()))
            .setPerformanceYear(standing.year().value())
            .setState(message(standing.state()))
            .setSubmissionsCloseTime(timestamp(standing.rules().submissionsClose()))
            .setEarlyScoringReason(standing.life().earlyScoring().orElse(""));
    standing
        .life()
        .since()
        .forEach((state, at) ->
            message.addSteps(
                PerformanceYearStep.newBuilder()
                    .setState(message(state))
                    .setEnterTime(timestamp(at))));
    standing.life().run().ifPresent(run -> message.setScoringRun(RUNS + run));
    standing.noticeWindowEnd().ifPresent(end -> message.setNoticeWindowEndTime(timestamp(end)));
    standing
        .life()
        .parked()
        .forEach((participant, reason) ->
            message.addParkedParticipants(
                ParkedParticipant.newBuilder()
                    .setTin(participant.tin().value())
                    .setNpi(participant.npi().value())
                    .setReason(reason)));
    standing
        .nextWindow()
        .ifPresent(window ->
            message
                .setNextStepOpenTime(timestamp(window.opens()))
                .setNextStepEndTime(timestamp(window.ends())));
    return message.build();
  }

  static PerformanceYearEvent message(PerformanceYear year, YearEntry entry) {
    PerformanceYearEvent.Builder message =
        PerformanceYearEvent.newBuilder()
            .setName("%s/events/%d".formatted(PerformanceYearName.of(year), entry.number()))
            .setEventTime(timestamp(entry.at()))
            .setActor(entry.actor());
    switch (entry.event()) {
      case YearEvent.Planned planned ->
          message
              .setType(PerformanceYearEventType.PERFORMANCE_YEAR_EVENT_TYPE_PLANNED)
              .setState(message(YearState.PLANNED));
      case YearEvent.Advanced advanced ->
          waived(message, advanced.waiver())
              .setType(PerformanceYearEventType.PERFORMANCE_YEAR_EVENT_TYPE_ADVANCED)
              .setState(message(advanced.to()));
      case YearEvent.Scored scored ->
          waived(message, scored.waiver())
              .setType(PerformanceYearEventType.PERFORMANCE_YEAR_EVENT_TYPE_SCORED)
              .setState(message(YearState.SCORED))
              .setScoringRun(RUNS + scored.run())
              .setAcceptedRejects(scored.acceptedRejects());
      case YearEvent.Rescored rescored ->
          message
              .setType(PerformanceYearEventType.PERFORMANCE_YEAR_EVENT_TYPE_RESCORED)
              .setState(message(YearState.SCORED))
              .setScoringRun(RUNS + rescored.run())
              .setAcceptedRejects(rescored.acceptedRejects())
              .setReason(rescored.reason());
      case YearEvent.EarlyScoringAllowed allowed ->
          message
              .setType(PerformanceYearEventType.PERFORMANCE_YEAR_EVENT_TYPE_EARLY_SCORING_ALLOWED)
              .setReason(allowed.reason());
      case YearEvent.Parked parked ->
          about(message, parked.participant())
              .setType(PerformanceYearEventType.PERFORMANCE_YEAR_EVENT_TYPE_PARKED)
              .setReason(parked.reason());
      case YearEvent.Unparked unparked ->
          about(message, unparked.participant())
              .setType(PerformanceYearEventType.PERFORMANCE_YEAR_EVENT_TYPE_UNPARKED)
              .setReason(unparked.resolution());
      case YearEvent.Published published ->
          waived(message, published.waiver())
              .setType(PerformanceYearEventType.PERFORMANCE_YEAR_EVENT_TYPE_PUBLISHED)
              .setState(message(YearState.PUBLISHED))
              .setScoringRun(RUNS + published.run());
    }
    return message.build();
  }

  /** The state of a message that the contract has checked. */
  static YearState state(PerformanceYearState state) {
    return YearState.valueOf(state.name().substring("PERFORMANCE_YEAR_STATE_".length()));
  }

  private static PerformanceYearState message(YearState state) {
    return PerformanceYearState.valueOf("PERFORMANCE_YEAR_STATE_" + state.name());
  }

  private static PerformanceYearEvent.Builder waived(
      PerformanceYearEvent.Builder message, Optional<Waiver> waiver) {
    waiver.ifPresent(
        given -> message.setReason(given.reason()).setWaivedGuard(given.guard().name()));
    return message;
  }

  private static PerformanceYearEvent.Builder about(
      PerformanceYearEvent.Builder message, ParticipantId participant) {
    return message.setTin(participant.tin().value()).setNpi(participant.npi().value());
  }

  private static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
