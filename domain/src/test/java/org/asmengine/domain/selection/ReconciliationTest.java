package org.asmengine.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.domain.Covers;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.selection.Reconciliation.Entry;
import org.asmengine.domain.selection.Reconciliation.Ours;
import org.junit.jupiter.api.Test;

/** CMS's list has no TIN: entries match by NPI and cohort, and by name where there are several. */
@Covers(Reconciliation.class)
class ReconciliationTest {

  private static final PerformanceYear YEAR = PerformanceYear.of(2027);
  private static final String ONE = "1000000001";
  private static final String TWO = "1000000002";

  private static PublishedParticipant row(
      long line, String npi, Cohort cohort, String organization, boolean takesPart) {
    return new PublishedParticipant(
        Npi.of(npi),
        "ANN",
        "EXAMPLE",
        "NY",
        cohort,
        organization,
        Map.of(YEAR, new PublishedParticipant.Year(takesPart, Optional.empty())),
        new SourceRow("cms_participants.csv", line));
  }

  private static Ours ours(String tin, String npi, Cohort cohort, String organization) {
    return new Ours(ParticipantId.of(tin, npi), cohort, organization, 3);
  }

  private static List<Entry> reconcile(List<PublishedParticipant> theirs, List<Ours> ours) {
    return Reconciliation.of(YEAR, theirs, ours);
  }

  @Test
  void theSameNpiAndCohortIsOnBoth() {
    PublishedParticipant theirs = row(2, ONE, Cohort.HF, "", true);
    Ours mine = ours("000000001", ONE, Cohort.HF, "");

    assertThat(reconcile(List.of(theirs), List.of(mine)))
        .containsExactly(new Entry.OnBoth(mine, theirs, false));
  }

  @Test
  void theOtherCohortIsAnotherEntry() {
    PublishedParticipant theirs = row(2, ONE, Cohort.LBP, "", true);
    Ours mine = ours("000000001", ONE, Cohort.HF, "");

    assertThat(reconcile(List.of(theirs), List.of(mine)))
        .containsExactly(new Entry.OursOnly(mine, List.of(theirs)), new Entry.TheirsOnly(theirs));
  }

  @Test
  void aRowThatDoesNotTakePartInTheYearIsNoEntry() {
    PublishedParticipant theirs = row(2, ONE, Cohort.HF, "", false);
    Ours mine = ours("000000001", ONE, Cohort.HF, "");

    assertThat(reconcile(List.of(theirs), List.of())).isEmpty();
    assertThat(reconcile(List.of(theirs), List.of(mine)))
        .containsExactly(new Entry.OursOnly(mine, List.of(theirs)));
  }

  @Test
  void ofSeveralPracticesTheNameDecidesFirst() {
    PublishedParticipant acme = row(2, ONE, Cohort.HF, "ACME HEART, P.C.", true);
    PublishedParticipant beta = row(3, ONE, Cohort.HF, "BETA & SONS LLC", true);
    Ours first = ours("000000001", ONE, Cohort.HF, "Beta and Sons");
    Ours second = ours("000000002", ONE, Cohort.HF, "The Acme Heart PC");

    assertThat(reconcile(List.of(acme, beta), List.of(first, second)))
        .containsExactlyInAnyOrder(
            new Entry.OnBoth(second, acme, true), new Entry.OnBoth(first, beta, true));
  }

  @Test
  void moreRowsThanPracticesAreLeftOver() {
    PublishedParticipant one = row(2, ONE, Cohort.HF, "A", true);
    PublishedParticipant other = row(3, ONE, Cohort.HF, "B", true);
    Ours mine = ours("000000001", ONE, Cohort.HF, "");

    assertThat(reconcile(List.of(other, one), List.of(mine)))
        .containsExactly(new Entry.OnBoth(mine, one, false), new Entry.TheirsOnly(other));
  }

  @Test
  void everyEntryIsToldOnceByNpiAndCohort() {
    List<Entry> entries =
        reconcile(
            List.of(row(2, TWO, Cohort.LBP, "", true), row(3, ONE, Cohort.HF, "", true)),
            List.of(ours("000000001", TWO, Cohort.HF, "")));

    assertThat(entries)
        .extracting(Entry::npi, Entry::cohort)
        .containsExactly(
            tuple(Npi.of(ONE), Cohort.HF),
            tuple(Npi.of(TWO), Cohort.HF),
            tuple(Npi.of(TWO), Cohort.LBP));
  }
}
