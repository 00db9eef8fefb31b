package org.asmengine.application.submission;

import java.util.List;
import java.util.Optional;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;

/**
 * What somebody sends.
 *
 * @param year the performance year
 * @param tin the practice
 * @param npi the clinician whose measures they are; none for the whole practice
 * @param category what it is about
 * @param rows the measures or activities, all of the category, in the order of the request
 */
public record SubmissionDraft(
    PerformanceYear year,
    Tin tin,
    Optional<Npi> npi,
    SubmissionCategory category,
    List<SubmittedRow> rows) {

  /** Copies the rows, and checks that they belong together. */
  public SubmissionDraft {
    rows = List.copyOf(rows);
    for (SubmittedRow row : rows) {
      if (row.category() != category) {
        throw new IllegalArgumentException(
            "a row of %s in a submission of %s".formatted(row.category(), category));
      }
    }
    if (npi.isPresent() && category != SubmissionCategory.QUALITY) {
      throw new IllegalArgumentException(category + " is about whole practices");
    }
  }

  /** The digits of the NPI, empty for the whole practice: as files have it. */
  public String npiOrEmpty() {
    return npi.map(Npi::value).orElse("");
  }
}
