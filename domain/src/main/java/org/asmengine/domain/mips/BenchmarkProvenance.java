package org.asmengine.domain.mips;

/** How far CMS stands behind a benchmark; in the order in which they are preferred. */
public enum BenchmarkProvenance {
  /** Published for the year and in force. */
  FINAL,
  /** Published ahead of the final one, and still to change. */
  PRELIMINARY,
  /** Made up by CMS, so that others can test with it. */
  MOCK;

  /** Whether a result may rest on it for good. */
  public boolean isFinal() {
    return this == FINAL;
  }
}
