package org.asmengine.domain.ruleset.programme;

import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of collaborative care arrangements.
 *
 * @param minElements how many of the elements an arrangement must have
 */
public record ArrangementRules(int minElements) {

  static ArrangementRules of(Parameters parameters) {
    return new ArrangementRules(parameters.whole("arrangements.minElements", 0, 5));
  }
}
