package org.asmengine.grpc.score;

import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.ResultVersion;
import org.asmengine.application.score.CompleteRun;
import org.asmengine.grpc.value.CohortMessages;
import org.asmengine.grpc.value.DecimalMessages;
import org.asmengine.grpc.value.DollarMessages;
import org.asmengine.proto.v1.FinalScore;
import org.asmengine.proto.v1.FinalScoreStatus;

/** Final scores as messages, with the digits of the published file. */
public final class FinalScoreMessages {

  private static final String NOTICES = "errorNotices/";

  private FinalScoreMessages() {}

  /** The score with its adjustment; without a name and without payments. */
  public static FinalScore.Builder withoutPayments(
      CompleteRun run, FinalScoreRow score, AdjustmentRow adjustment) {
    FinalScore.Builder message =
        FinalScore.newBuilder()
            .setTin(score.participant().tin().value())
            .setNpi(score.participant().npi().value())
            .setCohort(CohortMessages.message(score.cohort()))
            .setStatus(status(score.status()))
            .setReason(score.reason().orElse(""))
            .setQualityLevel(score.qualityLevel())
            .setQualityPoints(DecimalMessages.message(score.qualityPoints()))
            .setQualityMeasuresCounted(score.qualityMeasuresCounted())
            .setImprovementActivitiesAdjustment(
                DecimalMessages.message(score.activitiesAdjustment()))
            .setPromotingInteroperabilityAdjustment(
                DecimalMessages.message(score.interoperabilityAdjustment()))
            .setComplexPatientAdjustment(DecimalMessages.message(score.complexPatientAdjustment()))
            .setSmallPracticeAdjustment(DecimalMessages.message(score.smallPracticeAdjustment()))
            .setAdjustmentFactor(DecimalMessages.message(adjustment.adjustmentFactor()))
            .setPaymentMultiplier(DecimalMessages.message(adjustment.paymentMultiplier()))
            .setWhatIf(run.run().whatIf())
            .addAllUnsettledParameters(run.unsettledParameters());
    score.qualityScore().map(DecimalMessages::message).ifPresent(message::setQualityScore);
    score.costPoints().map(DecimalMessages::message).ifPresent(message::setCostPoints);
    score.costScore().map(DecimalMessages::message).ifPresent(message::setCostScore);
    score.finalScore().map(DecimalMessages::message).ifPresent(message::setFinalScore);
    return message;
  }

  /** Adds which version of the result it is. */
  public static FinalScore.Builder version(FinalScore.Builder message, ResultVersion version) {
    return message
        .setVersion(version.number())
        .setErrorNotice(version.notice().map(NOTICES::concat).orElse(""));
  }

  /** Adds what was paid, and what the adjustment comes to. */
  public static FinalScore.Builder pay(
      FinalScore.Builder message, FinalScoreRow score, AdjustmentRow adjustment) {
    return message
        .setPartBPaid(DollarMessages.message(score.partBPaid()))
        .setEstimatedAdjustment(DollarMessages.message(adjustment.estimatedAdjustment()));
  }

  private static FinalScoreStatus status(String status) {
    return switch (status) {
      case "SCORED" -> FinalScoreStatus.FINAL_SCORE_STATUS_SCORED;
      case "ZERO" -> FinalScoreStatus.FINAL_SCORE_STATUS_ZERO;
      case "NO_FINAL_SCORE" -> FinalScoreStatus.FINAL_SCORE_STATUS_NO_FINAL_SCORE;
      default -> throw new IllegalStateException("no such status: " + status);
    };
  }
}
