package org.asmengine.domain.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asmengine.domain.Rule;
import org.asmengine.domain.digest.Sha256;
import org.asmengine.domain.ruleset.programme.SelectionRules;

/**
 * A stratified random sample of areas (42 CFR 512.710(g), R-710-geo (U4)) that anybody can repeat
 * in any language.
 *
 * <p>Strata: the areas are ordered by patient volume, equal ones by code, and cut into as many
 * classes of the same size as the rule set says: the area of rank i of n, from 0, is in class
 * floor(i x classes / n). Each class is cut in the same way by spending.
 *
 * <p>Sample: the lot of an area is the SHA-256, in hexadecimal digits, of the UTF-8 bytes of {@code
 * asm-area-sample-1|SEED|CODE}. In each stratum of n areas the share x n areas, rounded half up,
 * with the lowest lots are selected.
 *
 * <p>CMS has published neither its cut points nor its seed: this draws a sample like CMS's, not the
 * one that CMS drew.
 */
@Rule({"42 CFR 512.710(g)", "R-710-geo (U4)"})
public final class AreaSampler {

  private static final String ALGORITHM = "asm-area-sample-1";

  /**
   * An area and what became of it.
   *
   * @param area the area
   * @param stratum the number of its stratum, from 1: classes of volume first, then of spending
   * @param lot what decided
   * @param selected whether it is in the sample
   */
  public record Drawn(Area area, int stratum, String lot, boolean selected) {}

  private AreaSampler() {}

  /**
   * Draws the sample.
   *
   * @param seed any text
   * @return every area, by code
   */
  public static List<Drawn> draw(List<Area> areas, String seed, SelectionRules rules) {
    Map<Integer, List<Area>> strata = strata(areas, rules);
    List<Drawn> drawn = new ArrayList<>();
    strata.forEach((stratum, members) -> {
      Map<String, String> lots =
          members.stream().collect(Collectors.toMap(Area::code, area -> lot(seed, area.code())));
      Set<String> selected =
          members.stream()
              .map(Area::code)
              .sorted(Comparator.comparing((String code) -> lots.getOrDefault(code, "")))
              .limit(size(members.size(), rules.areaShare()))
              .collect(Collectors.toCollection(HashSet::new));
      for (Area area : members) {
        drawn.add(
            new Drawn(
                area, stratum, lots.getOrDefault(area.code(), ""), selected.contains(area.code())));
      }
    });
    drawn.sort(Comparator.comparing((Drawn one) -> one.area().code()));
    return List.copyOf(drawn);
  }

  private static Map<Integer, List<Area>> strata(List<Area> areas, SelectionRules rules) {
    Map<Integer, List<Area>> strata = new TreeMap<>();
    Map<Integer, List<Area>> byVolume =
        classes(areas, Comparator.comparingLong(Area::patientVolume), rules.volumeClasses());
    byVolume.forEach((volume, members) ->
        classes(members, Comparator.comparing(Area::spending), rules.spendingClasses())
            .forEach((spending, last) ->
                strata.put(volume * rules.spendingClasses() + spending + 1, last)));
    return strata;
  }

  private static Map<Integer, List<Area>> classes(
      List<Area> areas, Comparator<Area> order, int count) {
    List<Area> sorted = areas.stream().sorted(order.thenComparing(Area::code)).toList();
    Map<Integer, List<Area>> classes = new TreeMap<>();
    for (int rank = 0; rank < sorted.size(); rank++) {
      int number = (int) ((long) rank * count / sorted.size());
      classes.computeIfAbsent(number, absent -> new ArrayList<>()).add(sorted.get(rank));
    }
    return classes;
  }

  private static String lot(String seed, String code) {
    return Sha256.of(String.join("|", ALGORITHM, seed, code));
  }

  private static long size(int areas, BigDecimal share) {
    return share
        .multiply(BigDecimal.valueOf(areas))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }
}
