package org.asmengine.reference;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The year-end scoring, read off the contract paragraph by paragraph, slow and simple: what the
 * engine is compared with.
 */
public final class ReferenceYearEnd {

  /**
   * The result of a run.
   *
   * @param files the texts of final_scores.csv, measure_scores.csv, benchmarks.csv and cohorts.csv
   * @param rejected the rejected rows
   */
  public record Result(SortedMap<String, String> files, SortedSet<Rejection> rejected) {}

  private ReferenceYearEnd() {}

  /** Scores an input directory; throws IllegalArgumentException where it can't be used. */
  public static Result run(Path input, int performanceYear, Map<String, String> overrides)
      throws IOException {
    Parameters parameters = new Parameters(overrides);
    Inputs inputs = new InputReader(input, performanceYear, parameters).read();
    QualityScoring quality = new QualityScoring(inputs.submissions(), parameters);
    List<CohortYearEnd> cohorts =
        Measures.COHORTS.stream()
            .map(cohort -> new CohortYearEnd(cohort, performanceYear, inputs, quality, parameters))
            .toList();
    SortedMap<String, String> files = new TreeMap<>();
    files.put("final_scores.csv", OutputFiles.finalScores(performanceYear, cohorts));
    files.put("measure_scores.csv", OutputFiles.measureScores(cohorts));
    files.put("benchmarks.csv", OutputFiles.benchmarks(quality.benchmarks()));
    files.put("cohorts.csv", OutputFiles.cohorts(cohorts));
    return new Result(files, inputs.rejected());
  }

  /** Writes the four files. */
  public static void write(Result result, Path outputDir) throws IOException {
    Files.createDirectories(outputDir);
    for (Map.Entry<String, String> file : result.files().entrySet()) {
      Files.writeString(outputDir.resolve(file.getKey()), file.getValue(), StandardCharsets.UTF_8);
    }
  }

  /** Takes --performance-year YEAR --input DIR --output DIR [--set KEY=VALUE ...]. */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = new TreeMap<>();
    Map<String, String> overrides = new TreeMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      String value = arguments[i + 1];
      if (arguments[i].equals("--set")) {
        int equals = value.indexOf('=');
        overrides.put(value.substring(0, equals), value.substring(equals + 1));
      } else {
        options.put(arguments[i], value);
      }
    }
    if (arguments.length % 2 != 0
        || !options.keySet().equals(Set.of("--performance-year", "--input", "--output"))) {
      throw new IllegalArgumentException(
          "--performance-year YEAR --input DIR --output DIR [--set KEY=VALUE ...]");
    }
    Result result =
        run(
            Path.of(options.getOrDefault("--input", "")),
            Integer.parseInt(options.getOrDefault("--performance-year", "")),
            overrides);
    write(result, Path.of(options.getOrDefault("--output", "")));
    PrintStream out = System.out;
    result.rejected().forEach(one -> out.println(one.file() + " " + one.line() + " " + one.code()));
  }
}
