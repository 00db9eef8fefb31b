package org.asmengine.domain.collaboration;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.Tin;

/**
 * What the parties agreed on (42 CFR 512.771(a)). It never changes: other terms are another
 * arrangement.
 *
 * @param practice the practice of the ASM participants
 * @param participants the ASM participants of that practice who are bound by it, at least one
 * @param primaryCare the primary care practice, another one than that of the participants
 * @param primaryCareName its name
 * @param start the day on which it takes effect
 * @param end the last day, not before the start; nothing where it goes on until it is ended
 * @param elements what it provides for
 * @param purposes what it is for
 * @param assurances what the parties state of it
 * @param beneficiaries ASM beneficiaries whom both treat, each once
 */
@Rule({"42 CFR 512.771(a)", "R-771-a-1", "R-771-a-2"})
public record ArrangementTerms(
    Tin practice,
    List<Npi> participants,
    Tin primaryCare,
    String primaryCareName,
    LocalDate start,
    Optional<LocalDate> end,
    List<ArrangementElement> elements,
    List<ArrangementPurpose> purposes,
    List<Assurance> assurances,
    List<SharedBeneficiary> beneficiaries) {

  /** Orders the lists and leaves out what is there twice. */
  public ArrangementTerms {
    participants = ordered(participants);
    elements = ordered(elements);
    purposes = ordered(purposes);
    assurances = ordered(assurances);
    beneficiaries = beneficiaries.stream().distinct().toList();
    if (participants.isEmpty()
        || practice.equals(primaryCare)
        || end.filter(start::isAfter).isPresent()) {
      throw new IllegalArgumentException(
          "an arrangement has participants, two practices, and an end that is not before its"
              + " start");
    }
  }

  /** How many beneficiaries are established patients. */
  public long establishedBeneficiaries() {
    return beneficiaries.stream().filter(SharedBeneficiary::established).count();
  }

  private static <T extends Comparable<? super T>> List<T> ordered(Collection<T> items) {
    return items.stream().distinct().sorted().toList();
  }
}
