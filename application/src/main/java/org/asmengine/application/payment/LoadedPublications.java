package org.asmengine.application.payment;

import java.util.Set;

/** Port: the publications whose multipliers this process holds in memory and can serve. */
@FunctionalInterface
public interface LoadedPublications {

  /** The payment years of the publications that are loaded. Never blocks; safe for any thread. */
  Set<Integer> paymentYears();
}
