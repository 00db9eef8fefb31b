package org.asmengine.grpc.score;

import org.asmengine.application.result.CohortRow;
import org.asmengine.grpc.value.CohortMessages;
import org.asmengine.grpc.value.DecimalMessages;
import org.asmengine.grpc.value.DollarMessages;
import org.asmengine.proto.v1.CohortSummary;

/** Results of cohorts as messages. */
final class CohortSummaryMessages {

  private CohortSummaryMessages() {}

  static CohortSummary message(String name, CohortRow row) {
    CohortSummary.Builder message =
        CohortSummary.newBuilder()
            .setName(name)
            .setCohort(CohortMessages.message(row.cohort()))
            .setParticipants(row.participants())
            .setScored(row.scored())
            .setZero(row.zero())
            .setNoFinalScore(row.noFinalScore())
            .setPartBPaid(DollarMessages.message(row.partBPaid()))
            .setIncentivePool(DollarMessages.message(row.incentivePool()))
            .setNetAdjustment(DollarMessages.message(row.netAdjustment()))
            .setCostReporters(row.costReporters().orElse(0L))
            .setClamped(row.clamped())
            .setUndistributed(DollarMessages.message(row.undistributed()));
    row.medianFinalScore().map(DecimalMessages::message).ifPresent(message::setMedianFinalScore);
    row.scalingFactor().map(DecimalMessages::message).ifPresent(message::setScalingFactor);
    row.costMedian().map(DecimalMessages::message).ifPresent(message::setCostMedian);
    row.costStandardDeviation()
        .map(DecimalMessages::message)
        .ifPresent(message::setCostStandardDeviation);
    return message.build();
  }
}
