package org.asmengine.bootstrap.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.type.Decimal;
import com.google.type.Money;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.asmengine.proto.v1.Benchmark;
import org.asmengine.proto.v1.Cohort;
import org.asmengine.proto.v1.CohortSummary;
import org.asmengine.proto.v1.ExplainFinalScoreRequest;
import org.asmengine.proto.v1.ExplainFinalScoreResponse;
import org.asmengine.proto.v1.FinalScore;
import org.asmengine.proto.v1.FinalScoreOrder;
import org.asmengine.proto.v1.FinalScoreStatus;
import org.asmengine.proto.v1.GetCohortSummaryRequest;
import org.asmengine.proto.v1.GetFinalScoreRequest;
import org.asmengine.proto.v1.ListBenchmarksRequest;
import org.asmengine.proto.v1.ListBenchmarksResponse;
import org.asmengine.proto.v1.ListFinalScoresRequest;
import org.asmengine.proto.v1.ListFinalScoresResponse;
import org.asmengine.proto.v1.ScoreServiceGrpc;
import org.asmengine.proto.v1.ScoreServiceGrpc.ScoreServiceBlockingStub;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Over the wire, results are what the published files print, to the digit. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ServedScoresTest {

  private static final String RUN = "scoringRuns/1";
  private static final List<Map<String, String>> SCORES = rows("final_scores.csv");

  @TempDir private static Path directory;

  private static final Map<TestDatabase, Served> SERVED = new EnumMap<>(TestDatabase.class);

  private final ScoreServiceBlockingStub service;

  ServedScoresTest(TestDatabase database) {
    this.service =
        ScoreServiceGrpc.newBlockingStub(
            SERVED.computeIfAbsent(database, kind -> Served.on(kind, directory)).channel());
  }

  @AfterAll
  static void stop() {
    SERVED.values().forEach(Served::stop);
    SERVED.clear();
  }

  @Test
  void listsTheRowsOfThePublishedFile() {
    List<FinalScore> listed = all(ListFinalScoresRequest.newBuilder().setPageSize(97));

    assertThat(listed).hasSize(600);
    for (int i = 0; i < listed.size(); i++) {
      assertThat(row(listed.get(i))).isEqualTo(published(SCORES.get(i)));
    }
    assertThat(listed).extracting(FinalScore::getName).doesNotHaveDuplicates();
    assertThat(listed)
        .allSatisfy(score ->
            assertThat(score.getName())
                .startsWith(RUN + "/finalScores/")
                .doesNotContain(score.getTin(), score.getNpi()));
    assertThat(listed.getFirst().getUnsettledParametersList()).contains("rounding.finalScore");
  }

  @Test
  void getsWhatItLists() {
    for (FinalScore listed :
        service
            .listFinalScores(
                ListFinalScoresRequest.newBuilder().setParent(RUN).setPageSize(20).build())
            .getFinalScoresList()) {
      assertThat(
              service.getFinalScore(
                  GetFinalScoreRequest.newBuilder().setName(listed.getName()).build()))
          .isEqualTo(listed);
    }
  }

  @Test
  void ordersByScoreInBothDirectionsWithTheUnscoredLast() {
    Comparator<Map<String, String>> participant =
        Comparator.<Map<String, String>, String>comparing(row -> value(row, "cohort"))
            .thenComparing(row -> value(row, "tin"))
            .thenComparing(row -> value(row, "npi"));
    Comparator<Map<String, String>> unscoredLast =
        Comparator.comparing(row -> value(row, "final_score").isEmpty());
    Comparator<Map<String, String>> score =
        Comparator.comparing(row ->
            value(row, "final_score").isEmpty()
                ? BigDecimal.ZERO
                : new BigDecimal(value(row, "final_score")));

    assertThat(keys(FinalScoreOrder.FINAL_SCORE_ORDER_SCORE_DESCENDING))
        .isEqualTo(keys(unscoredLast.thenComparing(score.reversed()).thenComparing(participant)));
    assertThat(keys(FinalScoreOrder.FINAL_SCORE_ORDER_SCORE_ASCENDING))
        .isEqualTo(keys(unscoredLast.thenComparing(score).thenComparing(participant)));
  }

  private List<String> keys(FinalScoreOrder order) {
    return all(ListFinalScoresRequest.newBuilder().setPageSize(37).setOrder(order)).stream()
        .map(score -> score.getTin() + score.getNpi() + score.getCohort())
        .toList();
  }

  private static List<String> keys(Comparator<Map<String, String>> order) {
    return SCORES.stream()
        .sorted(order)
        .map(row -> value(row, "tin") + value(row, "npi") + "COHORT_" + value(row, "cohort"))
        .toList();
  }

  @Test
  void filters() {
    assertFilters(
        request -> request.setCohort(Cohort.COHORT_LBP), row -> value(row, "cohort").equals("LBP"));
    for (String status : List.of("SCORED", "ZERO", "NO_FINAL_SCORE")) {
      assertFilters(
          request -> request.setStatus(FinalScoreStatus.valueOf("FINAL_SCORE_STATUS_" + status)),
          row -> value(row, "status").equals(status));
    }
    assertFilters(
        request ->
            request
                .setMinFinalScore(decimal("50"))
                .setMaxFinalScore(decimal("75.5"))
                .setOrder(FinalScoreOrder.FINAL_SCORE_ORDER_SCORE_ASCENDING),
        row ->
            !value(row, "final_score").isEmpty()
                && new BigDecimal(value(row, "final_score")).compareTo(new BigDecimal("50")) >= 0
                && new BigDecimal(value(row, "final_score")).compareTo(new BigDecimal("75.5"))
                    <= 0);
    String tin = value(SCORES.get(300), "tin");
    String npi = value(SCORES.get(300), "npi");
    assertFilters(request -> request.setTin(tin), row -> value(row, "tin").equals(tin));
    assertFilters(
        request -> request.setTin(tin).setNpi(npi),
        row -> value(row, "tin").equals(tin) && value(row, "npi").equals(npi));
  }

  private void assertFilters(
      UnaryOperator<ListFinalScoresRequest.Builder> filter, Predicate<Map<String, String>> same) {
    List<Map<String, String>> expected =
        SCORES.stream().filter(same).map(ServedScoresTest::published).toList();
    assertThat(expected).isNotEmpty();
    assertThat(
            all(filter.apply(ListFinalScoresRequest.newBuilder().setPageSize(41))).stream()
                .map(ServedScoresTest::row))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void refusesWhatCanNotBeAsked() {
    assertThat(code(request -> request.setNpi("1234567890")))
        .isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(code(request -> request.setMinFinalScore(decimal("1e1"))))
        .isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(code(request -> request.setMaxFinalScore(decimal("100.01"))))
        .isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThat(code(request -> request.setParent("scoringRuns/9")))
        .isEqualTo(Status.Code.NOT_FOUND);
    String token =
        service
            .listFinalScores(
                ListFinalScoresRequest.newBuilder().setParent(RUN).setPageSize(5).build())
            .getNextPageToken();
    assertThat(code(request -> request.setPageToken(token).setCohort(Cohort.COHORT_HF)))
        .isEqualTo(Status.Code.INVALID_ARGUMENT);
    assertThatExceptionOfType(StatusRuntimeException.class)
        .isThrownBy(() ->
            service.getFinalScore(
                GetFinalScoreRequest.newBuilder()
                    .setName(RUN + "/finalScores/" + "a".repeat(26))
                    .build()))
        .satisfies(
            thrown -> assertThat(thrown.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND));
  }

  private Status.Code code(UnaryOperator<ListFinalScoresRequest.Builder> change) {
    ListFinalScoresRequest request =
        change.apply(ListFinalScoresRequest.newBuilder().setParent(RUN)).build();
    return assertThatExceptionOfType(StatusRuntimeException.class)
        .isThrownBy(() -> service.listFinalScores(request))
        .actual()
        .getStatus()
        .getCode();
  }

  @Test
  void explainsWhatItLists() {
    for (int i = 0; i < 600; i += 60) {
      FinalScore listed = all(ListFinalScoresRequest.newBuilder().setPageSize(1000)).get(i);
      ExplainFinalScoreResponse explained =
          service.explainFinalScore(
              ExplainFinalScoreRequest.newBuilder().setName(listed.getName()).build());

      assertThat(explained.getFinalScore()).isEqualTo(listed);
      assertThat(explained.getExplanation().getValue())
          .isEqualTo(listed.getPaymentMultiplier().getValue());
      assertThat(explained.getExplanation().getCitation()).startsWith("42 CFR 512.750");
      assertThat(explained.getExplanation().getChildrenCount()).isEqualTo(2);
      assertThat(explained.getUnsettledCount()).isPositive();
      assertThat(explained.getExplanation().toString())
          .doesNotContain(listed.getTin(), listed.getNpi());
    }
  }

  @Test
  void summarizesTheCohortsAsTheFileDoes() {
    for (Map<String, String> row : rows("cohorts.csv")) {
      CohortSummary summary =
          service.getCohortSummary(
              GetCohortSummaryRequest.newBuilder()
                  .setName(RUN + "/cohortSummaries/" + value(row, "cohort"))
                  .build());

      assertThat(summary.getParticipants()).isEqualTo(Long.parseLong(value(row, "participants")));
      assertThat(summary.getScored()).isEqualTo(Long.parseLong(value(row, "scored")));
      assertThat(summary.getZero()).isEqualTo(Long.parseLong(value(row, "zero")));
      assertThat(summary.getNoFinalScore()).isEqualTo(Long.parseLong(value(row, "no_final_score")));
      assertThat(summary.getMedianFinalScore().getValue())
          .isEqualTo(value(row, "median_final_score"));
      assertThat(dollars(summary.getPartBPaid())).isEqualTo(value(row, "part_b_paid"));
      assertThat(dollars(summary.getIncentivePool())).isEqualTo(value(row, "incentive_pool"));
      assertThat(summary.getScalingFactor().getValue()).isEqualTo(value(row, "scaling_factor"));
      assertThat(dollars(summary.getNetAdjustment())).isEqualTo(value(row, "net_adjustment"));
      assertThat(summary.getCostMedian().getValue()).isEqualTo(value(row, "cost_median"));
      assertThat(summary.getCostStandardDeviation().getValue()).isEqualTo(value(row, "cost_sd"));
      assertThat(summary.getCostReporters())
          .isEqualTo(Long.parseLong(value(row, "cost_reporters")));
    }
  }

  @Test
  void listsTheBenchmarksOfTheFile() {
    List<String> lines = new ArrayList<>();
    String token = "";
    do {
      ListBenchmarksResponse page =
          service.listBenchmarks(
              ListBenchmarksRequest.newBuilder()
                  .setParent(RUN)
                  .setPageSize(3)
                  .setPageToken(token)
                  .build());
      page.getBenchmarksList().stream().map(ServedScoresTest::line).forEach(lines::add);
      token = page.getNextPageToken();
    } while (!token.isEmpty());

    assertThat(lines)
        .isEqualTo(
            Objects.requireNonNull(SmallExample.expected().get("benchmarks.csv"))
                .lines()
                .skip(1)
                .toList());
  }

  private static String line(Benchmark benchmark) {
    return String.join(
        ",",
        Stream.concat(
                Stream.of(
                    benchmark.getMeasureId(),
                    benchmark.getCollectionType().name().substring("COLLECTION_TYPE_".length()),
                    Long.toString(benchmark.getReporters())),
                benchmark.getPercentilesList().stream().map(Decimal::getValue))
            .toList());
  }

  private List<FinalScore> all(ListFinalScoresRequest.Builder request) {
    request.setParent(RUN);
    List<FinalScore> all = new ArrayList<>();
    ListFinalScoresResponse page;
    do {
      page = service.listFinalScores(request.build());
      all.addAll(page.getFinalScoresList());
      assertThat(page.getFinalScoresCount()).isLessThanOrEqualTo(request.getPageSize());
      request.setPageToken(page.getNextPageToken());
    } while (!page.getNextPageToken().isEmpty());
    return all;
  }

  /** The columns of the file that a message has, as the file prints them. */
  private static Map<String, String> row(FinalScore score) {
    Map<String, String> row = new TreeMap<>();
    row.put("tin", score.getTin());
    row.put("npi", score.getNpi());
    row.put("cohort", score.getCohort().name().substring("COHORT_".length()));
    row.put("status", score.getStatus().name().substring("FINAL_SCORE_STATUS_".length()));
    row.put("reason", score.getReason());
    row.put("quality_level", score.getQualityLevel());
    row.put("quality_points", score.getQualityPoints().getValue());
    row.put("quality_measures_counted", Integer.toString(score.getQualityMeasuresCounted()));
    row.put("quality_score", score.getQualityScore().getValue());
    row.put("cost_points", score.getCostPoints().getValue());
    row.put("cost_score", score.getCostScore().getValue());
    row.put("ia_adjustment", score.getImprovementActivitiesAdjustment().getValue());
    row.put("pi_adjustment", score.getPromotingInteroperabilityAdjustment().getValue());
    row.put("complex_patient_adjustment", score.getComplexPatientAdjustment().getValue());
    row.put("small_practice_adjustment", score.getSmallPracticeAdjustment().getValue());
    row.put("final_score", score.getFinalScore().getValue());
    row.put("adjustment_factor", score.getAdjustmentFactor().getValue());
    row.put("payment_multiplier", score.getPaymentMultiplier().getValue());
    row.put("part_b_paid", dollars(score.getPartBPaid()));
    row.put("estimated_adjustment", dollars(score.getEstimatedAdjustment()));
    return row;
  }

  private static Map<String, String> published(Map<String, String> row) {
    Map<String, String> published = new TreeMap<>(row);
    published
        .keySet()
        .removeAll(
            List.of(
                "performance_year",
                "payment_year",
                "pi_percent",
                "transformed_score",
                "scaling_factor"));
    return published;
  }

  private static String dollars(Money money) {
    assertThat(money.getCurrencyCode()).isEqualTo("USD");
    return BigDecimal.valueOf(money.getUnits())
        .add(BigDecimal.valueOf(money.getNanos(), 9))
        .setScale(2)
        .toPlainString();
  }

  private static Decimal decimal(String value) {
    return Decimal.newBuilder().setValue(value).build();
  }

  private static String value(Map<String, String> row, String column) {
    String value = row.get(column);
    if (value == null) {
      throw new AssertionError("no column " + column);
    }
    return value;
  }

  private static List<Map<String, String>> rows(String file) {
    List<String> lines = SmallExample.expected().getOrDefault(file, "").lines().toList();
    List<String> header = Arrays.asList(lines.getFirst().split(",", -1));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      Map<String, String> row = new TreeMap<>();
      for (int i = 0; i < fields.length; i++) {
        row.put(header.get(i), fields[i]);
      }
      rows.add(row);
    }
    return rows;
  }
}
