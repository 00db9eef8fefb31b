package org.asmengine.application.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmengine.application.input.InputFile;
import org.asmengine.domain.selection.Criterion;
import org.asmengine.domain.selection.Verdict;

/** A list as rows of files: the participants as a year end reads them, and all candidates. */
public final class ListRows {

  /** The columns of a file of candidates: a distance for each criterion in the end. */
  public static final List<String> CANDIDATE_COLUMNS =
      Stream.concat(
              Stream.of(
                  "tin",
                  "npi",
                  "cohort",
                  "eligible",
                  "specialty_code",
                  "area",
                  "claims",
                  "episodes",
                  "tin_clinician_count",
                  "legal_name",
                  "unmet"),
              Stream.of(Criterion.values())
                  .map(criterion -> criterion.name().toLowerCase(Locale.ROOT)))
          .toList();

  private ListRows() {}

  /** The columns of {@code participants.csv}. */
  public static List<String> participantColumns() {
    return InputFile.PARTICIPANTS.columns();
  }

  /** A row of {@code participants.csv}. */
  public static List<String> participant(Candidate candidate, Practice practice) {
    return List.of(
        candidate.id().tin().value(),
        candidate.id().npi().value(),
        candidate.cohort().name(),
        candidate.eligibility().specialty().orElse(""),
        candidate.eligibility().area().orElse(""),
        Integer.toString(practice.clinicians()));
  }

  /** A row of all candidates, with what was found and how far away the other answer is. */
  public static List<String> candidate(Candidate candidate, Practice practice) {
    List<String> row =
        new ArrayList<>(
            List.of(
                candidate.id().tin().value(),
                candidate.id().npi().value(),
                candidate.cohort().name(),
                candidate.isEligible() ? "Y" : "N",
                candidate.eligibility().specialty().orElse(""),
                candidate.eligibility().area().orElse(""),
                Long.toString(candidate.eligibility().claims()),
                Long.toString(candidate.eligibility().episodes()),
                Integer.toString(practice.clinicians()),
                practice.legalName(),
                candidate.eligibility().unmet().stream()
                    .map(Enum::name)
                    .collect(Collectors.joining(" "))));
    candidate.eligibility().verdicts().stream().map(Verdict::distance).forEach(row::add);
    return row;
  }
}
