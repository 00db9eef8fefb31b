package org.asmengine.persistence.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A scoring run. */
@Entity
@Table(name = "scoring_run")
class ScoringRunEntity {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Column(name = "run_id")
  int runId;

  @Column(name = "performance_year")
  short performanceYear;

  @Column(name = "payment_year")
  short paymentYear;

  @Column(name = "rule_version")
  String ruleVersion;

  @Column(name = "rule_set_digest")
  String ruleSetDigest;

  @Column(name = "inputs_digest")
  String inputsDigest;

  @Column(name = "what_if")
  boolean whatIf;

  @Column(name = "status")
  String status;

  @Column(name = "started_at")
  Instant startedAt;

  @Column(name = "completed_at")
  @Nullable Instant completedAt;

  @Column(name = "output_digest")
  @Nullable String outputDigest;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected ScoringRunEntity() {}

  ScoringRunEntity(
      int runId,
      short performanceYear,
      short paymentYear,
      String ruleVersion,
      String ruleSetDigest,
      String inputsDigest,
      boolean whatIf,
      String status,
      Instant startedAt,
      @Nullable Instant completedAt,
      @Nullable String outputDigest) {
    this.runId = runId;
    this.performanceYear = performanceYear;
    this.paymentYear = paymentYear;
    this.ruleVersion = ruleVersion;
    this.ruleSetDigest = ruleSetDigest;
    this.inputsDigest = inputsDigest;
    this.whatIf = whatIf;
    this.status = status;
    this.startedAt = startedAt;
    this.completedAt = completedAt;
    this.outputDigest = outputDigest;
  }
}
