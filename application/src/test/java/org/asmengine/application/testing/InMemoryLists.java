package org.asmengine.application.testing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asmengine.application.selection.Candidate;
import org.asmengine.application.selection.CandidateFilter;
import org.asmengine.application.selection.ListDraft;
import org.asmengine.application.selection.ListId;
import org.asmengine.application.selection.ListInput;
import org.asmengine.application.selection.ParticipantList;
import org.asmengine.application.selection.ParticipantLists;
import org.asmengine.application.selection.Practice;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.selection.ListKind;
import org.asmengine.domain.selection.Participation;
import org.asmengine.domain.selection.SelectedAreas;

/** Lists of participants in memory. */
public final class InMemoryLists implements ParticipantLists {

  private final Map<Integer, ListDraft> drafts = new TreeMap<>();
  private final Map<Integer, ParticipantList> complete = new TreeMap<>();
  private final Map<Integer, List<Candidate>> candidates = new HashMap<>();
  private final Map<Integer, Map<Tin, Practice>> practices = new HashMap<>();

  @Override
  public ListId begin(ListDraft draft) {
    int number = drafts.size() + 1;
    drafts.put(number, draft);
    candidates.put(number, new ArrayList<>());
    return new ListId(number);
  }

  @Override
  public void addCandidates(ListId list, List<Candidate> added) {
    List<Candidate> all = candidates.getOrDefault(list.value(), new ArrayList<>());
    all.addAll(added);
    all.sort(Comparator.comparing(Candidate::position));
  }

  @Override
  public void addPractices(ListId list, Collection<Practice> added) {
    practices.put(
        list.value(), added.stream().collect(Collectors.toMap(Practice::tin, one -> one)));
  }

  @Override
  public void complete(ListId list, List<ListInput> inputs, ParticipantList.Totals totals) {
    ListDraft draft = Optional.ofNullable(drafts.get(list.value())).orElseThrow();
    complete.put(
        list.value(),
        new ParticipantList(
            list, draft.identity(), draft.createdAt(), draft.createdBy(), inputs, totals));
  }

  @Override
  public Optional<ParticipantList> find(ListId list) {
    return Optional.ofNullable(complete.get(list.value()));
  }

  @Override
  public Optional<ParticipantList> find(ParticipantList.Identity identity) {
    return complete.values().stream().filter(one -> one.identity().equals(identity)).findFirst();
  }

  @Override
  public List<ParticipantList> all() {
    return List.copyOf(complete.values()).reversed();
  }

  @Override
  public Optional<ParticipantList> newest(PerformanceYear year, ListKind kind) {
    return all().stream()
        .filter(one -> one.identity().year().equals(year) && one.identity().kind() == kind)
        .findFirst();
  }

  @Override
  public List<Candidate> candidates(
      ListId list, CandidateFilter filter, Optional<Candidate.Position> after, int most) {
    return candidates.getOrDefault(list.value(), List.of()).stream()
        .filter(one -> after.isEmpty() || one.position().compareTo(after.get()) > 0)
        .filter(one -> filter.cohort().isEmpty() || filter.cohort().get() == one.cohort())
        .filter(one -> filter.eligible().isEmpty() || filter.eligible().get() == one.isEligible())
        .filter(one -> filter.tin().isEmpty() || filter.tin().get().equals(one.id().tin()))
        .filter(one -> filter.npi().isEmpty() || filter.npi().get().equals(one.id().npi()))
        .limit(most)
        .toList();
  }

  @Override
  public Map<Tin, Practice> practices(ListId list, Set<Tin> tins) {
    Map<Tin, Practice> found = new HashMap<>(practices.getOrDefault(list.value(), Map.of()));
    found.keySet().retainAll(tins);
    return found;
  }

  @Override
  public SelectedAreas areas(ListId list) {
    return Optional.ofNullable(drafts.get(list.value())).orElseThrow().areas();
  }

  @Override
  public Participation participation(ParticipantId participant) {
    List<Participation.Standing> standings = new ArrayList<>();
    for (int year = PerformanceYear.FIRST; year <= PerformanceYear.LAST; year++) {
      PerformanceYear asked = PerformanceYear.of(year);
      newest(asked, ListKind.FINAL)
          .or(() -> newest(asked, ListKind.PRELIMINARY))
          .ifPresent(list ->
              candidates.getOrDefault(list.id().value(), List.of()).stream()
                  .filter(one -> one.id().equals(participant))
                  .forEach(one ->
                      standings.add(
                          new Participation.Standing(
                              asked, list.identity().kind(), one.cohort(), one.isEligible()))));
    }
    return new Participation(participant, standings);
  }
}
