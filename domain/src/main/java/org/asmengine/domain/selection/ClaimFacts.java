package org.asmengine.domain.selection;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asmengine.domain.participation.SourceRow;

/**
 * A clinician's Part B claims of the look-back year.
 *
 * @param bySpecialty how many claims carry each CMS specialty code
 * @param feeSchedule how many are paid under the Physician Fee Schedule
 * @param clinic how many are those of a rural health clinic or federally qualified health center
 * @param sources input rows
 */
public record ClaimFacts(
    SortedMap<String, Long> bySpecialty, long feeSchedule, long clinic, List<SourceRow> sources) {

  /** Copies the collections. */
  public ClaimFacts {
    bySpecialty = Collections.unmodifiableSortedMap(new TreeMap<>(bySpecialty));
    sources = List.copyOf(sources);
  }

  /** Nothing is known of any claim. */
  public static ClaimFacts none() {
    return new ClaimFacts(new TreeMap<>(), 0, 0, List.of());
  }

  /** All claims. */
  public long total() {
    return bySpecialty.values().stream().mapToLong(Long::longValue).sum();
  }
}
