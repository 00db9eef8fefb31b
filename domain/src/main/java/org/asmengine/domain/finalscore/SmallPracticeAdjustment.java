package org.asmengine.domain.finalscore;

import java.math.BigDecimal;
import org.asmengine.domain.Rule;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.domain.ruleset.SmallPracticeRules;

/** The small practice adjustment. */
public final class SmallPracticeAdjustment {

  private SmallPracticeAdjustment() {}

  /** The points of a practice with that many clinicians: solo, small, or none. */
  @Rule({"42 CFR 512.745", "R-745-U4"})
  public static BigDecimal points(int clinicians, RuleSet ruleSet) {
    SmallPracticeRules rules = ruleSet.smallPractice();
    if (clinicians == 1) {
      return rules.solo();
    }
    return rules.isSmall(clinicians) ? rules.small() : BigDecimal.ZERO;
  }
}
