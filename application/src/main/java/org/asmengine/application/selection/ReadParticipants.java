package org.asmengine.application.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.selection.ListKind;
import org.asmengine.domain.selection.Participation;

/** Use case: somebody looks at lists of participants. */
public final class ReadParticipants {

  private static final int PAGE = 1_000;

  private final ParticipantLists lists;

  /** On these lists. */
  public ReadParticipants(ParticipantLists lists) {
    this.lists = lists;
  }

  /**
   * The list of the number.
   *
   * @throws EngineException NO_SUCH_LIST
   */
  public ParticipantList get(ListId id) {
    return FoundList.of(lists, id);
  }

  /** All lists, the newest first. */
  public List<ParticipantList> all() {
    return lists.all();
  }

  /**
   * The list in force of a year: the newest final one, else the newest preliminary one.
   *
   * @throws EngineException NO_SUCH_LIST
   */
  public ParticipantList inForce(PerformanceYear year) {
    return lists
        .newest(year, ListKind.FINAL)
        .or(() -> lists.newest(year, ListKind.PRELIMINARY))
        .orElseThrow(() ->
            new EngineException(
                ErrorCode.NO_SUCH_LIST,
                "there is no list of participants for performance year %s".formatted(year)));
  }

  /**
   * Candidates by TIN, NPI and cohort.
   *
   * @param after only those behind this position; none starts at the beginning
   * @param most how many at most
   */
  public List<ListedCandidate> page(
      ListId list, CandidateFilter filter, Optional<Candidate.Position> after, int most) {
    return listed(list, lists.candidates(list, filter, after, most));
  }

  /** Hands over every candidate, by TIN, NPI and cohort, with the practice. */
  public void forEach(
      ListId list, CandidateFilter filter, BiConsumer<Candidate, Practice> consumer) {
    Optional<Candidate.Position> after = Optional.empty();
    List<ListedCandidate> page;
    do {
      page = page(list, filter, after, PAGE);
      page.forEach(one -> consumer.accept(one.candidate(), one.practice()));
      after = page.isEmpty() ? after : Optional.of(page.getLast().candidate().position());
    } while (page.size() == PAGE);
  }

  /** Hands over every participant, by cohort, TIN and NPI: the rows of {@code participants.csv}. */
  public void forEachParticipant(ListId list, BiConsumer<Candidate, Practice> consumer) {
    for (Cohort cohort : Cohort.values()) {
      forEach(list, CandidateFilter.participants(cohort), consumer);
    }
  }

  /** What the lists in force say of somebody. */
  public Participation participation(ParticipantId participant) {
    return lists.participation(participant);
  }

  private List<ListedCandidate> listed(ListId list, List<Candidate> candidates) {
    Set<Tin> tins =
        candidates.stream().map(candidate -> candidate.id().tin()).collect(Collectors.toSet());
    Map<Tin, Practice> practices = lists.practices(list, tins);
    return candidates.stream()
        .map(candidate ->
            new ListedCandidate(
                candidate,
                practices.getOrDefault(
                    candidate.id().tin(), new Practice(candidate.id().tin(), "", 1))))
        .toList();
  }
}
