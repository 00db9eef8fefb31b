package org.asmengine.application.operation;

import org.asmengine.application.input.InputSource;
import org.asmengine.domain.participation.PerformanceYear;

/** Port: what was sent through the service, in the form of input files. */
public interface SubmittedInputs {

  /**
   * The inputs of a run whose submissions came through the service. Equal arguments give equal
   * bytes, whatever is submitted meanwhile.
   *
   * @param files the files of the input directory, which have everything that is not submitted
   * @param year the performance year
   * @param cutoff the number of the last submission that counts
   */
  InputSource over(InputSource files, PerformanceYear year, long cutoff);
}
