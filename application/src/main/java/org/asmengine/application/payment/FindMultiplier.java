package org.asmengine.application.payment;

import java.util.List;
import java.util.Optional;
import org.asmengine.application.payment.MultiplierOutcome.Adjusted;
import org.asmengine.application.payment.MultiplierOutcome.NoAdjustment;
import org.asmengine.application.payment.MultiplierOutcome.NotPublished;

/** Use case: tells by how much a payment is multiplied, from memory. */
public final class FindMultiplier {

  private final Multipliers multipliers;
  private final PaymentYears model;

  /** From these multipliers; the model adjusts the payments of these years. */
  public FindMultiplier(Multipliers multipliers, PaymentYears model) {
    this.multipliers = multipliers;
    this.model = model;
  }

  /** The outcome of one query. */
  public MultiplierOutcome find(MultiplierQuery query) {
    return find(multipliers.view(), query);
  }

  /** The outcomes of the queries in their order, all from one state of publications. */
  public List<MultiplierOutcome> findAll(List<MultiplierQuery> queries) {
    Multipliers.View view = multipliers.view();
    return queries.stream().map(query -> find(view, query)).toList();
  }

  private MultiplierOutcome find(Multipliers.View view, MultiplierQuery query) {
    int year = query.dateOfService().getYear();
    Optional<MultiplierIndex> index = view.find(year);
    if (index.isPresent()) {
      return find(index.get(), query);
    }
    return model.contains(year)
        ? new NotPublished(year)
        : new NoAdjustment(year, NoAdjustmentReason.OUTSIDE_MODEL, Optional.empty());
  }

  private static MultiplierOutcome find(MultiplierIndex index, MultiplierQuery query) {
    int position = index.position(query.participant());
    if (position < 0) {
      return new NoAdjustment(
          index.paymentYear(), NoAdjustmentReason.NOT_A_PARTICIPANT, Optional.empty());
    }
    return index.hasFinalScore(position)
        ? new Adjusted(
            index.paymentYear(),
            index.cohort(position),
            index.millionths(position),
            index.version(position))
        : new NoAdjustment(
            index.paymentYear(),
            NoAdjustmentReason.NO_FINAL_SCORE,
            Optional.of(index.cohort(position)),
            index.version(position));
  }
}
