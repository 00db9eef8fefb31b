package org.asmengine.grpc.value;

import java.util.Optional;
import org.asmengine.domain.participation.Cohort;

/** Cohorts as the contract has them. */
public final class CohortMessages {

  private CohortMessages() {}

  /** The cohort. */
  public static org.asmengine.proto.v1.Cohort message(Cohort cohort) {
    return switch (cohort) {
      case HF -> org.asmengine.proto.v1.Cohort.COHORT_HF;
      case LBP -> org.asmengine.proto.v1.Cohort.COHORT_LBP;
    };
  }

  /** The cohort of the message; nothing where none is named. */
  public static Optional<Cohort> cohort(org.asmengine.proto.v1.Cohort message) {
    return switch (message) {
      case COHORT_HF -> Optional.of(Cohort.HF);
      case COHORT_LBP -> Optional.of(Cohort.LBP);
      case COHORT_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
    };
  }
}
