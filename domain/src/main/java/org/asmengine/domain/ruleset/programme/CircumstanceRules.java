package org.asmengine.domain.ruleset.programme;

import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of extreme and uncontrollable circumstances.
 *
 * @param byArea whether a determination for an area reaches its participants without a request
 */
public record CircumstanceRules(boolean byArea) {

  static CircumstanceRules of(Parameters parameters) {
    return new CircumstanceRules(parameters.flag("circumstances.byArea"));
  }
}
