package org.asmengine.application.collaboration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asmengine.application.access.Caller;
import org.asmengine.application.beneficiary.BeneficiaryKeys;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.journal.JournalEntry;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.application.journal.SubjectQuery;
import org.asmengine.application.register.Entry;
import org.asmengine.application.register.EntryIds;
import org.asmengine.application.register.ModelYears;
import org.asmengine.application.register.Refusals;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.collaboration.AdjustmentBasis;
import org.asmengine.domain.collaboration.Arrangement;
import org.asmengine.domain.collaboration.ArrangementConditions;
import org.asmengine.domain.collaboration.ArrangementEvent;
import org.asmengine.domain.collaboration.ArrangementPayment;
import org.asmengine.domain.collaboration.ArrangementState.Step;
import org.asmengine.domain.collaboration.Signature;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.programme.ArrangementRules;

/** Use cases: the register of collaborative care arrangements changes. */
public final class Arrangements {

  static final String WHAT = "arrangement";

  private final JournaledSubjects<Arrangement, ArrangementEvent> arrangements;
  private final PracticeLock practices;
  private final ArrangementPayments payments;
  private final Transactions transactions;
  private final Function<PerformanceYear, ArrangementRules> rules;
  private final BeneficiaryKeys keys;
  private final Clock clock;

