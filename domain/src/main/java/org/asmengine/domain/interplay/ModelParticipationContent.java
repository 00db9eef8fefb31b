package org.asmengine.domain.interplay;

import java.time.LocalDate;
import java.util.Optional;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.Tin;

/**
 * A participation in another model or in an accountable care organization.
 *
 * @param tin the practice
 * @param npi the clinician; none for the whole practice
 * @param model the code of the model, for instance {@code MSSP}
 * @param organization the name or number of the organization, or empty
 * @param from the first day
 * @param to the last day; none while it lasts
 * @param evidence where one can read it, for instance a participation agreement
 */
public record ModelParticipationContent(
    Tin tin,
    Optional<Npi> npi,
    String model,
    String organization,
    LocalDate from,
    Optional<LocalDate> to,
    String evidence) {

  /** The same with this last day. */
  ModelParticipationContent until(LocalDate last) {
    return new ModelParticipationContent(
        tin, npi, model, organization, from, Optional.of(last), evidence);
  }

  /** Whether it is about the clinician: by name, or with the whole practice. */
  public boolean isAbout(Tin practice, Npi clinician) {
    return tin.equals(practice) && npi.map(clinician::equals).orElse(true);
  }

  /** Whether a day of it lies in the years from the first day to the last. */
  public boolean touches(LocalDate first, LocalDate last) {
    return !from.isAfter(last) && to.map(end -> !end.isBefore(first)).orElse(true);
  }
}
