package org.asmengine.bootstrap.sample;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Spreads the planted cases over the set, each {@value #ROUNDS} times. A case that is due waits for
 * a practice that has what it needs; the last part of the set is left free for those that wait.
 */
final class PlantingSchedule {

  /** How often each case is planted. */
  static final int ROUNDS = 3;

  private static final double USED_SHARE = 0.6;

  private final Deque<Planting> later = new ArrayDeque<>();
  private final List<Planting> due = new ArrayList<>();
  private final double spacing;
  private int taken;

  PlantingSchedule(List<Planting> cases, int participants) {
    for (int round = 0; round < ROUNDS; round++) {
      later.addAll(cases);
    }
    this.spacing = USED_SHARE * participants / later.size();
  }

  /** Plants what is due once that many participants are written. */
  void plant(int participantsWritten, Practice practice, PracticeRows rows) {
    while (!later.isEmpty() && taken * spacing <= participantsWritten) {
      due.add(later.removeFirst());
      taken++;
    }
    due.removeIf(planting -> planting.plant(practice, rows));
  }
}
