package org.asmengine.application.selection;

import java.util.Set;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.Fields;
import org.asmengine.application.input.RecordParser;
import org.asmengine.application.input.RowRejected;

/**
 * A row of {@code zip_areas.csv}.
 *
 * @param zip the ZIP code
 * @param area the code of its area; empty outside of all areas
 */
record ZipAreaRow(String zip, String area) {

  /** Parses rows whose area, where they name one, is one of these. */
  static RecordParser<ZipAreaRow> parser(Set<String> areas) {
    return fields -> parse(fields, areas);
  }

  private static ZipAreaRow parse(Fields fields, Set<String> areas) throws RowRejected {
    String zip = fields.digits("zip", AreaRow.DIGITS, ErrorCode.NOT_A_ZIP);
    if (fields.isEmpty("area")) {
      return new ZipAreaRow(zip, "");
    }
    String area = fields.digits("area", AreaRow.DIGITS, ErrorCode.NOT_AN_AREA);
    if (!areas.contains(area)) {
      throw fields.reject("area", ErrorCode.UNKNOWN_AREA, ErrorCode.UNKNOWN_AREA.allowed());
    }
    return new ZipAreaRow(zip, area);
  }
}
