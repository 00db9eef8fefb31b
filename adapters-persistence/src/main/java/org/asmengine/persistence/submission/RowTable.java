package org.asmengine.persistence.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.asmengine.application.submission.SubmissionCategory;
import org.asmengine.application.submission.SubmittedRow;
import org.asmengine.application.submission.SubmittedRow.Attestation;
import org.asmengine.application.submission.SubmittedRow.MeasureCounts;
import org.asmengine.application.submission.SubmittedRow.MeasureResponse;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.interoperability.InteroperabilityReport.Response;
import org.asmengine.domain.ruleset.CollectionType;
import org.jspecify.annotations.Nullable;

/** Where the rows of a category are, and how they go in and come out. */
enum RowTable {
  MEASURES(
      "submitted_measure",
      "eligible_population",
      "performance_met",
      "performance_not_met",
      "exclusions",
      "exceptions") {
    @Override
    List<@Nullable Object> values(SubmittedRow row) {
      MeasureCounts counts = (MeasureCounts) row;
      return Arrays.asList(
          counts.eligiblePopulation(),
          counts.met(),
          counts.notMet(),
          counts.exclusions(),
          counts.exceptions());
    }

    @Override
    SubmittedRow read(ResultSet row) throws SQLException {
      return new MeasureCounts(
          row.getString("item"),
          CollectionType.valueOf(row.getString("variant")),
          row.getLong("eligible_population"),
          row.getLong("performance_met"),
          row.getLong("performance_not_met"),
          row.getLong("exclusions"),
          row.getLong("exceptions"));
    }
  },
  ACTIVITIES("submitted_activity", "attested", "start_date", "end_date") {
    @Override
    List<@Nullable Object> values(SubmittedRow row) {
      Attestation attestation = (Attestation) row;
      return Arrays.asList(attestation.attested(), attestation.start(), attestation.end());
    }

    @Override
    SubmittedRow read(ResultSet row) throws SQLException {
      return new Attestation(
          row.getString("item"),
          row.getBoolean("attested"),
          row.getObject("start_date", LocalDate.class),
          row.getObject("end_date", LocalDate.class));
    }
  },
  INTEROPERABILITY(
      "submitted_interoperability",
      "numerator",
      "denominator",
      "answer",
      "period_start",
      "period_end",
      "cehrt_id") {
    @Override
    List<@Nullable Object> values(SubmittedRow row) {
      MeasureResponse response = (MeasureResponse) row;
      return switch (response.response()) {
        case Proportion proportion ->
            Arrays.asList(
                proportion.numerator(),
                proportion.denominator(),
                null,
                response.start(),
                response.end(),
                response.cehrtId());
        case Answer answer ->
            Arrays.asList(
                null, null, answer.yes(), response.start(), response.end(), response.cehrtId());
      };
    }

    @Override
    SubmittedRow read(ResultSet row) throws SQLException {
      long denominator = row.getLong("denominator");
      Response response =
          row.wasNull()
              ? new Answer(row.getBoolean("answer"))
              : new Proportion(row.getLong("numerator"), denominator);
      return new MeasureResponse(
          row.getString("item"),
          response,
          row.getObject("period_start", LocalDate.class),
          row.getObject("period_end", LocalDate.class),
          row.getString("cehrt_id"));
    }
  };

  /** The columns that all tables have, in the order of {@link #insert}. */
  private static final List<String> SHARED =
      List.of(
          "performance_year",
          "tin",
          "npi",
          "item",
          "variant",
          "sequence_number",
          "position",
          "accepted_at",
          "late");

  private final String table;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<String> columns;

  RowTable(String table, String... columns) {
    this.table = table;
    this.columns = List.of(columns);
  }

  static RowTable of(SubmissionCategory category) {
    return switch (category) {
      case QUALITY -> MEASURES;
      case IMPROVEMENT_ACTIVITIES -> ACTIVITIES;
      case PROMOTING_INTEROPERABILITY -> INTEROPERABILITY;
    };
  }

  /** The values of the table's own columns. */
  abstract List<@Nullable Object> values(SubmittedRow row);

  /** The row on which the result set stands. */
  abstract SubmittedRow read(ResultSet row) throws SQLException;

  /** The shared columns first, then the table's own. */
  String insert() {
    return "insert into %s (%s, %s) values (%s)"
        .formatted(
            table,
            String.join(", ", SHARED),
            String.join(", ", columns),
            String.join(", ", Collections.nCopies(SHARED.size() + columns.size(), "?")));
  }

  String select() {
    return "select %s, %s from %s"
        .formatted(String.join(", ", SHARED), String.join(", ", columns), table);
  }
}
