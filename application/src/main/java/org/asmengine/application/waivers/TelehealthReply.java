package org.asmengine.application.waivers;

import java.util.List;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.waivers.TelehealthAnswer;

/**
 * The answer to a question about telehealth.
 *
 * @param answers one for each requirement, the geographic one first
 * @param unsettled the parameters of the waiver that are not settled law: the answer rests on them
 */
public record TelehealthReply(List<TelehealthAnswer> answers, List<Parameter> unsettled) {

  /** Copies the lists. */
  public TelehealthReply {
    answers = List.copyOf(answers);
    unsettled = List.copyOf(unsettled);
  }
}
