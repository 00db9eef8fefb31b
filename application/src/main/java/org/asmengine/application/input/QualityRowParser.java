package org.asmengine.application.input;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputRow.QualityRow;
import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.quality.MeasureSubmission;
import org.asmengine.domain.quality.SubmissionData;
import org.asmengine.domain.quality.SubmissionData.ClaimsResult;
import org.asmengine.domain.quality.SubmissionData.PopulationCounts;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureSpecification;
import org.asmengine.domain.ruleset.RuleSet;

/** Reads the rows of {@code quality.csv}. */
final class QualityRowParser {

  private static final List<String> TYPES =
      Stream.of(CollectionType.values()).map(Enum::name).toList();
  private static final List<String> COUNTS =
      List.of(
          "eligible_population",
          "performance_met",
          "performance_not_met",
          "eligible_population_exclusion",
          "eligible_population_exception");
  private static final List<String> CLAIMS = List.of("case_count", "performance_rate");

  private final RuleSet ruleSet;
  private final Roster roster;
  private final List<MeasureSpecification> measures;

  QualityRowParser(RuleSet ruleSet, Roster roster) {
    this.ruleSet = ruleSet;
    this.roster = roster;
    this.measures =
        Stream.of(Cohort.values())
            .flatMap(cohort -> ruleSet.quality().set(cohort).stream())
            .toList();
  }

  QualityRow parse(Fields fields) throws RowRejected {
    String tin = fields.tin();
    String npi = fields.optionalNpi();
    String measureId = fields.optional("measure_id");
    CollectionType type = collectionType(fields);
    SubmissionData data =
        type == CollectionType.ADMIN_CLAIMS ? claimsResult(fields) : populationCounts(fields);
    SourceRow source = fields.source();
    Instant submittedAt = fields.instant("submitted_at");

    Set<Cohort> cohorts = roster.cohorts(tin, npi);
    if (cohorts.isEmpty()) {
      throw unknownParticipant(fields, npi);
    }
    if (npi.isEmpty() && !ruleSet.smallPractice().isSmall(roster.clinicians(tin))) {
      throw new RowRejected(
          "npi",
          ErrorCode.TIN_LEVEL_NOT_SMALL_PRACTICE,
          "a row for a TIN with %d clinicians".formatted(roster.clinicians(tin)),
          "at most %d clinicians".formatted(ruleSet.smallPractice().maxClinicians()));
    }
    MeasureSpecification measure = measureInSet(fields, measureId, cohorts);
    if (npi.isEmpty() && type == CollectionType.ADMIN_CLAIMS) {
      throw fields.reject(
          "measure_id",
          ErrorCode.MEASURE_NOT_IN_SET,
          "results from claims for single clinicians only");
    }
    if (!measure.collectionTypes().contains(type)) {
      throw fields.reject(
          "collection_type",
          ErrorCode.COLLECTION_TYPE_NOT_ALLOWED,
          "%s for measure %s".formatted(measure.collectionTypes(), measure.id()));
    }
    refuseLate(fields, type, submittedAt);
    return new QualityRow(
        tin,
        npi,
        new MeasureSubmission(measure.id(), type, data, submittedAt, source),
        measures.indexOf(measure));
  }

  private static CollectionType collectionType(Fields fields) throws RowRejected {
    String value = fields.required("collection_type");
    if (!TYPES.contains(value)) {
      throw fields.reject(
          "collection_type",
          ErrorCode.COLLECTION_TYPE_NOT_ALLOWED,
          "one of " + String.join(", ", TYPES));
    }
    return CollectionType.valueOf(value);
  }

  private static ClaimsResult claimsResult(Fields fields) throws RowRejected {
    for (String column : COUNTS) {
      fields.refuse(column, "an administrative claims measure");
    }
    return new ClaimsResult(
        fields.count("case_count", 0),
        fields.isEmpty("performance_rate")
            ? Optional.empty()
            : Optional.of(fields.decimal("performance_rate", RowParsers.MOST_DECIMALS)));
  }

  private static PopulationCounts populationCounts(Fields fields) throws RowRejected {
    for (String column : CLAIMS) {
      fields.refuse(column, "a reported measure");
    }
    long eligible = fields.count("eligible_population", 1);
    long met = fields.count("performance_met", 0);
    long notMet = fields.count("performance_not_met", 0);
    long exclusions = fields.countOrZero("eligible_population_exclusion");
    long exceptions = fields.countOrZero("eligible_population_exception");
    long sum = met + notMet + exclusions + exceptions;
    if (sum > eligible) {
      throw new RowRejected(
          "eligible_population",
          ErrorCode.COUNTS_EXCEED_POPULATION,
          "%s met, not met, excluded and excepted of %s eligible"
              .formatted(FoundValue.show(sum), FoundValue.show(eligible)),
          ErrorCode.COUNTS_EXCEED_POPULATION.allowed());
    }
    return new PopulationCounts(eligible, met, notMet, exclusions, exceptions);
  }

  @Rule({"42 CFR 512.725(b)", "42 CFR 512.725(c)"})
  private MeasureSpecification measureInSet(Fields fields, String measureId, Set<Cohort> cohorts)
      throws RowRejected {
    for (MeasureSpecification measure : measures) {
      if (measure.id().value().equals(measureId) && cohorts.contains(measure.cohort())) {
        return measure;
      }
    }
    throw fields.reject(
        "measure_id",
        ErrorCode.MEASURE_NOT_IN_SET,
        "the measures of %s: %s"
            .formatted(
                cohorts,
                measures.stream()
                    .filter(measure -> cohorts.contains(measure.cohort()))
                    .map(MeasureSpecification::id)
                    .toList()));
  }

  @Rule({"42 CFR 512.720", "R-720-U1"})
  private void refuseLate(Fields fields, CollectionType type, Instant submittedAt)
      throws RowRejected {
    if (type != CollectionType.ADMIN_CLAIMS
        && !submittedAt.isBefore(ruleSet.calendar().submissionDeadline())) {
      throw fields.reject(
          "submitted_at",
          ErrorCode.LATE_SUBMISSION,
          "before " + ruleSet.calendar().submissionDeadline());
    }
  }

  static RowRejected unknownParticipant(Fields fields, String npi) {
    String column = npi.isEmpty() ? "tin" : "npi";
    return fields.reject(
        column, ErrorCode.UNKNOWN_PARTICIPANT, "those of accepted rows of participants.csv");
  }
}
