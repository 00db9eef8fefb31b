package org.asmengine.persistence.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The run that is published for a payment year. */
@Entity
@Table(name = "publication")
class PublicationEntity {

  @Id
  @Column(name = "payment_year")
  short paymentYear;

  @Column(name = "run_id")
  int runId;

  @Column(name = "published_at")
  Instant publishedAt;

  @Column(name = "published_by")
  String publishedBy;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected PublicationEntity() {}

  PublicationEntity(short paymentYear, int runId, Instant publishedAt, String publishedBy) {
    this.paymentYear = paymentYear;
    this.runId = runId;
    this.publishedAt = publishedAt;
    this.publishedBy = publishedBy;
  }
}
