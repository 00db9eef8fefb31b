package org.asmengine.grpc.episodecost;

import org.asmengine.application.episodecost.EpisodeCostCalculation;
import org.asmengine.application.episodecost.EpisodeCostRow;
import org.asmengine.application.episodecost.MeasureCosts;
import org.asmengine.domain.cost.EpisodeExclusion;
import org.asmengine.grpc.value.DecimalMessages;
import org.asmengine.grpc.value.TimestampMessages;
import org.asmengine.proto.v1.EpisodeCost;
import org.asmengine.proto.v1.EpisodeCostMeasure;

/** Calculated measure scores as messages. */
final class EpisodeCostMessages {

  static final String CALCULATIONS = "episodeCostCalculations/";

  private EpisodeCostMessages() {}

  static org.asmengine.proto.v1.EpisodeCostCalculation message(EpisodeCostCalculation calculation) {
    return org.asmengine.proto.v1.EpisodeCostCalculation.newBuilder()
        .setName(CALCULATIONS + calculation.id())
        .setPerformanceYear(calculation.year().value())
        .setCreateTime(TimestampMessages.message(calculation.at()))
        .setCreator(calculation.by())
        .setEpisodesSha256(calculation.episodesSha256())
        .setRecordCount(calculation.records())
        .setRejectedCount(calculation.rejected())
        .setOutsideYearCount(calculation.excluded(EpisodeExclusion.OUTSIDE_YEAR))
        .setExpectedTooLowCount(calculation.excluded(EpisodeExclusion.EXPECTED_TOO_LOW))
        .addAllMeasures(calculation.measures().stream().map(EpisodeCostMessages::message).toList())
        .build();
  }

  private static EpisodeCostMeasure message(MeasureCosts measure) {
    EpisodeCostMeasure.Builder message =
        EpisodeCostMeasure.newBuilder()
            .setMeasureId(measure.measure())
            .setNationalAverage(DecimalMessages.message(measure.nationalAverage()))
            .setEpisodeCount(measure.episodes())
            .setParticipantCount(measure.participants());
    measure
        .limits()
        .ifPresent(limits ->
            message
                .setLowerLimit(DecimalMessages.message(limits.lower()))
                .setUpperLimit(DecimalMessages.message(limits.upper())));
    return message.build();
  }

  static EpisodeCost message(EpisodeCostRow row) {
    return EpisodeCost.newBuilder()
        .setTin(row.participant().tin().value())
        .setNpi(row.participant().npi().value())
        .setMeasureId(row.measure())
        .setEpisodeCount(row.episodes())
        .setMeasureScore(DecimalMessages.message(row.measureScore()))
        .setMeetsCaseMinimum(row.meetsCaseMinimum())
        .build();
  }
}
