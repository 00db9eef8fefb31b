package org.asmengine.qpp.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.benchmark.BenchmarkFormat.Reading;
import org.asmengine.application.benchmark.ProvenanceChoice;
import org.asmengine.domain.mips.BenchmarkProvenance;
import org.asmengine.domain.mips.HistoricalBenchmark;
import org.asmengine.domain.mips.SubmissionMethod;
import org.asmengine.domain.quality.Benchmark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Benchmarks in the form of CMS's qpp-measures-data (QPP-1), with its figures. */
class BenchmarkJsonTest {

  private static final String FILE =
      """
      {
        "source": "github.com/CMSgov/qpp-measures-data",
        "commit": "100b25f9ac65615fcd7b75b11d16dc5a02b3e92f",
        "note": "some are made up",
        "benchmarks": [
          {
            "measureId": "238",
            "benchmarkYear": 2024,
            "performanceYear": 2026,
            "submissionMethod": "electronicHealthRecord",
            "isToppedOut": true,
            "isHighPriority": true,
            "isInverse": true,
            "metricType": "multiPerformanceRate",
            "isToppedOutByProgram": true,
            "percentiles": {"1": 0, "10": 0, "20": 0, "30": 0, "40": 0.14, "50": 0.66,
              "60": 2.02, "70": 5.23, "80": 10.16, "90": 15.85, "99": 30.71},
            "averagePerformanceRate": 4.79
          },
          {
            "measureId": "COST_HF_1",
            "benchmarkYear": 2026,
            "performanceYear": 2026,
            "submissionMethod": "administrativeClaims",
            "isToppedOut": false,
            "isInverse": true,
            "metricType": "costScore",
            "isToppedOutByProgram": false,
            "percentiles": {"1": 0, "10": 8610.75, "20": 10550.47, "30": 12490.18,
              "40": 16369.62, "50": 18309.33, "60": 20249.05, "70": 22188.77, "80": 23158.63,
              "90": 24128.49, "99": 25098.35}
          }
        ],
        "exclusions": [{"measureId": "377"}]
      }
      """;

  private static final ProvenanceChoice CHOICE =
      new ProvenanceChoice(
          BenchmarkProvenance.FINAL, Map.of("COST_HF_1/2026", BenchmarkProvenance.MOCK));

  @Test
  void readsTheBenchmarksAndWhereTheyComeFrom() {
    Reading reading = read(FILE);

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.source()).contains("github.com/CMSgov/qpp-measures-data");
    assertThat(reading.commit()).contains("100b25f9ac65615fcd7b75b11d16dc5a02b3e92f");
    HistoricalBenchmark first = reading.benchmarks().getFirst();
    assertThat(first.key())
        .isEqualTo(
            new HistoricalBenchmark.Key(2026, "238", SubmissionMethod.ELECTRONIC_HEALTH_RECORD));
    assertThat(first.benchmarkYear()).isEqualTo(2024);
    assertThat(first.inverse()).isTrue();
    assertThat(first.toppedOutByProgram()).isTrue();
    assertThat(first.percentiles()).hasSize(Benchmark.PERCENTS.size());
    assertThat(first.decileBreak(9)).isEqualTo("15.85");
    assertThat(first.average()).contains(new BigDecimal("4.79"));
    assertThat(first.provenance()).isEqualTo(BenchmarkProvenance.FINAL);
    assertThat(reading.benchmarks().get(1).provenance()).isEqualTo(BenchmarkProvenance.MOCK);
    assertThat(reading.benchmarks().get(1).average()).isEqualTo(Optional.empty());
  }

  @Test
  void readsABareArray() {
    String array = FILE.substring(FILE.indexOf('['), FILE.indexOf(",\n  \"exclusions\""));

    Reading reading = read(array);

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.benchmarks()).hasSize(2);
    assertThat(reading.commit()).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"60\": 2.02`, `\"60\": 0.65`, $.benchmarks[0].percentiles.60, PERCENTILES_FALL",
        "`\"60\": 2.02`, `\"60\": -2.02`, $.benchmarks[0].percentiles.60, NUMBER_OUT_OF_RANGE",
        "`\"99\": 30.71`, `\"99\": 100.01`, $.benchmarks[0].percentiles.99, NUMBER_OUT_OF_RANGE",
        "`\"60\": 2.02`, `\"60\": null`, $.benchmarks[0].percentiles.60, MISSING_VALUE",
        "`\"60\": 2.02`, `\"65\": 2.02`, $.benchmarks[0].percentiles.65, MEMBER_UNKNOWN",
        "`\"60\": 2.02`, `\"60\": \"2.02\"`, $.benchmarks[0].percentiles.60, WRONG_TYPE",
        "administrativeClaims, fax, $.benchmarks[1].submissionMethod, UNKNOWN_CODE",
        "`\"238\"`, `\"2 8\"`, $.benchmarks[0].measureId, TEXT_NOT_ALLOWED",
        "`\"percentiles\"`, `\"deciles\"`, $.benchmarks[0].percentiles, MISSING_VALUE",
        "`\"performanceYear\": 2026`, `\"performanceYear\": 1999`, $.benchmarks[0].performanceYear, NUMBER_OUT_OF_RANGE",
        "`\"benchmarks\"`, `\"bench\"`, $.benchmarks, MISSING_VALUE",
      })
  void refuses(String from, String to, String path, String code) {
    assertThat(read(FILE.replace(from, to)).findings())
        .extracting(finding -> finding.place().path() + " " + finding.code())
        .contains(path + " " + code);
  }

  @Test
  void refusesASecondOneOfTheSameKind() {
    String twice =
        FILE.replace("COST_HF_1", "238").replace("administrativeClaims", "electronicHealthRecord");

    assertThat(read(twice).findings())
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.code().name()).isEqualTo("BENCHMARK_TWICE");
          assertThat(finding.place().path()).isEqualTo("$.benchmarks[1]");
          assertThat(finding.place().line()).isEqualTo(20);
        });
  }

  private static Reading read(String json) {
    return new BenchmarkJson().read(json.getBytes(StandardCharsets.UTF_8), CHOICE);
  }
}
