package org.asmengine.bootstrap.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * The practices of a set, one after the other, until all participant rows are given out: 39 % heart
 * failure and 61 % low back pain, about 2 % of the rows with an NPI that has another row too
 * (regulation.md section 18), most of them under another TIN, a few in the other cohort.
 */
final class Roster {

  private static final double HEART_FAILURE_SHARE = 0.39;
  private static final double MULTISPECIALTY_SHARE = 0.3;
  private static final int REPEATED_NPI_PERIOD = 54;
  private static final int BOTH_COHORTS_PERIOD = 150;
  private static final String CARDIOLOGY = "06";

  /** Orthopedics, pain management, neurosurgery, anesthesiology, rehabilitation. */
  private static final List<String> BACK_PAIN_SPECIALTIES =
      List.of("20", "20", "09", "14", "72", "05", "25");

  /** Larger than any practice, so that a repeated NPI is one of another practice. */
  private static final int LEAST_DISTANCE = 43;

  private static final int AREAS = 235;
  private static final int FIRST_CBSA = 10_180;
  private static final int CBSA_STEP = 168;

  private final int participants;
  private final Identifiers identifiers;
  private final Draws draws;
  private final PracticeSizes sizes;
  private final ClinicianCounts counts;
  private final SteeredShare heartFailure;
  private final Recurring repeatedNpi;
  private final Recurring bothCohorts;
  private int practices;
  private int written;

  Roster(int participants, Identifiers identifiers, Draws draws) {
    this.participants = participants;
    this.identifiers = identifiers;
    this.draws = draws;
    this.sizes = new PracticeSizes(draws);
    this.counts = new ClinicianCounts(draws);
    this.heartFailure = new SteeredShare(HEART_FAILURE_SHARE, draws);
    this.repeatedNpi = Recurring.every(REPEATED_NPI_PERIOD, participants, draws);
    int pairs = ExpectedCounts.of(participants).practices() / 3;
    this.bothCohorts = Recurring.every(BOTH_COHORTS_PERIOD, pairs, draws);
  }

  /** Participant rows given out so far. */
  int written() {
    return written;
  }

  Practice next() {
    int size = Math.min(sizes.next(), participants - written);
    int clinicianCount = counts.next(size);
    List<Cohort> cohorts = cohorts(size);
    boolean dual = size > 1 && bothCohorts.happens();
    int distance = LEAST_DISTANCE + draws.below(LEAST_DISTANCE);
    List<Clinician> clinicians = new ArrayList<>(size);
    int end = written + size;
    while (written < end) {
      String npi = identifiers.npi(source(written, distance));
      Cohort cohort = cohorts.get(end - written - 1);
      boolean inBoth = dual && clinicians.isEmpty();
      List<Enrollment> enrollments =
          inBoth
              ? List.of(enrollment(cohort), enrollment(cohort.other()))
              : List.of(enrollment(cohort));
      clinicians.add(new Clinician(npi, enrollments));
      written += enrollments.size();
    }
    String tin = identifiers.tin(practices);
    practices++;
    return new Practice(tin, clinicianCount, cbsa(), List.copyOf(clinicians));
  }

  /** The participant row whose NPI this row takes: its own, or that of an earlier practice. */
  private int source(int row, int distance) {
    return row >= distance && repeatedNpi.happens() ? row - distance : row;
  }

  private List<Cohort> cohorts(int size) {
    List<Cohort> cohorts = new ArrayList<>(size);
    boolean multispecialty = size > 1 && draws.chance(MULTISPECIALTY_SHARE);
    boolean heart = !multispecialty && heartFailure.toss(size);
    for (int place = 0; place < size; place++) {
      boolean here = multispecialty ? heartFailure.toss(1) : heart;
      cohorts.add(here ? Cohort.HF : Cohort.LBP);
    }
    return cohorts;
  }

  private Enrollment enrollment(Cohort cohort) {
    return new Enrollment(
        cohort, cohort == Cohort.HF ? CARDIOLOGY : draws.pick(BACK_PAIN_SPECIALTIES));
  }

  /** An area; a few have many practices. */
  private String cbsa() {
    double place = draws.uniform();
    return Integer.toString(FIRST_CBSA + CBSA_STEP * (int) (AREAS * place * place));
  }
}
