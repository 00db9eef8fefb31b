package org.asmengine.application.selection;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** The candidates of a list one by one, in their order, read in pages. */
final class CandidatePages implements Iterator<Candidate> {

  private static final int PAGE = 2_000;

  private final ParticipantLists lists;
  private final ListId list;
  private final CandidateFilter filter;
  private Iterator<Candidate> page = List.<Candidate>of().iterator();
  private Optional<Candidate.Position> after = Optional.empty();
  private boolean more = true;

  CandidatePages(ParticipantLists lists, ListId list, CandidateFilter filter) {
    this.lists = lists;
    this.list = list;
    this.filter = filter;
  }

  @Override
  public boolean hasNext() {
    if (!page.hasNext() && more) {
      List<Candidate> read = lists.candidates(list, filter, after, PAGE);
      more = read.size() == PAGE;
      page = read.iterator();
    }
    return page.hasNext();
  }

  @Override
  public Candidate next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Candidate candidate = page.next();
    after = Optional.of(candidate.position());
    return candidate;
  }
}
