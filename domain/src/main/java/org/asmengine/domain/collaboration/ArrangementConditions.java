package org.asmengine.domain.collaboration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asmengine.domain.Rule;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.ruleset.programme.ArrangementRules;

/**
 * The conditions that an arrangement meets by itself, each a policy with a verdict and what it
 * rests on (42 CFR 512.771). The cap on payments also needs the results of the participants: {@link
 * PaymentCap}.
 */
public final class ArrangementConditions {

  private ArrangementConditions() {}

  /** All of them, in the order of the section. */
  public static List<Finding> all(Arrangement arrangement, ArrangementRules rules) {
    List<Finding> findings =
        new ArrayList<>(
            List.of(
                signedByBoth(arrangement),
                signedBeforeItStarts(arrangement),
                sharesBeneficiaries(arrangement, rules),
                hasPurpose(arrangement),
                hasElements(arrangement, rules)));
    for (Assurance assurance : Assurance.values()) {
      findings.add(assured(arrangement, assurance));
    }
    return findings;
  }

  /** Both parties have signed. */
  @Rule({"42 CFR 512.771(a)(1)", "R-771-a-1"})
  public static Finding signedByBoth(Arrangement arrangement) {
    String missing =
        Arrays.stream(Side.values())
            .filter(side -> arrangement.signature(side).isEmpty())
            .map(Side::name)
            .collect(Collectors.joining(", "));
    return new Finding(
        "SIGNED_BY_BOTH",
        Verdict.of(missing.isEmpty()),
        missing.isEmpty() ? "signed by both" : "no signature of " + missing,
        "the signatures of both parties",
        "42 CFR 512.771(a)(1)");
  }

  /** The last signature is there on the day on which it takes effect, or before. */
  @Rule({"42 CFR 512.771(a)(1)", "42 CFR 512.765(a)", "R-765-a"})
  public static Finding signedBeforeItStarts(Arrangement arrangement) {
    return new Finding(
        "SIGNED_BEFORE_IT_STARTS",
        Verdict.of(
            arrangement.signedOn().map(signed -> !signed.isAfter(arrangement.terms().start()))),
        arrangement.signedOn().map(signed -> "signed on " + signed).orElse("not signed yet"),
        "the last signature on or before " + arrangement.terms().start(),
        "42 CFR 1001.952(ii)(1), 512.765(a)");
  }

  /** The parties share established patients who are ASM beneficiaries. */
  @Rule({"42 CFR 512.771(a)(2)", "R-771-a-2"})
  public static Finding sharesBeneficiaries(Arrangement arrangement, ArrangementRules rules) {
    long established = arrangement.terms().establishedBeneficiaries();
    return new Finding(
        "SHARES_ASM_BENEFICIARIES",
        Verdict.of(established >= rules.minSharedBeneficiaries()),
        "%d shared, %d of them established patients"
            .formatted(arrangement.terms().beneficiaries().size(), established),
        "at least %d established patient who is an ASM beneficiary"
            .formatted(rules.minSharedBeneficiaries()),
        "42 CFR 512.771(a)(2)");
  }

  /** It is for the improvement activities or for clinical goals. */
  @Rule({"42 CFR 512.771(a)(3)", "R-771-a-3"})
  public static Finding hasPurpose(Arrangement arrangement) {
    return new Finding(
        "HAS_A_PERMITTED_PURPOSE",
        Verdict.of(!arrangement.terms().purposes().isEmpty()),
        names(arrangement.terms().purposes()),
        "one or more of " + names(List.of(ArrangementPurpose.values())),
        "42 CFR 512.771(a)(3)");
  }

  /** It provides for enough of the elements. */
  @Rule({"42 CFR 512.771", "R-771-U1"})
  public static Finding hasElements(Arrangement arrangement, ArrangementRules rules) {
    List<ArrangementElement> elements = arrangement.terms().elements();
    return new Finding(
        "HAS_THE_ELEMENTS",
        Verdict.of(elements.size() >= rules.minElements()),
        "%d: %s".formatted(elements.size(), names(elements)),
        "at least %d of %s"
            .formatted(rules.minElements(), names(List.of(ArrangementElement.values()))),
        "42 CFR 512.771, arrangements.minElements");
  }

  /** The parties state what a register can't see. */
  @Rule({
    "42 CFR 512.771(a)(1)",
    "42 CFR 512.771(a)(2)",
    "42 CFR 512.771(a)(4)",
    "42 CFR 512.771(a)(5)",
    "42 CFR 512.771(a)(6)",
    "R-771-U1"
  })
  public static Finding assured(Arrangement arrangement, Assurance assurance) {
    boolean given = arrangement.terms().assurances().contains(assurance);
    return new Finding(
        assurance.name(),
        Verdict.of(given),
        given ? "stated by the parties" : "not stated",
        assurance.asks(),
        assurance.paragraph());
  }

  /** The first condition that is not met, or not known to be. */
  public static Optional<Finding> firstUnmet(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.verdict() != Verdict.MET).findFirst();
  }

  private static String names(List<? extends Enum<?>> items) {
    return items.isEmpty()
        ? "none"
        : items.stream().map(Enum::name).collect(Collectors.joining(", "));
  }
}
