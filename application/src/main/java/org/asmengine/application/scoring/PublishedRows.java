package org.asmengine.application.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.Decimals;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.MeasureScoreRow;
import org.asmengine.domain.cost.CostScore;
import org.asmengine.domain.finalscore.Components;
import org.asmengine.domain.payment.AdjustmentFactor;
import org.asmengine.domain.payment.CohortFacts;
import org.asmengine.domain.payment.CohortPayment;
import org.asmengine.domain.payment.PaymentMultiplier;
import org.asmengine.domain.quality.LevelScore;
import org.asmengine.domain.quality.MeasureOutcome;
import org.asmengine.domain.quality.MeasureResult;
import org.asmengine.domain.quality.MeasureSubmission;
import org.asmengine.domain.ruleset.RuleSet;

/** Turns what the rules worked out into rows with the decimals of the contract. */
public final class PublishedRows {

  private final RuleSet ruleSet;

  /** Rows of a run under these rules. */
  public PublishedRows(RuleSet ruleSet) {
    this.ruleSet = ruleSet;
  }

  /** The row of a participant. */
  public FinalScoreRow finalScore(ParticipantScore score) {
    Components components = score.components();
    LevelScore quality = components.quality().counting();
    CostScore cost = components.cost();
    return new FinalScoreRow(
        score.participant().id(),
        score.participant().cohort(),
        score.finalScore().status(),
        score.finalScore().reasonCode(),
        quality.level().name(),
        Decimals.FOUR.show(quality.points()),
        quality.counted(),
        quality.score().map(Decimals.SIX::show),
        cost instanceof CostScore.Scored scored
            ? Optional.of(Decimals.FOUR.show(scored.points()))
            : Optional.empty(),
        cost.value().map(Decimals.SIX::show),
        Decimals.TWO.show(components.activities().adjustment()),
        Decimals.FOUR.show(components.interoperability().percent()),
        Decimals.FOUR.show(components.interoperability().adjustment()),
        Decimals.TWO.show(components.complexPatient().points()),
        Decimals.TWO.show(components.smallPractice()),
        score.finalScore().value().map(Decimals.TWO::show),
        Decimals.TWO.show(score.paid()));
  }

  /** The rows of a participant's measures, in the order of the set. */
  public List<MeasureScoreRow> measureScores(ParticipantScore score) {
    List<MeasureScoreRow> rows = new ArrayList<>();
    for (MeasureResult result : score.components().quality().counting().measures()) {
      rows.add(measureScore(score, result, rows.size() + 1));
    }
    return rows;
  }

  private MeasureScoreRow measureScore(ParticipantScore score, MeasureResult result, int position) {
    MeasureOutcome outcome = result.outcome();
    Optional<MeasureSubmission> submission = result.submission();
    return new MeasureScoreRow(
        score.participant().id(),
        score.participant().cohort(),
        position,
        result.level().name(),
        result.measure().id().value(),
        submission.map(value -> value.collectionType().name()),
        outcome.state(),
        outcome.reasonCode(),
        submission.map(MeasureSubmission::caseCount),
        submission.flatMap(value -> value.rate(ruleSet.quality())).map(Decimals.TWO::show),
        outcome instanceof MeasureOutcome.Scored scored
            ? Optional.of(scored.decilePoints().decile())
            : Optional.empty(),
        outcome.points().map(Decimals.FOUR::show));
  }

  /** The payment adjustment of a participant from the factor of its final score. */
  public AdjustmentRow adjustment(FinalScoreRow row, CohortPayment payment) {
    return adjustment(row, row.finalScore().map(payment::factorOf), payment.scalingFactor());
  }

  /**
   * The payment adjustment of a participant whose final score may occur nowhere in its cohort,
   * while the cohort stays as it is.
   */
  public AdjustmentRow adjustment(FinalScoreRow row, CohortFacts facts) {
    return adjustment(
        row, row.finalScore().map(score -> facts.factorOf(score, ruleSet)), facts.scalingFactor());
  }

  private AdjustmentRow adjustment(
      FinalScoreRow row, Optional<AdjustmentFactor> factor, Optional<BigDecimal> scalingFactor) {
    boolean positive = row.finalScore().filter(score -> score.signum() > 0).isPresent();
    BigDecimal adjustment =
        Decimals.SIX.show(
            factor.map(AdjustmentFactor::factor).orElseGet(() -> AdjustmentFactor.none(ruleSet)));
    return new AdjustmentRow(
        row.participant(),
        row.cohort(),
        factor.filter(value -> positive).map(value -> Decimals.TWELVE.show(value.transformed())),
        scalingFactor.filter(value -> positive).map(Decimals.TWELVE::show),
        adjustment,
        Decimals.SIX.show(PaymentMultiplier.of(adjustment)),
        Decimals.TWO.show(
            PaymentMultiplier.estimatedAdjustment(row.partBPaid(), adjustment, ruleSet)));
  }
}
