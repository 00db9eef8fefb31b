package org.asmengine.persistence.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The result of a cohort. */
@Entity
@Table(name = "cohort_result")
@IdClass(CohortResultEntity.Key.class)
class CohortResultEntity {

  /** The primary key. */
  record Key(int runId, String cohort) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Id
  @Column(name = "run_id")
  int runId;

  @Id
  @Column(name = "cohort")
  String cohort;

  @Column(name = "participants")
  long participants;

  @Column(name = "scored")
  long scored;

  @Column(name = "zero_scores")
  long zeroScores;

  @Column(name = "no_final_score")
  long noFinalScore;

  @Column(name = "median_final_score")
  @Nullable BigDecimal medianFinalScore;

  @Column(name = "part_b_paid")
  BigDecimal partBPaid;

  @Column(name = "incentive_pool")
  BigDecimal incentivePool;

  @Column(name = "scaling_factor")
  @Nullable BigDecimal scalingFactor;

  @Column(name = "net_adjustment")
  BigDecimal netAdjustment;

  @Column(name = "cost_median")
  @Nullable BigDecimal costMedian;

  @Column(name = "cost_sd")
  @Nullable BigDecimal costStandardDeviation;

  @Column(name = "cost_reporters")
  @Nullable Long costReporters;

  @Column(name = "clamped")
  long clamped;

  @Column(name = "undistributed")
  BigDecimal undistributed;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected CohortResultEntity() {}

  CohortResultEntity(
      int runId,
      String cohort,
      long participants,
      long scored,
      long zeroScores,
      long noFinalScore,
      @Nullable BigDecimal medianFinalScore,
      BigDecimal partBPaid,
      BigDecimal incentivePool,
      @Nullable BigDecimal scalingFactor,
      BigDecimal netAdjustment,
      @Nullable BigDecimal costMedian,
      @Nullable BigDecimal costStandardDeviation,
      @Nullable Long costReporters,
      long clamped,
      BigDecimal undistributed) {
    this.runId = runId;
    this.cohort = cohort;
    this.participants = participants;
    this.scored = scored;
    this.zeroScores = zeroScores;
    this.noFinalScore = noFinalScore;
    this.medianFinalScore = medianFinalScore;
    this.partBPaid = partBPaid;
    this.incentivePool = incentivePool;
    this.scalingFactor = scalingFactor;
    this.netAdjustment = netAdjustment;
    this.costMedian = costMedian;
    this.costStandardDeviation = costStandardDeviation;
    this.costReporters = costReporters;
    this.clamped = clamped;
    this.undistributed = undistributed;
  }
}
