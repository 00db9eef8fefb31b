package org.asmengine.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.asmengine.reference.RandomWorld.Clinician;
import org.asmengine.reference.RandomWorld.Practice;

/** Small, nasty random inputs, for performance year 2027: the same ones for the same seed. */
public final class RandomInputs {

  /** The performance year that the dates are made for. */
  public static final int PERFORMANCE_YEAR = 2027;

  /** What {@link #randomOverrides} chooses from; some keys only make sense together. */
  private static final List<List<String>> OVERRIDES =
      List.of(
          List.of("quality.dataCompleteness=0.5"),
          List.of("quality.dataCompleteness=0.9"),
          List.of("quality.dataCompleteness=1"),
          List.of("quality.minCases=1"),
          List.of("quality.minCases=25"),
          List.of("quality.minBenchmarkReporters=2"),
          List.of("quality.minBenchmarkReporters=8"),
          List.of("quality.minBenchmarkReporters=40"),
          List.of("quality.rateDecimals=0"),
          List.of("quality.rateDecimals=1"),
          List.of("quality.rateDecimals=4"),
          List.of("quality.excludeZeroRates=NONE"),
          List.of("quality.excludeZeroRates=NON_INVERSE_ONLY"),
          List.of("quality.excludeZeroRates=ALL"),
          List.of("quality.toppedOutCap=none"),
          List.of("quality.toppedOutCap=7"),
          List.of("quality.toppedOutCap=5.5"),
          List.of("quality.weight=0.6", "cost.weight=0.4"),
          List.of("quality.weight=0.3", "cost.weight=0.7"),
          List.of("quality.weight=0.85", "cost.weight=0.15"),
          List.of("cost.minEpisodes=10"),
          List.of("cost.minEpisodes=30"),
          List.of("cost.minBenchmarkReporters=2"),
          List.of("cost.minBenchmarkReporters=10"),
          List.of("cost.minBenchmarkReporters=60"),
          List.of("improvementActivities.minDays=30"),
          List.of("improvementActivities.minDays=91"),
          List.of("improvementActivities.one=-5"),
          List.of("improvementActivities.none=-15"),
          List.of("promotingInteroperability.minDays=90"),
          List.of("promotingInteroperability.minDays=181"),
          List.of("promotingInteroperability.maxPenalty=5"),
          List.of("promotingInteroperability.maxPenalty=20"),
          List.of("complexPatient.max=5"),
          List.of("complexPatient.intercept=0.5"),
          List.of("complexPatient.slope=2.5"),
          List.of("smallPractice.maxClinicians=10"),
          List.of("smallPractice.maxClinicians=20"),
          List.of("smallPractice.small=5"),
          List.of("smallPractice.solo=20"),
          List.of("transform.midpoint=50"),
          List.of("transform.midpoint=62.5"),
          List.of("transform.midpoint=COHORT_MEDIAN"),
          List.of("transform.steepness=0.2"),
          List.of("transform.steepness=0.05"),
          List.of("transform.steepness=1"),
          List.of("pool.redistribution=0.9"),
          List.of("pool.redistribution=1"),
          List.of("pool.includeZeroScores=false"),
          List.of("adjustment.capAtRisk=false"),
          List.of("missingCategory=REWEIGHT"),
          List.of("missingCategory=NEUTRAL"),
          List.of("risk.2027=0.12"),
          List.of("risk.2027=0.055"),
          List.of("risk.2027=0.2"));

  private final RandomWorld world;
  private final Random random;
  private final Path directory;

  private RandomInputs(Path directory, long seed) {
    random = RandomPractices.random(seed);
    world = new RandomWorld(random);
    this.directory = directory;
  }

  /** Writes the input of a seed into a directory, which is created if need be. */
  public static void write(Path dir, long seed) throws IOException {
    new RandomInputs(dir, seed).write();
  }

