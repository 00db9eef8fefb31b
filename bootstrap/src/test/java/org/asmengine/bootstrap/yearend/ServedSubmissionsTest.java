package org.asmengine.bootstrap.yearend;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.asmengine.proto.v1.CollectionType;
import org.asmengine.proto.v1.GetSubmissionRequest;
import org.asmengine.proto.v1.ListSubmissionsRequest;
import org.asmengine.proto.v1.QualityMeasure;
import org.asmengine.proto.v1.Submission;
import org.asmengine.proto.v1.SubmissionServiceGrpc;
import org.asmengine.proto.v1.SubmissionServiceGrpc.SubmissionServiceBlockingStub;
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
