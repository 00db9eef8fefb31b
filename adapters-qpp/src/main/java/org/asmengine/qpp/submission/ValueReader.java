package org.asmengine.qpp.submission;

import java.util.List;
import java.util.Optional;
import org.asmengine.application.document.Field;
import org.asmengine.application.document.Finding;
import org.asmengine.application.document.Findings;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.submission.qpp.QppValue;
import org.asmengine.application.submission.qpp.QppValue.Attested;
import org.asmengine.application.submission.qpp.QppValue.Counts;
import org.asmengine.application.submission.qpp.QppValue.MultipleRates;
import org.asmengine.application.submission.qpp.QppValue.Proportion;
import org.asmengine.application.submission.qpp.QppValue.SingleRate;
import org.asmengine.application.submission.qpp.QppValue.Stratum;
import org.asmengine.qpp.json.IgnoredMembers;
import org.asmengine.qpp.json.JsonNode;
import org.asmengine.qpp.json.JsonNode.JsonObject;
import org.asmengine.qpp.json.JsonNode.JsonTruth;
import org.asmengine.qpp.json.Members;

/** Reads the value of a measurement, whose members say which form of QPP's it has. */
final class ValueReader {

  private final Findings findings;
  private final IgnoredMembers ignored;

  ValueReader(Findings findings, IgnoredMembers ignored) {
    this.findings = findings;
    this.ignored = ignored;
  }

  Field<QppValue> read(Members measurement, String name) {
    Optional<JsonNode> node = measurement.node(name);
    if (node.isEmpty()) {
      return new Field.Absent<>(measurement.place().member(name));
    }
    return switch (node.get()) {
      case JsonTruth truth -> new Field.Given<>(new Attested(truth.value()), truth.place());
      case JsonObject object ->
          new Field.Given<>(value(new Members(object, findings)), object.place());
      default -> {
        findings.add(
            Finding.of(
                node.get().place(),
                ErrorCode.WRONG_TYPE,
                node.get().kind(),
                "true, false or an object"));
        yield new Field.Unreadable<>(node.get().place());
      }
    };
  }

  private QppValue value(Members members) {
    QppValue value;
    if (members.has("strata")) {
      value =
          new MultipleRates(
              members.items("strata").map(this::strata),
              members.decimal("performanceRate"),
              members.decimal("reportingRate"));
      endToEnd(members);
    } else if (members.has("numerator") || members.has("denominator")) {
      value = new Proportion(members.count("numerator"), members.count("denominator"));
    } else {
      value =
          new SingleRate(
              counts(members),
              members.decimal("performanceRate"),
              members.decimal("reportingRate"));
      endToEnd(members);
    }
    members.end();
    return value;
  }

  private void endToEnd(Members members) {
    members
        .truth("isEndToEndReported")
        .value()
        .ifPresent(told ->
            members.ignore(
                "isEndToEndReported", ignored, "the model has no bonus for reporting end to end"));
  }

  private List<Stratum> strata(List<JsonNode> nodes) {
    return nodes.stream()
        .flatMap(node -> Members.object(node, findings).stream())
        .map(this::stratum)
        .toList();
  }

  private Stratum stratum(Members members) {
    Stratum stratum = new Stratum(members.place(), members.text("stratum"), counts(members));
    members.ignore("measurementId", ignored, "the server of QPP fills it in");
    members.end();
    return stratum;
  }

  private static Counts counts(Members members) {
    return new Counts(
        members.count("eligiblePopulation"),
        members.count("performanceMet"),
        members.count("performanceNotMet"),
        members.count("eligiblePopulationExclusion"),
        members.count("eligiblePopulationException"));
  }
}
