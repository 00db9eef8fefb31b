package org.asmengine.grpc.notice;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.stub.StreamObserver;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.asmengine.application.access.Caller;
import org.asmengine.application.correction.CorrectedRecord;
import org.asmengine.application.correction.CorrectionRejected;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.notice.CorrectAfterNotice;
import org.asmengine.application.notice.FileNotice;
import org.asmengine.application.notice.NoticeCorrection;
import org.asmengine.application.notice.NoticeFiling;
import org.asmengine.application.notice.ReadNotices;
import org.asmengine.application.notice.ReviewNotice;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.domain.notice.NoticeContent;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.grpc.call.CurrentCaller;
import org.asmengine.grpc.call.Mutation;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.Page;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.call.Reply;
import org.asmengine.grpc.score.RunResource;
import org.asmengine.grpc.value.CohortMessages;
import org.asmengine.proto.v1.AcknowledgeErrorNoticeRequest;
import org.asmengine.proto.v1.CorrectResultRequest;
import org.asmengine.proto.v1.CorrectedInputs;
import org.asmengine.proto.v1.CorrectionPreview;
import org.asmengine.proto.v1.DecideReconsiderationRequest;
import org.asmengine.proto.v1.DenyErrorNoticeRequest;
import org.asmengine.proto.v1.ErrorNotice;
import org.asmengine.proto.v1.ErrorNoticeServiceGrpc;
import org.asmengine.proto.v1.ErrorNoticeServiceGrpc.ErrorNoticeServiceImplBase;
import org.asmengine.proto.v1.FileErrorNoticeRequest;
import org.asmengine.proto.v1.GetErrorNoticeRequest;
import org.asmengine.proto.v1.InspectErrorNoticeRequest;
import org.asmengine.proto.v1.ListErrorNoticesRequest;
import org.asmengine.proto.v1.ListErrorNoticesResponse;
import org.asmengine.proto.v1.PreviewCorrectionRequest;
import org.asmengine.proto.v1.RequestReconsiderationRequest;
import org.asmengine.proto.v1.ReviewErrorNoticeRequest;
import org.asmengine.proto.v1.SearchErrorNoticesRequest;
import org.asmengine.proto.v1.SearchErrorNoticesResponse;
import org.asmengine.proto.v1.UpholdErrorNoticeRequest;
import org.springframework.grpc.server.service.GrpcService;

/** Takes error notices, and carries them to their end. */
@GrpcService
public final class ErrorNoticeGrpcService extends ErrorNoticeServiceImplBase {

  private final FileNotice fileNotice;
  private final ReviewNotice reviewNotice;
  private final CorrectAfterNotice correctAfterNotice;
  private final ReadNotices readNotices;
  private final CompleteRuns runs;
  private final RuleSetRepository ruleSets;
  private final MutationPolicy mutations;
  private final CurrentCaller callers;
  private final NoticePages pages;
  private final NoticeMessages messages;

  /** On these. */
  public ErrorNoticeGrpcService(
      FileNotice fileNotice,
      ReviewNotice reviewNotice,
      CorrectAfterNotice correctAfterNotice,
      ReadNotices readNotices,
      CompleteRuns runs,
      RuleSetRepository ruleSets,
      MutationPolicy mutations,
      CurrentCaller callers,
      PageTokens tokens,
      Clock clock) {
    this.fileNotice = fileNotice;
    this.reviewNotice = reviewNotice;
    this.correctAfterNotice = correctAfterNotice;
    this.readNotices = readNotices;
    this.runs = runs;
    this.ruleSets = ruleSets;
    this.mutations = mutations;
    this.callers = callers;
    this.pages = new NoticePages(readNotices, tokens);
    this.messages = new NoticeMessages(clock);
  }

  /** What a step makes of a notice. */
  @FunctionalInterface
  private interface Step {
    org.asmengine.application.notice.ErrorNotice take(Caller caller);
  }

  private <Q extends Message> void change(
      MethodDescriptor<Q, ErrorNotice> method,
      Q request,
      String name,
      StreamObserver<ErrorNotice> observer,
      Step step) {
    Caller caller = callers.get();
    mutations.answer(
        observer,
        Mutation.of(method, request, () -> messages.message(step.take(caller)))
            .about(name)
            .creating(ErrorNotice::getName));
  }

  @Override
  public void fileErrorNotice(
      FileErrorNoticeRequest request, StreamObserver<ErrorNotice> observer) {
    change(
        ErrorNoticeServiceGrpc.getFileErrorNoticeMethod(),
        request,
        "",
        observer,
        caller ->
            fileNotice.file(
                new NoticeFiling(
                    RunResource.of(request.getScoringRun()).run(),
                    ParticipantId.of(request.getTin(), request.getNpi()),
                    CohortMessages.cohort(request.getCohort()),
                    NoticeMessages.matter(request.getMatter()),
                    request.getDisputed(),
                    request.getDescription()),
                caller,
                caller.name()));
  }

  @Override
  public void requestReconsideration(
      RequestReconsiderationRequest request, StreamObserver<ErrorNotice> observer) {
    change(
        ErrorNoticeServiceGrpc.getRequestReconsiderationMethod(),
        request,
        request.getName(),
        observer,
        caller ->
            reviewNotice.requestReconsideration(
                NoticeName.parse(request.getName()), request.getGrounds(), caller, caller.name()));
  }

  @Override
  public void acknowledgeErrorNotice(
      AcknowledgeErrorNoticeRequest request, StreamObserver<ErrorNotice> observer) {
    change(
        ErrorNoticeServiceGrpc.getAcknowledgeErrorNoticeMethod(),
        request,
        request.getName(),
        observer,
        caller ->
            reviewNotice.acknowledge(NoticeName.parse(request.getName()), caller, caller.name()));
  }

