package org.asmengine.application.selection;

import java.util.OptionalInt;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.Fields;
import org.asmengine.application.input.RowRejected;
import org.asmengine.domain.participation.Tin;

/**
 * A row of {@code practices.csv}.
 *
 * @param tin the practice
 * @param legalName its legal name, may be empty
 * @param clinicians how many clinicians bill under it, where that is known better than from claims
 */
record PracticeRow(Tin tin, String legalName, OptionalInt clinicians) {

  private static final long MOST_CLINICIANS = 1_000_000;

  static PracticeRow parse(Fields fields) throws RowRejected {
    Tin tin = Tin.of(fields.tin());
    String name = fields.longText("legal_name");
    if (fields.isEmpty("clinician_count")) {
      return new PracticeRow(tin, name, OptionalInt.empty());
    }
    long clinicians = fields.count("clinician_count", 1);
    if (clinicians > MOST_CLINICIANS) {
      throw fields.reject(
          "clinician_count", ErrorCode.NUMBER_OUT_OF_RANGE, "1 to " + MOST_CLINICIANS);
    }
    return new PracticeRow(tin, name, OptionalInt.of((int) clinicians));
  }
}
