package org.asmengine.persistence.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.submission.SequencedRow;
import org.asmengine.application.submission.Submission;
import org.asmengine.application.submission.SubmissionCategory;
import org.asmengine.application.submission.SubmissionDraft;
import org.asmengine.application.submission.SubmissionFilter;
import org.asmengine.application.submission.SubmissionStore;
import org.asmengine.application.submission.SubmittedRow;
import org.asmengine.application.submission.SubmittedRow.Attestation;
import org.asmengine.application.submission.SubmittedRow.MeasureCounts;
import org.asmengine.application.submission.SubmittedRow.MeasureResponse;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Submissions come back as they were sent, in a dense order that no writer can break. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcSubmissionStoreTest {

  private static final Tin ONE = Tin.of("000000001");
  private static final Tin TWO = Tin.of("999999999");
  private static final Npi NPI = Npi.of("0000000001");
  private static final Instant NOW = Instant.parse("2028-03-01T12:00:00.123456789Z");
  private static final Instant KEPT = Instant.parse("2028-03-01T12:00:00.123456Z");
  private static final long MOST = 999_999_999_999L;
  private static final int WRITERS = 8;
  private static final int EACH = 25;

  private final Stores stores;
  private final SubmissionStore submissions;

  JdbcSubmissionStoreTest(TestDatabase database) {
    this.stores = database.stores();
    this.submissions = stores.bean(SubmissionStore.class);
  }

  @BeforeEach
  void clear() {
    for (String table :
        List.of(
            "submitted_measure",
            "submitted_activity",
            "submitted_interoperability",
            "submission")) {
      stores.sql().update("delete from " + table);
    }
    stores
        .sql()
        .update(
            "update submission_counter set last_sequence = 0,"
                + " last_accepted = '2000-01-01 00:00:00'");
  }

  @Test
  void comeBackAsTheyWereSent() {
    List<SubmissionDraft> drafts =
        List.of(
            new SubmissionDraft(
                Stores.YEAR,
                ONE,
                Optional.of(NPI),
                SubmissionCategory.QUALITY,
                List.of(
                    new MeasureCounts("236", CollectionType.MIPS_CQM, MOST, MOST, 0, 0, 0),
                    new MeasureCounts("008", CollectionType.ECQM, 9, 1, 2, 3, 3),
                    new MeasureCounts("236", CollectionType.ECQM, 1, 0, 0, 0, 0))),
            activity(ONE, "IA_2", true),
            new SubmissionDraft(
                PerformanceYear.of(2028),
                TWO,
                Optional.empty(),
                SubmissionCategory.PROMOTING_INTEROPERABILITY,
                List.of(
                    new MeasureResponse(
                        "PI_PHCDRR_1_PROD",
                        new Answer(false),
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2028, 2, 29),
                        "\t\\N ',\"é漢😀"),
                    new MeasureResponse(
                        "PI_EP_1",
                        new Proportion(0, 0),
                        LocalDate.of(2027, 1, 1),
                        LocalDate.of(2027, 12, 31),
                        ""))));

    for (SubmissionDraft draft : drafts) {
      Submission sent = submissions.append(draft, "portal, ñ漢😀", NOW);

      assertThat(submissions.find(sent.sequence())).contains(sent);
      assertThat(sent.content()).isEqualTo(draft);
      assertThat(sent.submitter()).isEqualTo("portal, ñ漢😀");
    }
    assertThat(submissions.last()).isEqualTo(3);
    assertThat(submissions.find(4)).isEmpty();
  }

  @Test
  void whatComesLateIsKeptAndNoRunReadsIt() {
    Submission inTime = submissions.append(measure(ONE, "236", 1), "a", NOW, KEPT.plusNanos(1000));
    Submission late = submissions.append(measure(ONE, "236", 2), "a", NOW, KEPT.plusNanos(1000));
    Submission lateActivity =
        submissions.append(activity(ONE, "IA_1", true), "a", NOW, Instant.MIN);

    assertThat(List.of(inTime, late, lateActivity))
        .extracting(Submission::late)
        .as("the instant that it gets decides, not the one at which it came")
        .containsExactly(false, true, true);
    assertThat(submissions.find(2)).contains(late);
    assertThat(
            submissions.page(
                new SubmissionFilter(
                    Optional.empty(), Optional.empty(), Optional.empty(), TinScope.all()),
                OptionalLong.empty(),
                10))
        .containsExactly(lateActivity, late, inTime);
    assertThat(submissions.rows(SubmissionCategory.QUALITY, Stores.YEAR, 3, Optional.empty(), 10))
        .extracting(SequencedRow::sequence)
        .containsExactly(1L);
    assertThat(
            submissions.rows(
                SubmissionCategory.IMPROVEMENT_ACTIVITIES, Stores.YEAR, 3, Optional.empty(), 10))
        .isEmpty();
  }

  @Test
  void areAcceptedOneAfterTheOtherWhateverTheClocksSay() {
    Submission first = submissions.append(activity(ONE, "IA_1", true), "a", NOW);
    Submission same = submissions.append(activity(ONE, "IA_1", true), "a", NOW);
    Submission earlier = submissions.append(activity(ONE, "IA_1", true), "a", NOW.minusSeconds(9));
    Submission later = submissions.append(activity(ONE, "IA_1", true), "a", NOW.plusSeconds(9));

    assertThat(List.of(first, same, earlier, later))
        .extracting(Submission::acceptedAt)
        .containsExactly(KEPT, KEPT.plusNanos(1000), KEPT.plusNanos(2000), KEPT.plusSeconds(9));
  }

  @Test
  void areListedTheNewestFirst() {
    submissions.append(activity(ONE, "IA_1", true), "a", NOW);
    submissions.append(measure(TWO, "236", 1), "a", NOW);
    submissions.append(activity(TWO, "IA_1", true), "a", NOW);
    submissions.append(activity(ONE, "IA_2", true), "a", NOW);

    assertThat(page(all(TinScope.all()), OptionalLong.empty(), 3)).containsExactly(4L, 3L, 2L);
    assertThat(page(all(TinScope.all()), OptionalLong.of(2), 3)).containsExactly(1L);
    assertThat(page(all(TinScope.of(Set.of(ONE))), OptionalLong.empty(), 9))
        .containsExactly(4L, 1L);
    assertThat(page(all(TinScope.of(Set.of(ONE, TWO))), OptionalLong.empty(), 9)).hasSize(4);
    assertThat(page(all(TinScope.of(Set.of())), OptionalLong.empty(), 9)).isEmpty();
    assertThat(
            page(
                new SubmissionFilter(
                    Optional.of(2027),
                    Optional.of(TWO),
                    Optional.of(SubmissionCategory.QUALITY),
                    TinScope.of(Set.of(TWO))),
                OptionalLong.of(9),
                9))
        .containsExactly(2L);
    assertThat(
            page(
                new SubmissionFilter(
                    Optional.of(2028), Optional.empty(), Optional.empty(), TinScope.all()),
                OptionalLong.empty(),
                9))
        .isEmpty();
  }

  @Test
  void areReadInCanonicalOrderPageByPage() {
    submissions.append(measure(TWO, "236", 1), "a", NOW);
    submissions.append(measure(ONE, "236", 2), "a", NOW);
    submissions.append(measure(ONE, "008", 3), "a", NOW);
    submissions.append(measure(ONE, "236", 4), "a", NOW);
    submissions.append(
        new SubmissionDraft(
            Stores.YEAR,
            ONE,
            Optional.empty(),
            SubmissionCategory.QUALITY,
            List.of(
                counts("236", CollectionType.MIPS_CQM, 6), counts("236", CollectionType.ECQM, 5))),
        "a",
        NOW);
    submissions.append(measure(ONE, "001", 7), "a", NOW);

    for (int size = 1; size <= 8; size++) {
      assertThat(met(5, size)).as("pages of %d", size).containsExactly(5L, 6L, 3L, 2L, 4L, 1L);
    }
    assertThat(met(6, 3)).containsExactly(5L, 6L, 7L, 3L, 2L, 4L, 1L);
    assertThat(met(1, 3)).containsExactly(1L);
    assertThat(met(0, 3)).isEmpty();
    assertThat(
            submissions.rows(
                SubmissionCategory.QUALITY, PerformanceYear.of(2028), 9, Optional.empty(), 9))
        .isEmpty();
  }

  @Test
  void leaveNoGapWhereATransactionFails() {
    submissions.append(measure(ONE, "236", 1), "a", NOW);
    assertThatThrownBy(() ->
            stores
                .transaction()
                .executeWithoutResult(status -> {
                  submissions.append(measure(ONE, "236", 2), "a", NOW);
                  throw new IllegalStateException("later in the same transaction");
                }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(submissions.append(measure(ONE, "236", 3), "a", NOW).sequence()).isEqualTo(2);
    assertThat(met(2, 9)).containsExactly(1L, 3L);
  }

  @Test
  void waitForATransactionThatHasNotEndedYet()
      throws InterruptedException, ExecutionException, TimeoutException {
    CountDownLatch added = new CountDownLatch(1);
    CountDownLatch letGo = new CountDownLatch(1);
    try (ExecutorService executor = Executors.newFixedThreadPool(2)) {
      Future<?> open =
          executor.submit(() ->
              stores
                  .transaction()
                  .executeWithoutResult(status -> {
                    submissions.append(measure(ONE, "236", 1), "a", NOW);
                    added.countDown();
                    await(letGo);
                  }));
      await(added);
      Future<Submission> waiting =
          executor.submit(() -> submissions.append(measure(ONE, "236", 2), "a", NOW));
      try {
        assertThat(submissions.last()).isZero();
        assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS))
            .isInstanceOf(TimeoutException.class);
      } finally {
        letGo.countDown();
      }
      open.get(10, TimeUnit.SECONDS);
      assertThat(waiting.get(10, TimeUnit.SECONDS).sequence()).isEqualTo(2);
    }
    assertThat(submissions.last()).isEqualTo(2);
  }

  /** While eight write, whoever sees a number sees all rows before it. */
  @Test
  void areDenseAndWithoutAGapUnderEveryCutoff() throws InterruptedException, ExecutionException {
    AtomicBoolean writing = new AtomicBoolean(true);
    try (ExecutorService executor = Executors.newFixedThreadPool(WRITERS + 1)) {
      List<Future<List<Submission>>> writers = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        writers.add(executor.submit(this::write));
      }
      Future<Integer> looks = executor.submit(() -> look(writing));
      List<Submission> sent = new ArrayList<>();
      try {
        for (Future<List<Submission>> writer : writers) {
          sent.addAll(writer.get());
        }
      } finally {
        writing.set(false);
      }
      assertThat(looks.get()).isPositive();

      assertThat(sent.stream().map(Submission::sequence).sorted())
          .containsExactlyElementsOf(
              LongStream.rangeClosed(1, (long) WRITERS * EACH).boxed().toList());
      assertThat(sent).extracting(Submission::acceptedAt).doesNotHaveDuplicates();
      assertThat(sent.stream().sorted(Comparator.comparingLong(Submission::sequence)))
          .extracting(Submission::acceptedAt)
          .isSorted();
    }
  }

  private List<Submission> write() {
    List<Submission> sent = new ArrayList<>();
    for (int i = 0; i < EACH; i++) {
      sent.add(submissions.append(measure(ONE, "236", i), "a", NOW));
    }
    return sent;
  }

  private int look(AtomicBoolean writing) {
    int looks = 0;
    do {
      long cutoff = submissions.last();
      assertThat(met(cutoff, 500)).hasSize((int) cutoff);
      looks++;
    } while (writing.get());
    return looks;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The counts of performance met, by which the test tells rows apart. */
  private List<Long> met(long cutoff, int size) {
    List<Long> met = new ArrayList<>();
    Optional<SequencedRow> last = Optional.empty();
    while (true) {
      List<SequencedRow> page =
          submissions.rows(SubmissionCategory.QUALITY, Stores.YEAR, cutoff, last, size);
      page.forEach(row -> met.add(((MeasureCounts) row.row()).met()));
      if (page.size() < size) {
        return met;
      }
      last = Optional.of(page.getLast());
    }
  }

  private List<Long> page(SubmissionFilter filter, OptionalLong before, int most) {
    return submissions.page(filter, before, most).stream().map(Submission::sequence).toList();
  }

  private static SubmissionFilter all(TinScope scope) {
    return new SubmissionFilter(Optional.empty(), Optional.empty(), Optional.empty(), scope);
  }

  private static SubmissionDraft activity(Tin tin, String activity, boolean attested) {
    return new SubmissionDraft(
        Stores.YEAR,
        tin,
        Optional.empty(),
        SubmissionCategory.IMPROVEMENT_ACTIVITIES,
        List.of(
            new Attestation(
                activity, attested, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31))));
  }

  private static SubmissionDraft measure(Tin tin, String measure, long met) {
    return new SubmissionDraft(
        Stores.YEAR,
        tin,
        Optional.of(NPI),
        SubmissionCategory.QUALITY,
        List.of(counts(measure, CollectionType.ECQM, met)));
  }

  private static SubmittedRow counts(String measure, CollectionType type, long met) {
    return new MeasureCounts(measure, type, 100, met, 0, 0, 0);
  }
}
