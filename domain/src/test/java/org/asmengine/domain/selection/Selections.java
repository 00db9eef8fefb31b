package org.asmengine.domain.selection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.ruleset.programme.ClinicExclusion;
import org.asmengine.domain.ruleset.programme.LocationUnit;
import org.asmengine.domain.ruleset.programme.SelectionRules;
import org.asmengine.domain.ruleset.programme.TieRule;

/** Rules, areas and facts for tests of the selection. */
final class Selections {

  /** Two selected areas, and three that are not; one of those has the lowest code. */
  static final SelectedAreas AREAS =
      new SelectedAreas(
          Map.of(
              "01111", area("01111", "Northport"),
              "11111", area("11111", "Springfield"),
              "22222", area("22222", "Shelbyville"),
              "33333", area("33333", "Ogdenville"),
              "44444", area("44444", "Brockway")),
          Set.of("11111", "22222"));

  private static final Map<String, ServicePlace> PLACES =
      Map.of(
          "S1", new ServicePlace("10001", "11111"),
          "S1b", new ServicePlace("10002", "11111"),
          "S2", new ServicePlace("20001", "22222"),
          "N0", new ServicePlace("00501", "01111"),
          "N1", new ServicePlace("30001", "33333"),
          "N2", new ServicePlace("40001", "44444"),
          "O", new ServicePlace("90001", ""));

  private Selections() {}

  static SelectionRules rules() {
    return rules(TieRule.LOWEST_CODE, TieRule.LOWEST_CODE, ClinicExclusion.MOST);
  }

  static SelectionRules rules(TieRule specialties, TieRule locations, ClinicExclusion clinics) {
    return new SelectionRules(
        2,
        3,
        1,
        20,
        Map.of(Cohort.HF, List.of("06"), Cohort.LBP, List.of("05", "09", "14", "20", "25", "72")),
        specialties,
        LocationUnit.ZIP,
        locations,
        clinics,
        new BigDecimal("0.25"),
        3,
        2);
  }

  static Area area(String code, String title) {
    return new Area(code, title, Area.Kind.CBSA, 100, new BigDecimal("1000.00"));
  }

  /** Facts written as {@code 06:10 11:9} and {@code S1:12 N1:8}. */
  static ClinicianFacts facts(String claims, long feeSchedule, long clinic, String places) {
    return new ClinicianFacts(claims(claims, feeSchedule, clinic), episodes(places));
  }

  static ClaimFacts claims(String claims, long feeSchedule, long clinic) {
    return new ClaimFacts(
        counts(claims), feeSchedule, clinic, List.of(new SourceRow("claims.csv", 7)));
  }

  static EpisodeFacts episodes(String places) {
    SortedMap<ServicePlace, Long> byPlace = new TreeMap<>();
    counts(places).forEach((place, count) -> byPlace.put(place(place), count));
    return new EpisodeFacts(byPlace, List.of(new SourceRow("episodes.csv", 8)));
  }

  static ServicePlace place(String name) {
    ServicePlace place = PLACES.get(name);
    if (place == null) {
      throw new IllegalArgumentException("no place " + name);
    }
    return place;
  }

  private static SortedMap<String, Long> counts(String text) {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (String entry : text.trim().split(" +", -1)) {
      if (!entry.isEmpty() && !entry.equals("-")) {
        String[] parts = entry.split(":", -1);
        counts.put(parts[0], Long.parseLong(parts[1]));
      }
    }
    return counts;
  }

  static Verdict verdict(Eligibility eligibility, Criterion criterion) {
    return eligibility.verdicts().stream()
        .filter(verdict -> verdict.criterion() == criterion)
        .findFirst()
        .orElseThrow();
  }
}
