package org.asmengine.bootstrap.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * An awkward case that a sample set should hold.
 *
 * @param name what it is
 * @param count how often it appears in a set
 */
record SampleCase(String name, ToLongFunction<SampleSet> count) {

  static SampleCase in(SampleFile file, String name, Predicate<Row> wanted) {
    return new SampleCase(file.fileName() + ": " + name, set -> set.count(file, wanted));
  }

  static SampleCase quality(String name, BiPredicate<SampleSet, Row> wanted) {
    return new SampleCase(name, set -> set.count(SampleFile.QUALITY, row -> wanted.test(set, row)));
  }

  static SampleCase counts(String name, Predicate<SampleCounts> wanted) {
    return in(
        SampleFile.QUALITY,
        name,
        row -> SampleCounts.wellFormed(row) && wanted.test(SampleCounts.of(row)));
  }

  static SampleCase sharing(SampleFile file, String name, String... columns) {
    return new SampleCase(file.fileName() + ": " + name, set -> set.sharing(file, columns).size());
  }

  /** Circumstances granted to a whole TIN or a clinician, who reported all the same or did not. */
  static SampleCase granted(String name, boolean wholeTin, boolean reported) {
    return new SampleCase(
        "circumstances: " + name,
        set -> {
          Set<String> reporters = reporters(set, wholeTin);
          return set.count(
              SampleFile.CIRCUMSTANCES,
              row ->
                  set.knows(row)
                      && row.blank("npi") == wholeTin
                      && reporters.contains(who(row)) == reported);
        });
  }

  /** Practices with exactly that many rows that fit in a file. */
  static SampleCase practices(SampleFile file, String name, long rows, Predicate<Row> wanted) {
    return new SampleCase(
        file.fileName() + ": " + name,
        set -> {
          Map<String, Long> found =
              set.rows(file).stream()
                  .filter(wanted)
                  .collect(groupingBy(row -> row.cell("tin"), counting()));
          return set.participants().stream()
              .map(row -> row.cell("tin"))
              .distinct()
              .filter(tin -> found.getOrDefault(tin, 0L) == rows)
              .count();
        });
  }

  /**
   * Participants who report at their own level or not, and whose practice does for the TIN or not.
   */
  static SampleCase reporting(String name, boolean own, boolean wholeTin) {
    return new SampleCase(
        name,
        set -> {
          Set<String> reporters = reporters(set, false);
          List<Row> participants = set.participants();
          return participants.stream()
              .filter(row -> reporters.contains(who(row)) == own)
              .filter(row -> reporters.contains(row.cell("tin") + "/") == wholeTin)
              .count();
        });
  }

  static Predicate<Row> has(String column, String pattern) {
    return row -> row.cell(column).matches(pattern);
  }

  long in(SampleSet set) {
    return count.applyAsLong(set);
  }

  @Override
  public String toString() {
    return name;
  }

  private static String who(Row row) {
    return row.cell("tin") + "/" + row.cell("npi");
  }

  private static Set<String> reporters(SampleSet set, boolean wholeTin) {
    Set<String> reporters = new HashSet<>();
    for (Row row : set.rows(SampleFile.QUALITY)) {
      if (QualityRow.reported(row)) {
        reporters.add(wholeTin ? row.cell("tin") + "/" : who(row));
      }
    }
    return reporters;
  }
}
