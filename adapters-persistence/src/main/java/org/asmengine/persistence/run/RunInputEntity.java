package org.asmengine.persistence.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** An input file of a run. */
@Entity
@Table(name = "run_input")
@IdClass(RunInputEntity.Key.class)
class RunInputEntity {

  /** The primary key. */
  record Key(int runId, String fileName) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Id
  @Column(name = "run_id")
  int runId;

  @Id
  @Column(name = "file_name")
  String fileName;

  @Column(name = "sha256")
  String sha256;

  @Column(name = "size_in_bytes")
  long sizeInBytes;

  @Column(name = "records")
  long records;

  @Column(name = "rejected")
  long rejected;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected RunInputEntity() {}

  RunInputEntity(
      int runId, String fileName, String sha256, long sizeInBytes, long records, long rejected) {
    this.runId = runId;
    this.fileName = fileName;
    this.sha256 = sha256;
    this.sizeInBytes = sizeInBytes;
    this.records = records;
    this.rejected = rejected;
  }
}
