package org.asmengine.bootstrap.yearend;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.asmengine.application.run.Progress;
import org.asmengine.application.yearend.YearEndRequest;
import org.asmengine.batch.csv.CsvDirectory;
import org.asmengine.batch.csv.OutputDirectory;
import org.asmengine.domain.participation.PerformanceYear;

/** A year end that a test asks for: 2027, with everything left out that it does not care about. */
record YearEndCase(
    Path input,
    Path output,
    Map<String, String> overrides,
    OptionalLong maxRejects,
    int partitions,
    int chunkSize,
    Progress progress) {

  static YearEndCase of(Path input, Path output) {
    return new YearEndCase(
        input, output, Map.of(), OptionalLong.empty(), 2, 2_000, Progress.silent());
  }

  YearEndCase with(Map<String, String> changed) {
    return new YearEndCase(input, output, changed, maxRejects, partitions, chunkSize, progress);
  }

  YearEndCase withMaxRejects(long most) {
    return new YearEndCase(
        input, output, overrides, OptionalLong.of(most), partitions, chunkSize, progress);
  }

  YearEndCase in(int parts, int rowsInChunk) {
    return new YearEndCase(input, output, overrides, maxRejects, parts, rowsInChunk, progress);
  }

  YearEndCase tell(Progress listener) {
    return new YearEndCase(input, output, overrides, maxRejects, partitions, chunkSize, listener);
  }

  YearEndRequest request() {
    return new YearEndRequest(
        PerformanceYear.of(2027),
        overrides,
        new CsvDirectory(input),
        new OutputDirectory(output),
        maxRejects,
        partitions,
        chunkSize,
        progress);
  }
}
