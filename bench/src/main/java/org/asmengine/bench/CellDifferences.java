package org.asmengine.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts the cells that differ between the results of two runs, file by file and column by column.
 *
 * <p>Rows are compared in order, so one row too many shows as many differences. Exit code 0
 * whatever it finds: double arithmetic is expected to differ in a last digit.
 */
public final class CellDifferences {
  private static final List<String> FILES =
      List.of("final_scores.csv", "measure_scores.csv", "benchmarks.csv", "cohorts.csv");

  private CellDifferences() {}

  public static void main(String[] args) throws IOException {
    var arguments =
        Arguments.parseOrExit(
            "CellDifferences --expected DIR --actual DIR", args, "--expected", "--actual");
    for (String file : FILES) {
      System.out.println(
          compare(
              file,
              Path.of(arguments.required("--expected"), file),
              Path.of(arguments.required("--actual"), file)));
    }
  }

  private static String compare(String name, Path expected, Path actual) throws IOException {
    long rows = 0;
    long cells = 0;
    long differing = 0;
    long unpaired = 0;
    var columns = new TreeMap<String, Long>();
    try (Stream<String> left = Files.lines(expected);
        Stream<String> right = Files.lines(actual)) {
      Iterator<String> one = left.iterator();
      Iterator<String> other = right.iterator();
      List<String> header = new ArrayList<>();
      while (one.hasNext() && other.hasNext()) {
        // The results hold no quoted cell.
        String[] wanted = one.next().split(",", -1);
        String[] found = other.next().split(",", -1);
        if (header.isEmpty()) {
          header.addAll(List.of(wanted));
          continue;
        }
        rows++;
        cells += wanted.length;
        for (int i = 0; i < wanted.length; i++) {
          if (i >= found.length || !wanted[i].equals(found[i])) {
            differing++;
            columns.merge(header.get(i), 1L, Long::sum);
          }
        }
      }
      unpaired = rest(one) + rest(other);
    }
    return summary(name, rows, cells, differing, unpaired, columns);
  }

  private static long rest(Iterator<String> lines) {
    long count = 0;
    for (; lines.hasNext(); lines.next()) {
      count++;
    }
    return count;
  }

  private static String summary(
      String name, long rows, long cells, long differing, long unpaired, Map<String, Long> where) {
    String text =
        "%s: %d of %d cells in %d rows differ".formatted(name, differing, cells, rows)
            + (where.isEmpty() ? "" : " " + where);
    return unpaired == 0 ? text : text + ", " + unpaired + " rows have no counterpart";
  }
}
