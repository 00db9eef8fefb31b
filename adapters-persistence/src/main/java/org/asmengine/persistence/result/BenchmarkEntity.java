package org.asmengine.persistence.result;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;

/** A benchmark of a run. */
@Entity
@Table(name = "benchmark")
@IdClass(BenchmarkEntity.Key.class)
class BenchmarkEntity {

  /** The primary key. */
  record Key(int runId, String measureId, String collectionType) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  @Id
  @Column(name = "run_id")
  int runId;

  @Id
  @Column(name = "measure_id")
  String measureId;

  @Id
  @Column(name = "collection_type")
  String collectionType;

  @Column(name = "reporters")
  long reporters;

  @Column(name = "p1")
  BigDecimal p1;

  @Column(name = "p10")
  BigDecimal p10;

  @Column(name = "p20")
  BigDecimal p20;

  @Column(name = "p30")
  BigDecimal p30;

  @Column(name = "p40")
  BigDecimal p40;

  @Column(name = "p50")
  BigDecimal p50;

  @Column(name = "p60")
  BigDecimal p60;

  @Column(name = "p70")
  BigDecimal p70;

  @Column(name = "p80")
  BigDecimal p80;

  @Column(name = "p90")
  BigDecimal p90;

  @Column(name = "p99")
  BigDecimal p99;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected BenchmarkEntity() {}

  BenchmarkEntity(
      int runId,
      String measureId,
      String collectionType,
      long reporters,
      BigDecimal p1,
      BigDecimal p10,
      BigDecimal p20,
      BigDecimal p30,
      BigDecimal p40,
      BigDecimal p50,
      BigDecimal p60,
      BigDecimal p70,
      BigDecimal p80,
      BigDecimal p90,
      BigDecimal p99) {
    this.runId = runId;
    this.measureId = measureId;
    this.collectionType = collectionType;
    this.reporters = reporters;
    this.p1 = p1;
    this.p10 = p10;
    this.p20 = p20;
    this.p30 = p30;
    this.p40 = p40;
    this.p50 = p50;
    this.p60 = p60;
    this.p70 = p70;
    this.p80 = p80;
    this.p90 = p90;
    this.p99 = p99;
  }
}
