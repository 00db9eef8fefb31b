package org.asmengine.application.eligibility;

import java.util.Optional;
import org.asmengine.application.selection.ParticipantLists;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.selection.ListKind;

/**
 * Who is on the final list of the year (42 CFR 512.710(a)(1)). A year that has none is asked for
 * elsewhere: a preliminary list makes nobody a participant.
 */
public final class ListedEligibility implements EligibleParticipants {

  private final ParticipantLists lists;
  private final EligibleParticipants withoutList;

  /**
   * On these lists.
   *
   * @param withoutList who answers for years without a final list
   */
  public ListedEligibility(ParticipantLists lists, EligibleParticipants withoutList) {
    this.lists = lists;
    this.withoutList = withoutList;
  }

  @Override
  public Optional<Boolean> isEligible(PerformanceYear year, ParticipantId participant) {
    return lists.newest(year, ListKind.FINAL).isPresent()
        ? Optional.of(lists.participation(participant).isEligible(year))
        : withoutList.isEligible(year, participant);
  }
}
