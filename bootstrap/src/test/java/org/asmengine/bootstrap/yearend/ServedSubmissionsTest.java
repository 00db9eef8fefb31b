package org.asmengine.bootstrap.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.protobuf.ByteString;
import com.google.rpc.BadRequest;
import com.google.rpc.ErrorInfo;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.asmengine.proto.v1.BenchmarkProvenance;
import org.asmengine.proto.v1.CollectionType;
import org.asmengine.proto.v1.ExportQppDocumentRequest;
import org.asmengine.proto.v1.GetSubmissionRequest;
import org.asmengine.proto.v1.HistoricalBenchmarkServiceGrpc;
import org.asmengine.proto.v1.HistoricalBenchmarkServiceGrpc.HistoricalBenchmarkServiceBlockingStub;
import org.asmengine.proto.v1.HistoricalBenchmarkSet;
import org.asmengine.proto.v1.ImportHistoricalBenchmarksRequest;
import org.asmengine.proto.v1.ListHistoricalBenchmarkSetsRequest;
import org.asmengine.proto.v1.ListSubmissionsRequest;
import org.asmengine.proto.v1.QualityMeasure;
import org.asmengine.proto.v1.Submission;
import org.asmengine.proto.v1.SubmissionCategory;
import org.asmengine.proto.v1.SubmissionServiceGrpc;
import org.asmengine.proto.v1.SubmissionServiceGrpc.SubmissionServiceBlockingStub;
import org.asmengine.proto.v1.SubmitQppDocumentRequest;
import org.asmengine.proto.v1.SubmitQppDocumentResponse;
import org.asmengine.proto.v1.SubmitQualityMeasuresRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Submissions over the wire and in a real database, many at once. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ServedSubmissionsTest {

  /** The last year that there are rules for: the service goes by the clock of the machine. */
  private static final int YEAR = 2031;

  private static final int AT_ONCE = 32;

  private static final String DOCUMENT =
      """
      {"entityType": "group", "taxpayerIdentificationNumber": "000000077",
       "performanceYear": 2031, "measurementSets": [
        {"category": "ia", "submissionMethod": "registry",
         "performanceStart": "2031-01-01", "performanceEnd": "2031-12-31",
         "measurements": [{"measureId": "IA_1", "value": true}]},
        {"category": "pi", "submissionMethod": "electronicHealthRecord",
         "performanceStart": "2031-01-01", "performanceEnd": "2031-12-31", "cehrtId": "0015E",
         "measurements": [
          {"measureId": "PI_EP_1", "value": {"numerator": 4, "denominator": 9}}]}]}
      """;

  private static final String BENCHMARKS =
      """
      [{"measureId": "236", "benchmarkYear": 2024, "performanceYear": 2026,
        "submissionMethod": "registry", "isToppedOut": false, "isInverse": false,
        "metricType": "singlePerformanceRate",
        "percentiles": {"1": 1, "10": 10, "20": 20, "30": 30, "40": 40, "50": 50, "60": 60,
         "70": 70, "80": 80, "90": 90, "99": 99}}]
      """;

  @TempDir private static Path directory;

  private static final Map<TestDatabase, Served> SERVED = new EnumMap<>(TestDatabase.class);

  private final Served served;
  private final SubmissionServiceBlockingStub service;

  ServedSubmissionsTest(TestDatabase database) {
    served = SERVED.computeIfAbsent(database, kind -> Served.on(kind, directory));
    service = SubmissionServiceGrpc.newBlockingStub(served.channel());
  }

  @AfterAll
  static void stop() {
    SERVED.values().forEach(Served::stop);
    SERVED.clear();
  }

  @Test
  void aRequestThatComesManyTimesAtOnceIsKeptOnce() throws Exception {
    long before = served.engine().submissions().last();
    SubmitQualityMeasuresRequest request =
        request(1).toBuilder().setRequestId(UUID.randomUUID().toString()).build();

    List<Submission> answers = atOnce(i -> request);

    assertThat(answers).hasSize(AT_ONCE).containsOnly(answers.getFirst());
    assertThat(served.engine().submissions().last()).isEqualTo(before + 1);
  }

  @Test
  void requestsThatComeAtOnceAreKeptOneAfterTheOther() throws Exception {
    long before = served.engine().submissions().last();

    List<Submission> answers = atOnce(ServedSubmissionsTest::request);

    assertThat(served.engine().submissions().last()).isEqualTo(before + AT_ONCE);
    assertThat(answers).extracting(Submission::getName).doesNotHaveDuplicates();
    assertThat(answers).extracting(Submission::getSubmitTime).doesNotHaveDuplicates();
    assertThat(
            service
                .listSubmissions(ListSubmissionsRequest.newBuilder().setPageSize(AT_ONCE).build())
                .getSubmissionsList())
        .containsExactlyInAnyOrderElementsOf(answers);
    assertThat(
            service.getSubmission(
                GetSubmissionRequest.newBuilder().setName(answers.getFirst().getName()).build()))
        .isEqualTo(answers.getFirst());
  }

  @Test
  void aDocumentIsTakenOnceAndGoesOutAgain() {
    SubmitQppDocumentRequest request =
        SubmitQppDocumentRequest.newBuilder()
            .setRequestId(UUID.randomUUID().toString())
            .setDocument(ByteString.copyFromUtf8(DOCUMENT))
            .build();
    long before = served.engine().submissions().last();

    SubmitQppDocumentResponse answer = service.submitQppDocument(request);

    assertThat(answer.getSubmissionsList())
        .extracting(Submission::getCategory)
        .containsExactly(
            SubmissionCategory.SUBMISSION_CATEGORY_IMPROVEMENT_ACTIVITIES,
            SubmissionCategory.SUBMISSION_CATEGORY_PROMOTING_INTEROPERABILITY);
    assertThat(answer.getNotesCount()).isEqualTo(2);
    assertThat(service.submitQppDocument(request)).isEqualTo(answer);
    assertThat(served.engine().submissions().last()).isEqualTo(before + 2);
    ByteString out =
        service
            .exportQppDocument(
                ExportQppDocumentRequest.newBuilder()
                    .setPerformanceYear(YEAR)
                    .setTin("000000077")
                    .build())
            .getDocument();
    assertThat(
            service
                .submitQppDocument(
                    SubmitQppDocumentRequest.newBuilder()
                        .setDocument(out)
                        .setValidateOnly(true)
                        .build())
                .getSubmissionsList())
        .allSatisfy(one -> assertThat(one.getName()).isEmpty());
    assertThat(served.engine().submissions().last()).isEqualTo(before + 2);
  }

  @Test
  void aDocumentIsRefusedWithItsPathsAndNothingIsKept() throws Exception {
    long before = served.engine().submissions().last();
    SubmitQppDocumentRequest request =
        SubmitQppDocumentRequest.newBuilder()
            .setDocument(
                ByteString.copyFromUtf8(
                    DOCUMENT
                        .replace("\"IA_1\"", "\"IA_9\"")
                        .replace("\"numerator\": 4", "\"numerator\": 40")))
            .build();

    StatusRuntimeException refused =
        catchThrowableOfType(
            StatusRuntimeException.class, () -> service.submitQppDocument(request));

    assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
    com.google.rpc.Status status = StatusProto.fromThrowable(refused);
    assertThat(status.getDetails(0).unpack(ErrorInfo.class).getReason()).isEqualTo("NOT_IN_MODEL");
    assertThat(status.getDetails(1).unpack(BadRequest.class).getFieldViolationsList())
        .extracting(BadRequest.FieldViolation::getField)
        .containsExactly(
            "$.measurementSets[0].measurements[0].measureId",
            "$.measurementSets[1].measurements[0].value.numerator");
    assertThat(served.engine().submissions().last()).isEqualTo(before);
  }

  @Test
  void benchmarksOfMipsAreImportedOnce() {
    HistoricalBenchmarkServiceBlockingStub benchmarks =
        HistoricalBenchmarkServiceGrpc.newBlockingStub(served.channel());
    ImportHistoricalBenchmarksRequest request =
        ImportHistoricalBenchmarksRequest.newBuilder()
            .setFile(ByteString.copyFromUtf8(BENCHMARKS))
            .setCommit("100b25f9")
            .setProvenance(BenchmarkProvenance.BENCHMARK_PROVENANCE_PRELIMINARY)
            .build();

    HistoricalBenchmarkSet set = benchmarks.importHistoricalBenchmarks(request);

    assertThat(set.getPreliminaryCount()).isEqualTo(1);
    assertThat(benchmarks.importHistoricalBenchmarks(request)).isEqualTo(set);
    assertThat(
            benchmarks
                .listHistoricalBenchmarkSets(
                    ListHistoricalBenchmarkSetsRequest.getDefaultInstance())
                .getHistoricalBenchmarkSetsList())
        .containsExactly(set);
  }

  private List<Submission> atOnce(IntFunction<SubmitQualityMeasuresRequest> requests)
      throws Exception {
    try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Submission>> sent = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        SubmitQualityMeasuresRequest request = requests.apply(i);
        sent.add(executor.submit(() -> service.submitQualityMeasures(request)));
      }
      List<Submission> answers = new ArrayList<>();
      for (Future<Submission> one : sent) {
        answers.add(one.get());
      }
      return answers;
    }
  }

  private static SubmitQualityMeasuresRequest request(int met) {
    return SubmitQualityMeasuresRequest.newBuilder()
        .setPerformanceYear(YEAR)
        .setTin("012345678")
        .setNpi("1234567890")
        .addQualityMeasures(
            QualityMeasure.newBuilder()
                .setMeasureId("236")
                .setCollectionType(CollectionType.COLLECTION_TYPE_ECQM)
                .setEligiblePopulation(100)
                .setPerformanceMet(met))
        .build();
  }
}
