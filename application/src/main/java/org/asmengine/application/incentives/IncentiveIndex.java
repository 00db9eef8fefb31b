package org.asmengine.application.incentives;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.participation.BeneficiaryHash;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;

/**
 * Port: where the registers of beneficiaries and their entries are found. Rows are added and never
 * changed; what an entry says is in the journal.
 */
public interface IncentiveIndex {

  /** The registers that any of the hashes leads to: none for a beneficiary who is not known yet. */
  List<String> registers(List<BeneficiaryHash> hashes);

  /**
   * Makes the hashes lead to the register; one that does so already is left as it is. Who links the
   * same hash at the same time waits until this transaction ends.
   *
   * @throws org.asmengine.application.transaction.ConflictException when somebody else linked one
   *     of them first; the whole work may be done again
   */
  void link(List<BeneficiaryHash> hashes, String register);

  /**
   * Adds an entry.
   *
   * @param id its identifier
   * @param register in whose register it is
   * @param participant who gave
   * @param givenOn the day
   */
  void add(String id, String register, ParticipantId participant, LocalDate givenOn);

  /** The register in which the entry is. */
  Optional<String> register(String entry);

  /**
   * Where the entries of a participant are.
   *
   * @param npi of this clinician; nothing for the whole practice
   * @param from given on this day or later
   * @param to given on this day or earlier
   * @return by day and identifier
   */
  List<Place> places(Tin tin, Optional<Npi> npi, LocalDate from, LocalDate to);

  /**
   * Where an entry is.
   *
   * @param entry its identifier
   * @param register the register of its beneficiary
   */
  record Place(String entry, String register) {}
}
