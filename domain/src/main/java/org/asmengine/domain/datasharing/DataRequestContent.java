package org.asmengine.domain.datasharing;

import java.util.List;
import java.util.Set;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * What a participant asks for, once for a performance year.
 *
 * @param participant who asks, for its own ASM beneficiaries
 * @param year the performance year
 * @param elements the codes of the data elements, each once
 * @param uses what they are to be used for
 * @param attestations what is attested
 */
public record DataRequestContent(
    ParticipantId participant,
    PerformanceYear year,
    List<String> elements,
    Set<PermittedUse> uses,
    Set<Attestation> attestations) {

  /** Copies the collections. */
  public DataRequestContent {
    elements = List.copyOf(elements);
    uses = Set.copyOf(uses);
    attestations = Set.copyOf(attestations);
  }
}
