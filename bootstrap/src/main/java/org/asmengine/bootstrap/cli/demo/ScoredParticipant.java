package org.asmengine.bootstrap.cli.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody with a score above zero, as the year end wrote it.
 *
 * @param activities the improvement activities adjustment, as it is written
 * @param estimatedAdjustment in dollars
 */
record ScoredParticipant(
    String tin, String npi, String cohort, String activities, BigDecimal estimatedAdjustment) {

  /** Those in the file, in its order. */
  static List<ScoredParticipant> in(Path finalScores) throws IOException {
    try (Stream<String> lines = Files.lines(finalScores)) {
      List<String> all = lines.toList();
      List<String> header = cells(all.getFirst());
      return all.stream()
          .skip(1)
          .map(ScoredParticipant::cells)
          .filter(row -> row.get(header.indexOf("status")).equals("SCORED"))
          .map(row ->
              new ScoredParticipant(
                  row.get(header.indexOf("tin")),
                  row.get(header.indexOf("npi")),
                  row.get(header.indexOf("cohort")),
                  row.get(header.indexOf("ia_adjustment")),
                  new BigDecimal(row.get(header.indexOf("estimated_adjustment")))))
          .toList();
    }
  }

  private static List<String> cells(String line) {
    return List.of(line.split(",", -1));
  }
}
