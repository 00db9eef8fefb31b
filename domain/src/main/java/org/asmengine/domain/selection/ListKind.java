package org.asmengine.domain.selection;

import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.SelectionRules;

/** The two lists of participants that each performance year has. */
public enum ListKind {
  /** A preview on older data, which makes nobody a participant. */
  PRELIMINARY,
  /** The list that counts. */
  FINAL;

  /** The calendar year whose data the list of the performance year rests on. */
  @Rule({"42 CFR 512.710(b)", "R-710-list (U6)"})
  public int lookBackYear(PerformanceYear year, SelectionRules rules) {
    return year.value()
        - switch (this) {
          case PRELIMINARY -> rules.preliminaryLookBackYears();
          case FINAL -> rules.lookBackYears();
        };
  }
}
