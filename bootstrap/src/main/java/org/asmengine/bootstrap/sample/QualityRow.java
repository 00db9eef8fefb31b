package org.asmengine.bootstrap.sample;

/** Tells the rows of {@code quality.csv} from others and from each other. */
final class QualityRow {

  private QualityRow() {}

  /** A row that was reported by a clinician or a practice. */
  static boolean reported(Row row) {
    return row.file() == SampleFile.QUALITY && !isClaims(row);
  }

  /** A row that a clinician reported, not a whole practice. */
  static boolean ownReport(Row row) {
    return reported(row) && !row.blank("npi");
  }

  /** A row that CMS worked out from claims. */
  static boolean fromClaims(Row row) {
    return row.file() == SampleFile.QUALITY && isClaims(row);
  }

  private static boolean isClaims(Row row) {
    return row.cell("collection_type").equals(CollectionType.ADMIN_CLAIMS.toString());
  }
}
