package org.asmengine.application.circumstances;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.journal.JournalEntry;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.register.Entry;
import org.asmengine.application.register.EntryIds;
import org.asmengine.application.register.Refusals;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.circumstances.Determination;
import org.asmengine.domain.circumstances.DeterminationContent;
import org.asmengine.domain.circumstances.DeterminationEvent;
import org.asmengine.domain.circumstances.DeterminationEvent.Granted;
import org.asmengine.domain.circumstances.DeterminationEvent.Withdrawn;
import org.asmengine.domain.circumstances.DeterminationReview;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.CircumstanceRules;

/** Use cases: the register of extreme and uncontrollable circumstances. */
public final class Determinations {

  private static final String WHAT = "determination of circumstances";
  private static final int PAGE = 500;

  private final JournaledSubjects<Determination, DeterminationEvent> determinations;
  private final Function<PerformanceYear, CircumstanceRules> rules;
  private final Clock clock;

  /**
   * With these.
   *
   * @param rules those of a year
   */
  public Determinations(
      Journal journal,
      Transactions transactions,
      Function<PerformanceYear, CircumstanceRules> rules,
      Clock clock) {
    this.determinations =
        new JournaledSubjects<>(journal, new DeterminationFormat(), transactions, clock);
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * Grants circumstances.
   *
   * @throws EngineException CONDITION_NOT_MET when they do not touch their year, or the rule set
   *     does not allow their scope
   */
  public Entry<Determination> grant(DeterminationContent content, String actor) {
    CircumstanceRules year = rules.apply(content.year());
    Refusals.unlessMet(DeterminationReview.of(year, content));
    String id = EntryIds.at(clock.instant());
    return new Entry<>(
        id, determinations.change(id, actor, state -> List.of(new Granted(content))));
  }

  /**
   * Withdraws a determination.
   *
   * @throws EngineException NO_SUCH_ENTRY; STEP_NOT_ALLOWED
   */
  public Entry<Determination> withdraw(String id, String reason, String actor) {
    DeterminationEvent event = new Withdrawn(reason);
    return new Entry<>(
        id,
        determinations.change(
            id,
            actor,
            state -> {
              if (state.content().isEmpty()) {
                throw Refusals.noSuchEntry(WHAT);
              }
              if (state.after(event).isEmpty()) {
                throw Refusals.stepNotAllowed(WHAT, "WITHDRAW", state.state());
              }
              return List.of(event);
            }));
  }

  /** The determination, where there is one. */
  public Optional<Determination> find(String id) {
    return determinations.find(id);
  }

  /** What happened to the determination, in order. */
  public List<JournalEntry> history(String id) {
    return determinations.history(id);
  }

  /**
   * Determinations, the oldest first.
   *
   * @param after only those behind this identifier; empty starts at the beginning
   * @param most how many at most
   */
  public List<Entry<Determination>> page(DeterminationFilter filter, String after, int most) {
    return determinations.page(filter.query(), after, most).stream()
        .map(head -> new Entry<>(head.subject().id(), find(head.subject().id()).orElseThrow()))
        .toList();
  }

  /** What counts in the year now, in the order in which it was granted. */
  public List<DeterminationContent> counting(PerformanceYear year) {
    DeterminationFilter filter = DeterminationFilter.counting(year);
    List<DeterminationContent> counting = new ArrayList<>();
    List<Entry<Determination>> page = page(filter, "", PAGE);
    while (!page.isEmpty()) {
      page.stream()
          .map(Entry::state)
          .filter(Determination::counts)
          .forEach(state -> counting.add(state.content().orElseThrow()));
      page = page.size() < PAGE ? List.of() : page(filter, page.getLast().id(), PAGE);
    }
    return counting;
  }
}
