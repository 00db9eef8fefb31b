package org.asmengine.application.submission;

import java.time.Instant;

/**
 * A row of an accepted submission by itself, as runs read it.
 *
 * @param tin the practice
 * @param npi the clinician; empty for the whole practice
 * @param sequence the number of the submission
 * @param acceptedAt when it was accepted
 * @param row what it says
 */
public record SequencedRow(
    String tin, String npi, long sequence, Instant acceptedAt, SubmittedRow row) {

  /**
   * Whether the other, a later one, says something about the same, so that this one does not count.
   */
  public boolean isReplacedBy(SequencedRow other) {
    return tin.equals(other.tin)
        && npi.equals(other.npi)
        && row.item().equals(other.row.item())
        && row.variant().equals(other.row.variant());
  }

  /** Masked: what it says may be printed by accident. */
  @Override
  public String toString() {
    return "row of submission " + sequence;
  }
}
