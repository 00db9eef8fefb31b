package org.asmengine.domain.ruleset.programme;

import java.time.LocalDate;
import org.asmengine.domain.Rule;
import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of extreme and uncontrollable circumstances. Their section was not read.
 *
 * @param byArea whether a determination for places reaches the participants there without a request
 * @param lastDay the last day that circumstances of the performance year may begin on
 */
@Rule({"42 CFR 512.780", "R-780-U3"})
public record CircumstanceRules(boolean byArea, LocalDate lastDay) {

  static CircumstanceRules of(Parameters parameters) {
    return new CircumstanceRules(
        parameters.flag("circumstances.byArea"), parameters.date("circumstances.lastDay"));
  }
}
