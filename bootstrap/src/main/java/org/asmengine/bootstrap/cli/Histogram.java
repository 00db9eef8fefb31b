package org.asmengine.bootstrap.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.asmengine.application.result.FactorClass;

/** How the adjustment factors of a cohort are distributed: a bar for each percent. */
final class Histogram {

  private static final int LONGEST = 36;
  private static final String[] EIGHTHS = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};

  private Histogram() {}

  /** A line for each class, also for those in between that nobody is in; none for no class. */
  static List<String> of(List<FactorClass> classes) {
    long most = classes.stream().mapToLong(FactorClass::participants).max().orElse(0);
    Map<Integer, FactorClass> byPercent =
        classes.stream().collect(Collectors.toMap(FactorClass::percent, Function.identity()));
    int lowest = byPercent.keySet().stream().mapToInt(Integer::intValue).min().orElse(0);
    int highest = byPercent.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
    List<String> lines = new ArrayList<>();
    for (int percent = lowest; percent <= highest; percent++) {
      FactorClass factors =
          byPercent.getOrDefault(percent, new FactorClass(percent, 0, BigDecimal.ZERO));
      lines.add(
          String.format(
                  Locale.ROOT,
                  "  %+3d%%  %7s  %18s  %s",
                  percent,
                  Figures.count(factors.participants()),
                  Figures.dollars(factors.dollars()),
                  bar(factors.participants(), most))
              .stripTrailing());
    }
    return lines;
  }

  /** As long as the share of the largest class, to an eighth of a character; never nothing. */
  private static String bar(long participants, long most) {
    if (participants == 0) {
      return "";
    }
    long eighths = Math.max(1, Math.round((double) participants * LONGEST * 8 / most));
    return "█".repeat((int) (eighths / 8)) + EIGHTHS[(int) (eighths % 8)];
  }
}
