package org.asmengine.domain.explain;

import static org.asmengine.domain.explain.ExplainedCase.claims;
import static org.asmengine.domain.explain.ExplainedCase.counts;

import org.asmengine.domain.interoperability.InteroperabilityMeasure;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.RuleSet;

/** One participant of each status. */
final class ExplainedCases {

  private ExplainedCases() {}

  /** Reported at both levels; every state of a measure; every adjustment. */
  static ExplainedCase scored() {
    return ExplainedCase.under(ExplainedRules.RULES)
        .clinicians(4)
        .reports("492", CollectionType.ADMIN_CLAIMS, claims(41, "67.5"))
        .reports("008", CollectionType.ECQM, counts(110, 84, 18, 2, 1))
        .reports("005", CollectionType.MIPS_CQM, counts(14, 9, 5, 0, 0))
        .reports("236", CollectionType.ECQM, counts(100, 50, 20, 0, 0))
        .practiceReports("008", CollectionType.ECQM, counts(400, 100, 250, 20, 5))
        .costs(31, "17000.00")
        .attests("IA_1", "2027-12-31")
        .attests("IA_2", "2027-03-30")
        .proportion(InteroperabilityMeasure.PI_EP_1, 49, 115)
        .proportion(InteroperabilityMeasure.PI_PEA_1, 923, 951)
        .answersYes(
            InteroperabilityMeasure.PI_PPHI_1,
            InteroperabilityMeasure.PI_PPHI_2,
            InteroperabilityMeasure.PI_INFBLO_1,
            InteroperabilityMeasure.PI_ONCDIR_1,
            InteroperabilityMeasure.PI_EP_2_EX_1,
            InteroperabilityMeasure.PI_HIE_5,
            InteroperabilityMeasure.PI_PHCDRR_1,
            InteroperabilityMeasure.PI_PHCDRR_1_PROD,
            InteroperabilityMeasure.PI_PHCDRR_3,
            InteroperabilityMeasure.PI_PHCDRR_3_PRE,
            InteroperabilityMeasure.PI_PHCDRR_4)
        .treats("1.41", "0.2")
        .paid("83210.45");
  }

  /** Incomplete reporting only. */
  static ExplainedCase zero() {
    return ExplainedCase.under(ExplainedRules.RULES)
        .clinicians(1)
        .reports("492", CollectionType.ADMIN_CLAIMS, claims(41, "58.99"))
        .reports("236", CollectionType.ECQM, counts(100, 50, 20, 0, 0))
        .costs(31, "12490.18")
        .attests("IA_1", "2027-12-31")
        .interoperable(InteroperabilityMeasure.PI_EP_2, new Answer(true), "2027-06-28")
        .granted("EUC-17")
        .paid("40000.00");
  }

  /** Too few episodes. */
  static ExplainedCase noFinalScore() {
    return noFinalScore(ExplainedRules.RULES);
  }

  /** Too few episodes, under other rules. */
  static ExplainedCase noFinalScore(RuleSet rules) {
    return ExplainedCase.under(rules)
        .reports("008", CollectionType.ECQM, counts(60, 60, 0, 0, 0))
        .reports("236", CollectionType.MIPS_CQM, counts(25, 20, 5, 0, 0))
        .reports("377", CollectionType.ECQM, counts(25, 20, 5, 0, 0))
        .costs(12, "15000.00");
  }
}
