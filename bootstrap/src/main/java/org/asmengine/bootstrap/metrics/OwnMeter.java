package org.asmengine.bootstrap.metrics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue of the engine's own meters. docs/operations.md has the same table. */
public enum OwnMeter {
  RUN_IN_PROGRESS(
      Kind.GAUGE, "asm.run.in.progress", "", "1 while this instance runs a year end, else 0"),
  RUN_PROGRESS(
      Kind.GAUGE,
      "asm.run.progress.ratio",
      "",
      "how much of the run in progress is done, 0 to 1; 0 when none is in progress"),
  RUN_STEP(
      Kind.GAUGE,
      "asm.run.step",
      "",
      "1 for the step that the run in progress is in, else 0",
      "step"),
  RUN_ELAPSED(
      Kind.GAUGE,
      "asm.run.elapsed",
      "seconds",
      "how long the run in progress has been running on this instance; 0 when none is"),
  RUN_IDLE(
      Kind.GAUGE,
      "asm.run.idle",
      "seconds",
      "how long ago the run in progress last got on; 0 when none is in progress"),
  RUNS(
      Kind.COUNTER,
      "asm.runs",
      "",
      "year ends that ended on this instance: complete, failed or stopped",
      "outcome"),
  ROWS_READ(Kind.COUNTER, "asm.rows.read", "", "rows of input files that were checked"),
  ROWS_WRITTEN(
      Kind.COUNTER,
      "asm.rows.written",
      "",
      "rows that a step wrote, to the database or to result files",
      "step"),
  LAST_RUN_AGE(
      Kind.GAUGE, "asm.last.run.age", "seconds", "how long ago the last complete run was sealed"),
  RUN_DUE(
      Kind.GAUGE,
      "asm.run.due",
      "seconds",
      "time left until a performance year without a complete run has to have one, negative when it"
          + " is overdue",
      "performance_year"),
  INPUT_ROWS(
      Kind.GAUGE, "asm.input.rows", "", "rows of the newest run's input files, by file", "file"),
  REJECTED_ROWS(
      Kind.GAUGE,
      "asm.rejected.rows",
      "",
      "rows that the newest run rejected, by error code",
      "code"),
  PARTICIPANTS(
      Kind.GAUGE,
      "asm.participants",
      "",
      "participants of the last complete run",
      "cohort",
      "status"),
  FINAL_SCORES(
      Kind.GAUGE,
      "asm.final.score.participants",
      "",
      "participants of the last complete run by final score, in bands of ten points named by their"
          + " start",
      "cohort",
      "band"),
  MEDIAN_SCORE(
      Kind.GAUGE,
      "asm.median.final.score",
      "",
      "median of the positive final scores of the last complete run",
      "cohort"),
  FACTORS(
      Kind.GAUGE,
      "asm.factor.participants",
      "",
      "participants of the last complete run by adjustment factor: the whole percent below or at it,"
          + " -12 to 12",
      "cohort",
      "percent"),
  SCALING_FACTOR(
      Kind.GAUGE, "asm.scaling.factor", "", "scaling factor F of the last complete run", "cohort"),
  PART_B_PAID(
      Kind.GAUGE,
      "asm.part.b.paid",
      "dollars",
      "Part B payments that the pool of the last complete run is built on",
      "cohort"),
  POOL(Kind.GAUGE, "asm.pool", "dollars", "incentive pool of the last complete run", "cohort"),
  NET_ADJUSTMENT(
      Kind.GAUGE,
      "asm.net.adjustment",
      "dollars",
      "sum of the estimated adjustments of the last complete run",
      "cohort"),
  UNDISTRIBUTED(
      Kind.GAUGE,
      "asm.undistributed",
      "dollars",
      "what the cap leaves undistributed in the last complete run",
      "cohort"),
  CLAMPED(
      Kind.GAUGE,
      "asm.clamped.participants",
      "",
      "participants of the last complete run whose factor the cap lowered",
      "cohort"),
  POOL_RESIDUAL(
      Kind.GAUGE,
      "asm.pool.residual",
      "dollars",
      "dollars of the pool of the last complete run that no rounding explains; has to be 0",
      "cohort"),
  UNSETTLED_RESULTS(
      Kind.GAUGE,
      "asm.unsettled.results.ratio",
      "",
      "share of the last complete run's results that rest on a parameter that is not settled law, 0"
          + " to 1",
      "cohort"),
  UNSETTLED_PARAMETERS(
      Kind.GAUGE,
      "asm.unsettled.parameters",
      "",
      "parameters of the last complete run that are not settled law, by status",
      "status"),
  PUBLICATION_AGE(
      Kind.GAUGE,
      "asm.publication.age",
      "seconds",
      "how long ago the payment year was published",
      "payment_year"),
  PUBLICATION_LOADED(
      Kind.GAUGE,
      "asm.publication.loaded",
      "",
      "1 when this instance serves the multipliers of the published payment year from memory, else 0",
      "payment_year"),
  FIGURES_AGE(
      Kind.GAUGE,
      "asm.figures.age",
      "seconds",
      "how old the figures are that were read from the database; grows while the database is down"),
  CERTIFICATE_EXPIRY(
      Kind.GAUGE,
      "asm.certificate.expiry",
      "seconds",
      "time left until the server's certificate ends, negative once it has; only with TLS");

  /** What a meter does. */
  public enum Kind {
    /** Goes up and down. */
    GAUGE,
    /** Only goes up. */
    COUNTER
  }

  private static final String BETWEEN = ",";

  private final Kind kind;
  private final String meterName;
  private final String unit;
  private final String meaning;
  private final String labels;

  OwnMeter(Kind kind, String meterName, String unit, String meaning, String... labels) {
    this.kind = kind;
    this.meterName = meterName;
    this.unit = unit;
    this.meaning = meaning;
    this.labels = String.join(BETWEEN, labels);
  }

  /** What it does. */
  public Kind kind() {
    return kind;
  }

  /** Its name in Micrometer. */
  public String meterName() {
    return meterName;
  }

  /** Its unit, where it has one. */
  @Nullable String unit() {
    return unit.isEmpty() ? null : unit;
  }

  /** What it shows, in a sentence without a full stop. */
  public String meaning() {
    return meaning;
  }

  /** The names of its labels. */
  public List<String> labels() {
    return labels.isEmpty() ? List.of() : List.of(labels.split(BETWEEN, -1));
  }

  /** Its name in Prometheus. */
  public String prometheusName() {
    return meterName.replace('.', '_')
        + (unit.isEmpty() ? "" : "_" + unit)
        + (kind == Kind.COUNTER ? "_total" : "");
  }
}
