package org.asmengine.domain.collaboration;

import org.asmengine.domain.Rule;

/**
 * What the parties state of an arrangement where a register can't look for itself. Each answers one
 * condition of 42 CFR 512.771; the words of some were not read and come from the specification.
 */
@Rule({
  "42 CFR 512.771(a)(1)",
  "42 CFR 512.771(a)(2)",
  "42 CFR 512.771(a)(4)",
  "42 CFR 512.771(a)(5)",
  "42 CFR 512.771(a)(6)",
  "R-771-U1"
})
public enum Assurance {
  /** It is in writing. */
  IN_WRITING("a written arrangement", "42 CFR 512.771(a)(1)"),
  /** Nobody else is a party. */
  EXCLUSIVE("no party but the two", "42 CFR 512.771(a)(2)"),
  /** The other side is a primary care practice. */
  WITH_PRIMARY_CARE_PRACTICE("a primary care practice on the other side", "42 CFR 512.771(a)(2)"),
  /** Both take part of their own will. */
  VOLUNTARY("parties that take part of their own will", "42 CFR 512.771(a)(4)"),
  /** Nobody who does not take part suffers for it. */
  NO_PENALTY("no penalty for not taking part", "42 CFR 512.771(a)(4)"),
  /** It complies with criminal law and the laws on fraud, kickbacks and self-referral. */
  COMPLIES_WITH_LAW("compliance with the laws that the paragraph lists", "42 CFR 512.771(a)(5)"),
  /** Who may take part does not depend on referrals. */
  OPPORTUNITY_APART_FROM_REFERRALS(
      "an opportunity that is not tied to the volume or value of referrals",
      "42 CFR 512.771(a)(6)"),
  /** What is paid does not depend on referrals. */
  AMOUNT_APART_FROM_REFERRALS(
      "amounts that are not tied to the volume or value of referrals", "42 CFR 512.771(a)(6)"),
  /** Clinicians stay independent in their judgement. */
  CLINICAL_INDEPENDENCE("clinical independence that is preserved", "R-771-U1"),
  /** Medically necessary services are not limited. */
  NECESSARY_SERVICES_UNLIMITED("no limit on medically necessary services", "R-771-U1"),
  /** It says who does what. */
  ROLES_DEFINED("roles and responsibilities that are defined", "R-771-U1");

  private final String asks;
  private final String paragraph;

  Assurance(String asks, String paragraph) {
    this.asks = asks;
    this.paragraph = paragraph;
  }

  /** What the condition asks for. */
  public String asks() {
    return asks;
  }

  /** The paragraph, or the rule of the specification, that asks for it. */
  public String paragraph() {
    return paragraph;
  }
}
