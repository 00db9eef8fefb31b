package org.asmengine.bootstrap.sample;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The quality measures that clinicians and small practices report themselves.
 *
 * <p>Most clinicians report every measure of their cohort once. Some report nothing, or only
 * incomplete data; some small practices report for the whole TIN, instead of their clinicians or
 * besides them.
 */
final class QualityRows implements RowSource {

  private static final String WHOLE_TIN = "";
  private static final int SILENT_PERIOD = 24;
  private static final int INCOMPLETE_PERIOD = 150;
  private static final int TIN_LEVEL_PERIOD = 5;
  private static final int BOTH_LEVELS_PERIOD = 14;
  private static final double SMALL_PRACTICES = 0.5;

  private final Draws draws;
  private final SubmissionDraw submissions;
  private final Recurring silent;
  private final Recurring allIncomplete;
  private final Recurring tinLevel;
  private final Recurring bothLevels;

  QualityRows(ExpectedCounts expected, Draws draws) {
    this.draws = draws;
    this.submissions = new SubmissionDraw(expected, draws);
    this.silent = Recurring.every(SILENT_PERIOD, expected.participants(), draws);
    this.allIncomplete = Recurring.every(INCOMPLETE_PERIOD, expected.participants(), draws);
    int smallPractices = (int) (expected.practices() * SMALL_PRACTICES);
    this.tinLevel = Recurring.every(TIN_LEVEL_PERIOD, smallPractices, draws);
    this.bothLevels = Recurring.every(BOTH_LEVELS_PERIOD, smallPractices, draws);
  }

  @Override
  public void addRows(Practice practice, PracticeRows rows) {
    boolean forTin = practice.small() && tinLevel.happens();
    boolean forBoth = practice.small() && bothLevels.happens();
    if (forTin || forBoth) {
      report(new Reporter(practice.tin(), WHOLE_TIN, system()), cohorts(practice), false, rows);
    }
    if (forTin && !forBoth) {
      return;
    }
    for (Clinician clinician : practice.clinicians()) {
      if (!silent.happens()) {
        Reporter reporter = new Reporter(practice.tin(), clinician.npi(), system());
        report(reporter, cohorts(clinician), allIncomplete.happens(), rows);
      }
    }
  }

  private void report(
      Reporter reporter, Set<Cohort> cohorts, boolean incomplete, PracticeRows rows) {
    for (Cohort cohort : cohorts) {
      for (Measure measure : Measure.of(cohort)) {
        List<Row> submitted =
            incomplete
                ? submissions.incomplete(reporter, measure)
                : submissions.next(reporter, measure);
        submitted.forEach(rows::add);
      }
    }
  }

  /** The kind of system that a reporter has, hence the collection type where there is a choice. */
  private CollectionType system() {
    return draws.chance(0.5) ? CollectionType.ECQM : CollectionType.MIPS_CQM;
  }

  private static Set<Cohort> cohorts(Practice practice) {
    Set<Cohort> cohorts = EnumSet.noneOf(Cohort.class);
    practice.clinicians().forEach(clinician -> cohorts.addAll(cohorts(clinician)));
    return cohorts;
  }

  private static Set<Cohort> cohorts(Clinician clinician) {
    Set<Cohort> cohorts = EnumSet.noneOf(Cohort.class);
    clinician.enrollments().forEach(enrollment -> cohorts.add(enrollment.cohort()));
    return cohorts;
  }
}
