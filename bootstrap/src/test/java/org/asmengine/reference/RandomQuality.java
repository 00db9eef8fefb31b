package org.asmengine.reference;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.asmengine.reference.RandomWorld.Clinician;
import org.asmengine.reference.RandomWorld.Practice;
import org.asmengine.reference.RandomWorld.Reporting;

/** Random rows of quality.csv. */
final class RandomQuality {

  private static final List<ZoneOffset> OFFSETS =
      List.of(
          ZoneOffset.UTC,
          ZoneOffset.ofHours(-4),
          ZoneOffset.ofHours(-5),
          ZoneOffset.ofHoursMinutes(5, 30),
          ZoneOffset.ofHours(14));

  private final RandomWorld world;
  private final RandomTable table;

  RandomQuality(RandomWorld world, RandomTable table) {
    this.world = world;
    this.table = table;
  }

  void fill() {
    for (Practice practice : world.practices()) {
      Reporting reporting = practice.reporting();
      // Now and then a practice that isn't small reports for the whole TIN all the same.
      boolean tin = reporting == Reporting.TIN || reporting == Reporting.BOTH;
      if (tin && (practice.isSmall() || world.chance(25))) {
        practice.cohorts().forEach(cohort -> report(practice.tin(), "", cohort));
      }
      for (Clinician clinician : practice.members()) {
        boolean forgets = reporting == Reporting.NONE || world.chance(6);
        boolean own = reporting != Reporting.TIN || !practice.isSmall();
        for (String cohort : clinician.cohorts()) {
          if (own && !forgets) {
            report(practice.tin(), clinician.npi(), cohort);
          }
          claims(practice.tin(), clinician.npi(), cohort);
        }
      }
      if (world.chance(3)) {
        // claims for a whole TIN, which nobody may report
        claims(practice.tin(), "", "HF");
      }
    }
  }

  private void report(String tin, String npi, String cohort) {
    int share = world.pick(100, 100, 95, 60, 30);
    for (String measure : Measures.ofCohort(cohort)) {
      if (Measures.isClaims(measure) || !world.chance(share)) {
        continue;
      }
      List<String> allowed = Measures.collectionTypes(measure);
      String first = allowed.size() == 1 ? allowed.get(0) : world.collectionType();
      submissions(tin, npi, measure, first);
      if (allowed.size() == 2 && world.chance(15)) {
        submissions(tin, npi, measure, first.equals("ECQM") ? "MIPS_CQM" : "ECQM");
      }
      if (world.chance(2)) {
        // a collection type that the measure may not have
        submissions(tin, npi, measure, world.pick("ECQM", "MIPS_CQM"));
      }
    }
  }

  private void submissions(String tin, String npi, String measure, String collectionType) {
    for (Instant instant : instants()) {
      population(tin, npi, measure, collectionType, format(instant));
      if (world.chance(2)) {
        // the same instant, perhaps with another offset
        population(tin, npi, measure, collectionType, format(instant));
      }
    }
  }

  /** One instant or several, some at the deadline or beside it. */
  private List<Instant> instants() {
    Instant deadline = Instant.parse("2028-04-01T04:00:00Z");
    int count = world.pick(1, 1, 1, 1, 1, 2, 3);
    List<Instant> instants = new ArrayList<>();
    while (instants.size() < count) {
      Instant usual =
          Instant.parse("2028-01-03T00:00:00Z").plusSeconds(world.between(0, 85 * 86400));
      Instant instant =
          world.chance(88)
              ? usual
              : world.pick(
                  deadline,
                  deadline.minusNanos(1),
                  deadline.minusMillis(1),
                  deadline.minusSeconds(1),
                  deadline.plusMillis(1),
                  deadline.minus(4, ChronoUnit.HOURS),
                  deadline.plus(1, ChronoUnit.DAYS),
                  usual.plusMillis(250),
                  usual.plusNanos(1_000),
                  Instant.parse("2026-05-05T05:05:05Z"));
      if (!instants.contains(instant)) {
        instants.add(instant);
      }
    }
    return instants;
  }

