package org.asmengine.domain.explain;

import static org.asmengine.domain.explain.ExplainedCase.claims;
import static org.asmengine.domain.explain.ExplainedCase.counts;

import java.util.SplittableRandom;
import org.asmengine.domain.interoperability.InteroperabilityMeasure;
import org.asmengine.domain.ruleset.CollectionType;
import org.junit.jupiter.api.Test;

/** The formulas of anybody give the numbers beside which they stand. */
class FormulaPropertyTest {

  private static final long SEED = 42;
  private static final int CASES = 300;

  @Test
  void formulasOfAnyParticipantGiveTheirNumbers() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < CASES; i++) {
      FormulaTest.check(anyone(random).explanation());
    }
  }

  private static ExplainedCase anyone(SplittableRandom random) {
    ExplainedCase anyone =
        ExplainedCase.under(ExplainedRules.RULES)
            .clinicians(random.nextInt(1, 30))
            .reports(
                "492", CollectionType.ADMIN_CLAIMS, claims(random.nextInt(15, 60), rate(random)))
            .reports(
                "008",
                CollectionType.ECQM,
                counts(200, random.nextInt(100), random.nextInt(100), 0, 0))
            .reports("236", CollectionType.ECQM, counts(200, 100, random.nextInt(40, 100), 0, 0))
            .costs(random.nextInt(15, 60), rate(random).replace(".", "") + ".37")
            .treats(rate(random), "0." + random.nextInt(10, 99))
            .paid(rate(random) + "1");
    if (random.nextBoolean()) {
      anyone
          .proportion(InteroperabilityMeasure.PI_EP_1, random.nextInt(1, 40), 40)
          .proportion(InteroperabilityMeasure.PI_HIE_1, random.nextInt(1, 70), 70)
          .proportion(InteroperabilityMeasure.PI_PEA_1, random.nextInt(1, 90), 90)
          .answersYes(
              InteroperabilityMeasure.PI_PPHI_1,
              InteroperabilityMeasure.PI_PPHI_2,
              InteroperabilityMeasure.PI_INFBLO_1,
              InteroperabilityMeasure.PI_ONCDIR_1,
              InteroperabilityMeasure.PI_EP_2,
              InteroperabilityMeasure.PI_LVITC_2,
              InteroperabilityMeasure.PI_PHCDRR_1_EX_1,
              InteroperabilityMeasure.PI_PHCDRR_3_EX_1);
    }
    return random.nextBoolean() ? anyone.attests("IA_1", "2027-09-30") : anyone;
  }

  private static String rate(SplittableRandom random) {
    return random.nextInt(10, 100) + "." + random.nextInt(100, 1000);
  }
}
