package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.type.Decimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.audit.AuditEvent;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.domain.participation.Tin;
import org.asmengine.grpc.SubmissionPorts.SetClock;
import org.asmengine.grpc.SubmissionPorts.SwitchedCaller;
import org.asmengine.proto.v1.AcknowledgeErrorNoticeRequest;
import org.asmengine.proto.v1.CorrectResultRequest;
import org.asmengine.proto.v1.CorrectedCost;
import org.asmengine.proto.v1.CorrectedInputs;
import org.asmengine.proto.v1.CorrectionPreview;
import org.asmengine.proto.v1.DecideReconsiderationRequest;
import org.asmengine.proto.v1.DenyErrorNoticeRequest;
import org.asmengine.proto.v1.ErrorNotice;
import org.asmengine.proto.v1.ErrorNoticeMatter;
import org.asmengine.proto.v1.ErrorNoticeServiceGrpc;
import org.asmengine.proto.v1.ErrorNoticeServiceGrpc.ErrorNoticeServiceBlockingStub;
import org.asmengine.proto.v1.ErrorNoticeState;
import org.asmengine.proto.v1.FeedbackReport;
import org.asmengine.proto.v1.FeedbackServiceGrpc;
import org.asmengine.proto.v1.FeedbackServiceGrpc.FeedbackServiceBlockingStub;
import org.asmengine.proto.v1.FileErrorNoticeRequest;
import org.asmengine.proto.v1.GetErrorNoticeRequest;
import org.asmengine.proto.v1.GetFeedbackReportRequest;
import org.asmengine.proto.v1.InspectErrorNoticeRequest;
import org.asmengine.proto.v1.ListErrorNoticesRequest;
import org.asmengine.proto.v1.PreviewCorrectionRequest;
import org.asmengine.proto.v1.RequestReconsiderationRequest;
import org.asmengine.proto.v1.ReviewErrorNoticeRequest;
import org.asmengine.proto.v1.SearchErrorNoticesRequest;
import org.asmengine.proto.v1.UpholdErrorNoticeRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Notices and feedback on the wire. */
@GrpcServerTest
@Import(SubmissionPorts.class)
class ErrorNoticeServiceTest {

  private static final String TIN = SampleInputs.tin(14);
  private static final String NPI = SampleInputs.npi(14, 0);
  private static final String OTHER_TIN = SampleInputs.tin(2);

  private final ErrorNoticeServiceBlockingStub service;
  private final FeedbackServiceBlockingStub feedback;
  private final SwitchedCaller caller;
  private final SetClock clock;
  private final InMemoryAuditTrail trail;

  ErrorNoticeServiceTest(
      Client client, SwitchedCaller caller, SetClock clock, InMemoryAuditTrail trail) {
    this.service = ErrorNoticeServiceGrpc.newBlockingStub(client.channel());
    this.feedback = FeedbackServiceGrpc.newBlockingStub(client.channel());
    this.caller = caller;
    this.clock = clock;
    this.trail = trail;
  }

  @BeforeEach
  void start() {
    clock.set(NoticePorts.ISSUED.plusSeconds(3600));
    caller.submitFor(TIN);
  }

