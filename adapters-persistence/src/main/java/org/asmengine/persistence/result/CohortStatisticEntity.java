package org.asmengine.persistence.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A statistic of a cohort with all its digits. */
@Entity
@Table(name = "cohort_statistic")
@IdClass(CohortStatisticEntity.Key.class)
class CohortStatisticEntity {

  /** The primary key. */
  record Key(int runId, String cohort, String name) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Id
  @Column(name = "run_id")
  int runId;

  @Id
  @Column(name = "cohort")
  String cohort;

  @Id
  @Column(name = "name")
  String name;

  @Column(name = "exact_value")
  String exactValue;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected CohortStatisticEntity() {}

  CohortStatisticEntity(int runId, String cohort, String name, String exactValue) {
    this.runId = runId;
    this.cohort = cohort;
    this.name = name;
    this.exactValue = exactValue;
  }
}
