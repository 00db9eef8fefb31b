package org.asmengine.domain.ruleset.programme;

import java.util.List;
import org.asmengine.domain.Rule;
import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of participation in other models.
 *
 * @param concurrentModels the codes of models in which a participant may be as well
 */
@Rule({"42 CFR 512.700(b)(11)", "R-700-b-11"})
public record OverlapRules(List<String> concurrentModels) {

  /** Copies the list. */
  public OverlapRules {
    concurrentModels = List.copyOf(concurrentModels);
  }

  static OverlapRules of(Parameters parameters) {
    return new OverlapRules(parameters.list("overlap.concurrentModels"));
  }
}
