package org.asmengine.application.selection;

import java.util.List;
import org.asmengine.domain.selection.Reconciliation;

/**
 * An entry of our list, of CMS's, or of both, with what a practice would need for a dispute.
 *
 * @param entry the entry
 * @param reasons why the lists may differ, each a sentence; empty where they agree in everything
 * @param candidates what our list says of the NPI, under every practice and in every cohort
 */
public record ReconciledEntry(
    Reconciliation.Entry entry, List<String> reasons, List<Candidate> candidates) {

  /** Copies the lists. */
  public ReconciledEntry {
    reasons = List.copyOf(reasons);
    candidates = List.copyOf(candidates);
  }
}
