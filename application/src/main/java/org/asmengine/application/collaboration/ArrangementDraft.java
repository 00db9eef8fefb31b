package org.asmengine.application.collaboration;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.application.beneficiary.BeneficiaryId;
import org.asmengine.application.beneficiary.BeneficiaryKeys;
import org.asmengine.domain.collaboration.ArrangementElement;
import org.asmengine.domain.collaboration.ArrangementPurpose;
import org.asmengine.domain.collaboration.ArrangementTerms;
import org.asmengine.domain.collaboration.Assurance;
import org.asmengine.domain.collaboration.SharedBeneficiary;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.Tin;

/**
 * An arrangement as it comes in, with identifiers of beneficiaries that are not kept.
 *
 * @param practice the practice of the ASM participants
 * @param participants the ASM participants who are bound by it
 * @param primaryCare the primary care practice
 * @param primaryCareName its name
 * @param start the day on which it takes effect
 * @param end the last day, where there is one
 * @param elements what it provides for
 * @param purposes what it is for
 * @param assurances what the parties state of it
 * @param established beneficiaries whom both treat and who are established patients
 * @param others beneficiaries whom both treat and who are not
 */
public record ArrangementDraft(
    Tin practice,
    List<Npi> participants,
    Tin primaryCare,
    String primaryCareName,
    LocalDate start,
    Optional<LocalDate> end,
    List<ArrangementElement> elements,
    List<ArrangementPurpose> purposes,
    List<Assurance> assurances,
    List<BeneficiaryId> established,
    List<BeneficiaryId> others) {

  /** Copies the lists. */
  public ArrangementDraft {
    participants = List.copyOf(participants);
    elements = List.copyOf(elements);
    purposes = List.copyOf(purposes);
    assurances = List.copyOf(assurances);
    established = established.stream().distinct().toList();
    others = others.stream().distinct().toList();
  }

  /** The terms, with keyed hashes; without beneficiaries they need no key. */
  ArrangementTerms terms(BeneficiaryKeys keys) {
    List<SharedBeneficiary> beneficiaries =
        Stream.concat(
                established.stream().map(id -> new SharedBeneficiary(keys.newest(id), true)),
                others.stream()
                    .filter(id -> !established.contains(id))
                    .map(id -> new SharedBeneficiary(keys.newest(id), false)))
            .toList();
    return new ArrangementTerms(
        practice,
        participants,
        primaryCare,
        primaryCareName,
        start,
        end,
        elements,
        purposes,
        assurances,
        beneficiaries);
  }
}
