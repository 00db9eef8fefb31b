package org.asmengine.bootstrap.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A quality measure that clinicians report.
 *
 * @param id the QPP measure id
 * @param rates how the rates of its reporters are distributed, by collection type that it may be
 *     reported under
 */
record Measure(String id, Map<CollectionType, RateDistribution> rates) {

  /** The collection type to report under, given the one that the reporter's system offers. */
  CollectionType typeNear(CollectionType preferred) {
    return rates.containsKey(preferred) ? preferred : otherThan(preferred);
  }

  /** How the rates of those who report under a collection type are distributed. */
  RateDistribution ratesUnder(CollectionType type) {
    return Optional.ofNullable(rates.get(type))
        .orElseThrow(() -> new IllegalArgumentException(id + " is not reported under " + type));
  }

  boolean hasBothTypes() {
    return rates.size() == 2;
  }

  /** The one of the two reported collection types that the given one is not. */
  static CollectionType otherThan(CollectionType type) {
    return type == CollectionType.ECQM ? CollectionType.MIPS_CQM : CollectionType.ECQM;
  }

  /** The measures that the participants of a cohort report. */
  static List<Measure> of(Cohort cohort) {
    return switch (cohort) {
      case HF -> OfficialBenchmarks.HEART_FAILURE;
      case LBP -> OfficialBenchmarks.LOW_BACK_PAIN;
    };
  }
}