  /** The instant with one of several offsets, always with seconds. */
  private String format(Instant instant) {
    if (world.chance(60)) {
      return instant.toString();
    }
    ZoneOffset offset = OFFSETS.get(world.between(0, OFFSETS.size() - 1));
    String local = instant.atOffset(offset).toLocalDateTime().toString();
    String seconds = local.length() == "2028-03-01T10:00".length() ? local + ":00" : local;
    return seconds + offset.getId();
  }

  private void population(
      String tin, String npi, String measure, String collectionType, String submittedAt) {
    int exclusion = world.pick(0, 0, 0, 1, 2, 5);
    int exception = world.pick(0, 0, 0, 1, 3);
    int eligible =
        world.pick(20, 40, 100, 24, world.between(1, 300), world.between(20, 60), 200, 80)
            + exclusion;
    if (world.rates() == RandomWorld.Spread.NEARLY_EQUAL) {
      eligible = world.between(9000, 9010) + exclusion;
    }
    if (world.chance(10)) {
      // a case count of 19, 20 or 21
      eligible = world.between(19, 21) + exclusion;
    }
    int reported = eligible;
    if (world.chance(16)) {
      // completeness exactly at 0.75, or just below
      eligible += (4 - eligible % 4) % 4;
      reported = eligible / 4 * 3 - world.pick(0, 0, 1);
    } else if (world.chance(8)) {
      reported = world.between(0, eligible);
    }
    exclusion = Math.min(exclusion, reported);
    exception = Math.min(exception, reported - exclusion);
    int rated = reported - exclusion - exception;
    int met = met(rated);
    if (world.chance(2)) {
      // nobody met, nobody not met: no rate
      exception += rated;
      rated = 0;
      met = 0;
    }
    int notMet = rated - met;
    if (world.chance(1)) {
      notMet += eligible;
    }
    table.add(
        tin,
        npi,
        measure,
        collectionType,
        String.valueOf(eligible),
        String.valueOf(met),
        String.valueOf(notMet),
        exclusion == 0 && world.chance(30) ? "" : String.valueOf(exclusion),
        exception == 0 && world.chance(30) ? "" : String.valueOf(exception),
        "",
        "",
        submittedAt);
  }

  private int met(int rated) {
    return switch (world.rates()) {
      case WIDE -> world.chance(15) ? world.pick(0, rated) : world.between(0, rated);
      case FEW_VALUES -> rated * world.pick(0, 1, 2, 3, 4, 4) / 4;
      case EXTREMES -> world.pick(0, rated);
      case CONSTANT -> rated / 2;
      case NEARLY_EQUAL ->
          world.chance(5) ? world.pick(1, rated) : rated / 3 * 2 + world.between(0, 3);
    };
  }

  private void claims(String tin, String npi, String cohort) {
    if (!cohort.equals("HF") || !world.chance(88)) {
      return;
    }
    String rate =
        switch (world.rates()) {
          case WIDE -> world.decimal(50, 90, 2);
          case FEW_VALUES -> world.pick("60", "60.5", "66.67", "70.00");
          case EXTREMES -> world.pick("0", "0.00", "120.55", "100");
          case CONSTANT -> "66.66";
          case NEARLY_EQUAL -> world.chance(5) ? world.pick("3", "250") : "66.6" + world.digits(1);
        };
    if (world.chance(world.rates() == RandomWorld.Spread.NEARLY_EQUAL ? 2 : 10)) {
      rate = world.pick("", "0.00", "0.004", "66.665", "66.6649", "123.456");
    }
    int cases = world.chance(20) ? world.pick(0, 19, 20, 21) : world.between(15, 300);
    int count = world.chance(8) ? 2 : 1;
    for (int i = 0; i < count; i++) {
      Instant instant = instants().get(0);
      table.add(
          tin,
          npi,
          "492",
          "ADMIN_CLAIMS",
          "",
          "",
          "",
          "",
          "",
          String.valueOf(cases + i),
          rate,
          format(instant));
    }
  }
}
