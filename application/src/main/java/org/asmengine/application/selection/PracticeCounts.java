package org.asmengine.application.selection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.domain.participation.Tin;

/**
 * The practices of a selection: how many clinicians bill under each, counted from the rows of
 * claims and episodes unless {@code practices.csv} knows better, and their names.
 */
final class PracticeCounts {

  private final Map<Tin, PracticeRow> known = new HashMap<>();
  private final Map<Tin, Integer> counted = new HashMap<>();

  PracticeCounts(List<PracticeRow> rows) {
    rows.forEach(row -> known.put(row.tin(), row));
  }

  /** Counts one more clinician of the practice; each clinician once. */
  void add(Tin tin) {
    counted.merge(tin, 1, Integer::sum);
  }

  /** All practices that have a clinician. */
  List<Practice> all() {
    List<Practice> practices = new ArrayList<>();
    counted.forEach((tin, clinicians) -> {
      Optional<PracticeRow> row = Optional.ofNullable(known.get(tin));
      practices.add(
          new Practice(
              tin,
              row.map(PracticeRow::legalName).orElse(""),
              row.flatMap(one -> boxed(one)).orElse(clinicians)));
    });
    return practices;
  }

  private static Optional<Integer> boxed(PracticeRow row) {
    return row.clinicians().isPresent()
        ? Optional.of(row.clinicians().getAsInt())
        : Optional.empty();
  }
}
