package org.asmengine.application.selection;

import java.util.Optional;
import java.util.function.Consumer;
import org.asmengine.application.error.EngineException;

/**
 * Use case: the differences between two lists of participants, for instance the preliminary and the
 * final one of a year. Both are read side by side, a page at a time.
 */
public final class CompareLists {

  private final ParticipantLists lists;

  /** On these lists. */
  public CompareLists(ParticipantLists lists) {
    this.lists = lists;
  }

  /**
   * Hands over every difference, by TIN, NPI and cohort.
   *
   * @throws EngineException NO_SUCH_LIST
   */
  public void compare(ListId before, ListId after, Consumer<ListChange> changes) {
    FoundList.of(lists, before);
    FoundList.of(lists, after);
    Side one = new Side(before);
    Side other = new Side(after);
    while (one.next.isPresent() || other.next.isPresent()) {
      int order = one.compareTo(other);
      Optional<Candidate> first = order <= 0 ? one.take() : Optional.empty();
      Optional<Candidate> second = order >= 0 ? other.take() : Optional.empty();
      change(first, second).ifPresent(changes);
    }
  }

  private static Optional<ListChange> change(
      Optional<Candidate> before, Optional<Candidate> after) {
    boolean was = before.filter(Candidate::isEligible).isPresent();
    boolean is = after.filter(Candidate::isEligible).isPresent();
    if (was && is && !isSame(before.orElseThrow(), after.orElseThrow())) {
      return Optional.of(change(ListChange.Kind.CHANGED, before, after));
    }
    if (was == is) {
      return Optional.empty();
    }
    return Optional.of(change(is ? ListChange.Kind.JOINED : ListChange.Kind.LEFT, before, after));
  }

  private static boolean isSame(Candidate one, Candidate other) {
    return one.eligibility().specialty().equals(other.eligibility().specialty())
        && one.eligibility().area().equals(other.eligibility().area());
  }

  private static ListChange change(
      ListChange.Kind kind, Optional<Candidate> before, Optional<Candidate> after) {
    Candidate known = before.or(() -> after).orElseThrow();
    return new ListChange(kind, known.id(), known.cohort(), before, after);
  }

  /** One list, of which the next candidate is known. */
  private final class Side {
    private final CandidatePages pages;
    private Optional<Candidate> next;

    Side(ListId list) {
      this.pages = new CandidatePages(lists, list, CandidateFilter.all());
      this.next = read();
    }

    private Optional<Candidate> read() {
      return pages.hasNext() ? Optional.of(pages.next()) : Optional.empty();
    }

    Optional<Candidate> take() {
      Optional<Candidate> taken = next;
      next = read();
      return taken;
    }

    /** The end of a list comes behind everything. */
    int compareTo(Side other) {
      if (next.isEmpty() || other.next.isEmpty()) {
        return Boolean.compare(next.isEmpty(), other.next.isEmpty());
      }
      return next.get().position().compareTo(other.next.get().position());
    }
  }
}
