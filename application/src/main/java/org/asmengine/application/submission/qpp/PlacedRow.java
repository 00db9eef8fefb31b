package org.asmengine.application.submission.qpp;

import org.asmengine.application.submission.SubmittedRow;

/**
 * A row of a submission and where in the document it comes from.
 *
 * @param row the row
 * @param places where its columns are
 */
record PlacedRow(SubmittedRow row, RowPlaces places) {}