  /** The valid overrides of a seed: none for most seeds. */
  public static Map<String, String> randomOverrides(long seed) {
    Random random = RandomPractices.random(~seed);
    Map<String, String> overrides = new TreeMap<>();
    int count = random.nextInt(100) < 65 ? 0 : 1 + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      for (String override : OVERRIDES.get(random.nextInt(OVERRIDES.size()))) {
        int equals = override.indexOf('=');
        overrides.put(override.substring(0, equals), override.substring(equals + 1));
      }
    }
    return overrides;
  }

  private void write() throws IOException {
    RandomTable participants =
        table(
            "participants.csv",
            "tin",
            "npi",
            "cohort",
            "specialty_code",
            "cbsa",
            "tin_clinician_count");
    participants(participants);
    finish(participants, 0, world.malformedPercent() / 2);
    RandomTable quality =
        table(
            "quality.csv",
            "tin",
            "npi",
            "measure_id",
            "collection_type",
            "eligible_population",
            "performance_met",
            "performance_not_met",
            "eligible_population_exclusion",
            "eligible_population_exception",
            "case_count",
            "performance_rate",
            "submitted_at");
    new RandomQuality(world, quality).fill();
    finish(quality, 2, world.malformedPercent());
    RandomTable cost =
        table("cost.csv", "tin", "npi", "measure_id", "episode_count", "measure_score");
    cost(cost);
    finish(cost, 3, world.malformedPercent());
    RandomPractices practices = new RandomPractices(world);
    RandomTable activities =
        table(
            "improvement_activities.csv",
            "tin",
            "activity_id",
            "attested",
            "start_date",
            "end_date");
    practices.activities(activities);
    finish(activities, 6, world.malformedPercent());
    RandomTable interoperability =
        table(
            "promoting_interoperability.csv",
            "tin",
            "measure_id",
            "numerator",
            "denominator",
            "answer",
            "period_start",
            "period_end",
            "cehrt_id");
    practices.promotingInteroperability(interoperability);
    // One row that is missing makes the whole percent 0: fewer bad rows than elsewhere.
    finish(interoperability, 6, world.malformedPercent() / 4);
    RandomTable complex =
        table(
            "complex_patients.csv",
            "tin",
            "npi",
            "mean_hcc_risk_score",
            "dual_eligible_proportion");
    complexPatients(complex);
    finish(complex, 6, world.malformedPercent());
    RandomTable payments = table("part_b_payments.csv", "tin", "npi", "paid_amount");
    payments(payments);
    finish(payments, 5, world.malformedPercent());
    RandomTable circumstances = table("circumstances.csv", "tin", "npi", "reference");
    circumstances(circumstances);
    finish(circumstances, 15, world.malformedPercent());
  }

  private RandomTable table(String file, String... columns) {
    return new RandomTable(file, random, List.of(columns));
  }

  private void finish(RandomTable table, int absentPercent, int malformedPercent)
      throws IOException {
    table.corrupt(malformedPercent);
    if (!world.chance(absentPercent)) {
      table.write(directory);
    }
  }

  private void participants(RandomTable table) {
    for (Practice practice : world.practices()) {
      for (Clinician one : practice.members()) {
        for (String cohort : one.cohorts()) {
          table.add(
              practice.tin(),
              one.npi(),
              cohort,
              world.chance(10) ? "" : world.freeText(),
              world.chance(10) ? "" : world.freeText(),
              String.valueOf(practice.clinicians()));
        }
      }
    }
  }

  private void cost(RandomTable table) {
    int rowPercent = world.isRich() ? 92 : 75;
    for (Practice practice : world.practices()) {
      for (Clinician one : practice.members()) {
        for (String cohort : one.cohorts()) {
          int episodes = world.chance(20) ? world.pick(0, 19, 20, 21) : world.between(20, 250);
          String score =
              switch (world.costs()) {
                case WIDE -> world.decimal(500, 4000, 2);
                case FEW_VALUES -> world.pick("1000", "1500.00", "2000.5", "9000");
                case EXTREMES -> world.pick("0", "0.01", "250000", "10000.00");
                case CONSTANT -> world.pick("1200", "1200.0", "1200.00");
                case NEARLY_EQUAL -> "1200.0" + world.digits(1);
              };
          String measure = world.chance(99) ? cohort : world.pick("HF", "LBP");
          if (world.chance(rowPercent)) {
            table.add(
                practice.tin(),
                one.npi(),
                "COST_" + measure + "_1",
                String.valueOf(episodes),
                score);
          }
        }
      }
    }
  }

  private void complexPatients(RandomTable table) {
    int rows = world.pick(1000, 1000, 1000, 1000, 1, 2, 3);
    int style = random.nextInt(6);
    for (Practice practice : world.practices()) {
      for (Clinician one : practice.members()) {
        if (rows > 0 && world.chance(90)) {
          rows--;
          String hcc = style == 0 ? world.pick("1.5", "1.50") : world.decimal(0, 4, 3);
          String dual = style <= 1 ? world.pick("0.25", "0.2500") : "0." + world.digits(4);
          if (style == 2) {
            hcc = world.pick("0", "1", "2.5");
            dual = world.pick("0", "1", "0.5");
          }
          table.add(practice.tin(), one.npi(), hcc, dual);
        }
      }
    }
  }

  private void payments(RandomTable table) {
    boolean nothing = world.chance(4);
    String huge = world.chance(15) ? "987654321.99" : "1234567.89";
    for (Practice practice : world.practices()) {
      for (Clinician one : practice.members()) {
        String paid = world.decimal(100, 300_000, 2);
        if (world.chance(15)) {
          paid = world.pick("0", "0.00", "0.01", "5000", "70000.5", huge);
        }
        if (world.chance(92)) {
          table.add(practice.tin(), one.npi(), nothing ? "0" : paid);
        }
      }
    }
  }

  private void circumstances(RandomTable table) {
    for (Practice practice : world.practices()) {
      if (world.chance(8)) {
        table.add(practice.tin(), "", world.freeText());
      }
      for (Clinician one : practice.members()) {
        if (world.chance(8)) {
          table.add(practice.tin(), one.npi(), world.freeText());
        }
      }
    }
  }
}
