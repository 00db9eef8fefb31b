package org.asmengine.application.selection;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.selection.ListKind;
import org.asmengine.domain.selection.Participation;
import org.asmengine.domain.selection.SelectedAreas;

/**
 * Port: the lists of participants. A list is written within one transaction of the caller, from
 * {@link #begin} to {@link #complete}, and never changed afterwards; until it is complete nobody
 * sees it.
 */
public interface ParticipantLists {

  /** Begins a list, with the next number. */
  ListId begin(ListDraft draft);

  /** Adds candidates, in any order, each once. */
  void addCandidates(ListId list, List<Candidate> candidates);

  /** Adds the practices of the candidates, each once. */
  void addPractices(ListId list, Collection<Practice> practices);

  /** Completes the list. */
  void complete(ListId list, List<ListInput> inputs, ParticipantList.Totals totals);

  /** The complete list of the number. */
  Optional<ParticipantList> find(ListId list);

  /** The complete list that was made of this. */
  Optional<ParticipantList> find(ParticipantList.Identity identity);

  /** All complete lists, the newest first. */
  List<ParticipantList> all();

  /** The newest complete list of the year and kind. */
  Optional<ParticipantList> newest(PerformanceYear year, ListKind kind);

  /**
   * Candidates by TIN, NPI and cohort; also those of a list that the caller is writing.
   *
   * @param after only those behind this position; none starts at the beginning
   * @param most how many at most
   */
  List<Candidate> candidates(
      ListId list, CandidateFilter filter, Optional<Candidate.Position> after, int most);

  /** The practices of the TINs. */
  Map<Tin, Practice> practices(ListId list, Set<Tin> tins);

  /** The areas that count for the list. */
  SelectedAreas areas(ListId list);

  /**
   * What the lists in force say of somebody: of each year the newest final one, else preliminary.
   */
  Participation participation(ParticipantId participant);
}
