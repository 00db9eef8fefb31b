package org.asmengine.domain.ruleset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.domain.number.Rounding;
import org.asmengine.domain.participation.Cohort;

/**
 * The parameters of the quality category.
 *
 * @param weight share of the final score, 0 to 1
 * @param dataCompleteness least share of the eligible population that is reported, 0 to 1
 * @param minCases fewest cases of a measure that is scored
 * @param minBenchmarkReporters fewest rates of a benchmark
 * @param rateRounding of performance rates, in percent
 * @param excludeZeroRates which rates of zero a benchmark leaves out
 * @param toppedOutCap most points of a topped-out measure, where there is such a cap
 * @param sets the measures of each cohort, in the order of publication
 */
public record QualityRules(
    BigDecimal weight,
    BigDecimal dataCompleteness,
    int minCases,
    int minBenchmarkReporters,
    Rounding rateRounding,
    ZeroRates excludeZeroRates,
    Optional<BigDecimal> toppedOutCap,
    Map<Cohort, List<MeasureSpecification>> sets) {

  /** Copies the sets. */
  public QualityRules {
    sets = Map.copyOf(sets);
  }

  static QualityRules of(Parameters parameters) {
    parameters.only("quality.quantile", "TYPE_7");
    parameters.only("quality.benchmarkPeriod", "PERFORMANCE_YEAR");
    parameters.only("quality.q492Method", "DECILE");
    parameters.only("quality.smallPracticeQualityChoice", "HIGHER_SCORE");
    parameters.only("quality.resubmission", "LATEST");
    parameters.only("quality.notSubmitted", "ZERO_POINTS");
    Map<Cohort, List<MeasureSpecification>> sets = new EnumMap<>(Cohort.class);
    Map<String, String> seen = new LinkedHashMap<>();
    for (Cohort cohort : Cohort.values()) {
      String key = "quality.sets." + cohort;
      List<MeasureSpecification> set = new ArrayList<>();
      for (String id : parameters.list(key)) {
        if (seen.putIfAbsent(id, key) != null) {
          throw parameters.wrong(key, "a measure in one cohort's set only, found %s".formatted(id));
        }
        set.add(
            new MeasureSpecification(
                MeasureId.of(id),
                cohort,
                parameters.text("quality.measures.%s.title".formatted(id)),
                parameters.choices(
                    "quality.measures.%s.collectionTypes".formatted(id), CollectionType.class),
                parameters.flag("quality.measures.%s.inverse".formatted(id))));
      }
      sets.put(cohort, List.copyOf(set));
    }
    return new QualityRules(
        parameters.decimal("quality.weight", "0", "1"),
        parameters.decimal("quality.dataCompleteness", "0", "1"),
        parameters.whole("quality.minCases", 0, 1_000_000),
        parameters.whole("quality.minBenchmarkReporters", 1, 1_000_000),
        new Rounding("performance rate", parameters.whole("quality.rateDecimals", 0, 10)),
        parameters.choice("quality.excludeZeroRates", ZeroRates.class),
        parameters.text("quality.toppedOutCap").equals("none")
            ? Optional.empty()
            : Optional.of(parameters.decimal("quality.toppedOutCap", "1", "10")),
        sets);
  }

  /** The measures of the cohort, in the order of publication. */
  public List<MeasureSpecification> set(Cohort cohort) {
    List<MeasureSpecification> set = sets.get(cohort);
    return set == null ? List.of() : set;
  }

  /** The measure of the id, whatever its cohort. */
  public Optional<MeasureSpecification> measure(MeasureId id) {
    return sets.values().stream()
        .flatMap(List::stream)
        .filter(measure -> measure.id().equals(id))
        .findFirst();
  }
}
