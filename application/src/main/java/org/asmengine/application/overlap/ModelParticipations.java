package org.asmengine.application.overlap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.eligibility.EligibleParticipants;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.journal.JournalEntry;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.application.journal.SubjectQuery;
import org.asmengine.application.register.Entry;
import org.asmengine.application.register.EntryIds;
import org.asmengine.application.register.Refusals;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.interplay.ConcurrentParticipation;
import org.asmengine.domain.interplay.MipsExemption;
import org.asmengine.domain.interplay.ModelParticipation;
import org.asmengine.domain.interplay.ModelParticipationContent;
import org.asmengine.domain.interplay.ModelParticipationEvent;
import org.asmengine.domain.interplay.ModelParticipationEvent.Ended;
import org.asmengine.domain.interplay.ModelParticipationEvent.Recorded;
import org.asmengine.domain.interplay.ModelParticipationEvent.Struck;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.Calendar;
import org.asmengine.domain.ruleset.programme.OverlapRules;

/** Use cases: the register of participations in other models, and what a participant is in. */
public final class ModelParticipations {

  private static final String WHAT = "participation in a model";
  private static final int PAGE = 500;

  private final JournaledSubjects<ModelParticipation, ModelParticipationEvent> participations;
  private final Function<PerformanceYear, Calendar> calendars;
  private final Function<PerformanceYear, OverlapRules> rules;
  private final EligibleParticipants participants;
  private final Clock clock;

  /**
   * With these.
   *
   * @param calendars the calendar of a year
   * @param rules those of a year
   */
  public ModelParticipations(
      Journal journal,
      Transactions transactions,
      Function<PerformanceYear, Calendar> calendars,
      Function<PerformanceYear, OverlapRules> rules,
      EligibleParticipants participants,
      Clock clock) {
    this.participations =
        new JournaledSubjects<>(journal, new ModelParticipationFormat(), transactions, clock);
    this.calendars = calendars;
    this.rules = rules;
    this.participants = participants;
    this.clock = clock;
  }

  /**
   * Records a participation.
   *
   * @throws EngineException UNKNOWN_PARTICIPANT for a practice beyond the caller's scope;
   *     CONDITION_NOT_MET when it ends before it starts
   */
  public Entry<ModelParticipation> record(ModelParticipationContent content, Caller caller) {
    if (!caller.tins().allows(content.tin())) {
      throw new EngineException(
          ErrorCode.UNKNOWN_PARTICIPANT,
          "no such participant; allowed: %s (%s)"
              .formatted(
                  ErrorCode.UNKNOWN_PARTICIPANT.allowed(), ErrorCode.UNKNOWN_PARTICIPANT.rule()));
    }
    content.to().ifPresent(last -> refuseReversed(content, last));
    String id = EntryIds.at(clock.instant());
    return new Entry<>(
        id, participations.change(id, caller.name(), state -> List.of(new Recorded(content))));
  }

  /**
   * Records the last day of a participation.
   *
   * @throws EngineException NO_SUCH_ENTRY, also for one of a practice beyond the caller's scope;
   *     STEP_NOT_ALLOWED; CONDITION_NOT_MET when it ends before it starts
   */
  public Entry<ModelParticipation> end(String id, LocalDate last, Caller caller) {
    return step(
        id,
        "END",
        caller.name(),
        caller.tins(),
        new Ended(last),
        content -> refuseReversed(content, last));
  }

  /**
   * Strikes a record that is an error.
   *
   * @throws EngineException NO_SUCH_ENTRY; STEP_NOT_ALLOWED
   */
  public Entry<ModelParticipation> strike(String id, String reason, String actor) {
    return step(id, "STRIKE", actor, TinScope.all(), new Struck(reason), content -> {});
  }

  private static void refuseReversed(ModelParticipationContent content, LocalDate last) {
    Refusals.unlessMet(
        List.of(
            new Finding(
                "PERIOD_IS_IN_ORDER",
                Verdict.of(!last.isBefore(content.from())),
                content.from() + " to " + last,
                "a last day that is not before the first",
                "42 CFR 512.700(b)(11)")));
  }

  private Entry<ModelParticipation> step(
      String id,
      String name,
      String actor,
      TinScope scope,
      ModelParticipationEvent event,
      Consumer<ModelParticipationContent> check) {
    return new Entry<>(
        id,
        participations.change(
            id,
            actor,
            state -> {
              Optional<ModelParticipationContent> content =
                  state.content().filter(known -> scope.allows(known.tin()));
              if (content.isEmpty()) {
                throw Refusals.noSuchEntry(WHAT);
              }
              if (state.after(event).isEmpty()) {
                throw Refusals.stepNotAllowed(WHAT, name, state.state());
              }
              check.accept(content.get());
              return List.of(event);
            }));
  }

  /** The record, where there is one. */
  public Optional<ModelParticipation> find(String id) {
    return participations.find(id);
  }

  /** What happened to the record, in order. */
  public List<JournalEntry> history(String id) {
    return participations.history(id);
  }

  /**
   * What a participant is in besides this model in a performance year.
   *
   * @throws org.asmengine.domain.ruleset.RuleSetException when the year has no rules
   */
  public Overlap of(PerformanceYear year, ParticipantId participant) {
    Calendar calendar = calendars.apply(year);
    OverlapRules concurrent = rules.apply(year);
    return new Overlap(
        MipsExemption.of(year, participants.isEligible(year, participant)),
        calendar.paymentYear(),
        ofPractice(participant).stream()
            .filter(entry -> isAbout(entry.state(), participant, calendar))
            .map(entry ->
                new Overlap.Beside(
                    entry,
                    ConcurrentParticipation.of(concurrent, entry.state().content().orElseThrow())))
            .toList());
  }

  private static boolean isAbout(
      ModelParticipation participation, ParticipantId participant, Calendar calendar) {
    return participation.counts()
        && participation
            .content()
            .filter(content -> content.isAbout(participant.tin(), participant.npi()))
            .filter(content -> content.touches(calendar.start(), calendar.end()))
            .isPresent();
  }

  private List<Entry<ModelParticipation>> ofPractice(ParticipantId participant) {
    SubjectQuery query =
        SubjectQuery.of(SubjectKind.MODEL_PARTICIPATION, TinScope.all()).of(participant.tin());
    List<Entry<ModelParticipation>> found = new ArrayList<>();
    String after = "";
    int read = PAGE;
    while (read == PAGE) {
      List<Entry<ModelParticipation>> page =
          participations.page(query, after, PAGE).stream()
              .map(
                  head -> new Entry<>(head.subject().id(), find(head.subject().id()).orElseThrow()))
              .toList();
      found.addAll(page);
      read = page.size();
      after = page.isEmpty() ? after : page.getLast().id();
    }
    return found;
  }
}
