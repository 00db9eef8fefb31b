package org.asmengine.application.selection;

import java.util.List;
import java.util.Optional;
import org.asmengine.application.submission.YearRosters;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.selection.ListKind;

/** The participants of practices by the newest final list of a year. */
public final class ListedParticipants implements YearRosters.Listed {

  /** More than any practice has. */
  private static final int MOST = 100_000;

  private final ParticipantLists lists;
  private final ReadParticipants read;

  /** On these lists. */
  public ListedParticipants(ParticipantLists lists) {
    this.lists = lists;
    this.read = new ReadParticipants(lists);
  }

  @Override
  public Optional<List<Participant>> of(PerformanceYear year, Tin tin) {
    return lists.newest(year, ListKind.FINAL).map(list -> participants(list.id(), tin));
  }

  private List<Participant> participants(ListId list, Tin tin) {
    CandidateFilter filter =
        new CandidateFilter(
            Optional.empty(), Optional.of(true), Optional.of(tin), Optional.empty());
    return read.page(list, filter, Optional.empty(), MOST).stream()
        .map(one ->
            new Participant(
                one.candidate().id(),
                one.candidate().cohort(),
                one.practice().clinicians(),
                new SourceRow("participantLists/" + list, 0)))
        .toList();
  }
}
