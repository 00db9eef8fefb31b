package org.asmengine.application.submission.qpp;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.asmengine.application.document.Field;
import org.asmengine.application.document.Place;
import org.asmengine.application.submission.SubmittedRow;
import org.asmengine.application.submission.SubmittedRow.Attestation;
import org.asmengine.application.submission.SubmittedRow.MeasureCounts;
import org.asmengine.application.submission.SubmittedRow.MeasureResponse;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.mips.SubmissionMethod;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.domain.ruleset.programme.QppRules;

/** Rows of submissions as a QPP document; reading it gives the same rows. */
final class QppRendering {

  /** QPP wants to know a way of submission where the model keeps none: that of its converter. */
  private static final String METHOD = SubmissionMethod.ELECTRONIC_HEALTH_RECORD.word();

  private final RuleSet ruleSet;
  private final QppRules rules;

  QppRendering(RuleSet ruleSet, QppRules rules) {
    this.ruleSet = ruleSet;
    this.rules = rules;
  }

  QppDocument document(Tin tin, Optional<Npi> npi, List<SubmittedRow> rows) {
    List<QppMeasurementSet> sets = new ArrayList<>();
    grouped(rows, MeasureCounts.class, row -> SubmissionMethod.of(row.collectionType()).word())
        .values()
        .forEach(group -> sets.add(quality(group)));
    grouped(rows, Attestation.class, row -> row.start() + " " + row.end())
        .values()
        .forEach(group -> sets.add(activities(group)));
    grouped(rows, MeasureResponse.class, row -> row.start() + " " + row.end() + " " + row.cehrtId())
        .values()
        .forEach(group -> sets.add(interoperability(group)));
    return new QppDocument(
        Place.NONE,
        Field.none(),
        Field.of(npi.isPresent() ? QppEntity.INDIVIDUAL : QppEntity.GROUP),
        Field.of(tin.value()),
        npi.map(clinician -> Field.of(clinician.value())).orElseGet(Field::none),
        Field.of((long) ruleSet.calendar().performanceYear().value()),
        Field.of(sets));
  }

  private static <R extends SubmittedRow> Map<String, List<R>> grouped(
      List<SubmittedRow> rows, Class<R> kind, Function<R, String> key) {
    Map<String, List<R>> groups = new TreeMap<>();
    rows.stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .sorted(Comparator.comparing(SubmittedRow::item))
        .forEach(
            row -> groups.computeIfAbsent(key.apply(row), absent -> new ArrayList<>()).add(row));
    return groups;
  }

  private QppMeasurementSet quality(List<MeasureCounts> rows) {
    return set(
        "quality",
        SubmissionMethod.of(rows.getFirst().collectionType()).word(),
        ruleSet.calendar().start(),
        ruleSet.calendar().end(),
        "",
        rows.stream().map(this::measurement).toList());
  }

  private QppMeasurement measurement(MeasureCounts row) {
    QppValue.Counts counts =
        new QppValue.Counts(
            Field.of(row.eligiblePopulation()),
            Field.of(row.met()),
            Field.of(row.notMet()),
            Field.of(row.exclusions()),
            Field.of(row.exceptions()));
    QppValue value =
        rules.multipleRates().contains(row.measureId())
            ? new QppValue.MultipleRates(
                Field.of(
                    List.of(new QppValue.Stratum(Place.NONE, Field.of(rules.stratum()), counts))),
                Field.none(),
                Field.none())
            : new QppValue.SingleRate(counts, Field.none(), Field.none());
    return measurement(row.measureId(), value);
  }

  private QppMeasurementSet activities(List<Attestation> rows) {
    return set(
        "ia",
        METHOD,
        rows.getFirst().start(),
        rows.getFirst().end(),
        "",
        rows.stream()
            .map(row ->
                measurement(
                    rules
                        .activities()
                        .get(ruleSet.activities().activities().indexOf(row.activityId())),
                    new QppValue.Attested(row.attested())))
            .toList());
  }

  private QppMeasurementSet interoperability(List<MeasureResponse> rows) {
    return set(
        "pi",
        METHOD,
        rows.getFirst().start(),
        rows.getFirst().end(),
        rows.getFirst().cehrtId(),
        rows.stream().map(row -> measurement(row.measureId(), value(row))).toList());
  }

  private static QppValue value(MeasureResponse row) {
    return switch (row.response()) {
      case Answer answer -> new QppValue.Attested(answer.yes());
      case Proportion proportion ->
          new QppValue.Proportion(
              Field.of(proportion.numerator()), Field.of(proportion.denominator()));
    };
  }

  private static QppMeasurement measurement(String id, QppValue value) {
    return new QppMeasurement(Place.NONE, Field.of(id), Field.of(value));
  }

  private QppMeasurementSet set(
      String category,
      String method,
      LocalDate start,
      LocalDate end,
      String cehrtId,
      List<QppMeasurement> measurements) {
    return new QppMeasurementSet(
        Place.NONE,
        Field.of(category),
        Field.of(method),
        Field.of(rules.programs().getFirst()),
        Field.of(start),
        Field.of(end),
        cehrtId.isEmpty() ? Field.none() : Field.of(cehrtId),
        Field.of(measurements));
  }
}
