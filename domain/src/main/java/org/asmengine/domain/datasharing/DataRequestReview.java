package org.asmengine.domain.datasharing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.asmengine.domain.Rule;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.ruleset.programme.DataSharingRules;

/** Whether a request can be filed (42 CFR 512.760(b)(2)(i), (c)). */
@Rule({"42 CFR 512.760(b)(2)(i)", "42 CFR 512.760(c)", "R-760-b-2-i"})
public final class DataRequestReview {

  private DataRequestReview() {}

  /**
   * The conditions of the request, all of them.
   *
   * @param filedAt when it is filed; in time before the rule set's instant
   */
  public static List<Finding> of(
      DataSharingRules rules, DataRequestContent content, Instant filedAt) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding(
            "FILED_IN_TIME",
            Verdict.of(filedAt.isBefore(rules.requestDeadline())),
            filedAt.toString(),
            "an instant before " + rules.requestDeadline(),
            "42 CFR 512.760(b)(2)(i), dataSharing.requestDeadline"));
    for (Attestation attestation : Attestation.values()) {
      boolean given = content.attestations().contains(attestation);
      findings.add(
          new Finding(
              "ATTESTED_" + attestation,
              Verdict.of(given),
              given ? "attested" : "not attested",
              "the attestation",
              attestation.paragraph()));
    }
    findings.add(
        new Finding(
            "USES_ARE_NAMED",
            Verdict.of(!content.uses().isEmpty()),
            content.uses().stream().sorted().toList().toString(),
            "one or more of " + List.of(PermittedUse.values()),
            "42 CFR 512.760(b)(2)(i)(C)"));
    findings.add(
        new Finding(
            "ELEMENTS_ARE_NAMED",
            Verdict.of(!content.elements().isEmpty()),
            content.elements().size() + " data elements",
            "one or more data elements",
            "42 CFR 512.760(b)(2)(i)"));
    List<String> beyond =
        content.elements().stream()
            .filter(element -> !rules.permittedElements().contains(element))
            .toList();
    findings.add(
        new Finding(
            "ELEMENTS_ARE_THE_MINIMUM_NECESSARY",
            Verdict.of(beyond.isEmpty()),
            beyond.isEmpty() ? "none beyond it" : "beyond it: " + beyond,
            "elements out of " + rules.permittedElements(),
            "42 CFR 512.760(c), dataSharing.permittedElements"));
    return findings;
  }
}
