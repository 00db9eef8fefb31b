package org.asmengine.domain.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.asmengine.domain.ruleset.programme.TieRule;

/**
 * What occurs most often, where a rule decides between equals.
 *
 * @param leaders what occurs most often, in its order; one of them without a tie, none when nothing
 *     occurs
 * @param count how often each of them occurs
 * @param decided the one that counts
 * @param included whether that one lets the clinician take part
 * @param <K> the kind of thing that is counted
 */
record MostFrequent<K extends Comparable<K>>(
    List<K> leaders, long count, Optional<K> decided, boolean included) {

  private static final int MOST_TIES = 20;

  /**
   * The most frequent of the counts.
   *
   * @param includes what lets the clinician take part
   */
  static <K extends Comparable<K>> MostFrequent<K> of(
      SortedMap<K, Long> counts, Predicate<K> includes, TieRule tie) {
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
    List<K> leaders =
        counts.entrySet().stream()
            .filter(entry -> most > 0 && entry.getValue() == most)
            .map(Map.Entry::getKey)
            .toList();
    Optional<K> decided =
        switch (tie) {
          case LOWEST_CODE -> leaders.stream().findFirst();
          case INCLUDE -> preferred(leaders, includes);
          case EXCLUDE -> preferred(leaders, includes.negate());
        };
    return new MostFrequent<>(leaders, most, decided, decided.filter(includes).isPresent());
  }

  private static <K> Optional<K> preferred(List<K> leaders, Predicate<K> preference) {
    return leaders.stream().filter(preference).findFirst().or(() -> leaders.stream().findFirst());
  }

  /** The leaders with their count where there is more than one; the first ones of very many. */
  List<String> ties(String unit) {
    return leaders.size() < 2
        ? List.of()
        : leaders.stream()
            .limit(MOST_TIES)
            .map(leader -> "%s: %d %s".formatted(leader, count, unit))
            .toList();
  }

  /**
   * How far away the other answer is.
   *
   * @param bestOther the highest count among what gives the other answer
   * @param unit what is counted, in the plural
   */
  String distance(long bestOther, String unit) {
    return included
        ? "%d against %d %s elsewhere: %d more there would change it"
            .formatted(count, bestOther, unit, count - bestOther + 1)
        : "%d of %d %s that would lead: %d short"
            .formatted(bestOther, count + 1, unit, count + 1 - bestOther);
  }
}
