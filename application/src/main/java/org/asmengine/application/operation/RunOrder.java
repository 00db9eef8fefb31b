package org.asmengine.application.operation;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * What an operation is to run.
 *
 * @param year the performance year
 * @param inputDirectory the plain name of a directory below the input root
 * @param submissionSource where submissions come from
 * @param submissionCutoff the number of the last submission that counts; empty for files
 * @param circumstanceSource where extreme and uncontrollable circumstances come from
 * @param circumstanceList the identifier of the circumstances that count; empty for files
 * @param overrides parameters that a what-if replaces, by key
 * @param maxRejects the most rows that may be rejected
 */
public record RunOrder(
    PerformanceYear year,
    String inputDirectory,
    SubmissionSource submissionSource,
    OptionalLong submissionCutoff,
    CircumstanceSource circumstanceSource,
    Optional<String> circumstanceList,
    Map<String, String> overrides,
    OptionalLong maxRejects) {

  /** Copies the map. */
  public RunOrder {
    overrides = Map.copyOf(overrides);
  }

  /** An order whose circumstances come from the file. */
  public RunOrder(
      PerformanceYear year,
      String inputDirectory,
      SubmissionSource submissionSource,
      OptionalLong submissionCutoff,
      Map<String, String> overrides,
      OptionalLong maxRejects) {
    this(
        year,
        inputDirectory,
        submissionSource,
        submissionCutoff,
        CircumstanceSource.FILES,
        Optional.empty(),
        overrides,
        maxRejects);
  }

  /** The same order with circumstances from there. */
  public RunOrder with(CircumstanceSource source) {
    return new RunOrder(
        year,
        inputDirectory,
        submissionSource,
        submissionCutoff,
        source,
        circumstanceList,
        overrides,
        maxRejects);
  }

  /** The same order for the submissions up to that number. */
  RunOrder upTo(long cutoff) {
    return new RunOrder(
        year,
        inputDirectory,
        submissionSource,
        OptionalLong.of(cutoff),
        circumstanceSource,
        circumstanceList,
        overrides,
        maxRejects);
  }

  /** The same order with the circumstances of that list. */
  RunOrder withCircumstances(String list) {
    return new RunOrder(
        year,
        inputDirectory,
        submissionSource,
        submissionCutoff,
        circumstanceSource,
        Optional.of(list),
        overrides,
        maxRejects);
  }
}
