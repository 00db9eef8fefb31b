package org.asmengine.application.selection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.Fields;
import org.asmengine.application.input.RowRejected;
import org.asmengine.domain.selection.Area;

/**
 * A row of {@code areas.csv}.
 *
 * @param area the area
 * @param selected whether it is selected; nothing where that is still to be drawn
 */
record AreaRow(Area area, Optional<Boolean> selected) {

  static final int DIGITS = 5;
  private static final int CENTS = 2;
  private static final List<String> KINDS = Stream.of(Area.Kind.values()).map(Enum::name).toList();

  static AreaRow parse(Fields fields) throws RowRejected {
    String code = fields.digits("area", DIGITS, ErrorCode.NOT_AN_AREA);
    fields.required("title");
    return new AreaRow(
        new Area(
            code,
            fields.text("title").replaceAll("[\\r\\n]+", " "),
            Area.Kind.valueOf(fields.code("kind", KINDS)),
            fields.count("patient_volume", 0),
            fields.decimal("spending", CENTS)),
        fields.isEmpty("selected") ? Optional.empty() : Optional.of(fields.yes("selected")));
  }
}
