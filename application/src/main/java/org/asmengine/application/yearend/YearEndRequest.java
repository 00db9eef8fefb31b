package org.asmengine.application.yearend;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.result.OutputFiles;
import org.asmengine.application.result.OutputPlaces;
import org.asmengine.application.run.Progress;
import org.asmengine.application.run.StopSignal;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * What a year end is asked to do.
 *
 * @param year the performance year
 * @param overrides parameters that a what-if replaces, by key
 * @param source where the input files are
 * @param inputsDigest the digest that the inputs must have; empty when any will do
 * @param output where the result files go
 * @param maxRejects the most rows that may be rejected
 * @param partitions how many parts are worked on at once, 1 or more; never changes a digit
 * @param chunkSize how many rows or practices one transaction holds; never changes a digit
 * @param progress who wants to know how far it is
 * @param stop says when to stop before the end
 */
public record YearEndRequest(
    PerformanceYear year,
    Map<String, String> overrides,
    InputSource source,
    Optional<String> inputsDigest,
    OutputPlaces output,
    OptionalLong maxRejects,
    int partitions,
    int chunkSize,
    Progress progress,
    StopSignal stop) {
  /** Copies the map. */
  public YearEndRequest {
    overrides = Map.copyOf(overrides);
  }

  /** Of whatever the inputs are now, into one place, and to the end. */
  public YearEndRequest(
      PerformanceYear year,
      Map<String, String> overrides,
      InputSource source,
      OutputFiles output,
      OptionalLong maxRejects,
      int partitions,
      int chunkSize,
      Progress progress) {
    this(
        year,
        overrides,
        source,
        Optional.empty(),
        OutputPlaces.always(output),
        maxRejects,
        partitions,
        chunkSize,
        progress,
        StopSignal.never());
  }

  /** The same over other inputs. */
  public YearEndRequest over(InputSource other) {
    return new YearEndRequest(
        year,
        overrides,
        other,
        inputsDigest,
        output,
        maxRejects,
        partitions,
        chunkSize,
        progress,
        stop);
  }
}
