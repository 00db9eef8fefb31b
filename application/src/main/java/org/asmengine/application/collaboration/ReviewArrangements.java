package org.asmengine.application.collaboration;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.asmengine.application.access.Caller;
import org.asmengine.application.eligibility.EligibleParticipants;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.register.Refusals;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.collaboration.Arrangement;
import org.asmengine.domain.collaboration.ArrangementConditions;
import org.asmengine.domain.collaboration.ArrangementEvent;
import org.asmengine.domain.collaboration.CollaborationEvidence;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.programme.ArrangementRules;

/** Use cases: what the rules say of arrangements, and what they are evidence of. */
public final class ReviewArrangements {

  private final JournaledSubjects<Arrangement, ArrangementEvent> arrangements;
  private final PracticeLock practices;
  private final ArrangementPayments payments;
  private final Function<PerformanceYear, ArrangementRules> rules;
  private final EligibleParticipants participants;
  private final Clock clock;

  /**
   * With these.
   *
   * @param rules those of a year
   */
  public ReviewArrangements(
      Journal journal,
      Transactions transactions,
      Function<PerformanceYear, ArrangementRules> rules,
      Adjustments adjustments,
      EligibleParticipants participants,
      Clock clock) {
    this.arrangements =
        new JournaledSubjects<>(journal, new ArrangementFormat(), transactions, clock);
    this.practices = new PracticeLock(journal);
    this.payments = new ArrangementPayments(adjustments);
    this.rules = rules;
    this.participants = participants;
    this.clock = clock;
  }

  /**
   * The compliance report: every condition by the rules of the year in which the arrangement
   * starts, whether its participants take part in the model then, and for each year with payments
   * whether they keep within the caps.
   *
   * @throws org.asmengine.application.error.EngineException NO_SUCH_ENTRY, also for one beyond the
   *     caller's scope
   */
  public ComplianceReport report(String id, Caller caller) {
    Arrangement arrangement =
        arrangements
            .find(id)
            .filter(found -> caller.tins().allows(found.terms().practice()))
            .orElseThrow(() -> Refusals.noSuchEntry(Arrangements.WHAT));
    PerformanceYear start = PerformanceYear.of(arrangement.terms().start().getYear());
    List<Finding> findings =
        new ArrayList<>(ArrangementConditions.all(arrangement, rules.apply(start)));
    findings.add(takesPart(arrangement, start));
    List<Arrangement> others =
        all(arrangement.terms().practice()).entrySet().stream()
            .filter(other -> !other.getKey().equals(id))
            .map(Map.Entry::getValue)
            .toList();
    for (PerformanceYear year : ArrangementPayments.years(arrangement)) {
      findings.addAll(
          payments.check(arrangement, others, year, BigDecimal.ZERO, rules.apply(year).capScope()));
    }
    return new ComplianceReport(id, arrangement, findings);
  }

  /** All of them are participants of the model in the year in which the arrangement starts. */
  private Finding takesPart(Arrangement arrangement, PerformanceYear year) {
    Tin practice = arrangement.terms().practice();
    List<Npi> all = arrangement.terms().participants();
    List<Optional<Boolean>> known =
        all.stream()
            .map(npi -> participants.isEligible(year, new ParticipantId(practice, npi)))
            .toList();
    long eligible = known.stream().filter(one -> one.orElse(false)).count();
    boolean unknown = known.stream().anyMatch(Optional::isEmpty);
    return new Finding(
        "PARTICIPANTS_ARE_ELIGIBLE",
        unknown ? Verdict.UNKNOWN : Verdict.of(eligible == all.size()),
        unknown
            ? "no final list of %s and no run of it".formatted(year)
            : "%d of %d are eligible in %s".formatted(eligible, all.size(), year),
        "ASM participants, each by TIN and NPI",
        "42 CFR 512.771(a)(1)");
  }

  /**
   * Whether an arrangement of the practice is evidence of the improvement activity IA-2. It attests
   * nothing: that stays the practice's act.
   *
   * @param asOf the day up to which days are counted; nothing for today
   * @throws org.asmengine.application.error.EngineException UNKNOWN_PARTICIPANT for a practice
   *     beyond the caller's scope
   */
  public ActivityEvidence evidence(
      Tin practice, PerformanceYear year, Optional<LocalDate> asOf, Caller caller) {
    Refusals.unlessOwn(caller, practice, year);
    LocalDate day = asOf.orElseGet(() -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    ArrangementRules yearRules = rules.apply(year);
    Map<String, CollaborationEvidence> evidence = new TreeMap<>();
    all(practice)
        .forEach((id, arrangement) ->
            evidence.put(id, CollaborationEvidence.of(arrangement, year, day, yearRules)));
    return evidence.entrySet().stream()
        .max(
            Comparator.comparingLong((Map.Entry<String, CollaborationEvidence> one) -> met(one))
                .thenComparingLong(one -> one.getValue().days()))
        .map(best ->
            new ActivityEvidence(
                year,
                day,
                best.getValue().verdict(),
                Optional.of(best.getKey()),
                best.getValue().findings()))
        .orElseGet(() -> none(year, day));
  }

  private static long met(Map.Entry<String, CollaborationEvidence> one) {
    return one.getValue().findings().stream()
        .filter(finding -> finding.verdict() == Verdict.MET)
        .count();
  }

  private static ActivityEvidence none(PerformanceYear year, LocalDate day) {
    return new ActivityEvidence(
        year,
        day,
        Verdict.NOT_MET,
        Optional.empty(),
        List.of(
            new Finding(
                "HAS_AN_ARRANGEMENT",
                Verdict.NOT_MET,
                "no arrangement of the practice",
                "at least one executed collaborative care arrangement",
                "42 CFR 512.735(c)(2)")));
  }

  private Map<String, Arrangement> all(Tin practice) {
    Map<String, Arrangement> all = new TreeMap<>();
    for (String id : practices.list(practice)) {
      arrangements.find(id).ifPresent(found -> all.put(id, found));
    }
    return all;
  }
}