  /**
   * With these.
   *
   * @param rules those of a year
   */
  public Arrangements(
      Journal journal,
      Transactions transactions,
      Function<PerformanceYear, ArrangementRules> rules,
      Adjustments adjustments,
      BeneficiaryKeys keys,
      Clock clock) {
    this.arrangements =
        new JournaledSubjects<>(journal, new ArrangementFormat(), transactions, clock);
    this.practices = new PracticeLock(journal);
    this.payments = new ArrangementPayments(adjustments);
    this.transactions = transactions;
    this.rules = rules;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Registers an arrangement. Whether it meets its conditions is told by the report and asked for
   * when a payment is recorded; what exists is registered either way.
   *
   * @throws EngineException UNKNOWN_PARTICIPANT for a practice beyond the caller's scope;
   *     DATE_OUTSIDE_MODEL; CONDITION_NOT_MET where it names no participant, the same practice
   *     twice or an end before the start; BENEFICIARY_KEYS_UNUSABLE where it names beneficiaries
   */
  public Entry<Arrangement> register(ArrangementDraft draft, Caller caller) {
    Refusals.unlessOwn(caller, draft.practice(), ModelYears.of(draft.start()));
    Refusals.unlessMet(form(draft));
    String id = EntryIds.at(clock.instant());
    return new Entry<>(
        id,
        arrangements.change(
            id,
            caller.name(),
            state -> List.of(new ArrangementEvent.Registered(draft.terms(keys)))));
  }

  private static List<Finding> form(ArrangementDraft draft) {
    return List.of(
        new Finding(
            "HAS_PARTICIPANTS",
            Verdict.of(!draft.participants().isEmpty()),
            draft.participants().size() + " participants",
            "one ASM participant or more",
            "42 CFR 512.771(a)(2)"),
        new Finding(
            "TWO_PRACTICES",
            Verdict.of(!draft.practice().equals(draft.primaryCare())),
            draft.practice().equals(draft.primaryCare()) ? "one practice" : "two practices",
            "a primary care practice other than that of the participants",
            "42 CFR 512.771(a)(2)"),
        new Finding(
            "ENDS_AFTER_IT_STARTS",
            Verdict.of(draft.end().filter(draft.start()::isAfter).isEmpty()),
            draft.end().map(end -> "an end on " + end).orElse("no end"),
            "an end on or after " + draft.start(),
            "42 CFR 512.771(a)(1)"));
  }

  /**
   * Records a signature.
   *
   * @throws EngineException NO_SUCH_ENTRY, also for one beyond the caller's scope; STEP_NOT_ALLOWED
   *     where that side has signed already, or it is ended
   */
  public Entry<Arrangement> sign(String id, Signature signature, Caller caller) {
    return change(
        id,
        caller,
        state -> {
          Step step =
              state
                  .signing(signature.side())
                  .orElseThrow(() ->
                      Refusals.stepNotAllowed(
                          WHAT, "second signature of " + signature.side(), state.state()));
          require(state, step);
          return new ArrangementEvent.Signed(signature);
        });
  }

  /**
   * Ends an arrangement, or gives it up before both have signed.
   *
   * @param lastDay the last day on which it is in effect
   * @throws EngineException NO_SUCH_ENTRY, also for one beyond the caller's scope; STEP_NOT_ALLOWED
   */
  public Entry<Arrangement> end(String id, LocalDate lastDay, String reason, Caller caller) {
    return change(
        id,
        caller,
        state -> {
          require(state, Step.END);
          return new ArrangementEvent.Ended(lastDay, reason);
        });
  }

  /**
   * Records a payment between the parties, where all conditions are met and the caps allow it. The
   * arrangements of the practice are kept from others meanwhile.
   *
   * @throws EngineException NO_SUCH_ENTRY, also for one beyond the caller's scope;
   *     STEP_NOT_ALLOWED; CONDITION_NOT_MET; ADJUSTMENTS_NOT_PUBLISHED; CAP_EXCEEDED
   */
  public Entry<Arrangement> pay(String id, PaymentDraft draft, Caller caller) {
    return transactions.run(() -> {
      Tin practice = own(id, caller).terms().practice();
      List<Arrangement> others =
          practices.lock(practice).stream()
              .filter(other -> !other.equals(id))
              .flatMap(other -> arrangements.find(other).stream())
              .toList();
      return change(id, caller, state -> payment(state, others, draft));
    });
  }

  private ArrangementEvent payment(
      Arrangement state, List<Arrangement> others, PaymentDraft draft) {
    require(state, Step.PAY);
    ArrangementRules year = rules.apply(draft.year());
    Refusals.unlessMet(ArrangementConditions.all(state, year));
    Refusals.unlessMet(
        List.of(
            new Finding(
                "IN_EFFECT_IN_THE_YEAR",
                Verdict.of(state.wasInEffectIn(draft.year())),
                "in effect from %s"
                    .formatted(state.firstDay().map(LocalDate::toString).orElse("no day")),
                "an arrangement in effect in " + draft.year(),
                "42 CFR 512.771(a)(7)")));
    AdjustmentBasis basis =
        payments
            .basis(state, draft.year())
            .orElseThrow(() ->
                new EngineException(
                    ErrorCode.ADJUSTMENTS_NOT_PUBLISHED,
                    "no result is published for performance year %s".formatted(draft.year())));
    List<Finding> exceeded =
        payments.check(state, others, draft.year(), draft.amount(), year.capScope()).stream()
            .filter(finding -> finding.verdict() != Verdict.MET)
            .toList();
    if (!exceeded.isEmpty()) {
      throw new EngineException(ErrorCode.CAP_EXCEEDED, Refusals.told(exceeded));
    }
    return new ArrangementEvent.Paid(
        new ArrangementPayment(
            state.payments().size() + 1,
            draft.year(),
            draft.payer(),
            draft.amount(),
            draft.paidOn(),
            basis));
  }

  /**
   * Takes a payment back by an entry of its own.
   *
   * @param number that of the payment
   * @throws EngineException NO_SUCH_ENTRY, also for one beyond the caller's scope, and where it has
   *     no such payment that stands; STEP_NOT_ALLOWED
   */
  public Entry<Arrangement> reversePayment(String id, int number, String reason, Caller caller) {
    return change(
        id,
        caller,
        state -> {
          require(state, Step.REVERSE_PAYMENT);
          if (state.standingPayments().stream().noneMatch(paid -> paid.number() == number)) {
            throw Refusals.noSuchEntry("payment that stands");
          }
          return new ArrangementEvent.PaymentReversed(number, reason);
        });
  }

  /** The arrangement, where it exists to the caller. */
  public Optional<Arrangement> find(String id, Caller caller) {
    return arrangements.find(id).filter(found -> caller.tins().allows(found.terms().practice()));
  }

  /** What happened to the arrangement, in order; nothing where it does not exist to the caller. */
  public List<JournalEntry> history(String id, Caller caller) {
    return find(id, caller).isPresent() ? arrangements.history(id) : List.of();
  }

  /**
   * Arrangements in the order in which they were registered.
   *
   * @param practice only those of this practice
   * @param after only those behind this identifier; empty starts at the beginning
   * @param most how many at most
   */
  public List<Entry<Arrangement>> page(
      Optional<Tin> practice, Caller caller, String after, int most) {
    if (practice.filter(tin -> !caller.tins().allows(tin)).isPresent()) {
      return List.of();
    }
    SubjectQuery query = SubjectQuery.of(SubjectKind.ARRANGEMENT, caller.tins());
    return arrangements.page(practice.map(query::of).orElse(query), after, most).stream()
        .map(SubjectHead::subject)
        .flatMap(subject ->
            arrangements.find(subject.id()).stream().map(found -> new Entry<>(subject.id(), found)))
        .toList();
  }

  private Entry<Arrangement> change(
      String id, Caller caller, Function<Arrangement, ArrangementEvent> decide) {
    return new Entry<>(
        id,
        arrangements.change(
            id,
            caller.name(),
            state -> {
              if (state
                  .registered()
                  .filter(terms -> caller.tins().allows(terms.practice()))
                  .isEmpty()) {
                throw Refusals.noSuchEntry(WHAT);
              }
              return List.of(decide.apply(state));
            }));
  }

  private Arrangement own(String id, Caller caller) {
    return find(id, caller).orElseThrow(() -> Refusals.noSuchEntry(WHAT));
  }

  private static void require(Arrangement state, Step step) {
    if (state.state().after(step).isEmpty()) {
      throw Refusals.stepNotAllowed(WHAT, step.name(), state.state());
    }
  }
}
