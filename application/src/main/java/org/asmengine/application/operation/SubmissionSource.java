package org.asmengine.application.operation;

/**
 * Where a run takes quality measures, improvement activities and Promoting Interoperability from.
 */
public enum SubmissionSource {
  /** From the files of the input directory. */
  FILES,
  /** From what was sent through the service. */
  SERVICE
}
