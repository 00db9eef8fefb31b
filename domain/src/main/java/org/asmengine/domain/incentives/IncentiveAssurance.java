package org.asmengine.domain.incentives;

import org.asmengine.domain.Rule;

/**
 * What the participant states of an incentive where a register can't look for itself. The text of
 * 42 CFR 512.770 was not read: some conditions come from a condensation of CMS's FAQ, others from
 * another model of the Innovation Center (42 CFR 510.515).
 */
@Rule({"42 CFR 512.770", "R-770-U1", "R-770-U4", "R-770-U5", "R-770-U5b"})
public enum IncentiveAssurance {
  /** It is in kind, not money. */
  IN_KIND("an incentive in kind", "R-770-U1"),
  /** It has a reasonable connection to the care of the targeted condition. */
  CONNECTED_TO_CARE(
      "a reasonable connection to the care of the targeted chronic condition", "R-770-U4"),
  /** It is not tied to an item or service of a particular provider. */
  NOT_TIED_TO_OUTSIDE_PROVIDER(
      "no tie to items or services of a particular outside provider", "R-770-U5"),
  /** Nobody was told of it but a beneficiary who could benefit. */
  NOT_ADVERTISED("no advertising of its availability", "R-770-U5b"),
  /** Its cost is not shifted to another federal health care programme. */
  COST_NOT_SHIFTED("a cost that is not shifted to another federal programme", "R-770-U5b"),
  /** Technology: no more than the goal needs. */
  MINIMUM_NECESSARY("technology that is the minimum necessary for the goal", "R-770-U5b"),
  /** Technology: it stays the participant's property. */
  STAYS_PROPERTY("technology that stays the participant's property", "R-770-U3");

  private final String asks;
  private final String rule;

  IncentiveAssurance(String asks, String rule) {
    this.asks = asks;
    this.rule = rule;
  }

  /** What the condition asks for. */
  public String asks() {
    return asks;
  }

  /** The rule of the specification that asks for it. */
  public String rule() {
    return rule;
  }
}
