package org.asmengine.domain.selection;

import java.util.List;
import org.asmengine.domain.participation.SourceRow;

/**
 * What a criterion says of a clinician, with the evidence that a dispute needs.
 *
 * @param criterion the criterion
 * @param met whether it is met
 * @param found what was found, for instance {@code 17 episodes}
 * @param needed what is needed, for instance {@code at least 20 episodes}
 * @param distance how far away the other answer is, for instance {@code 17 of 20 episodes: 3 short}
 * @param ties what was equally frequent where the most frequent decides, with its count; empty
 *     without a tie
 * @param sources input rows that it rests on, the first ones of many
 */
public record Verdict(
    Criterion criterion,
    boolean met,
    String found,
    String needed,
    String distance,
    List<String> ties,
    List<SourceRow> sources) {

  /** Copies the lists. */
  public Verdict {
    ties = List.copyOf(ties);
    sources = List.copyOf(sources);
  }
}
