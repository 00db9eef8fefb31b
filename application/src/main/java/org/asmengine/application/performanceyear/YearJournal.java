package org.asmengine.application.performanceyear;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.application.journal.SubjectQuery;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.performanceyear.YearEvent;
import org.asmengine.domain.performanceyear.YearLife;

/** The lives of performance years, each in a journal of its own. */
public final class YearJournal {

  /** The model has five. */
  private static final int MOST_YEARS = 100;

  private final YearFormat format = new YearFormat();
  private final JournaledSubjects<YearLife, YearEvent> subjects;

  /** In this journal. */
  public YearJournal(Journal journal, Transactions transactions, Clock clock) {
    this.subjects = new JournaledSubjects<>(journal, format, transactions, clock);
  }

  /** The years to which anything happened, ascending. */
  List<PerformanceYear> years() {
    return subjects
        .page(SubjectQuery.of(SubjectKind.PERFORMANCE_YEAR, TinScope.all()), "", MOST_YEARS)
        .stream()
        .map(SubjectHead::year)
        .map(year -> year.orElseThrow())
        .sorted()
        .toList();
  }

  /** The life of the year so far. */
  YearLife life(PerformanceYear year) {
    return subjects.find(year.toString()).orElseGet(YearLife::unplanned);
  }

  /** What happened, in order. */
  List<YearEntry> entries(PerformanceYear year) {
    return subjects.history(year.toString()).stream()
        .map(entry ->
            new YearEntry(
                entry.sequence(),
                entry.at(),
                entry.actor(),
                format.read(entry.type(), entry.data())))
        .toList();
  }

  /**
   * Adds what follows from the life so far and the instant, in the caller's transaction where there
   * is one; nobody else adds anything meanwhile.
   */
  YearLife change(
      PerformanceYear year, String actor, BiFunction<YearLife, Instant, YearEvent> decide) {
    return subjects.change(year.toString(), actor, (life, at) -> List.of(decide.apply(life, at)));
  }
}
