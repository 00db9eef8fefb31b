package org.asmengine.application.incentives;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asmengine.application.access.Caller;
import org.asmengine.application.beneficiary.BeneficiaryId;
import org.asmengine.application.beneficiary.BeneficiaryKeys;
import org.asmengine.application.eligibility.EligibleParticipants;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.register.Entry;
import org.asmengine.application.register.EntryIds;
import org.asmengine.application.register.ModelYears;
import org.asmengine.application.register.Refusals;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.incentives.BeneficiaryIncentives;
import org.asmengine.domain.incentives.Incentive;
import org.asmengine.domain.incentives.IncentiveCap;
import org.asmengine.domain.incentives.IncentiveConditions;
import org.asmengine.domain.incentives.IncentiveEntry;
import org.asmengine.domain.incentives.IncentiveEvent;
import org.asmengine.domain.incentives.RetrievalAttempt;
import org.asmengine.domain.participation.BeneficiaryHash;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.programme.CapPeriod;
import org.asmengine.domain.ruleset.programme.IncentiveRules;

/**
 * Use cases: the register of incentives. All incentives of a beneficiary, whoever gives them, are
 * one subject of the journal, so that two who give at once come one after the other.
 */
public final class Incentives {

  private static final String WHAT = "incentive";

  private final JournaledSubjects<BeneficiaryIncentives, IncentiveEvent> registers;
  private final IncentiveIndex index;
  private final Transactions transactions;
  private final Function<PerformanceYear, IncentiveRules> rules;
  private final EligibleParticipants participants;
  private final BeneficiaryKeys keys;
  private final Clock clock;

