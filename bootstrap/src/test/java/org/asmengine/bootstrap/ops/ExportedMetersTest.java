package org.asmengine.bootstrap.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.Phase;
import org.asmengine.bootstrap.metrics.OwnMeter;
import org.asmengine.bootstrap.ops.ExportedSeries.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the service exports after a year end, its publication and some calls. */
@ExtendWith(ObservedService.Parameter.class)
class ExportedMetersTest {

  /** Four methods with up to five codes each, and everything that doesn't depend on calls. */
  private static final int MOST_SERIES = 600;

  private static final int MOST_SERIES_OF_A_METER = 64;

  private final ExportedSeries series;

  ExportedMetersTest(ObservedService service) {
    this.series = ExportedSeries.of(service.scrape());
  }

  @ParameterizedTest
  @EnumSource
  void everyOwnMeterIsExportedWithItsLabels(OwnMeter meter) {
    assertThat(series.named(meter.prometheusName()))
        .isNotEmpty()
        .allSatisfy(sample ->
            assertThat(sample.labels().keySet())
                .containsExactlyInAnyOrderElementsOf(meter.labels()));
  }

  @Test
  void nothingOfOursIsMissingInTheCatalogue() {
    Set<String> known =
        Arrays.stream(OwnMeter.values())
            .map(OwnMeter::prometheusName)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(series.samples())
        .filteredOn(sample -> sample.name().startsWith("asm_"))
        .allSatisfy(sample -> assertThat(known).contains(sample.name()));
  }

  @Test
  void theRunCounts() {
    assertThat(series.value("asm_runs_total", "outcome", "complete")).isEqualTo(1);
    assertThat(series.value("asm_runs_total", "outcome", "failed")).isZero();
    assertThat(series.value("asm_run_in_progress")).isZero();
    assertThat(series.value("asm_rows_read_total"))
        .isEqualTo(sum("asm_input_rows"))
        .isGreaterThan(7_000);
    assertThat(series.value("asm_rows_written_total", "step", "score")).isGreaterThan(600);
    assertThat(series.value("asm_rows_written_total", "step", "adjust")).isEqualTo(600);
    assertThat(series.value("asm_rows_written_total", "step", "load"))
        .isEqualTo(sum("asm_input_rows") - sum("asm_rejected_rows"));
    assertThat(series.named("asm_run_step")).hasSize(Phase.values().length);
  }

  @Test
  void everyCodeOfARowIsThereAlsoThoseThatOccurNowhere() {
    assertThat(series.named("asm_rejected_rows"))
        .extracting(sample -> sample.labels().get("code"))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(ErrorCode.values())
                .filter(code -> code.kind() == ErrorCode.Kind.ROW)
                .map(ErrorCode::name)
                .toList());
    assertThat(sum("asm_rejected_rows")).isPositive();
  }

  @Test
  void theResultsAreThoseOfTheRun() {
    assertThat(sum("asm_participants")).isEqualTo(600);
    assertThat(sum("asm_factor_participants")).isEqualTo(600);
    assertThat(sum("asm_pool_residual_dollars")).isZero();
    assertThat(sum("asm_pool_dollars")).isPositive();
    assertThat(series.value("asm_unsettled_results_ratio", "cohort", "HF")).isBetween(0.5, 1.0);
    assertThat(series.value("asm_publication_loaded", "payment_year", "2029")).isEqualTo(1);
    assertThat(series.value("asm_publication_age_seconds", "payment_year", "2029")).isNotNegative();
    assertThat(series.named("asm_run_due_seconds"))
        .extracting(sample -> sample.labels().get("performance_year"))
        .doesNotContain("2027")
        .contains("2031");
  }

  @Test
  void callsCarryTheCodeThatTheClientSawAndTheLimitsOfTheObjectives() {
    assertThat(series.named("grpc_server_seconds_count"))
        .extracting(sample -> sample.labels().get("grpc_status_code"))
        .contains("OK", "NOT_FOUND", "INVALID_ARGUMENT")
        .doesNotContain("UNKNOWN");
    assertThat(series.named("grpc_server_seconds_bucket"))
        .extracting(sample -> sample.labels().get("le"))
        .containsOnly("0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "1.0", "+Inf");
  }

  @Test
  void jobsAndStepsAreTimed() {
    assertThat(
            series.value("spring_batch_job_seconds_count", "spring_batch_job_status", "COMPLETED"))
        .isEqualTo(1);
    assertThat(series.named("spring_batch_step_seconds_count"))
        .extracting(sample -> sample.labels().get("spring_batch_step_name"))
        .contains("review", "load", "score", "seal")
        .noneMatch(name -> name.contains(":"));
  }

  @Test
  void theNumberOfSeriesStaysSmall() {
    assertThat(series.samples()).hasSizeLessThan(MOST_SERIES);
    assertThat(
            series.samples().stream()
                .filter(sample -> sample.name().startsWith("asm_"))
                .collect(Collectors.groupingBy(Sample::name, Collectors.counting())))
        .allSatisfy((name, count) ->
            assertThat(count).as(name).isLessThanOrEqualTo(MOST_SERIES_OF_A_METER));
  }

  /**
   * Identifiers are nine or ten digits, which within a certificate's serial number mean nothing.
   */
  @Test
  void noLabelHoldsAnIdentifier() {
    assertThat(series.samples())
        .filteredOn(sample ->
            sample.labels().values().stream()
                .anyMatch(value -> value.matches(".*(?<![0-9a-f])\\d{9,10}(?![0-9a-f]).*")))
        .isEmpty();
  }

  private double sum(String name) {
    return series.named(name).stream().mapToDouble(Sample::value).sum();
  }
}
