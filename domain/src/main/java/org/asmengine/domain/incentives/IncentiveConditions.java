package org.asmengine.domain.incentives;

import java.util.ArrayList;
import java.util.List;
import org.asmengine.domain.Rule;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.ruleset.programme.IncentiveRules;

/**
 * The conditions that an incentive meets by itself, each a policy with a verdict and what it rests
 * on (42 CFR 512.770). What a beneficiary has got already is the matter of {@link IncentiveCap}.
 */
public final class IncentiveConditions {

  private static final String SECTION = "42 CFR 512.770, ";

  private IncentiveConditions() {}

  /** All of them that there are for an incentive of that kind and value. */
  public static List<Finding> all(Incentive incentive, IncentiveRules rules) {
    List<Finding> findings =
        new ArrayList<>(
            List.of(
                assured(incentive, IncentiveAssurance.IN_KIND),
                assured(incentive, IncentiveAssurance.CONNECTED_TO_CARE),
                connectionIsDocumented(incentive, rules),
                providedDirectly(incentive),
                assured(incentive, IncentiveAssurance.NOT_TIED_TO_OUTSIDE_PROVIDER),
                assured(incentive, IncentiveAssurance.NOT_ADVERTISED),
                assured(incentive, IncentiveAssurance.COST_NOT_SHIFTED)));
    if (incentive.kind() == IncentiveKind.TECHNOLOGY) {
      findings.add(assured(incentive, IncentiveAssurance.MINIMUM_NECESSARY));
    }
    if (staysProperty(incentive, rules)) {
      findings.add(assured(incentive, IncentiveAssurance.STAYS_PROPERTY));
    }
    return findings;
  }

  /** The participant states what a register can't see. */
  @Rule({"42 CFR 512.770", "R-770-U1", "R-770-U3", "R-770-U4", "R-770-U5", "R-770-U5b"})
  public static Finding assured(Incentive incentive, IncentiveAssurance assurance) {
    boolean given = incentive.assurances().contains(assurance);
    return new Finding(
        assurance.name(),
        Verdict.of(given),
        given ? "stated by the participant" : "not stated",
        assurance.asks(),
        SECTION + assurance.rule());
  }

  /** Item and connection are described, where the incentive is worth more than the threshold. */
  @Rule({"42 CFR 512.770", "R-770-U4", "R-770-U6"})
  public static Finding connectionIsDocumented(Incentive incentive, IncentiveRules rules) {
    boolean described = !incentive.item().isBlank() && !incentive.connection().isBlank();
    boolean needed = incentive.value().compareTo(rules.documentationThreshold()) > 0;
    return new Finding(
        "DOCUMENTED",
        Verdict.of(described || !needed),
        described ? "item and connection to care described" : "not described in full",
        needed
            ? "a description, since it is worth more than $"
                + rules.documentationThreshold().toPlainString()
            : "nothing, up to $" + rules.documentationThreshold().toPlainString(),
        SECTION + "R-770-U6, incentives.documentationThreshold");
  }

  /** The participant hands it over, or an agent under its control. */
  @Rule({"42 CFR 512.770", "R-770-U5b"})
  public static Finding providedDirectly(Incentive incentive) {
    return new Finding(
        "PROVIDED_DIRECTLY",
        Verdict.of(incentive.giver() != Giver.ANOTHER),
        "given by " + incentive.giver(),
        "%s or %s".formatted(Giver.PARTICIPANT, Giver.AGENT_UNDER_CONTROL),
        SECTION + "R-770-U5b");
  }

  /** Whether it is technology worth more than the threshold: lent, and to come back. */
  @Rule({"42 CFR 512.770", "R-770-U3"})
  public static boolean staysProperty(Incentive incentive, IncentiveRules rules) {
    return incentive.kind() == IncentiveKind.TECHNOLOGY
        && incentive.value().compareTo(rules.technologyThreshold()) > 0;
  }
}
