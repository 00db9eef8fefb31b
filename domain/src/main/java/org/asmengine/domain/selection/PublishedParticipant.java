package org.asmengine.domain.selection;

import java.util.Map;
import java.util.Optional;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.SourceRow;

/**
 * A row of CMS's published data set of participants (DS-1). It names the clinician and the
 * organization, but no TIN, area or specialty.
 *
 * @param npi the clinician
 * @param firstName the clinician's first name
 * @param lastName the clinician's last name
 * @param state the two letters of the state
 * @param cohort the cohort
 * @param organization the legal name of the practice, may be empty
 * @param years what is published for each year; a year that is not published yet is left out
 * @param source the row
 */
public record PublishedParticipant(
    Npi npi,
    String firstName,
    String lastName,
    String state,
    Cohort cohort,
    String organization,
    Map<PerformanceYear, Year> years,
    SourceRow source) {

  /**
   * What is published for a year.
   *
   * @param participant whether the clinician takes part
   * @param smallPractice whether the practice is a small one, where published
   */
  public record Year(boolean participant, Optional<Boolean> smallPractice) {}

  /** Copies the map. */
  public PublishedParticipant {
    years = Map.copyOf(years);
  }

  /** What is published for the year. */
  public Optional<Year> in(PerformanceYear year) {
    return Optional.ofNullable(years.get(year));
  }

  /** Whether the clinician takes part in the year. */
  public boolean takesPart(PerformanceYear year) {
    return in(year).filter(Year::participant).isPresent();
  }
}
