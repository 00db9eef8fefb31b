package org.asmengine.application.input;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Participant;

/** Who takes part: the accepted participants of a run, as far as other rows refer to them. */
@SuppressWarnings("EnumOrdinal") // bits live in memory only
public final class Roster {

  private static final Cohort[] COHORTS = Cohort.values();

  private final Map<Long, Byte> cohortsOfParticipant = new HashMap<>();
  private final Map<Integer, Practice> practices = new HashMap<>();

  private record Practice(int clinicians, byte cohorts) {}

  /** Adds an accepted participant. */
  public void add(Participant participant) {
    byte bit = (byte) (1 << participant.cohort().ordinal());
    String tin = participant.id().tin().value();
    cohortsOfParticipant.merge(
        RowKey.owner(tin, participant.id().npi().value()),
        bit,
        (one, other) -> (byte) (one | other));
    practices.merge(
        Integer.valueOf(tin),
        new Practice(participant.clinicians(), bit),
        (one, other) -> new Practice(one.clinicians(), (byte) (one.cohorts() | other.cohorts())));
  }

  /** Whether the TIN and NPI, or the TIN where the NPI is empty, take part. */
  public boolean knows(String tin, String npi) {
    return !cohorts(tin, npi).isEmpty();
  }

  /** The cohorts of the TIN and NPI, or of the TIN where the NPI is empty; none when unknown. */
  Set<Cohort> cohorts(String tin, String npi) {
    if (npi.isEmpty()) {
      Practice practice = practices.get(Integer.valueOf(tin));
      return practice == null ? Set.of() : cohorts(practice.cohorts());
    }
    Byte bits = cohortsOfParticipant.get(RowKey.owner(tin, npi));
    return bits == null ? Set.of() : cohorts(bits);
  }

  /** How many clinicians bill under the TIN; zero when it is unknown. */
  int clinicians(String tin) {
    Practice practice = practices.get(Integer.valueOf(tin));
    return practice == null ? 0 : practice.clinicians();
  }

  private static Set<Cohort> cohorts(byte bits) {
    Set<Cohort> cohorts = EnumSet.noneOf(Cohort.class);
    for (Cohort cohort : COHORTS) {
      if ((bits & (1 << cohort.ordinal())) != 0) {
        cohorts.add(cohort);
      }
    }
    return cohorts;
  }
}
