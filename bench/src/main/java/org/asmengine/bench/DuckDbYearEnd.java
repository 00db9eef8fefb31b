package org.asmengine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * The year end in SQL on an in-memory DuckDB, file to file: a speed baseline, not a second
 * reference.
 *
 * <p>It gives every row and status of {@code final_scores.csv}, {@code measure_scores.csv}, {@code
 * benchmarks.csv} and {@code cohorts.csv}. Rates, benchmarks, quality points, final scores, the
 * pool and the dollars are worked out in whole numbers and DECIMAL; what needs a square root, an
 * exponential or the scaling factor is double, so a last digit there can differ. In the small
 * example (600 participants) none of the 47,456 cells does.
 *
 * <p>Left out:
 *
 * <ul>
 *   <li>{@code rejects.csv} and {@code run.json}, digests, {@code --set}, explanations, resuming,
 *       and reports of clamps: a rejected row is only not counted;
 *   <li>strict forms of values: numbers, dates and instants are what DuckDB's CSV reader takes (it
 *       rounds decimals that are too long, instants to a microsecond, and reads an instant without
 *       an offset as local time), and values that change no result are not looked at (specialty
 *       code, CEHRT id, unused numerators, unknown activities and measures of Promoting
 *       Interoperability, claims rates of more than two decimals);
 *   <li>unknown columns, which are ignored instead of refused; a missing column is an error;
 *   <li>amounts past DECIMAL(14,2), sums of payments past 18 digits.
 * </ul>
 */
public final class DuckDbYearEnd {
  private static final String USAGE =
      "DuckDbYearEnd --performance-year YEAR --input DIR --output DIR [--memory-limit 4GB]";
  private static final List<String> STEPS =
      List.of(
          "1-rules",
          "2-participants",
          "3-submissions",
          "4-benchmarks",
          "5-quality",
          "6-cost",
          "7-practice",
          "8-final",
          "9-payment",
          "10-output");

  private final int performanceYear;
  private final Path input;
  private final Path output;

  private DuckDbYearEnd(int performanceYear, Path input, Path output) {
    this.performanceYear = performanceYear;
    this.input = input;
    this.output = output;
  }

  public static void main(String[] args) throws IOException, SQLException {
    var arguments =
        Arguments.parseOrExit(
            USAGE, args, "--performance-year", "--input", "--output", "--memory-limit");
    var run =
        new DuckDbYearEnd(
            Integer.parseInt(arguments.required("--performance-year")),
            Path.of(arguments.required("--input")),
            Path.of(arguments.required("--output")));
    var settings = new Properties();
    arguments.optional("--memory-limit").ifPresent(it -> settings.put("memory_limit", it));
    Files.createDirectories(run.output);
    settings.put("temp_directory", run.output.resolve("spill").toString());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:", settings)) {
      run.run(connection);
    }
  }

  private void run(Connection connection) throws SQLException {
    if (performanceYear < 2027 || performanceYear > 2031) {
      throw new IllegalArgumentException("the model's performance years are 2027 to 2031");
    }
    if (!Files.exists(input.resolve(InputFile.PARTICIPANTS.fileName()))) {
      throw new IllegalArgumentException("no participants.csv in the input directory");
    }
    try (Statement statement = connection.createStatement()) {
      for (InputFile file : InputFile.values()) {
        Path path = input.resolve(file.fileName());
        statement.execute(
            Files.exists(path) ? file.duckDbView(path.toString()) : file.emptyDuckDbView());
      }
      for (String step : STEPS) {
        long start = System.nanoTime();
        statement.execute(sql(step));
        System.out.printf(Locale.ROOT, "%-15s %7.3f s%n", step, (System.nanoTime() - start) / 1e9);
      }
    }
  }

  private String sql(String step) {
    return Resources.text("duckdb/" + step + ".sql")
        .replace("${performance_year}", Integer.toString(performanceYear))
        .replace("${following_year}", Integer.toString(performanceYear + 1))
        .replace("${output}", output.toString().replace("'", "''"));
  }
}
