package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import java.math.BigDecimal;
import org.asmengine.application.access.Caller;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.run.RunId;
import org.asmengine.application.testing.InMemorySubmissions;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.grpc.SubmissionPorts.SwitchedCaller;
import org.asmengine.proto.v1.Cohort;
import org.asmengine.proto.v1.FinalScore;
import org.asmengine.proto.v1.PreviewScoreRequest;
import org.asmengine.proto.v1.ScorePreview;
import org.asmengine.proto.v1.SubmissionServiceGrpc;
import org.asmengine.proto.v1.SubmissionServiceGrpc.SubmissionServiceBlockingStub;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@GrpcServerTest
@Import(SubmissionPorts.class)
class PreviewScoreTest {

  /** Alone in its practice, with enough episodes for a cost score. */
  private static final String TIN = SampleInputs.tin(6);

  private static final String NPI = SampleInputs.npi(6, 0);

  private final SubmissionServiceBlockingStub service;
  private final SwitchedCaller caller;
  private final Workbench workbench;
  private final InMemorySubmissions submissions;

  PreviewScoreTest(
      Client client, SwitchedCaller caller, Workbench workbench, InMemorySubmissions submissions) {
    this.service = SubmissionServiceGrpc.newBlockingStub(client.channel());
    this.caller = caller;
    this.workbench = workbench;
    this.submissions = submissions;
  }

  @BeforeEach
  void call() {
    caller.become(Caller.local());
  }

  @Test
  void withoutChangesIsWhatTheRunHasStored() {
    for (int i = 0; i < SubmissionPorts.PRACTICES; i++) {
      ScoreAndAdjustment stored =
          workbench
              .results
              .find(new RunId(1), ParticipantId.of(SampleInputs.tin(i), SampleInputs.npi(i, 0)))
              .getFirst();
      ScorePreview preview =
          service.previewScore(request(SampleInputs.tin(i), SampleInputs.npi(i, 0)).build());
      FinalScore score = preview.getFinalScore();

      assertThat(score.getName()).isEmpty();
      assertThat(score.getFinalScore().getValue())
          .isEqualTo(stored.score().finalScore().map(BigDecimal::toPlainString).orElse(""));
      assertThat(score.getPaymentMultiplier().getValue())
          .isEqualTo(stored.adjustment().paymentMultiplier().toPlainString());
      assertThat(
              BigDecimal.valueOf(score.getEstimatedAdjustment().getUnits())
                  .add(BigDecimal.valueOf(score.getEstimatedAdjustment().getNanos(), 9)))
          .isEqualByComparingTo(stored.adjustment().estimatedAdjustment());
      assertThat(score.getPartBPaid().getCurrencyCode()).isEqualTo("USD");
      assertThat(preview.getExplanation().getValue())
          .isEqualTo(stored.adjustment().paymentMultiplier().toPlainString());
    }
  }

  @Test
  void tellsWhatOtherMeasuresWouldGive() {
    long before = submissions.last();

    ScorePreview poor = service.previewScore(reporting(1).build());
    ScorePreview good = service.previewScore(reporting(99).build());

    assertThat(points(good)).isGreaterThan(points(poor));
    assertThat(multiplier(good)).isGreaterThan(multiplier(poor));
    assertThat(good.getExplanation().toString()).contains("quality measures of the request");
    assertThat(submissions.last()).isEqualTo(before);
  }

  @Test
  void refusesWhatTheYearEndWouldReject() {
    Failure failure =
        Failure.of(() ->
            service.previewScore(
                request(TIN, NPI)
                    .addQualityMeasures(SubmissionServiceTest.measure("134", 1))
                    .build()));

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.detail(BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField)
        .containsExactly("quality_measures[0].measure_id");
  }

  @Test
  void needsACompleteRunAndAParticipant() {
    assertThat(reason(request(TIN, NPI).setScoringRun("scoringRuns/99")))
        .isEqualTo("NOT_FOUND NO_SUCH_RUN");
    assertThat(reason(request(TIN, NPI).setScoringRun("scoringRuns/2")))
        .isEqualTo("FAILED_PRECONDITION RUN_NOT_COMPLETE");
    assertThat(reason(request(TIN, "9999999999"))).isEqualTo("NOT_FOUND NO_SUCH_PARTICIPANT");
    assertThat(reason(request(TIN, NPI).setCohort(Cohort.COHORT_LBP)))
        .isEqualTo("NOT_FOUND NO_SUCH_PARTICIPANT");
    assertThat(reason(request("1", NPI))).isEqualTo("INVALID_ARGUMENT INVALID_FIELD");
  }

  private static PreviewScoreRequest.Builder reporting(long met) {
    return request(TIN, NPI)
        .addQualityMeasures(
            SubmissionServiceTest.measure("008", met).toBuilder().setPerformanceNotMet(100 - met));
  }

  private String reason(PreviewScoreRequest.Builder request) {
    Failure failure = Failure.of(() -> service.previewScore(request.build()));
    return failure.code() + " " + failure.detail(ErrorInfo.class).getReason();
  }

  private static PreviewScoreRequest.Builder request(String tin, String npi) {
    return PreviewScoreRequest.newBuilder().setScoringRun("scoringRuns/1").setTin(tin).setNpi(npi);
  }

  private static BigDecimal points(ScorePreview preview) {
    return new BigDecimal(preview.getFinalScore().getQualityPoints().getValue());
  }

  private static BigDecimal multiplier(ScorePreview preview) {
    return new BigDecimal(preview.getFinalScore().getPaymentMultiplier().getValue());
  }
}
