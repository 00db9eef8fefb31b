package org.asmengine.application.correction;

import java.util.List;
import org.asmengine.application.input.Reject;

/** Corrected records can't be accepted; each reject is what the year end would reject a row for. */
public final class CorrectionRejected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Reject> rejects;

  /** With at least one reject. */
  public CorrectionRejected(List<Reject> rejects) {
    super(rejects.size() + " records can't be accepted, the first: " + rejects.getFirst());
    this.rejects = List.copyOf(rejects);
  }

  /** What is wrong, by file and the place of the record in it, the header being line 1. */
  public List<Reject> rejects() {
    return rejects;
  }
}
