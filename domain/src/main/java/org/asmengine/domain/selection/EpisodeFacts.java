package org.asmengine.domain.selection;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asmengine.domain.participation.SourceRow;

/**
 * The episodes of one cost measure that are attributed to a clinician in the look-back year.
 *
 * @param byPlace how many episodes each place has
 * @param sources input rows, the first ones of many
 */
public record EpisodeFacts(SortedMap<ServicePlace, Long> byPlace, List<SourceRow> sources) {

  /** Copies the collections. */
  public EpisodeFacts {
    byPlace = Collections.unmodifiableSortedMap(new TreeMap<>(byPlace));
    sources = List.copyOf(sources);
  }

  /** No episode. */
  public static EpisodeFacts none() {
    return new EpisodeFacts(new TreeMap<>(), List.of());
  }

  /** All episodes. */
  public long total() {
    return byPlace.values().stream().mapToLong(Long::longValue).sum();
  }
}
