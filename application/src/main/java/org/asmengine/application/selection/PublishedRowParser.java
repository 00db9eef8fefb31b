package org.asmengine.application.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.Fields;
import org.asmengine.application.input.RowRejected;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.selection.PublishedParticipant;

/** Reads the rows of CMS's data set of participants, whose values are CMS's own words (DS-1). */
final class PublishedRowParser {

  private static final String HEART_FAILURE = "Heart Failure";
  private static final String LOW_BACK_PAIN = "Low Back Pain";
  private static final String NOT_PUBLISHED = "Null";
  private static final int CENTURY = 2000;

  private PublishedRowParser() {}

  static PublishedParticipant parse(Fields fields) throws RowRejected {
    return new PublishedParticipant(
        Npi.of(fields.digits("NPI", Npi.DIGITS, ErrorCode.NOT_AN_NPI)),
        fields.longText("FIRST_NAME"),
        fields.longText("LAST_NAME"),
        fields.text("STATE"),
        fields.code("ASM_COHORT", List.of(HEART_FAILURE, LOW_BACK_PAIN)).equals(HEART_FAILURE)
            ? Cohort.HF
            : Cohort.LBP,
        fields.longText("ORGANIZATION_LEGAL_NAME"),
        years(fields),
        fields.source());
  }

  private static Map<PerformanceYear, PublishedParticipant.Year> years(Fields fields)
      throws RowRejected {
    Map<PerformanceYear, PublishedParticipant.Year> years = new TreeMap<>();
    for (int year = PerformanceYear.FIRST; year <= PerformanceYear.LAST; year++) {
      String prefix = "ASM_CY%02d_".formatted(year - CENTURY);
      Optional<Boolean> participant = answer(fields, prefix + "PARTICIPANT");
      Optional<Boolean> small = answer(fields, prefix + "SMALLPRACTICE");
      PerformanceYear key = PerformanceYear.of(year);
      participant.ifPresent(
          takesPart -> years.put(key, new PublishedParticipant.Year(takesPart, small)));
    }
    return years;
  }

  private static Optional<Boolean> answer(Fields fields, String column) throws RowRejected {
    if (fields.isEmpty(column)) {
      return Optional.empty();
    }
    String text = fields.code(column, List.of("Yes", "No", NOT_PUBLISHED));
    return text.equals(NOT_PUBLISHED) ? Optional.empty() : Optional.of(text.equals("Yes"));
  }
}
