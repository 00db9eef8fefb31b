package org.asmengine.persistence.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.operation.CircumstanceSource;
import org.asmengine.application.operation.OperationError;
import org.asmengine.application.operation.OperationId;
import org.asmengine.application.operation.OperationProgress;
import org.asmengine.application.operation.OperationState;
import org.asmengine.application.operation.RunOperation;
import org.asmengine.application.operation.RunOrder;
import org.asmengine.application.operation.SubmissionSource;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.PerformanceYear;
import org.jspecify.annotations.Nullable;

/** A row of the table of operations. */
final class OperationRow {

  /** All columns that {@link #read} needs. */
  static final String COLUMNS =
      "operation_id, performance_year, input_directory, submission_source, submission_cutoff,"
          + " circumstance_source, circumstance_list, max_rejects, inputs_digest, created_at, created_by, state, takeovers,"
          + " cancel_requested, updated_at, run_id, step, rows_read, rows_written, rows_rejected,"
          + " percent, estimated_end, ended_at, error_code, error_message";

  private OperationRow() {}

  static OperationId id(ResultSet row) throws SQLException {
    return new OperationId(UUID.fromString(row.getString("operation_id")));
  }

  static RunOperation read(ResultSet row, Map<String, String> overrides) throws SQLException {
    return new RunOperation(
        id(row),
        new RunOrder(
            PerformanceYear.of(row.getInt("performance_year")),
            row.getString("input_directory"),
            SubmissionSource.valueOf(row.getString("submission_source")),
            number(row, "submission_cutoff"),
            CircumstanceSource.valueOf(row.getString("circumstance_source")),
            text(row, "circumstance_list"),
            overrides,
            number(row, "max_rejects")),
        row.getString("inputs_digest"),
        instant(row, "created_at").orElseThrow(),
        row.getString("created_by"),
        OperationState.valueOf(row.getString("state")),
        progress(row),
        instant(row, "updated_at").orElseThrow(),
        row.getBoolean("cancel_requested"),
        row.getInt("takeovers"),
        instant(row, "ended_at"),
        text(row, "error_code")
            .map(code ->
                new OperationError(
                    ErrorCode.valueOf(code), text(row, "error_message").orElse(""))));
  }

  private static OperationProgress progress(ResultSet row) throws SQLException {
    OptionalLong run = number(row, "run_id");
    return new OperationProgress(
        run.isPresent() ? Optional.of(new RunId((int) run.getAsLong())) : Optional.empty(),
        text(row, "step").map(Phase::valueOf),
        row.getLong("rows_read"),
        row.getLong("rows_written"),
        row.getLong("rows_rejected"),
        row.getInt("percent"),
        instant(row, "estimated_end"));
  }

  /** As the columns keep it. */
  static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
  }

  static @Nullable LocalDateTime utc(Optional<Instant> instant) {
    return instant.map(OperationRow::utc).orElse(null);
  }

  static @Nullable Long number(OptionalLong number) {
    return number.isPresent() ? (Long) number.getAsLong() : null;
  }

  private static OptionalLong number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDateTime.class))
        .map(time -> time.toInstant(ZoneOffset.UTC));
  }

  private static Optional<String> text(ResultSet row, String column) {
    try {
      return Optional.ofNullable(row.getString(column));
    } catch (SQLException e) {
      throw new IllegalStateException("no column " + column, e);
    }
  }
}