  @Override
  public void reviewErrorNotice(
      ReviewErrorNoticeRequest request, StreamObserver<ErrorNotice> observer) {
    change(
        ErrorNoticeServiceGrpc.getReviewErrorNoticeMethod(),
        request,
        request.getName(),
        observer,
        caller ->
            reviewNotice.startReview(NoticeName.parse(request.getName()), caller, caller.name()));
  }

  @Override
  public void upholdErrorNotice(
      UpholdErrorNoticeRequest request, StreamObserver<ErrorNotice> observer) {
    change(
        ErrorNoticeServiceGrpc.getUpholdErrorNoticeMethod(),
        request,
        request.getName(),
        observer,
        caller ->
            reviewNotice.uphold(
                NoticeName.parse(request.getName()), request.getReason(), caller, caller.name()));
  }

  @Override
  public void denyErrorNotice(
      DenyErrorNoticeRequest request, StreamObserver<ErrorNotice> observer) {
    change(
        ErrorNoticeServiceGrpc.getDenyErrorNoticeMethod(),
        request,
        request.getName(),
        observer,
        caller ->
            reviewNotice.deny(
                NoticeName.parse(request.getName()), request.getReason(), caller, caller.name()));
  }

  @Override
  public void decideReconsideration(
      DecideReconsiderationRequest request, StreamObserver<ErrorNotice> observer) {
    change(
        ErrorNoticeServiceGrpc.getDecideReconsiderationMethod(),
        request,
        request.getName(),
        observer,
        caller ->
            reviewNotice.decide(
                NoticeName.parse(request.getName()),
                request.getForParticipant(),
                request.getReason(),
                caller,
                caller.name()));
  }

  @Override
  public void correctResult(CorrectResultRequest request, StreamObserver<ErrorNotice> observer) {
    change(
        ErrorNoticeServiceGrpc.getCorrectResultMethod(),
        request,
        request.getName(),
        observer,
        caller ->
            corrected(
                request.getName(),
                request.getCorrectedInputs(),
                caller,
                records ->
                    correctAfterNotice.correct(
                        NoticeName.parse(request.getName()), records, caller, caller.name())));
  }

  @Override
  public void previewCorrection(
      PreviewCorrectionRequest request, StreamObserver<CorrectionPreview> observer) {
    Reply.unary(
        request,
        observer,
        () -> {
          Caller caller = callers.get();
          NoticeCorrection preview =
              corrected(
                  request.getName(),
                  request.getCorrectedInputs(),
                  caller,
                  records ->
                      correctAfterNotice.preview(
                          NoticeName.parse(request.getName()),
                          records,
                          request.getWholeCohort(),
                          caller));
          return CorrectionMessages.message(runs.get(preview.alone().run()), preview);
        });
  }

  /** What is done with records. */
  @FunctionalInterface
  private interface Records<T> {
    T with(List<CorrectedRecord> records);
  }

  private <T> T corrected(String name, CorrectedInputs inputs, Caller caller, Records<T> work) {
    NoticeContent content = find(name, caller).notice().filed().content();
    Instant inTime = ruleSets.find(content.year()).calendar().submissionDeadline().minusSeconds(1);
    CorrectedInputMessages corrected = new CorrectedInputMessages(content, inTime);
    try {
      return work.with(corrected.records(inputs));
    } catch (CorrectionRejected e) {
      throw corrected.error(e);
    }
  }

  @Override
  public void getErrorNotice(GetErrorNoticeRequest request, StreamObserver<ErrorNotice> observer) {
    get(request, request::getName, observer);
  }

  @Override
  public void inspectErrorNotice(
      InspectErrorNoticeRequest request, StreamObserver<ErrorNotice> observer) {
    get(request, request::getName, observer);
  }

  private void get(Message request, Supplier<String> name, StreamObserver<ErrorNotice> observer) {
    Reply.unary(request, observer, () -> messages.message(find(name.get(), callers.get())));
  }

  private org.asmengine.application.notice.ErrorNotice find(String name, Caller caller) {
    return readNotices
        .find(NoticeName.parse(name), caller)
        .orElseThrow(
            () -> new EngineException(ErrorCode.NO_SUCH_NOTICE, "found no such error notice"));
  }

  @Override
  public void listErrorNotices(
      ListErrorNoticesRequest request, StreamObserver<ListErrorNoticesResponse> observer) {
    Reply.unary(
        request,
        observer,
        () -> {
          Page<org.asmengine.application.notice.ErrorNotice> page =
              pages.page(
                  request,
                  request.getPerformanceYear(),
                  request.getTin(),
                  request.getState(),
                  callers.get());
          return ListErrorNoticesResponse.newBuilder()
              .addAllErrorNotices(page.items().stream().map(messages::message).toList())
              .setNextPageToken(page.nextToken(last -> last.id().value()))
              .build();
        });
  }

  @Override
  public void searchErrorNotices(
      SearchErrorNoticesRequest request, StreamObserver<SearchErrorNoticesResponse> observer) {
    Reply.unary(
        request,
        observer,
        () -> {
          Page<org.asmengine.application.notice.ErrorNotice> page =
              pages.page(
                  request,
                  request.getPerformanceYear(),
                  request.getTin(),
                  request.getState(),
                  callers.get());
          return SearchErrorNoticesResponse.newBuilder()
              .addAllErrorNotices(page.items().stream().map(messages::message).toList())
              .setNextPageToken(page.nextToken(last -> last.id().value()))
              .build();
        });
  }
}
