package org.asmengine.application.submission;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * The rows of a category that count, in canonical order, a page at a time: of quality measures all,
 * since the engine itself takes the latest; of everything else the latest of each practice and
 * item, since those files have no instant.
 */
final class SubmittedRows implements Iterator<SequencedRow> {

  private static final int PAGE = 2_000;

  private final SubmissionStore store;
  private final SubmissionCategory category;
  private final PerformanceYear year;
  private final long cutoff;
  private final Queue<SequencedRow> read = new ArrayDeque<>();
  private Optional<SequencedRow> last = Optional.empty();
  private Optional<SequencedRow> next = Optional.empty();
  private boolean exhausted;

  SubmittedRows(
      SubmissionStore store, SubmissionCategory category, PerformanceYear year, long cutoff) {
    this.store = store;
    this.category = category;
    this.year = year;
    this.cutoff = cutoff;
  }

  @Override
  public boolean hasNext() {
    if (next.isEmpty()) {
      next = counting();
    }
    return next.isPresent();
  }

  @Override
  public SequencedRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no more rows");
    }
    SequencedRow row = next.orElseThrow();
    next = Optional.empty();
    return row;
  }

  private Optional<SequencedRow> counting() {
    Optional<SequencedRow> row = poll();
    if (category == SubmissionCategory.QUALITY) {
      return row;
    }
    while (row.isPresent() && peek().filter(row.get()::isReplacedBy).isPresent()) {
      row = poll();
    }
    return row;
  }

  private Optional<SequencedRow> poll() {
    Optional<SequencedRow> row = peek();
    read.poll();
    return row;
  }

  private Optional<SequencedRow> peek() {
    if (read.isEmpty() && !exhausted) {
      List<SequencedRow> page = store.rows(category, year, cutoff, last, PAGE);
      read.addAll(page);
      exhausted = page.size() < PAGE;
      if (!page.isEmpty()) {
        last = Optional.of(page.getLast());
      }
    }
    return Optional.ofNullable(read.peek());
  }
}
