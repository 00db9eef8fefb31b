package org.asmengine.grpc.notice;

import io.grpc.stub.StreamObserver;
import java.time.Clock;
import org.asmengine.application.correction.ServedScore;
import org.asmengine.application.feedback.FeedbackReport;
import org.asmengine.application.feedback.ReadFeedback;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.MeasureScoreRow;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.grpc.benchmark.HistoricalBenchmarkMessages;
import org.asmengine.grpc.call.CurrentCaller;
import org.asmengine.grpc.call.OpaqueIds;
import org.asmengine.grpc.call.Reply;
import org.asmengine.grpc.score.ExplanationMessages;
import org.asmengine.grpc.score.RunResource;
import org.asmengine.grpc.value.CohortMessages;
import org.asmengine.grpc.value.DecimalMessages;
import org.asmengine.grpc.value.TimestampMessages;
import org.asmengine.proto.v1.FeedbackServiceGrpc.FeedbackServiceImplBase;
import org.asmengine.proto.v1.FinalScore;
import org.asmengine.proto.v1.GetFeedbackReportRequest;
import org.asmengine.proto.v1.MeasureResult;
import org.springframework.grpc.server.service.GrpcService;

/** Tells participants about their results. */
@GrpcService
public final class FeedbackGrpcService extends FeedbackServiceImplBase {

  private final ReadFeedback readFeedback;
  private final CurrentCaller callers;
  private final OpaqueIds ids;
  private final NoticeMessages notices;

  /** On these. */
  public FeedbackGrpcService(
      ReadFeedback readFeedback, CurrentCaller callers, OpaqueIds ids, Clock clock) {
    this.readFeedback = readFeedback;
    this.callers = callers;
    this.ids = ids;
    this.notices = new NoticeMessages(clock);
  }

  @Override
  public void getFeedbackReport(
      GetFeedbackReportRequest request,
      StreamObserver<org.asmengine.proto.v1.FeedbackReport> observer) {
    Reply.unary(
        request,
        observer,
        () ->
            message(
                readFeedback.read(
                    RunResource.of(request.getScoringRun()).run(),
                    ParticipantId.of(request.getTin(), request.getNpi()),
                    CohortMessages.cohort(request.getCohort()),
                    callers.get())));
  }

  private org.asmengine.proto.v1.FeedbackReport message(FeedbackReport report) {
    org.asmengine.proto.v1.FeedbackReport.Builder message =
        org.asmengine.proto.v1.FeedbackReport.newBuilder()
            .addAllVersions(
                report.versions().stream().map(version -> version(report, version)).toList())
            .addAllMeasures(report.measures().stream().map(FeedbackGrpcService::measure).toList())
            .setExplanation(ExplanationMessages.message(report.explanation()))
            .setNoticeInTime(report.noticeInTime())
            .addAllMipsStandings(HistoricalBenchmarkMessages.standings(report.mips()))
            .addAllErrorNotices(report.notices().stream().map(notices::message).toList());
    report.issuedAt().map(TimestampMessages::message).ifPresent(message::setIssueTime);
    report.noticeDueBy().map(TimestampMessages::message).ifPresent(message::setNoticeDeadline);
    return message.build();
  }

  private FinalScore version(FeedbackReport report, ServedScore served) {
    FinalScoreRow row = served.result().score();
    RunId run = report.run().run().id();
    return CorrectionMessages.score(report.run(), served.result(), served.version()).toBuilder()
        .setName(RunResource.name(run, "finalScores", ids.of(run, row.cohort(), row.participant())))
        .build();
  }

  private static MeasureResult measure(MeasureScoreRow row) {
    MeasureResult.Builder message =
        MeasureResult.newBuilder()
            .setMeasureId(row.measureId())
            .setLevel(row.level())
            .setState(row.state())
            .setReason(row.reason().orElse(""))
            .setCaseCount(row.caseCount().orElse(0L));
    row.performanceRate().map(DecimalMessages::message).ifPresent(message::setPerformanceRate);
    row.points().map(DecimalMessages::message).ifPresent(message::setPoints);
    return message.build();
  }
}
