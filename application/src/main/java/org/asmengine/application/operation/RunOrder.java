package org.asmengine.application.operation;

import java.util.Map;
import java.util.OptionalLong;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * What an operation is to run.
 *
 * @param year the performance year
 * @param inputDirectory the plain name of a directory below the input root
 * @param submissionSource where submissions come from
 * @param submissionCutoff the number of the last submission that counts; empty for files
 * @param overrides parameters that a what-if replaces, by key
 * @param maxRejects the most rows that may be rejected
 */
public record RunOrder(
    PerformanceYear year,
    String inputDirectory,
    SubmissionSource submissionSource,
    OptionalLong submissionCutoff,
    Map<String, String> overrides,
    OptionalLong maxRejects) {

  /** Copies the map. */
  public RunOrder {
    overrides = Map.copyOf(overrides);
  }

  /** The same order for the submissions up to that number. */
  RunOrder upTo(long cutoff) {
    return new RunOrder(
        year, inputDirectory, submissionSource, OptionalLong.of(cutoff), overrides, maxRejects);
  }
}
