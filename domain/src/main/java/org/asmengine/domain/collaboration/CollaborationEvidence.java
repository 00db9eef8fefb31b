package org.asmengine.domain.collaboration;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.asmengine.domain.Rule;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.ArrangementRules;

/**
 * Whether one arrangement is evidence of the improvement activity IA-2 in a performance year (42
 * CFR 512.735(c)(2)): executed, with a primary care practice that shares ASM beneficiaries, with
 * the elements, and in effect for enough continuous days of the year. It attests nothing: that
 * stays the practice's act.
 *
 * @param days the continuous days of the year on which it was in effect so far
 * @param findings each condition
 */
@Rule({"42 CFR 512.735(a)", "42 CFR 512.735(c)(2)", "R-735-c-2"})
public record CollaborationEvidence(long days, List<Finding> findings) {

  /** Copies the list. */
  public CollaborationEvidence {
    findings = List.copyOf(findings);
  }

  /**
   * What the arrangement proves.
   *
   * @param today days after it are not counted: nobody knows them yet
   */
  public static CollaborationEvidence of(
      Arrangement arrangement, PerformanceYear year, LocalDate today, ArrangementRules rules) {
    long days = days(arrangement, year, today);
    Finding longEnough =
        new Finding(
            "IN_EFFECT_LONG_ENOUGH",
            Verdict.of(days >= rules.evidenceDays()),
            "%d continuous days of %s up to %s".formatted(days, year, today),
            "at least %d".formatted(rules.evidenceDays()),
            "42 CFR 512.735(a), arrangements.evidenceDays");
    return new CollaborationEvidence(
        days,
        List.of(
            ArrangementConditions.signedByBoth(arrangement),
            ArrangementConditions.assured(arrangement, Assurance.WITH_PRIMARY_CARE_PRACTICE),
            ArrangementConditions.sharesBeneficiaries(arrangement, rules),
            ArrangementConditions.hasElements(arrangement, rules),
            longEnough));
  }

  /** Whether it is evidence. */
  public Verdict verdict() {
    return Verdict.all(findings);
  }

  private static long days(Arrangement arrangement, PerformanceYear year, LocalDate today) {
    LocalDate yearEnd = LocalDate.of(year.value(), 12, 31);
    LocalDate yearStart = LocalDate.of(year.value(), 1, 1);
    return arrangement
        .firstDay()
        .map(first -> {
          LocalDate from = latest(first, yearStart);
          LocalDate to =
              earliest(earliest(yearEnd, today), arrangement.lastDay().orElse(LocalDate.MAX));
          return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
        })
        .orElse(0L);
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earliest(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
