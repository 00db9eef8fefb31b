package org.asmengine.qpp.submission;

import java.util.List;
import java.util.Optional;
import org.asmengine.application.document.Field;
import org.asmengine.application.document.Findings;
import org.asmengine.application.submission.qpp.QppDocument;
import org.asmengine.application.submission.qpp.QppMeasurement;
import org.asmengine.application.submission.qpp.QppMeasurementSet;
import org.asmengine.qpp.json.IgnoredMembers;
import org.asmengine.qpp.json.JsonNode;
import org.asmengine.qpp.json.Members;

/**
 * Reads the members of a submission by the field definitions of QPP. What the server of QPP adds
 * has no effect; what the model has no place for is a finding.
 */
final class SubmissionReader {

  private static final String SERVERS = "the server of QPP fills it in";
  private static final String ENTITIES = "clinicians and groups, by TIN and NPI";

  private final Findings findings;
  private final IgnoredMembers ignored;
  private final ValueReader values;

  SubmissionReader(Findings findings, IgnoredMembers ignored) {
    this.findings = findings;
    this.ignored = ignored;
    this.values = new ValueReader(findings, ignored);
  }

  /** The submission, bare or in the envelope in which QPP answers. */
  Optional<QppDocument> read(JsonNode root) {
    return Members.object(root, findings)
        .flatMap(members -> members.has("data") ? unwrapped(members) : Optional.of(members))
        .map(this::submission);
  }

  private Optional<Members> unwrapped(Members root) {
    Optional<Members> data = root.object("data");
    root.end();
    Optional<Members> submission = data.flatMap(inner -> inner.object("submission"));
    data.ifPresent(inner -> {
      if (submission.isEmpty() && !inner.has("submission")) {
        findings.required(new Field.Absent<>(inner.place().member("submission")));
      }
      inner.end();
    });
    return submission;
  }

  private QppDocument submission(Members members) {
    QppDocument document =
        new QppDocument(
            members.place(),
            members.text("programName"),
            members.text("entityType"),
            members.text("taxpayerIdentificationNumber"),
            members.text("nationalProviderIdentifier"),
            members.count("performanceYear"),
            members.items("measurementSets").map(this::sets));
    for (String name : List.of("id", "createdAt", "updatedAt", "submitterId", "submitterType")) {
      members.ignore(name, ignored, SERVERS);
    }
    members.refuse("entityId", ENTITIES);
    members.end();
    return document;
  }

  private List<QppMeasurementSet> sets(List<JsonNode> nodes) {
    return nodes.stream()
        .flatMap(node -> Members.object(node, findings).stream())
        .map(this::set)
        .toList();
  }

  private QppMeasurementSet set(Members members) {
    QppMeasurementSet set =
        new QppMeasurementSet(
            members.place(),
            members.text("category"),
            members.text("submissionMethod"),
            members.text("programName"),
            members.date("performanceStart"),
            members.date("performanceEnd"),
            members.text("cehrtId"),
            members.items("measurements").map(this::measurements));
    for (String name :
        List.of("id", "createdAt", "updatedAt", "submissionId", "submitterId", "submitterType")) {
      members.ignore(name, ignored, SERVERS);
    }
    members.ignore("source", ignored, "it says which program wrote the document");
    members.refuse("practiceId", ENTITIES);
    members.refuse("measureSet", "the measures of the model");
    members.end();
    return set;
  }

  private List<QppMeasurement> measurements(List<JsonNode> nodes) {
    return nodes.stream()
        .flatMap(node -> Members.object(node, findings).stream())
        .map(this::measurement)
        .toList();
  }

  private QppMeasurement measurement(Members members) {
    QppMeasurement measurement =
        new QppMeasurement(
            members.place(), members.text("measureId"), values.read(members, "value"));
    for (String name : List.of("id", "createdAt", "updatedAt", "measurementSetId")) {
      members.ignore(name, ignored, SERVERS);
    }
    members.end();
    return measurement;
  }
}