  /**
   * With these.
   *
   * @param rules those of a year
   */
  public Incentives(
      Journal journal,
      IncentiveIndex index,
      Transactions transactions,
      Function<PerformanceYear, IncentiveRules> rules,
      EligibleParticipants participants,
      BeneficiaryKeys keys,
      Clock clock) {
    this.registers = new JournaledSubjects<>(journal, new IncentiveFormat(), transactions, clock);
    this.index = index;
    this.transactions = transactions;
    this.rules = rules;
    this.participants = participants;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Records an incentive, where all conditions are met and the cap allows it.
   *
   * @throws EngineException UNKNOWN_PARTICIPANT for a practice beyond the caller's scope, and for
   *     who is known not to take part in the year; DATE_OUTSIDE_MODEL; CONDITION_NOT_MET;
   *     CAP_EXCEEDED; BENEFICIARY_KEYS_UNUSABLE
   */
  public Entry<IncentiveEntry> give(BeneficiaryId beneficiary, Incentive incentive, Caller caller) {
    PerformanceYear year = ModelYears.of(incentive.givenOn());
    Refusals.unlessOwn(caller, incentive.participant().tin(), year);
    refuseStrangers(incentive.participant(), year);
    IncentiveRules yearRules = rules.apply(year);
    Refusals.unlessMet(IncentiveConditions.all(incentive, yearRules));
    List<BeneficiaryHash> hashes = keys.hashes(beneficiary);
    return transactions.run(() -> {
      String register = register(hashes).orElseGet(() -> EntryIds.at(clock.instant()));
      index.link(hashes, register);
      String id = EntryIds.at(clock.instant());
      BeneficiaryIncentives state =
          registers.change(
              register, caller.name(), now -> List.of(given(id, now, incentive, yearRules)));
      index.add(id, register, incentive.participant(), incentive.givenOn());
      return entry(id, state);
    });
  }

  /** Where neither a list nor a run tells who takes part, everybody may. */
  private void refuseStrangers(ParticipantId participant, PerformanceYear year) {
    if (!participants.isEligible(year, participant).orElse(true)) {
      throw Refusals.unknownParticipant(year);
    }
  }

  private static IncentiveEvent given(
      String id, BeneficiaryIncentives register, Incentive incentive, IncentiveRules rules) {
    IncentiveCap cap = IncentiveCap.of(register, incentive, rules);
    if (cap.refusing().verdict() != Verdict.MET) {
      throw new EngineException(ErrorCode.CAP_EXCEEDED, Refusals.told(List.of(cap.refusing())));
    }
    Finding warning = cap.warning();
    return new IncentiveEvent.Given(
        id,
        incentive,
        IncentiveConditions.staysProperty(incentive, rules),
        warning.verdict() == Verdict.MET ? "" : Refusals.told(List.of(warning)));
  }

  /**
   * Takes an entry back by an entry of its own; it counts no more.
   *
   * @param on the day of the correction
   * @throws EngineException NO_SUCH_ENTRY, also for one beyond the caller's scope; STEP_NOT_ALLOWED
   *     where it was taken back already
   */
  public Entry<IncentiveEntry> reverse(String id, LocalDate on, String reason, Caller caller) {
    return change(
        id,
        caller,
        entry -> {
          if (!entry.stands()) {
            throw stepNotAllowed("REVERSE", "reversed already");
          }
          return new IncentiveEvent.Reversed(EntryIds.at(clock.instant()), id, on, reason);
        });
  }

  /**
   * Records an attempt to get lent technology back.
   *
   * @throws EngineException NO_SUCH_ENTRY, also for one beyond the caller's scope; STEP_NOT_ALLOWED
   *     where it is not lent, back already or taken back
   */
  public Entry<IncentiveEntry> attempt(String id, RetrievalAttempt attempt, Caller caller) {
    return change(
        id,
        caller,
        entry -> {
          requireOut(entry, "ATTEMPT_RETRIEVAL");
          return new IncentiveEvent.RetrievalAttempted(id, attempt);
        });
  }

  /**
   * Records that lent technology came back. It counts on: it was given.
   *
   * @throws EngineException as {@link #attempt}; CONDITION_NOT_MET where that is before it was
   *     given
   */
  public Entry<IncentiveEntry> giveBack(String id, LocalDate on, Caller caller) {
    return change(
        id,
        caller,
        entry -> {
          requireOut(entry, "RETURN");
          LocalDate given = entry.incentive().givenOn();
          Refusals.unlessMet(
              List.of(
                  new Finding(
                      "RETURNED_AFTER_IT_WAS_GIVEN",
                      Verdict.of(!on.isBefore(given)),
                      "returned on " + on,
                      "a day on or after " + given,
                      "42 CFR 512.770, R-770-U3")));
          return new IncentiveEvent.Returned(id, on);
        });
  }

  /** The entry, where it exists to the caller. */
  public Optional<Entry<IncentiveEntry>> find(String id, Caller caller) {
    return index
        .register(id)
        .flatMap(registers::find)
        .flatMap(register -> register.entry(id))
        .filter(entry -> isOwn(entry, caller))
        .map(entry -> new Entry<>(id, entry));
  }

  /**
   * What a beneficiary got so far.
   *
   * @param participant who asks: whose entries count where each participant counts for itself
   * @throws EngineException UNKNOWN_PARTICIPANT for a practice beyond the caller's scope;
   *     BENEFICIARY_KEYS_UNUSABLE
   */
  public IncentiveTotals totals(
      BeneficiaryId beneficiary, ParticipantId participant, PerformanceYear year, Caller caller) {
    Refusals.unlessOwn(caller, participant.tin(), year);
    IncentiveRules yearRules = rules.apply(year);
    BeneficiaryIncentives register =
        register(keys.hashes(beneficiary))
            .flatMap(registers::find)
            .orElseGet(BeneficiaryIncentives::none);
    return new IncentiveTotals(
        year,
        IncentiveCap.total(register, participant, year.value(), CapPeriod.CALENDAR_YEAR, yearRules),
        IncentiveCap.total(register, participant, year.value(), CapPeriod.LIFETIME, yearRules),
        yearRules.cap(),
        yearRules.capPeriod(),
        yearRules.capScope(),
        register.entries().stream().filter(entry -> isOwn(entry, caller)).toList());
  }

  /**
   * The documentation of a participant: every entry of the period, those that were taken back too,
   * by day.
   *
   * @param npi of this clinician; nothing for the whole practice
   * @throws EngineException UNKNOWN_PARTICIPANT for a practice beyond the caller's scope;
   *     DATE_OUTSIDE_MODEL
   */
  public List<DocumentedIncentive> documentation(
      Tin tin, Optional<Npi> npi, LocalDate from, LocalDate to, Caller caller) {
    Refusals.unlessOwn(caller, tin, ModelYears.of(from));
    Map<String, BeneficiaryIncentives> read = new HashMap<>();
    return index.places(tin, npi, from, to).stream()
        .map(place ->
            new DocumentedIncentive(
                place.register(),
                entry(
                        place.entry(),
                        read.computeIfAbsent(
                            place.register(),
                            register ->
                                registers.find(register).orElseGet(BeneficiaryIncentives::none)))
                    .state()))
        .toList();
  }

  private Entry<IncentiveEntry> change(
      String id, Caller caller, Function<IncentiveEntry, IncentiveEvent> decide) {
    String register = index.register(id).orElseThrow(() -> Refusals.noSuchEntry(WHAT));
    return entry(
        id,
        registers.change(
            register,
            caller.name(),
            state -> {
              IncentiveEntry entry =
                  state
                      .entry(id)
                      .filter(found -> isOwn(found, caller))
                      .orElseThrow(() -> Refusals.noSuchEntry(WHAT));
              return List.of(decide.apply(entry));
            }));
  }

  /** Several are possible only where somebody used the register without a key that it needs. */
  private Optional<String> register(List<BeneficiaryHash> hashes) {
    List<String> found = index.registers(hashes);
    if (found.size() > 1) {
      throw new EngineException(
          ErrorCode.BENEFICIARY_KEYS_UNUSABLE,
          "the keys lead to %d registers of the same beneficiary; allowed: one, which a key that was"
                  .formatted(found.size())
              + " left out and put back does not give");
    }
    return found.stream().findFirst();
  }

  private static Entry<IncentiveEntry> entry(String id, BeneficiaryIncentives state) {
    return new Entry<>(
        id, state.entry(id).orElseThrow(() -> new IllegalStateException("an entry has vanished")));
  }

  private static boolean isOwn(IncentiveEntry entry, Caller caller) {
    return caller.tins().allows(entry.incentive().participant().tin());
  }

  private static void requireOut(IncentiveEntry entry, String step) {
    if (!entry.isOut()) {
      throw stepNotAllowed(step, entry.stands() ? entry.loan().name() : "reversed");
    }
  }

  private static EngineException stepNotAllowed(String step, String state) {
    return new EngineException(
        ErrorCode.STEP_NOT_ALLOWED,
        "%s: the incentive is %s; allowed: %s"
            .formatted(step, state, ErrorCode.STEP_NOT_ALLOWED.allowed()));
  }
}
