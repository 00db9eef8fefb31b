package org.asmengine.application.collaboration;

import java.util.List;
import java.util.Optional;
import org.asmengine.domain.collaboration.AdjustmentBasis;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;

/** Port: the payment adjustments of participants as they are published. */
public interface Adjustments {

  /**
   * The sum of the adjustments of these participants for the performance year; nothing while no
   * result is published for it.
   */
  Optional<AdjustmentBasis> of(PerformanceYear year, Tin practice, List<Npi> participants);
}
