package org.asmengine.application.payment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The multipliers that this process serves: an index for each published payment year. A new one is
 * seen by everybody at once, and whoever holds a {@link View} goes on with what that shows.
 */
public final class Multipliers implements LoadedPublications {

  private volatile View view = new View(Map.of());

  /** All indexes as they are now. */
  public View view() {
    return view;
  }

  /** Serves the index from now on, in place of another one of its payment year. */
  public synchronized void serve(MultiplierIndex index) {
    Map<Integer, MultiplierIndex> byYear = new TreeMap<>(view.byPaymentYear);
    byYear.put(index.paymentYear(), index);
    view = new View(byYear);
  }

  @Override
  public Set<Integer> paymentYears() {
    return view.paymentYears();
  }

  /** The indexes of one moment. */
  public static final class View {

    private final Map<Integer, MultiplierIndex> byPaymentYear;

    private View(Map<Integer, MultiplierIndex> byPaymentYear) {
      this.byPaymentYear = Map.copyOf(byPaymentYear);
    }

    /** The index of the payment year, where it is published. */
    public Optional<MultiplierIndex> find(int paymentYear) {
      return Optional.ofNullable(byPaymentYear.get(paymentYear));
    }

    /** The payment years that have an index. */
    public Set<Integer> paymentYears() {
      return byPaymentYear.keySet();
    }
  }
}
