package org.asmengine.application.submission.qpp;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.document.Field;
import org.asmengine.application.document.Finding;
import org.asmengine.application.document.Findings;
import org.asmengine.application.document.Place;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.FoundValue;
import org.asmengine.application.submission.SubmittedRow.MeasureCounts;
import org.asmengine.application.submission.qpp.QppValue.Counts;
import org.asmengine.application.submission.qpp.QppValue.MultipleRates;
import org.asmengine.application.submission.qpp.QppValue.SingleRate;
import org.asmengine.application.submission.qpp.QppValue.Stratum;
import org.asmengine.domain.mips.SubmissionMethod;
import org.asmengine.domain.number.Exact;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.programme.QppRules;

/** Quality measurements as rows of a submission. */
final class QualityMeasurements {

  private static final String METHODS =
      "%s, %s"
          .formatted(
              SubmissionMethod.ELECTRONIC_HEALTH_RECORD.word(), SubmissionMethod.REGISTRY.word());
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** QPP rounds to two decimals, and programs cut where it rounds. */
  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

  private final QppRules rules;
  private final Findings findings;

  QualityMeasurements(QppRules rules, Findings findings) {
    this.rules = rules;
    this.findings = findings;
  }

  List<PlacedRow> rows(QppMeasurementSet set) {
    Optional<CollectionType> type =
        findings.required(set.submissionMethod()).flatMap(word -> type(set, word));
    List<PlacedRow> rows = new ArrayList<>();
    for (QppMeasurement measurement : set.measurements().value().orElse(List.of())) {
      row(set, measurement, type).ifPresent(rows::add);
    }
    return rows;
  }

  private Optional<CollectionType> type(QppMeasurementSet set, String word) {
    Optional<SubmissionMethod> method = SubmissionMethod.ofWord(word);
    Optional<CollectionType> type =
        method
            .filter(known -> known != SubmissionMethod.ADMINISTRATIVE_CLAIMS)
            .flatMap(SubmissionMethod::collectionType);
    if (type.isEmpty()) {
      findings.add(
          Finding.of(
              set.submissionMethod().place(),
              method.isPresent() ? ErrorCode.NOT_IN_MODEL : ErrorCode.UNKNOWN_CODE,
              FoundValue.show("", word),
              METHODS));
    }
    return type;
  }

  private Optional<PlacedRow> row(
      QppMeasurementSet set, QppMeasurement measurement, Optional<CollectionType> type) {
    Optional<String> id = findings.required(measurement.measureId());
    Optional<QppValue> value = findings.required(measurement.value());
    if (id.isEmpty() || value.isEmpty()) {
      return Optional.empty();
    }
    Place place = measurement.value().place();
    boolean severalRates = rules.multipleRates().contains(id.get());
    return switch (value.get()) {
      case SingleRate single when !severalRates ->
          row(set, measurement, id.get(), type, single.counts(), place)
              .filter(row ->
                  agree(
                      (MeasureCounts) row.row(), single.performanceRate(), single.reportingRate()));
      case MultipleRates multiple when severalRates ->
          stratum(multiple)
              .flatMap(stratum ->
                  row(set, measurement, id.get(), type, stratum.counts(), stratum.place()))
              .filter(row ->
                  agree(
                      (MeasureCounts) row.row(),
                      multiple.performanceRate(),
                      multiple.reportingRate()));
      default -> {
        findings.add(
            Finding.of(
                place,
                ErrorCode.QPP_VALUE_KIND,
                "a value of another kind",
                severalRates
                    ? "strata with one called " + rules.stratum()
                    : "the counts of one performance rate"));
        yield Optional.empty();
      }
    };
  }

  private Optional<Stratum> stratum(MultipleRates rates) {
    List<Stratum> counting =
        rates.strata().value().orElse(List.of()).stream()
            .filter(stratum ->
                findings.required(stratum.name()).filter(rules.stratum()::equals).isPresent())
            .toList();
    if (counting.size() == 1) {
      return Optional.of(counting.getFirst());
    }
    rates
        .strata()
        .value()
        .ifPresent(read ->
            findings.add(
                Finding.of(
                    rates.strata().place(),
                    ErrorCode.QPP_VALUE_KIND,
                    "%d strata called %s".formatted(counting.size(), rules.stratum()),
                    "one")));
    return Optional.empty();
  }

  private Optional<PlacedRow> row(
      QppMeasurementSet set,
      QppMeasurement measurement,
      String id,
      Optional<CollectionType> type,
      Counts counts,
      Place place) {
    Optional<Long> eligible = findings.required(counts.eligiblePopulation());
    Optional<Long> met = findings.required(counts.met());
    Optional<Long> notMet = findings.required(counts.notMet());
    Optional<Long> exclusions = zeroIfAbsent(counts.exclusions());
    Optional<Long> exceptions = zeroIfAbsent(counts.exceptions());
    if (type.isEmpty()
        || eligible.isEmpty()
        || met.isEmpty()
        || notMet.isEmpty()
        || exclusions.isEmpty()
        || exceptions.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Place> columns = new HashMap<>();
    columns.put("measure_id", measurement.measureId().place());
    columns.put("collection_type", set.submissionMethod().place());
    columns.put("eligible_population", counts.eligiblePopulation().place());
    columns.put("performance_met", counts.met().place());
    columns.put("performance_not_met", counts.notMet().place());
    columns.put("eligible_population_exclusion", counts.exclusions().place());
    columns.put("eligible_population_exception", counts.exceptions().place());
    return Optional.of(
        new PlacedRow(
            new MeasureCounts(
                id,
                type.get(),
                eligible.get(),
                met.get(),
                notMet.get(),
                exclusions.get(),
                exceptions.get()),
            new RowPlaces(place, columns)));
  }

  private static Optional<Long> zeroIfAbsent(Field<Long> field) {
    return field.isAbsent() ? Optional.of(0L) : field.value();
  }

  /** Rates that are told must be those of the counts: a document must not contradict itself. */
  private boolean agree(
      MeasureCounts counts, Field<BigDecimal> performanceRate, Field<BigDecimal> reportingRate) {
    boolean performance = agrees(performanceRate, counts.met(), counts.met() + counts.notMet());
    boolean reporting =
        agrees(
            reportingRate,
            counts.met() + counts.notMet() + counts.exclusions() + counts.exceptions(),
            counts.eligiblePopulation());
    return performance && reporting;
  }

  private boolean agrees(Field<BigDecimal> told, long part, long whole) {
    if (told.value().isEmpty() || whole == 0) {
      return true;
    }
    BigDecimal rate =
        Exact.divide(BigDecimal.valueOf(part).multiply(HUNDRED), BigDecimal.valueOf(whole));
    BigDecimal found = told.value().get();
    if (found.subtract(rate).abs().compareTo(TOLERANCE) <= 0) {
      return true;
    }
    findings.add(
        told.place(), ErrorCode.QPP_RATE_CONTRADICTED, FoundValue.show("", found.toPlainString()));
    return false;
  }
}
