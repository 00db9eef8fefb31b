package org.asmengine.bootstrap.sample;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sample set against the profile of CMS's participant file (6,637 rows) and against CMS's
 * official benchmarks.
 */
class SampleInputsTest {

  private static final int PUBLISHED = 6_637;
  private static final long SEED = 42;

  @TempDir static Path directory;
  private static SampleSet set;

  @BeforeAll
  static void write() {
    set = SampleSet.written(directory.resolve("published"), PUBLISHED, SEED);
  }

  @Test
  void theSameArgumentsGiveTheSameBytes() throws IOException {
    Path first = directory.resolve("first");
    Path second = directory.resolve("second");
    SampleInputs.write(first, 500, SEED);
    SampleInputs.write(second, 500, SEED);

    for (SampleFile file : SampleFile.values()) {
      assertThat(second.resolve(file.fileName()))
          .hasSameBinaryContentAs(first.resolve(file.fileName()));
    }
  }

  @Test
  void anotherSeedGivesOtherParticipants() {
    SampleSet other = SampleSet.written(directory.resolve("other"), 200, SEED + 1);

    assertThat(npis(other)).doesNotContainAnyElementsOf(npis(set));
  }

  /** Pins the bytes: a change of JDK, machine or code that alters them is seen. */
  @Test
  void theBytesOfOneSetArePinned() throws IOException {
    Path pinned = directory.resolve("pinned");
    SampleInputs.write(pinned, 200, SEED);
    long digest = 0;
    for (SampleFile file : SampleFile.values()) {
      for (byte octet : Files.readAllBytes(pinned.resolve(file.fileName()))) {
        digest = 31 * digest + octet;
      }
    }

    assertThat(digest).isEqualTo(8_687_626_347_700_444_575L);
  }

  @Test
  void everyNpiFailsTheLuhnCheck() {
    assertThat(luhnSum("80840" + "1234567893") % 10).as("a number that passes").isZero();
    assertThat(npis(set))
        .hasSizeGreaterThan(6_000)
        .noneMatch(npi -> luhnSum("80840" + npi) % 10 == 0);
  }

  @Test
  void holdsExactlyTheParticipantsAskedFor() {
    assertThat(set.participants()).hasSize(PUBLISHED);
  }

  @Test
  void splitsIntoCohortsAsPublished() {
    assertThat(share(row -> row.cell("cohort").equals("HF"))).isCloseTo(0.39, within(0.02));
  }

  @Test
  void hasSmallPracticesAsPublished() {
    assertThat(share(set::small)).isCloseTo(0.36, within(0.03));
    assertThat(share(row -> row.cell("tin_clinician_count").equals("1"))).isBetween(0.04, 0.15);
  }

  @Test
  void hasPracticesOfThePublishedSizes() {
    Collection<Long> sizes =
        set.participants().stream()
            .collect(groupingBy(row -> row.cell("tin"), counting()))
            .values();
    List<Long> sorted = sizes.stream().sorted().toList();

    assertThat(sorted.size()).isBetween(2_499, 2_761);
    assertThat(sorted.getLast()).isEqualTo(42);
    assertThat(sorted.get(sorted.size() / 2)).isBetween(1L, 2L);
  }

  @Test
  void countsNoFewerCliniciansThanParticipants() {
    set.participants().stream()
        .collect(groupingBy(row -> row.cell("tin")))
        .values()
        .forEach(rows ->
            assertThat(rows.stream().map(row -> row.cell("npi")).distinct().count())
                .isLessThanOrEqualTo(Long.parseLong(rows.getFirst().cell("tin_clinician_count"))));
  }

  @Test
  void repeatsNpisAsPublished() {
    double repeated = 1 - (double) npis(set).stream().distinct().count() / PUBLISHED;

    assertThat(repeated).isBetween(0.01, 0.03);
  }

  @Test
  void hasTheVolumeOfARealSet() {
    assertThat(perParticipant(SampleFile.QUALITY)).isBetween(3.9, 4.3);
    assertThat(perParticipant(SampleFile.COST)).isBetween(0.96, 1.0);
    assertThat(perParticipant(SampleFile.COMPLEX_PATIENTS)).isCloseTo(0.91, within(0.02));
    assertThat(perParticipant(SampleFile.PART_B_PAYMENTS)).isCloseTo(0.99, within(0.01));
    assertThat(perParticipant(SampleFile.CIRCUMSTANCES)).isBetween(0.005, 0.01);
  }

