package org.asmengine.application.testing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.asmengine.application.submission.SequencedRow;
import org.asmengine.application.submission.Submission;
import org.asmengine.application.submission.SubmissionCategory;
import org.asmengine.application.submission.SubmissionDraft;
import org.asmengine.application.submission.SubmissionFilter;
import org.asmengine.application.submission.SubmissionStore;
import org.asmengine.domain.participation.PerformanceYear;

/** Submissions in memory. */
public final class InMemorySubmissions implements SubmissionStore {

  private static final Comparator<SequencedRow> ORDER =
      Comparator.comparing(SequencedRow::tin)
          .thenComparing(SequencedRow::npi)
          .thenComparing(row -> row.row().item())
          .thenComparing(row -> row.row().variant())
          .thenComparingLong(SequencedRow::sequence);

  private final List<Submission> submissions = new ArrayList<>();

  @Override
  public synchronized Submission append(
      SubmissionDraft draft, String submitter, Instant now, Instant deadline) {
    Instant earliest =
        submissions.isEmpty()
            ? Instant.MIN
            : submissions.getLast().acceptedAt().plus(1, ChronoUnit.MICROS);
    Instant accepted = now.isBefore(earliest) ? earliest : now;
    Submission added =
        new Submission(
            submissions.size() + 1L, draft, accepted, submitter, !accepted.isBefore(deadline));
    submissions.add(added);
    return added;
  }

  @Override
  public synchronized Optional<Submission> find(long sequence) {
    return submissions.stream().filter(one -> one.sequence() == sequence).findFirst();
  }

  @Override
  public synchronized List<Submission> page(
      SubmissionFilter filter, OptionalLong before, int most) {
    return submissions.reversed().stream()
        .filter(one -> before.isEmpty() || one.sequence() < before.getAsLong())
        .filter(one -> filter.scope().allows(one.content().tin()))
        .filter(one -> filter.tin().map(one.content().tin()::equals).orElse(true))
        .filter(one -> filter.category().map(one.content().category()::equals).orElse(true))
        .filter(one -> filter.year().map(year -> one.content().year().value() == year).orElse(true))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized long last() {
    return submissions.size();
  }

  @Override
  public synchronized List<SequencedRow> rows(
      SubmissionCategory category,
      PerformanceYear year,
      long cutoff,
      Optional<SequencedRow> after,
      int most) {
    return submissions.stream()
        .filter(one -> one.sequence() <= cutoff && !one.late())
        .filter(one -> one.content().category() == category && one.content().year().equals(year))
        .flatMap(one ->
            one.content().rows().stream()
                .map(row ->
                    new SequencedRow(
                        one.content().tin().value(),
                        one.content().npiOrEmpty(),
                        one.sequence(),
                        one.acceptedAt(),
                        row)))
        .sorted(ORDER)
        .filter(row -> after.map(behind -> ORDER.compare(row, behind) > 0).orElse(true))
        .limit(most)
        .toList();
  }
}
