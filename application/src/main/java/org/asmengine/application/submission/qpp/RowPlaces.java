package org.asmengine.application.submission.qpp;

import java.util.Map;
import org.asmengine.application.document.Place;

/**
 * Where in a document the columns of a row stand.
 *
 * @param row where the measurement starts
 * @param columns where each column of the file of its category is
 */
record RowPlaces(Place row, Map<String, Place> columns) {

  RowPlaces {
    columns = Map.copyOf(columns);
  }

  /** Where the column is; the measurement where it has no place of its own. */
  Place of(String column) {
    return columns.getOrDefault(column, row);
  }
}
