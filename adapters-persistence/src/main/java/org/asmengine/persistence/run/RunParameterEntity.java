package org.asmengine.persistence.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A parameter of the rule set that a run was started with. */
@Entity
@Table(name = "run_parameter")
@IdClass(RunParameterEntity.Key.class)
class RunParameterEntity {

  /** The primary key. */
  record Key(int runId, short position) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Id
  @Column(name = "run_id")
  int runId;

  @Id
  @Column(name = "position")
  short position;

  @Column(name = "parameter_key")
  String parameterKey;

  @Column(name = "parameter_value")
  String parameterValue;

  @Column(name = "cite")
  String cite;

  @Column(name = "status")
  String status;

  @Column(name = "note")
  String note;

  @Column(name = "location")
  String location;

  @Column(name = "overridden")
  boolean overridden;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected RunParameterEntity() {}

  RunParameterEntity(
      int runId,
      short position,
      String parameterKey,
      String parameterValue,
      String cite,
      String status,
      String note,
      String location,
      boolean overridden) {
    this.runId = runId;
    this.position = position;
    this.parameterKey = parameterKey;
    this.parameterValue = parameterValue;
    this.cite = cite;
    this.status = status;
    this.note = note;
    this.location = location;
    this.overridden = overridden;
  }
}
