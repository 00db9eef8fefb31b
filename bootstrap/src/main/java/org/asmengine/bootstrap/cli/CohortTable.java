package org.asmengine.bootstrap.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.asmengine.application.result.CohortRow;

/** The results of the cohorts side by side: a line for each fact, a column for each cohort. */
final class CohortTable {

  private static final int FACT = 28;
  private static final int COLUMN = 22;
  private static final String NONE = "-";

  private final List<CohortRow> cohorts;
  private final List<String> lines = new ArrayList<>();

  private CohortTable(List<CohortRow> cohorts) {
    this.cohorts = cohorts;
  }

  static List<String> of(List<CohortRow> cohorts) {
    CohortTable table = new CohortTable(cohorts);
    table.line("", row -> row.cohort().condition());
    table.line("participants", row -> Figures.count(row.participants()));
    table.line("  scored", row -> Figures.count(row.scored()));
    table.line("  final score of zero", row -> Figures.count(row.zero()));
    table.line("  no final score", row -> Figures.count(row.noFinalScore()));
    table.line("median final score", row -> plain(row.medianFinalScore()));
    table.line("Part B paid", row -> Figures.dollars(row.partBPaid()));
    table.line("incentive pool", row -> Figures.dollars(row.incentivePool()));
    table.line("scaling factor", row -> plain(row.scalingFactor()));
    table.line("net adjustment", row -> Figures.dollars(row.netAdjustment()));
    if (cohorts.stream().anyMatch(row -> row.clamped() > 0)) {
      table.line("lowered by the cap", row -> Figures.count(row.clamped()));
      table.line("  left undistributed", row -> Figures.dollars(row.undistributed()));
    }
    return List.copyOf(table.lines);
  }

  private void line(String fact, Function<CohortRow, String> value) {
    StringBuilder line = new StringBuilder(pad("%-" + FACT + "s", fact));
    cohorts.forEach(row -> line.append(pad("%" + COLUMN + "s", value.apply(row))));
    lines.add(line.toString().stripTrailing());
  }

  private static String pad(String format, String text) {
    return String.format(Locale.ROOT, format, text);
  }

  private static String plain(Optional<BigDecimal> value) {
    return value.map(BigDecimal::toPlainString).orElse(NONE);
  }
}
