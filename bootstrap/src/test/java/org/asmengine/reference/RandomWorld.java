package org.asmengine.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The practices and participants of a random input, and how a seed is tuned. */
final class RandomWorld {

  /** Who reports: nobody, the clinicians, the whole practice, both. */
  enum Reporting {
    NONE,
    NPI,
    TIN,
    BOTH
  }

  /** How rates and costs are spread. */
  enum Spread {
    WIDE,
    FEW_VALUES,
    EXTREMES,
    CONSTANT,
    NEARLY_EQUAL
  }

  /** A practice. */
  record Practice(String tin, int clinicians, Reporting reporting, List<Clinician> members) {

    boolean isSmall() {
      return clinicians <= 15;
    }

    List<String> cohorts() {
      return members.stream().flatMap(one -> one.cohorts().stream()).distinct().toList();
    }
  }

  /** A clinician in a practice, in one cohort or in both. */
  record Clinician(String npi, List<String> cohorts) {}

  private final Random random;
  private final boolean rich;
  private final int malformedPercent;
  private final Spread rates;
  private final Spread costs;
  private final String mainCohort;
  private final String mainCollectionType;
  private final List<Practice> practices = new ArrayList<>();

  RandomWorld(Random random) {
    this.random = random;
    rich = chance(65);
    malformedPercent = pick(0, 0, 2, 5, 12);
    rates = pick(Spread.WIDE, Spread.WIDE, Spread.WIDE, Spread.FEW_VALUES, anySpread());
    costs = pick(Spread.WIDE, Spread.WIDE, Spread.WIDE, Spread.FEW_VALUES, anySpread());
    mainCohort = pick("HF", "LBP");
    mainCollectionType = pick("ECQM", "MIPS_CQM");
    int wanted = rich ? between(70, 120) : between(20, 60);
    List<String> npis = new ArrayList<>();
    int size = 0;
    while (size < wanted) {
      Practice practice = practice(npis, wanted - size);
      practices.add(practice);
      size += practice.members().stream().mapToInt(one -> one.cohorts().size()).sum();
    }
  }

  List<Practice> practices() {
    return practices;
  }

  /** Tuned for benchmarks. */
  boolean isRich() {
    return rich;
  }

  int malformedPercent() {
    return malformedPercent;
  }

  Spread rates() {
    return rates;
  }

  Spread costs() {
    return costs;
  }

  /** Mostly the seed's main collection type. */
  String collectionType() {
    String other = mainCollectionType.equals("ECQM") ? "MIPS_CQM" : "ECQM";
    return chance(rich ? 85 : 50) ? mainCollectionType : other;
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  String digits(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(random.nextInt(10));
    }
    return text.toString();
  }

  /** A number with so many decimals. */
  String decimal(int low, int high, int decimals) {
    return between(low, high - 1) + "." + digits(decimals);
  }

  /** Free text, now and then one that needs quotes. */
  String freeText() {
    return switch (random.nextInt(12)) {
      case 0 -> "a, b";
      case 1 -> "say \"yes\"";
      case 2 -> "two\nlines";
      case 3 -> "Ärzte №1";
      default -> digits(5);
    };
  }

  private Spread anySpread() {
    return Spread.values()[random.nextInt(Spread.values().length)];
  }

  private Practice practice(List<String> npis, int room) {
    int kind = random.nextInt(100);
    int clinicians = pick(16, 16, 17, between(16, 300));
    int members = between(1, rich ? 25 : 8);
    if (kind < 15) {
      clinicians = 1;
      members = chance(95) ? 1 : 2;
    } else if (kind < 70) {
      clinicians = pick(2, 15, 15, between(2, 15));
      members = between(1, Math.min(clinicians, 12));
    }
    int cohortMode = random.nextInt(3);
    List<Clinician> clinicianList = new ArrayList<>();
    int added = 0;
    while (added < members && added < room) {
      String npi = npis.isEmpty() || chance(96) ? digits(10) : pick(npis.toArray(String[]::new));
      boolean taken = clinicianList.stream().anyMatch(one -> one.npi().equals(npi));
      if (!taken) {
        List<String> cohorts = chance(6) ? List.of("HF", "LBP") : List.of(cohort(cohortMode));
        clinicianList.add(new Clinician(npi, cohorts));
        npis.add(npi);
      }
      added++;
    }
    Reporting reporting =
        pick(
            Reporting.NPI,
            Reporting.NPI,
            Reporting.NPI,
            Reporting.BOTH,
            Reporting.BOTH,
            Reporting.TIN,
            chance(50) ? Reporting.NONE : Reporting.NPI);
    return new Practice(digits(9), clinicians, reporting, clinicianList);
  }

  private String cohort(int cohortMode) {
    String otherCohort = mainCohort.equals("HF") ? "LBP" : "HF";
    if (rich) {
      return chance(cohortMode == 0 ? 75 : 98) ? mainCohort : otherCohort;
    }
    return switch (cohortMode) {
      case 0 -> "HF";
      case 1 -> "LBP";
      default -> pick("HF", "LBP");
    };
  }
}
