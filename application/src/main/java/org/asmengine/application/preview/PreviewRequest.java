package org.asmengine.application.preview;

import java.util.List;
import java.util.Optional;
import org.asmengine.application.run.RunId;
import org.asmengine.application.submission.SubmittedRow.Attestation;
import org.asmengine.application.submission.SubmittedRow.MeasureCounts;
import org.asmengine.application.submission.SubmittedRow.MeasureResponse;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/**
 * Whose score is asked for, and what would be different.
 *
 * @param run the complete run whose benchmarks, medians and scaling factors count
 * @param participant a participant of the run
 * @param cohort the cohort; none for the only one, or heart failure where it is in both
 * @param measures the clinician's own measures; where there are any, they replace all that the run
 *     has, results from claims aside
 * @param activities the practice's activities; where there are any, they replace all
 * @param responses the practice's Promoting Interoperability measures; where there are any, they
 *     replace all
 */
public record PreviewRequest(
    RunId run,
    ParticipantId participant,
    Optional<Cohort> cohort,
    List<MeasureCounts> measures,
    List<Attestation> activities,
    List<MeasureResponse> responses) {

  /** Copies the lists. */
  public PreviewRequest {
    measures = List.copyOf(measures);
    activities = List.copyOf(activities);
    responses = List.copyOf(responses);
  }
}
