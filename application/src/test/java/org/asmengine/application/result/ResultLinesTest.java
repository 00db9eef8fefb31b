package org.asmengine.application.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunIdentity;
import org.asmengine.application.run.RunStatus;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.quality.Benchmark;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lines as they stand in the expected files of the example. */
class ResultLinesTest {

  private static final ScoringRun RUN =
      new ScoringRun(
          new RunId(1),
          new RunIdentity(PerformanceYear.of(2027), "", ""),
          2029,
          "",
          false,
          RunStatus.INCOMPLETE,
          Instant.EPOCH,
          Optional.empty(),
          Optional.empty());

  @Test
  void aScoredParticipant() {
    ParticipantId id = ParticipantId.of("009742117", "1072308288");

    assertThat(
            ResultLines.finalScore(
                RUN,
                new FinalScoreRow(
                    id,
                    Cohort.HF,
                    "SCORED",
                    Optional.empty(),
                    "TIN_NPI",
                    new BigDecimal("20.3828"),
                    4,
                    decimal("0.509570"),
                    decimal("5.8565"),
                    decimal("0.585650"),
                    new BigDecimal("-20.00"),
                    new BigDecimal("0.8500"),
                    new BigDecimal("-1.5000"),
                    new BigDecimal("5.56"),
                    new BigDecimal("0.00"),
                    decimal("38.82"),
                    new BigDecimal("192446.92")),
                new AdjustmentRow(
                    id,
                    Cohort.HF,
                    decimal("0.181904091334"),
                    decimal("1.637745742062"),
                    new BigDecimal("-0.063188"),
                    new BigDecimal("0.936812"),
                    new BigDecimal("-12160.34"))))
        .isEqualTo(
            "2027,2029,009742117,1072308288,HF,SCORED,,TIN_NPI,20.3828,4,0.509570,5.8565,0.585650,"
                + "-20.00,0.8500,-1.5000,5.56,0.00,38.82,0.181904091334,1.637745742062,-0.063188,"
                + "0.936812,192446.92,-12160.34");
  }

  @Test
  void aParticipantWithoutAFinalScore() {
    ParticipantId id = ParticipantId.of("009742117", "1000487067");

    assertThat(
            ResultLines.finalScore(
                RUN,
                new FinalScoreRow(
                    id,
                    Cohort.HF,
                    "NO_FINAL_SCORE",
                    Optional.of("NO_COST_SCORE"),
                    "TIN_NPI",
                    new BigDecimal("31.4257"),
                    4,
                    decimal("0.785643"),
                    Optional.empty(),
                    Optional.empty(),
                    new BigDecimal("-20.00"),
                    new BigDecimal("0.8500"),
                    new BigDecimal("-1.5000"),
                    new BigDecimal("0.00"),
                    new BigDecimal("0.00"),
                    Optional.empty(),
                    new BigDecimal("176766.94")),
                new AdjustmentRow(
                    id,
                    Cohort.HF,
                    Optional.empty(),
                    Optional.empty(),
                    new BigDecimal("0.000000"),
                    new BigDecimal("1.000000"),
                    new BigDecimal("0.00"))))
        .isEqualTo(
            "2027,2029,009742117,1000487067,HF,NO_FINAL_SCORE,NO_COST_SCORE,TIN_NPI,31.4257,4,"
                + "0.785643,,,-20.00,0.8500,-1.5000,0.00,0.00,,,,0.000000,1.000000,176766.94,0.00");
  }

  @Test
  void measures() {
    ParticipantId id = ParticipantId.of("009742117", "1000487067");

    assertThat(
            ResultLines.measureScore(
                new MeasureScoreRow(
                    id,
                    Cohort.HF,
                    1,
                    "TIN_NPI",
                    "492",
                    Optional.of("ADMIN_CLAIMS"),
                    "SCORED",
                    Optional.empty(),
                    Optional.of(23L),
                    decimal("66.78"),
                    Optional.of(5),
                    decimal("5.8983"))))
        .isEqualTo("009742117,1000487067,HF,TIN_NPI,492,ADMIN_CLAIMS,SCORED,,23,66.78,5,5.8983");
    assertThat(
            ResultLines.measureScore(
                new MeasureScoreRow(
                    id,
                    Cohort.HF,
                    5,
                    "TIN_NPI",
                    "377",
                    Optional.empty(),
                    "ZERO",
                    Optional.of("NOT_SUBMITTED"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    decimal("0.0000"))))
        .isEqualTo("009742117,1000487067,HF,TIN_NPI,377,,ZERO,NOT_SUBMITTED,,,,0.0000");
  }

  @Test
  void aBenchmarkShowsFourDecimals() {
    assertThat(
            ResultLines.benchmark(
                new Benchmark(
                    MeasureId.of("005"),
                    CollectionType.ECQM,
                    119,
                    Stream.of(
                            "52.1132", "64.344", "68.574", "74.544", "77.17", "80.95", "83.824",
                            "87.266", "92.972", "1E+2", "100")
                        .map(BigDecimal::new)
                        .toList())))
        .isEqualTo(
            "005,ECQM,119,52.1132,64.3440,68.5740,74.5440,77.1700,80.9500,83.8240,87.2660,92.9720,"
                + "100.0000,100.0000");
  }

  @Test
  void cohorts() {
    assertThat(
            ResultLines.cohort(
                new CohortRow(
                    Cohort.HF,
                    285,
                    188,
                    17,
                    80,
                    decimal("53.855"),
                    new BigDecimal("27859608.75"),
                    new BigDecimal("2131260.07"),
                    decimal("1.637745742062"),
                    new BigDecimal("-376103.87"),
                    decimal("14487.3100"),
                    decimal("4098.8993"),
                    Optional.of(208L),
                    0,
                    new BigDecimal("0.00"))))
        .isEqualTo(
            "HF,285,188,17,80,53.855,27859608.75,2131260.07,1.637745742062,-376103.87,14487.3100,"
                + "4098.8993,208");
    assertThat(
            ResultLines.cohort(
                new CohortRow(
                    Cohort.LBP,
                    1,
                    0,
                    0,
                    1,
                    Optional.empty(),
                    new BigDecimal("0.00"),
                    new BigDecimal("0.00"),
                    Optional.empty(),
                    new BigDecimal("0.00"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    new BigDecimal("0.00"))))
        .isEqualTo("LBP,1,0,0,1,,0.00,0.00,,0.00,,,");
  }

  @ParameterizedTest
  @EnumSource(ResultFile.class)
  void aHeaderNamesEachColumnOnce(ResultFile file) {
    assertThat(file.columns()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9_]+"));
    assertThat(String.join(",", file.columns())).isEqualTo(file.header());
  }

  private static Optional<BigDecimal> decimal(String value) {
    return Optional.of(new BigDecimal(value));
  }
}
