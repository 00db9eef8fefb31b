package org.asmengine.persistence.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A link of a hash chain. */
@Entity
@Table(name = "chain_link")
@IdClass(ChainLinkEntity.Key.class)
class ChainLinkEntity {

  /** The primary key. */
  record Key(int runId, String fileName, int number) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Id
  @Column(name = "run_id")
  int runId;

  @Id
  @Column(name = "file_name")
  String fileName;

  @Id
  @Column(name = "number")
  int number;

  @Column(name = "last_row")
  long lastRow;

  @Column(name = "sha256")
  String sha256;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected ChainLinkEntity() {}

  ChainLinkEntity(int runId, String fileName, int number, long lastRow, String sha256) {
    this.runId = runId;
    this.fileName = fileName;
    this.number = number;
    this.lastRow = lastRow;
    this.sha256 = sha256;
  }
}
