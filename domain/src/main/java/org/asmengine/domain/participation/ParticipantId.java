package org.asmengine.domain.participation;

import java.util.Comparator;
import org.asmengine.domain.Rule;

/**
 * The key of a participant: a clinician (NPI) who bills under a practice (TIN). Each pair is scored
 * and paid for itself.
 *
 * @param tin the practice
 * @param npi the clinician
 */
@Rule("42 CFR 512.705")
public record ParticipantId(Tin tin, Npi npi) implements Comparable<ParticipantId> {

  private static final Comparator<ParticipantId> ORDER =
      Comparator.comparing(ParticipantId::tin).thenComparing(ParticipantId::npi);

  /** The key of the digits. */
  public static ParticipantId of(String tin, String npi) {
    return new ParticipantId(Tin.of(tin), Npi.of(npi));
  }

  @Override
  public int compareTo(ParticipantId other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return tin + " / " + npi;
  }
}
