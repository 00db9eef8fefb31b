package org.asmengine.domain.incentives;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.ruleset.programme.CapScope;

/**
 * What one beneficiary got from all participants: what is left when everything that happened in the
 * register is read in order (42 CFR 512.770).
 *
 * @param entries all entries, in the order in which they were recorded
 */
@Rule({"42 CFR 512.770", "R-770-U2", "R-770-U6"})
public record BeneficiaryIncentives(List<IncentiveEntry> entries) {

  /** Copies the list. */
  public BeneficiaryIncentives {
    entries = List.copyOf(entries);
  }

  /** Before anything happened. */
  public static BeneficiaryIncentives none() {
    return new BeneficiaryIncentives(List.of());
  }

  /** The register after the event, which must have been allowed. */
  public BeneficiaryIncentives apply(IncentiveEvent event) {
    return switch (event) {
      case IncentiveEvent.Given given -> {
        List<IncentiveEntry> all = new ArrayList<>(entries);
        all.add(IncentiveEntry.of(given));
        yield new BeneficiaryIncentives(all);
      }
      case IncentiveEvent.Reversed now -> changed(now.reverses(), entry -> entry.reversedBy(now));
      case IncentiveEvent.RetrievalAttempted now ->
          changed(now.id(), entry -> entry.with(now.attempt()));
      case IncentiveEvent.Returned now -> changed(now.id(), entry -> entry.returned(now.on()));
    };
  }

  /** The entry of the identifier. */
  public Optional<IncentiveEntry> entry(String id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  /**
   * What counts of a calendar year, in dollars.
   *
   * @param scope whose entries
   * @param participant whose, where each participant counts for itself
   */
  public BigDecimal ofYear(int year, CapScope scope, ParticipantId participant) {
    return total(
        entry -> isOf(entry, scope, participant) && entry.incentive().givenOn().getYear() == year);
  }

  /** What counts over the life of the model, in dollars; scope and participant as above. */
  public BigDecimal ofLifetime(CapScope scope, ParticipantId participant) {
    return total(entry -> isOf(entry, scope, participant));
  }

  private static boolean isOf(IncentiveEntry entry, CapScope scope, ParticipantId participant) {
    return switch (scope) {
      case ALL_PARTICIPANTS -> true;
      case PARTICIPANT -> entry.incentive().participant().equals(participant);
    };
  }

  private BigDecimal total(Predicate<IncentiveEntry> wanted) {
    return entries.stream()
        .filter(IncentiveEntry::stands)
        .filter(wanted)
        .map(entry -> entry.incentive().value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BeneficiaryIncentives changed(String id, UnaryOperator<IncentiveEntry> change) {
    return new BeneficiaryIncentives(
        entries.stream()
            .map(entry -> entry.id().equals(id) ? change.apply(entry) : entry)
            .toList());
  }
}
