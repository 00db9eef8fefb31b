package org.asmengine.application.operation;

/** Where a run takes extreme and uncontrollable circumstances from. */
public enum CircumstanceSource {
  /** From the file of the input directory. */
  FILES,
  /** From the register, as it is when the run is started. */
  SERVICE
}