  static Stream<Arguments> distributions() {
    return Stream.of(Cohort.values())
        .flatMap(cohort -> Measure.of(cohort).stream())
        .flatMap(measure ->
            measure.rates().entrySet().stream()
                .map(rate -> Arguments.of(measure.id(), rate.getKey(), rate.getValue())));
  }

  @ParameterizedTest
  @MethodSource("distributions")
  void ratesHaveTheOfficialPercentiles(
      String measure, CollectionType type, RateDistribution official) {
    List<Double> rates = new ArrayList<>();
    for (Row row : set.rows(SampleFile.QUALITY)) {
      if (row.cell("measure_id").equals(measure)
          && row.cell("collection_type").equals(type.toString())
          && SampleCounts.wellFormed(row)) {
        SampleCounts counts = SampleCounts.of(row);
        if (counts.countsInBenchmark(official.zeroCounts())) {
          rates.add(counts.rate());
        }
      }
    }
    assertPercentiles(rates, official, 3);
  }

  @Test
  void admissionRatesHaveTheOfficialPercentiles() {
    List<Double> rates =
        set.rows(SampleFile.QUALITY).stream()
            .filter(row -> QualityRow.fromClaims(row) && !row.blank("performance_rate"))
            .map(row -> Double.valueOf(row.cell("performance_rate")))
            .toList();

    assertPercentiles(rates, OfficialBenchmarks.HEART_FAILURE_ADMISSIONS, 0.5);
  }

  @Test
  void costsHaveTheOfficialMoments() {
    assertCosts(Cohort.HF, 14_803.41, 14_429.895, 3_879.43);
    assertCosts(Cohort.LBP, 2_033.37, 1_947.215, 618.47);
  }

  @Test
  void refusesANumberOfParticipantsThatCannotBe() {
    assertThatThrownBy(() -> SampleInputs.write(directory.resolve("none"), 0, SEED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not 0");
  }

  @Test
  void tellsItsProgress() throws IOException {
    List<SampleProgress> told = new ArrayList<>();
    SampleInputs.write(directory.resolve("told"), 25_000, SEED, told::add);

    assertThat(told).hasSize(3).isSortedAccordingTo((a, b) -> Long.compare(a.rows(), b.rows()));
    assertThat(told.getLast().written()).isEqualTo(25_000);
  }

  private static void assertPercentiles(
      List<Double> rates, RateDistribution official, double tolerance) {
    List<Double> sorted = rates.stream().sorted().toList();
    assertThat(sorted).hasSizeGreaterThan(500);
    for (int decile = 1; decile <= 9; decile++) {
      assertThat(sorted.get(sorted.size() * decile / 10))
          .as("percentile %d", 10 * decile)
          .isCloseTo(official.percentiles().get(decile), within(tolerance));
    }
  }

  private static void assertCosts(Cohort cohort, double mean, double median, double deviation) {
    List<Double> costs =
        set.rows(SampleFile.COST).stream()
            .filter(row -> row.cell("measure_id").equals(cohort.costMeasure()))
            .filter(row -> row.cell("measure_score").matches("[\\d.]+"))
            .map(row -> Double.valueOf(row.cell("measure_score")))
            .sorted()
            .toList();
    double average = costs.stream().mapToDouble(cost -> cost).average().orElseThrow();
    double variance =
        costs.stream().mapToDouble(cost -> (cost - average) * (cost - average)).sum()
            / (costs.size() - 1);

    assertThat(average).isCloseTo(mean, within(mean * 0.03));
    assertThat(costs.get(costs.size() / 2)).isCloseTo(median, within(median * 0.03));
    assertThat(Math.sqrt(variance)).isCloseTo(deviation, within(deviation * 0.06));
  }

  private static double share(Predicate<Row> wanted) {
    return (double) set.participants().stream().filter(wanted).count() / PUBLISHED;
  }

  private static double perParticipant(SampleFile file) {
    return (double) set.rows(file).size() / PUBLISHED;
  }

  private static List<String> npis(SampleSet sample) {
    return sample.participants().stream().map(row -> row.cell("npi")).toList();
  }

  private static int luhnSum(String digits) {
    int sum = 0;
    for (int place = 0; place < digits.length(); place++) {
      int digit = digits.charAt(digits.length() - 1 - place) - '0';
      int weighted = place % 2 == 0 ? digit : 2 * digit;
      sum += weighted / 10 + weighted % 10;
    }
    return sum;
  }
}
