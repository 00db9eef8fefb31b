package org.asmengine.application.submission.qpp;

import java.util.List;
import org.asmengine.application.document.Place;
import org.asmengine.application.submission.SubmissionDraft;

/**
 * A submission of one category and where in the document its rows come from.
 *
 * @param draft the submission
 * @param who where the practice or clinician is named
 * @param places where the rows are, in their order
 */
record PlacedDraft(SubmissionDraft draft, Place who, List<RowPlaces> places) {

  PlacedDraft {
    places = List.copyOf(places);
  }
}
