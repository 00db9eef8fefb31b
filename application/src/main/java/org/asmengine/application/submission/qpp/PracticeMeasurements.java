package org.asmengine.application.submission.qpp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.document.Finding;
import org.asmengine.application.document.Findings;
import org.asmengine.application.document.Place;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.FoundValue;
import org.asmengine.application.submission.SubmittedRow;
import org.asmengine.application.submission.SubmittedRow.Attestation;
import org.asmengine.application.submission.SubmittedRow.MeasureResponse;
import org.asmengine.application.submission.qpp.QppValue.Attested;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.interoperability.InteroperabilityReport.Response;
import org.asmengine.domain.ruleset.programme.QppRules;

/** Activities and Promoting Interoperability, which practices report, as rows of a submission. */
final class PracticeMeasurements {

  private record Period(LocalDate start, LocalDate end) {}

  private final QppRules rules;
  private final List<String> activities;
  private final Findings findings;

  /** With the activities of the scoring rules. */
  PracticeMeasurements(QppRules rules, List<String> activities, Findings findings) {
    this.rules = rules;
    this.activities = activities;
    this.findings = findings;
  }

  List<PlacedRow> activities(QppMeasurementSet set) {
    Optional<Period> period = period(set);
    List<PlacedRow> rows = new ArrayList<>();
    for (QppMeasurement measurement : set.measurements().value().orElse(List.of())) {
      Optional<String> activity =
          findings.required(measurement.measureId()).flatMap(id -> activity(measurement, id));
      Optional<Boolean> attested =
          findings.required(measurement.value()).flatMap(value -> attested(measurement, value));
      if (period.isPresent() && activity.isPresent() && attested.isPresent()) {
        Map<String, Place> columns = new HashMap<>();
        columns.put("activity_id", measurement.measureId().place());
        columns.put("attested", measurement.value().place());
        columns.put("start_date", set.performanceStart().place());
        columns.put("end_date", set.performanceEnd().place());
        rows.add(
            placed(
                new Attestation(
                    activity.get(), attested.get(), period.get().start(), period.get().end()),
                measurement,
                columns));
      }
    }
    return rows;
  }

  List<PlacedRow> interoperability(QppMeasurementSet set) {
    Optional<Period> period = period(set);
    List<PlacedRow> rows = new ArrayList<>();
    for (QppMeasurement measurement : set.measurements().value().orElse(List.of())) {
      Optional<String> id = findings.required(measurement.measureId());
      Optional<QppValue> value = findings.required(measurement.value());
      Map<String, Place> columns = new HashMap<>();
      Optional<Response> response = value.flatMap(read -> response(measurement, read, columns));
      if (period.isPresent() && id.isPresent() && response.isPresent()) {
        columns.put("measure_id", measurement.measureId().place());
        columns.put("period_start", set.performanceStart().place());
        columns.put("period_end", set.performanceEnd().place());
        columns.put("cehrt_id", set.cehrtId().place());
        rows.add(
            placed(
                new MeasureResponse(
                    id.get(),
                    response.get(),
                    period.get().start(),
                    period.get().end(),
                    set.cehrtId().value().orElse("")),
                measurement,
                columns));
      }
    }
    return rows;
  }

  private Optional<Period> period(QppMeasurementSet set) {
    Optional<LocalDate> start = findings.required(set.performanceStart());
    Optional<LocalDate> end = findings.required(set.performanceEnd());
    return start.isEmpty() || end.isEmpty()
        ? Optional.empty()
        : Optional.of(new Period(start.get(), end.get()));
  }

  private Optional<String> activity(QppMeasurement measurement, String id) {
    int place = rules.activities().indexOf(id);
    if (place >= 0 && place < activities.size()) {
      return Optional.of(activities.get(place));
    }
    findings.add(
        Finding.of(
            measurement.measureId().place(),
            ErrorCode.NOT_IN_MODEL,
            FoundValue.show("", id),
            String.join(", ", rules.activities())));
    return Optional.empty();
  }

  private Optional<Boolean> attested(QppMeasurement measurement, QppValue value) {
    if (value instanceof Attested attested) {
      return Optional.of(attested.yes());
    }
    kind(measurement, "true or false");
    return Optional.empty();
  }

  /** Whether the kind is that of the measure is for the review of the rows to say. */
  private Optional<Response> response(
      QppMeasurement measurement, QppValue value, Map<String, Place> columns) {
    Place place = measurement.value().place();
    return switch (value) {
      case Attested attested -> {
        for (String column : List.of("answer", "numerator", "denominator")) {
          columns.put(column, place);
        }
        yield Optional.of(new Answer(attested.yes()));
      }
      case QppValue.Proportion proportion -> {
        Optional<Long> numerator = findings.required(proportion.numerator());
        Optional<Long> denominator = findings.required(proportion.denominator());
        columns.put("answer", place);
        columns.put("numerator", proportion.numerator().place());
        columns.put("denominator", proportion.denominator().place());
        yield numerator.isEmpty() || denominator.isEmpty()
            ? Optional.empty()
            : Optional.of(new Proportion(numerator.get(), denominator.get()));
      }
      case QppValue.SingleRate single -> {
        kind(measurement, "true, false, or a numerator and a denominator");
        yield Optional.empty();
      }
      case QppValue.MultipleRates multiple -> {
        kind(measurement, "true, false, or a numerator and a denominator");
        yield Optional.empty();
      }
    };
  }

  private void kind(QppMeasurement measurement, String allowed) {
    findings.add(
        Finding.of(
            measurement.value().place(),
            ErrorCode.QPP_VALUE_KIND,
            "a value of another kind",
            allowed));
  }

  private static PlacedRow placed(
      SubmittedRow row, QppMeasurement measurement, Map<String, Place> columns) {
    return new PlacedRow(row, new RowPlaces(measurement.place(), columns));
  }
}
