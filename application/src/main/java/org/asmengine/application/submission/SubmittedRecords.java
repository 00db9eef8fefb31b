package org.asmengine.application.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asmengine.application.input.InputRecord;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;

/** Renders rows of submissions as records of the file of their category. */
public final class SubmittedRecords {

  private SubmittedRecords() {}

  /**
   * The record.
   *
   * @param line the line that it has among the others; the header is line 1
   * @param npi empty for the whole practice
   */
  public static InputRecord of(
      long line, String tin, String npi, SubmittedRow row, Instant acceptedAt) {
    Map<String, String> values = new HashMap<>();
    values.put("tin", tin);
    switch (row) {
      case SubmittedRow.MeasureCounts counts -> {
        values.put("npi", npi);
        values.put("measure_id", counts.measureId());
        values.put("collection_type", counts.collectionType().name());
        values.put("eligible_population", Long.toString(counts.eligiblePopulation()));
        values.put("performance_met", Long.toString(counts.met()));
        values.put("performance_not_met", Long.toString(counts.notMet()));
        values.put("eligible_population_exclusion", Long.toString(counts.exclusions()));
        values.put("eligible_population_exception", Long.toString(counts.exceptions()));
        values.put("submitted_at", acceptedAt.toString());
      }
      case SubmittedRow.Attestation attestation -> {
        values.put("activity_id", attestation.activityId());
        values.put("attested", letter(attestation.attested()));
        values.put("start_date", attestation.start().toString());
        values.put("end_date", attestation.end().toString());
      }
      case SubmittedRow.MeasureResponse response -> {
        values.put("measure_id", response.measureId());
        switch (response.response()) {
          case Proportion proportion -> {
            values.put("numerator", Long.toString(proportion.numerator()));
            values.put("denominator", Long.toString(proportion.denominator()));
          }
          case Answer answer -> values.put("answer", letter(answer.yes()));
        }
        values.put("period_start", response.start().toString());
        values.put("period_end", response.end().toString());
        values.put("cehrt_id", response.cehrtId());
      }
    }
    List<String> fields = new ArrayList<>();
    for (String column : row.category().file().columns()) {
      fields.add(values.getOrDefault(column, ""));
    }
    return new InputRecord(line, List.copyOf(fields), fields.size());
  }

  private static String letter(boolean yes) {
    return yes ? "Y" : "N";
  }
}
