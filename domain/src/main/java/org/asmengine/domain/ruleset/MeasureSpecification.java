package org.asmengine.domain.ruleset;

import java.util.List;
import org.asmengine.domain.participation.Cohort;

/**
 * A quality measure of a cohort's set.
 *
 * @param id the QPP id
 * @param cohort whose set it belongs to
 * @param title the short title
 * @param collectionTypes the collection types it can be reported with
 * @param inverse whether a lower rate is better
 */
public record MeasureSpecification(
    MeasureId id,
    Cohort cohort,
    String title,
    List<CollectionType> collectionTypes,
    boolean inverse) {

  /** Copies the list. */
  public MeasureSpecification {
    collectionTypes = List.copyOf(collectionTypes);
  }

  /** Whether CMS calculates it from claims. */
  public boolean isFromClaims() {
    return collectionTypes.contains(CollectionType.ADMIN_CLAIMS);
  }
}
