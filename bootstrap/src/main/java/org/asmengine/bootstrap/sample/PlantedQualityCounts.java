package org.asmengine.bootstrap.sample;

import java.util.List;

/** Rows of {@code quality.csv} to be rejected for the text or the sum of their cells. */
final class PlantedQualityCounts {

  private PlantedQualityCounts() {}

  static List<Planting> all() {
    return List.of(
        changed("performance_met", "1O7"),
        changed("eligible_population", "0"),
        changed("submitted_at", "2028-02-30T10:00:00Z"),
        changed("performance_rate", "88.00"),
        PlantedQualityCounts::moreThanEligible,
        PlantedQualityCounts::claimsWithCounts);
  }

  private static Planting changed(String column, String text) {
    return (practice, rows) ->
        rows.changeFirst(QualityRow::reported, row -> row.with(column, text));
  }

  private static boolean moreThanEligible(Practice practice, PracticeRows rows) {
    return rows.changeFirst(
        row -> QualityRow.reported(row) && !row.cell("performance_met").equals("0"),
        row -> row.with("performance_not_met", row.cell("eligible_population")));
  }

  private static boolean claimsWithCounts(Practice practice, PracticeRows rows) {
    return rows.changeFirst(
        QualityRow::fromClaims, row -> row.with("eligible_population", row.cell("case_count")));
  }
}
