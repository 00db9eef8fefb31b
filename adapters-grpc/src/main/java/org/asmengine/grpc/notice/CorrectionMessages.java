package org.asmengine.grpc.notice;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.application.correction.CohortEffect;
import org.asmengine.application.notice.NoticeCorrection;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.result.ResultVersion;
import org.asmengine.application.score.CompleteRun;
import org.asmengine.grpc.score.FinalScoreMessages;
import org.asmengine.grpc.value.CohortMessages;
import org.asmengine.grpc.value.DecimalMessages;
import org.asmengine.grpc.value.DollarMessages;
import org.asmengine.proto.v1.CorrectionPreview;
import org.asmengine.proto.v1.FinalScore;
import org.asmengine.proto.v1.ResultChange;

/** What corrections would do, as messages. */
final class CorrectionMessages {

  private CorrectionMessages() {}

  static CorrectionPreview message(CompleteRun run, NoticeCorrection preview) {
    return CorrectionPreview.newBuilder()
        .setBefore(
            score(run, preview.alone().before().result(), preview.alone().before().version()))
        .setAfter(
            score(
                run,
                preview.alone().after().result(),
                ResultVersion.correction(preview.alone().version(), preview.notice().id().value())))
        .setDifference(DollarMessages.message(preview.alone().difference()))
        .addAllCohortEffects(preview.cohorts().stream().map(CorrectionMessages::effect).toList())
        .setRecomputesCohort(preview.recomputes())
        .build();
  }

  /** A version of a result, without a name. */
  static FinalScore score(CompleteRun run, ScoreAndAdjustment result, ResultVersion version) {
    FinalScoreRow score = result.score();
    return FinalScoreMessages.version(
            FinalScoreMessages.pay(
                FinalScoreMessages.withoutPayments(run, score, result.adjustment()),
                score,
                result.adjustment()),
            version)
        .build();
  }

  private static org.asmengine.proto.v1.CohortEffect effect(CohortEffect effect) {
    org.asmengine.proto.v1.CohortEffect.Builder message =
        org.asmengine.proto.v1.CohortEffect.newBuilder()
            .setCohort(CohortMessages.message(effect.cohort()))
            .setParticipants(effect.participants())
            .setChangedFinalScores(effect.changedScores())
            .setChangedMultipliers(effect.changedMultipliers())
            .setIncentivePoolBefore(DollarMessages.message(effect.before().pool()))
            .setIncentivePoolAfter(DollarMessages.message(effect.after().pool()))
            .setNetAdjustmentBefore(DollarMessages.message(effect.netBefore()))
            .setNetAdjustmentAfter(DollarMessages.message(effect.netAfter()))
            .addAllLargestChanges(
                effect.largest().stream().map(CorrectionMessages::change).toList());
    decimal(effect.before().median()).ifPresent(message::setMedianBefore);
    decimal(effect.after().median()).ifPresent(message::setMedianAfter);
    decimal(effect.before().scalingFactor()).ifPresent(message::setScalingFactorBefore);
    decimal(effect.after().scalingFactor()).ifPresent(message::setScalingFactorAfter);
    return message.build();
  }

  private static ResultChange change(CohortEffect.Change change) {
    ResultChange.Builder message =
        ResultChange.newBuilder()
            .setTin(change.before().score().participant().tin().value())
            .setNpi(change.before().score().participant().npi().value())
            .setPaymentMultiplierBefore(
                DecimalMessages.message(change.before().adjustment().paymentMultiplier()))
            .setPaymentMultiplierAfter(
                DecimalMessages.message(change.after().adjustment().paymentMultiplier()));
    decimal(change.before().score().finalScore()).ifPresent(message::setFinalScoreBefore);
    decimal(change.after().score().finalScore()).ifPresent(message::setFinalScoreAfter);
    return message.build();
  }

  private static Optional<Decimal> decimal(Optional<BigDecimal> value) {
    return value.map(DecimalMessages::message);
  }
}