  @Test
  void anUpheldNoticeMakesAVersionThatIsServed() {
    ErrorNotice filed = service.fileErrorNotice(filing().build());
    assertThat(filed.getName()).matches("errorNotices/[0-9a-f]{32}").doesNotContain(TIN, NPI);
    assertThat(filed.getPublication()).isEqualTo("publications/2029");
    assertThat(filed.getState()).isEqualTo(ErrorNoticeState.ERROR_NOTICE_STATE_RECEIVED);
    assertThat(filed.getNoticeDeadline().getSeconds())
        .isEqualTo(Instant.parse("2028-03-02T05:00:00Z").getEpochSecond());

    operate("reviewer");
    underReview(filed.getName());
    assertThat(
            service
                .upholdErrorNotice(
                    UpholdErrorNoticeRequest.newBuilder()
                        .setName(filed.getName())
                        .setReason("the claims agree")
                        .build())
                .getState())
        .isEqualTo(ErrorNoticeState.ERROR_NOTICE_STATE_UPHELD);
    CorrectionPreview preview =
        service.previewCorrection(
            PreviewCorrectionRequest.newBuilder()
                .setName(filed.getName())
                .setCorrectedInputs(inputs("100.00"))
                .setWholeCohort(true)
                .build());
    assertThat(preview.getBefore().getVersion()).isPositive();
    assertThat(preview.getAfter().getVersion()).isEqualTo(preview.getBefore().getVersion() + 1);
    assertThat(preview.getCohortEffectsList()).hasSize(2);
    ErrorNotice corrected =
        service.correctResult(
            CorrectResultRequest.newBuilder()
                .setRequestId(UUID.randomUUID().toString())
                .setName(filed.getName())
                .setCorrectedInputs(inputs("100.00"))
                .build());
    assertThat(corrected.getState()).isEqualTo(ErrorNoticeState.ERROR_NOTICE_STATE_CORRECTED);
    assertThat(corrected.getStepsList()).extracting("step").endsWith("UPHOLD", "CORRECT");

    caller.submitFor(TIN);
    FeedbackReport report = feedback.getFeedbackReport(report().build());
    assertThat(report.getVersionsList().getLast().getErrorNotice()).isEqualTo(filed.getName());
    assertThat(report.getVersionsList().getLast().getPaymentMultiplier())
        .isEqualTo(preview.getAfter().getPaymentMultiplier());
    assertThat(report.getVersions(0).getVersion()).isEqualTo(1);
    assertThat(report.getNoticeInTime()).isTrue();
    assertThat(report.getMeasuresCount()).isEqualTo(5);
    assertThat(report.getMipsStandingsList())
        .as("the cost measure with its corrected value, which no benchmark knows")
        .last()
        .satisfies(standing -> {
          assertThat(standing.getMeasureId()).isEqualTo("COST_HF_1");
          assertThat(standing.getValue().getValue()).isEqualTo("100.00");
          assertThat(standing.getHistoricalBenchmarkSet()).isEmpty();
        });
    assertThat(report.getErrorNoticesList()).extracting("name").contains(filed.getName());
    assertThat(trail.events())
        .filteredOn(event -> event.resource().equals(filed.getName()))
        .extracting(AuditEvent::outcome)
        .hasSize(5)
        .containsOnly(AuditEvent.OK);
  }

