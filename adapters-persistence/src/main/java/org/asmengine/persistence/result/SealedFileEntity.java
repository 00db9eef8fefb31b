package org.asmengine.persistence.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A sealed result file. */
@Entity
@Table(name = "sealed_file")
@IdClass(SealedFileEntity.Key.class)
class SealedFileEntity {

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

  @Column(name = "position")
  short position;

  @Column(name = "sha256")
  String sha256;

  @Column(name = "size_in_bytes")
  long sizeInBytes;

  @Column(name = "row_count")
  long rowCount;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected SealedFileEntity() {}

  SealedFileEntity(
      int runId, String fileName, short position, String sha256, long sizeInBytes, long rowCount) {
    this.runId = runId;
    this.fileName = fileName;
    this.position = position;
    this.sha256 = sha256;
    this.sizeInBytes = sizeInBytes;
    this.rowCount = rowCount;
  }
}
