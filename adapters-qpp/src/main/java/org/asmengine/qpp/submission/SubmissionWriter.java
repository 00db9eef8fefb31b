package org.asmengine.qpp.submission;

import java.util.LinkedHashMap;
import java.util.Map;
import org.asmengine.application.document.Field;
import org.asmengine.application.submission.qpp.QppDocument;
import org.asmengine.application.submission.qpp.QppMeasurement;
import org.asmengine.application.submission.qpp.QppMeasurementSet;
import org.asmengine.application.submission.qpp.QppValue;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Writes a submission in the order of QPP's field definitions; what is not there is left out. */
final class SubmissionWriter {

  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      JsonMapper.builder()
          .build()
          .writer()
          .with(
              new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

  private SubmissionWriter() {}

  static String write(QppDocument document) {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "programName", document.programName());
    put(members, "entityType", document.entityType());
    put(members, "taxpayerIdentificationNumber", document.tin());
    put(members, "nationalProviderIdentifier", document.npi());
    put(members, "performanceYear", document.performanceYear());
    put(
        members,
        "measurementSets",
        document.sets().map(sets -> sets.stream().map(SubmissionWriter::set).toList()));
    return WRITER.writeValueAsString(members) + "\n";
  }

  private static Map<String, Object> set(QppMeasurementSet set) {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "category", set.category());
    put(members, "submissionMethod", set.submissionMethod());
    put(members, "programName", set.programName());
    put(members, "performanceStart", set.performanceStart().map(Object::toString));
    put(members, "performanceEnd", set.performanceEnd().map(Object::toString));
    put(members, "cehrtId", set.cehrtId());
    put(
        members,
        "measurements",
        set.measurements().map(all -> all.stream().map(SubmissionWriter::measurement).toList()));
    return members;
  }

  private static Map<String, Object> measurement(QppMeasurement measurement) {
    Map<String, Object> members = new LinkedHashMap<>();
    put(members, "measureId", measurement.measureId());
    put(members, "value", measurement.value().map(SubmissionWriter::value));
    return members;
  }

  private static Object value(QppValue value) {
    Map<String, Object> members = new LinkedHashMap<>();
    switch (value) {
      case QppValue.Attested attested -> {
        return attested.yes();
      }
      case QppValue.Proportion proportion -> {
        put(members, "numerator", proportion.numerator());
        put(members, "denominator", proportion.denominator());
      }
      case QppValue.SingleRate single -> {
        counts(members, single.counts());
        put(members, "performanceRate", single.performanceRate());
        put(members, "reportingRate", single.reportingRate());
      }
      case QppValue.MultipleRates multiple -> {
        put(
            members,
            "strata",
            multiple.strata().map(all -> all.stream().map(SubmissionWriter::stratum).toList()));
        put(members, "performanceRate", multiple.performanceRate());
        put(members, "reportingRate", multiple.reportingRate());
      }
    }
    return members;
  }

  private static Map<String, Object> stratum(QppValue.Stratum stratum) {
    Map<String, Object> members = new LinkedHashMap<>();
    counts(members, stratum.counts());
    put(members, "stratum", stratum.name());
    return members;
  }

  private static void counts(Map<String, Object> members, QppValue.Counts counts) {
    put(members, "eligiblePopulation", counts.eligiblePopulation());
    put(members, "performanceMet", counts.met());
    put(members, "performanceNotMet", counts.notMet());
    put(members, "eligiblePopulationExclusion", counts.exclusions());
    put(members, "eligiblePopulationException", counts.exceptions());
  }

  private static void put(Map<String, Object> members, String name, Field<?> field) {
    field.value().ifPresent(value -> members.put(name, value));
  }
}
