package org.asmengine.domain.datasharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.ruleset.programme.DataSharingRules;

/**
 * Whether a participant may get a data element on a day, and why (42 CFR 512.760(b), (c), (e)).
 *
 * @param verdict whether it may
 * @param findings each condition
 */
@Rule({"42 CFR 512.760(b)", "42 CFR 512.760(c)", "42 CFR 512.760(e)"})
public record DataAccess(Verdict verdict, List<Finding> findings) {

  /** Copies the list. */
  public DataAccess {
    findings = List.copyOf(findings);
  }

  /**
   * The answer.
   *
   * @param eligible whether the participant meets the eligibility criteria of the year; a
   *     participant that does not has no ASM beneficiaries in it
   * @param requests the participant's requests of the performance year, the oldest first; the
   *     answer is that of the request that comes farthest, the newest of several
   */
  public static DataAccess of(
      DataSharingRules rules,
      Optional<Boolean> eligible,
      List<DataRequest> requests,
      String element,
      LocalDate day) {
    return requests.stream()
        .map(request -> of(rules, eligible, Optional.of(request), element, day))
        .reduce((best, next) -> next.met() >= best.met() ? next : best)
        .orElseGet(() -> of(rules, eligible, Optional.empty(), element, day));
  }

  private long met() {
    return findings.stream().filter(finding -> finding.verdict() == Verdict.MET).count();
  }

  private static DataAccess of(
      DataSharingRules rules,
      Optional<Boolean> eligible,
      Optional<DataRequest> request,
      String element,
      LocalDate day) {
    List<Finding> findings =
        List.of(
            new Finding(
                "PARTICIPANT_IS_ELIGIBLE",
                Verdict.of(eligible),
                eligible.map(yes -> yes ? "yes" : "no").orElse("not known"),
                "a participant that meets the eligibility criteria of the year",
                "42 CFR 512.710(a)(1)"),
            new Finding(
                "ELEMENT_IS_PERMITTED",
                Verdict.of(rules.permittedElements().contains(element)),
                element,
                "one of " + rules.permittedElements(),
                "42 CFR 512.760(c), dataSharing.permittedElements"),
            new Finding(
                "REQUESTED_FOR_THE_YEAR",
                Verdict.of(request.flatMap(DataRequest::content).isPresent()),
                request.map(found -> found.state().name()).orElse("no request"),
                "a request for the performance year",
                "42 CFR 512.760(b)(2)(i)"),
            new Finding(
                "ELEMENT_WAS_REQUESTED",
                Verdict.of(
                    request
                        .flatMap(DataRequest::content)
                        .filter(content -> content.elements().contains(element))
                        .isPresent()),
                request
                    .flatMap(DataRequest::content)
                    .map(content -> content.elements().toString())
                    .orElse("nothing"),
                element,
                "42 CFR 512.760(b)(1)"),
            new Finding(
                "AGREEMENT_IS_SIGNED",
                Verdict.of(request.filter(found -> found.isSignedOn(day)).isPresent()),
                request
                    .flatMap(DataRequest::agreement)
                    .map(signed -> "signed " + signed.signed())
                    .orElse("no agreement"),
                "an agreement signed on or before " + day,
                "42 CFR 512.760(e)"),
            new Finding(
                "AGREEMENT_IS_VALID",
                Verdict.of(
                    request
                        .filter(found -> found.agreement().isPresent() && !found.isExpiredOn(day))
                        .isPresent()),
                request
                    .flatMap(DataRequest::agreement)
                    .map(signed -> "valid until " + signed.lastDay())
                    .orElse("no agreement"),
                "an agreement whose last day is not before " + day,
                "42 CFR 512.760(e), dataSharing.validity"),
            new Finding(
                "AGREEMENT_IS_NOT_REVOKED",
                Verdict.of(request.filter(found -> found.isRevokedOn(day)).isEmpty()),
                request
                    .flatMap(DataRequest::revokedFrom)
                    .map(from -> "revoked from " + from)
                    .orElse("not revoked"),
                "no revocation on or before " + day,
                "42 CFR 512.760(e)"));
    return new DataAccess(Verdict.all(findings), findings);
  }
}