  @Test
  void submittersSeeTheirOwnNoticesOnly() {
    String name = service.fileErrorNotice(filing().build()).getName();
    assertThat(service.getErrorNotice(GetErrorNoticeRequest.newBuilder().setName(name).build()))
        .satisfies(notice -> assertThat(notice.getTin()).isEqualTo(TIN));

    caller.submitFor(OTHER_TIN);
    Failure foreign =
        Failure.of(
            () -> service.getErrorNotice(GetErrorNoticeRequest.newBuilder().setName(name).build()));
    Failure nobody =
        Failure.of(() ->
            service.getErrorNotice(
                GetErrorNoticeRequest.newBuilder()
                    .setName("errorNotices/" + "0".repeat(32))
                    .build()));
    assertThat(foreign).isEqualTo(nobody);
    assertThat(foreign.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(foreign.detail(ErrorInfo.class).getReason()).isEqualTo("NO_SUCH_NOTICE");
    assertThat(
            service
                .listErrorNotices(ListErrorNoticesRequest.getDefaultInstance())
                .getErrorNoticesCount())
        .isZero();
    assertThat(Failure.of(() -> feedback.getFeedbackReport(report().build())).code())
        .isEqualTo(Code.NOT_FOUND);
    assertThat(
            Failure.of(() ->
                    service.requestReconsideration(
                        RequestReconsiderationRequest.newBuilder()
                            .setName(name)
                            .setGrounds("x")
                            .build()))
                .code())
        .isEqualTo(Code.NOT_FOUND);

    operate("operator");
    assertThat(
            service
                .inspectErrorNotice(InspectErrorNoticeRequest.newBuilder().setName(name).build())
                .getNpi())
        .isEqualTo(NPI);
    assertThat(
            service
                .searchErrorNotices(
                    SearchErrorNoticesRequest.newBuilder().setPerformanceYear(2027).build())
                .getErrorNoticesCount())
        .isPositive();
    assertThat(
            service
                .searchErrorNotices(
                    SearchErrorNoticesRequest.newBuilder().setPerformanceYear(1999).build())
                .getErrorNoticesCount())
        .isZero();
  }

  @Test
  void whoIsOperatorAsWellSeesOnlyItsOwnAsSubmitter() {
    String own = service.fileErrorNotice(filing().build()).getName();
    caller.become(
        new Caller(
            "both.example",
            EnumSet.of(Role.SUBMITTER, Role.OPERATOR),
            TinScope.of(Set.of(Tin.of(OTHER_TIN)))));

    assertThat(code(() -> service.fileErrorNotice(filing().build()))).isEqualTo(Code.NOT_FOUND);
    assertThat(
            code(() ->
                service.getErrorNotice(GetErrorNoticeRequest.newBuilder().setName(own).build())))
        .isEqualTo(Code.NOT_FOUND);
    assertThat(
            code(() ->
                service.requestReconsideration(
                    RequestReconsiderationRequest.newBuilder()
                        .setName(own)
                        .setGrounds("x")
                        .build())))
        .isEqualTo(Code.NOT_FOUND);
    assertThat(code(() -> feedback.getFeedbackReport(report().build()))).isEqualTo(Code.NOT_FOUND);
    assertThat(
            service
                .listErrorNotices(ListErrorNoticesRequest.getDefaultInstance())
                .getErrorNoticesList())
        .isEmpty();
    assertThat(
            service
                .inspectErrorNotice(InspectErrorNoticeRequest.newBuilder().setName(own).build())
                .getTin())
        .as("as operator")
        .isEqualTo(TIN);
  }

  private static Code code(ThrowingCallable call) {
    return Failure.of(call).code();
  }

  @Test
  void aDenialIsDecidedBySomebodyElse() {
    String name = service.fileErrorNotice(filing().build()).getName();
    operate("reviewer");
    underReview(name);
    service.denyErrorNotice(
        DenyErrorNoticeRequest.newBuilder().setName(name).setReason("no error").build());
    caller.submitFor(TIN);
    service.requestReconsideration(
        RequestReconsiderationRequest.newBuilder().setName(name).setGrounds("page 2").build());

    operate("reviewer");
    DecideReconsiderationRequest decision =
        DecideReconsiderationRequest.newBuilder().setName(name).setReason("no").build();
    Failure involved = Failure.of(() -> service.decideReconsideration(decision));
    assertThat(involved.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(involved.detail(ErrorInfo.class).getReason()).isEqualTo("OFFICIAL_INVOLVED");
    operate("judge");
    assertThat(service.decideReconsideration(decision).getState())
        .isEqualTo(ErrorNoticeState.ERROR_NOTICE_STATE_BINDING);
  }

  @Test
  void refusalsNameTheReasonAndTheField() {
    assertThat(
            reason(filing().setMatter(ErrorNoticeMatter.ERROR_NOTICE_MATTER_PARTICIPANT_SELECTION)))
        .isEqualTo("MATTER_NOT_REVIEWABLE");
    clock.set(Instant.parse("2028-03-02T05:00:00Z"));
    assertThat(reason(filing())).isEqualTo("NOTICE_TOO_LATE");
    clock.set(Instant.parse("2028-03-02T04:59:59Z"));
    String name = service.fileErrorNotice(filing().build()).getName();

    operate("operator");
    Failure rejected =
        Failure.of(() ->
            service.previewCorrection(
                PreviewCorrectionRequest.newBuilder()
                    .setName(name)
                    .setCorrectedInputs(inputs("-1"))
                    .build()));
    assertThat(rejected.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(rejected.detail(BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField)
        .containsExactly("corrected_inputs.cost");
    assertThat(
            Failure.of(() ->
                    service.previewCorrection(
                        PreviewCorrectionRequest.newBuilder()
                            .setName(name)
                            .setCorrectedInputs(CorrectedInputs.getDefaultInstance())
                            .build()))
                .detail(ErrorInfo.class)
                .getReason())
        .isEqualTo("NOTHING_CORRECTED");
  }

  private String reason(FileErrorNoticeRequest.Builder request) {
    return Failure.of(() -> service.fileErrorNotice(request.build()))
        .detail(ErrorInfo.class)
        .getReason();
  }

  private void underReview(String name) {
    service.acknowledgeErrorNotice(
        AcknowledgeErrorNoticeRequest.newBuilder().setName(name).build());
    service.reviewErrorNotice(ReviewErrorNoticeRequest.newBuilder().setName(name).build());
  }

  private void operate(String name) {
    caller.become(new Caller(name, EnumSet.of(Role.OPERATOR), TinScope.of(Set.of())));
  }

  private static FileErrorNoticeRequest.Builder filing() {
    return FileErrorNoticeRequest.newBuilder()
        .setScoringRun("scoringRuns/1")
        .setTin(TIN)
        .setNpi(NPI)
        .setMatter(ErrorNoticeMatter.ERROR_NOTICE_MATTER_COST_MEASURE)
        .setDisputed("COST_HF_1")
        .setDescription("twelve episodes are not ours");
  }

  private static GetFeedbackReportRequest.Builder report() {
    return GetFeedbackReportRequest.newBuilder()
        .setScoringRun("scoringRuns/1")
        .setTin(TIN)
        .setNpi(NPI);
  }

  private static CorrectedInputs inputs(String score) {
    return CorrectedInputs.newBuilder()
        .setCost(
            CorrectedCost.newBuilder()
                .setMeasureId("COST_HF_1")
                .setEpisodeCount(40)
                .setMeasureScore(Decimal.newBuilder().setValue(score)))
        .build();
  }
}
