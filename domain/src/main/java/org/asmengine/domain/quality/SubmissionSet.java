package org.asmengine.domain.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureId;

/**
 * What one clinician, or one TIN as a whole, submitted: of each measure and collection type the
 * latest submission.
 */
public final class SubmissionSet {

  private record Key(MeasureId measure, CollectionType collectionType) {}

  private final Map<Key, MeasureSubmission> latest;

  private SubmissionSet(Map<Key, MeasureSubmission> latest) {
    this.latest = latest;
  }

  /** The set in which, of several instants, the latest counts. */
  @Rule({"42 CFR 512.720", "R-720-U8"})
  public static SubmissionSet of(List<MeasureSubmission> submissions) {
    Map<Key, MeasureSubmission> latest = LinkedHashMap.newLinkedHashMap(submissions.size());
    for (MeasureSubmission submission : submissions) {
      latest.merge(
          new Key(submission.measure(), submission.collectionType()),
          submission,
          (one, other) -> other.submittedAt().isAfter(one.submittedAt()) ? other : one);
    }
    return new SubmissionSet(latest);
  }

  /** The latest submissions of all measures. */
  public List<MeasureSubmission> all() {
    return List.copyOf(latest.values());
  }

  /** The latest submission of the measure with each collection type, ECQM first. */
  public List<MeasureSubmission> ofMeasure(MeasureId measure) {
    List<MeasureSubmission> found = new ArrayList<>();
    for (CollectionType type : CollectionType.values()) {
      find(measure, type).ifPresent(found::add);
    }
    return found;
  }

  private Optional<MeasureSubmission> find(MeasureId measure, CollectionType type) {
    return Optional.ofNullable(latest.get(new Key(measure, type)));
  }
}
