package org.asmengine.domain.incentives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Rule;

/**
 * An entry of the register, and what became of it.
 *
 * @param id its identifier
 * @param incentive what was given
 * @param lent whether it stays the participant's property
 * @param warning what was said when it was recorded; empty where nothing
 * @param reversal the entry that took it back
 * @param attempts attempts to get it back
 * @param returnedOn the day on which it came back
 */
@Rule({"42 CFR 512.770", "R-770-U3", "R-770-U6"})
public record IncentiveEntry(
    String id,
    Incentive incentive,
    boolean lent,
    String warning,
    Optional<IncentiveEvent.Reversed> reversal,
    List<RetrievalAttempt> attempts,
    Optional<LocalDate> returnedOn) {

  /** Copies the list. */
  public IncentiveEntry {
    attempts = List.copyOf(attempts);
  }

  static IncentiveEntry of(IncentiveEvent.Given given) {
    return new IncentiveEntry(
        given.id(),
        given.incentive(),
        given.lent(),
        given.warning(),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  /** Whether it counts. */
  public boolean stands() {
    return reversal.isEmpty();
  }

  /** Where the technology is. */
  public LoanState loan() {
    if (!lent) {
      return LoanState.NOT_LENT;
    }
    if (returnedOn.isPresent()) {
      return LoanState.RETURNED;
    }
    return attempts.isEmpty() ? LoanState.LENT : LoanState.RETRIEVAL_ATTEMPTED;
  }

  /** Whether it is lent and not back, so that an attempt or a return can be recorded. */
  public boolean isOut() {
    return stands() && lent && returnedOn.isEmpty();
  }

  IncentiveEntry reversedBy(IncentiveEvent.Reversed now) {
    return new IncentiveEntry(id, incentive, lent, warning, Optional.of(now), attempts, returnedOn);
  }

  IncentiveEntry with(RetrievalAttempt attempt) {
    List<RetrievalAttempt> all = new ArrayList<>(attempts);
    all.add(attempt);
    return new IncentiveEntry(id, incentive, lent, warning, reversal, all, returnedOn);
  }

  IncentiveEntry returned(LocalDate on) {
    return new IncentiveEntry(id, incentive, lent, warning, reversal, attempts, Optional.of(on));
  }
}
