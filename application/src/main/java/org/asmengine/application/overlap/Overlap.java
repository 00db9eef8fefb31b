package org.asmengine.application.overlap;

import java.util.List;
import org.asmengine.application.register.Entry;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.interplay.MipsExemption;
import org.asmengine.domain.interplay.ModelParticipation;

/**
 * What a participant is in besides this model in a performance year.
 *
 * @param mips whether MIPS applies
 * @param paymentYear the payment year that belongs to the performance year
 * @param models the other models, the oldest record first
 */
public record Overlap(MipsExemption mips, int paymentYear, List<Beside> models) {

  /**
   * A participation beside this model.
   *
   * @param record the record
   * @param finding whether one may be in both
   */
  public record Beside(Entry<ModelParticipation> record, Finding finding) {}

  /** Copies the list. */
  public Overlap {
    models = List.copyOf(models);
  }
}
