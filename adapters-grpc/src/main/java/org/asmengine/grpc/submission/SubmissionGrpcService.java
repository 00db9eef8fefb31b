package org.asmengine.grpc.submission;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.asmengine.application.access.Caller;
import org.asmengine.application.preview.PreviewRequest;
import org.asmengine.application.preview.PreviewScore;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.submission.ReadSubmissions;
import org.asmengine.application.submission.SendSubmission;
import org.asmengine.application.submission.SubmissionCategory;
import org.asmengine.application.submission.SubmissionDraft;
import org.asmengine.application.submission.SubmissionFilter;
import org.asmengine.application.submission.SubmissionRejected;
import org.asmengine.application.submission.SubmittedRow;
import org.asmengine.application.submission.qpp.ExportQppDocument;
import org.asmengine.application.submission.qpp.QppReceipt;
import org.asmengine.application.submission.qpp.SendQppDocument;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.grpc.call.AuditedCalls;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.call.CurrentCaller;
import org.asmengine.grpc.call.ErrorReason;
import org.asmengine.grpc.call.Mutation;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.OpaqueIds;
import org.asmengine.grpc.call.Page;
import org.asmengine.grpc.call.PageRequest;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.call.Reply;
import org.asmengine.grpc.score.ExplanationMessages;
import org.asmengine.grpc.score.FinalScoreMessages;
import org.asmengine.grpc.score.RunResource;
import org.asmengine.grpc.value.CohortMessages;
import org.asmengine.grpc.value.DocumentNotes;
import org.asmengine.proto.v1.AttestImprovementActivitiesRequest;
import org.asmengine.proto.v1.ExportQppDocumentRequest;
import org.asmengine.proto.v1.ExportQppDocumentResponse;
import org.asmengine.proto.v1.FinalScore;
import org.asmengine.proto.v1.GetSubmissionRequest;
import org.asmengine.proto.v1.ListSubmissionsRequest;
import org.asmengine.proto.v1.ListSubmissionsResponse;
import org.asmengine.proto.v1.PreviewScoreRequest;
import org.asmengine.proto.v1.ScorePreview;
import org.asmengine.proto.v1.Submission;
import org.asmengine.proto.v1.SubmissionServiceGrpc;
import org.asmengine.proto.v1.SubmissionServiceGrpc.SubmissionServiceImplBase;
import org.asmengine.proto.v1.SubmitPromotingInteroperabilityRequest;
import org.asmengine.proto.v1.SubmitQppDocumentRequest;
import org.asmengine.proto.v1.SubmitQppDocumentResponse;
import org.asmengine.proto.v1.SubmitQualityMeasuresRequest;
import org.springframework.grpc.server.service.GrpcService;

/** Takes what practices send, and says what it would score. */
@GrpcService
public final class SubmissionGrpcService extends SubmissionServiceImplBase {

  private static final String COLLECTION = "submissions/";
  private static final String YEARS = "performanceYears/";

  private final SendSubmission sendSubmission;
  private final SendQppDocument sendQppDocument;
  private final ExportQppDocument exportQppDocument;
  private final ReadSubmissions readSubmissions;
  private final PreviewScore previewScore;
  private final RuleSetRepository ruleSets;
  private final MutationPolicy mutations;
  private final AuditedCalls audited;
  private final CurrentCaller callers;
  private final OpaqueIds ids;
  private final PageTokens tokens;

  /** On these. */
  public SubmissionGrpcService(
      SendSubmission sendSubmission,
      SendQppDocument sendQppDocument,
      ExportQppDocument exportQppDocument,
      ReadSubmissions readSubmissions,
      PreviewScore previewScore,
      RuleSetRepository ruleSets,
      MutationPolicy mutations,
      AuditedCalls audited,
      CurrentCaller callers,
      OpaqueIds ids,
      PageTokens tokens) {
    this.sendSubmission = sendSubmission;
    this.sendQppDocument = sendQppDocument;
    this.exportQppDocument = exportQppDocument;
    this.readSubmissions = readSubmissions;
    this.previewScore = previewScore;
    this.ruleSets = ruleSets;
    this.mutations = mutations;
    this.audited = audited;
    this.callers = callers;
    this.ids = ids;
    this.tokens = tokens;
  }

  @Override
  public void submitQualityMeasures(
      SubmitQualityMeasuresRequest request, StreamObserver<Submission> observer) {
    send(
        SubmissionServiceGrpc.getSubmitQualityMeasuresMethod(),
        request,
        request.getValidateOnly(),
        observer,
        () -> {
          RequestRows rows = new RequestRows();
          return draft(
              request.getPerformanceYear(),
              request.getTin(),
              npi(request.getNpi()),
              SubmissionCategory.QUALITY,
              rows.measures(request.getQualityMeasuresList()),
              rows);
        });
  }

  @Override
  public void attestImprovementActivities(
      AttestImprovementActivitiesRequest request, StreamObserver<Submission> observer) {
    send(
        SubmissionServiceGrpc.getAttestImprovementActivitiesMethod(),
        request,
        request.getValidateOnly(),
        observer,
        () -> {
          RequestRows rows = new RequestRows();
          return draft(
              request.getPerformanceYear(),
              request.getTin(),
              Optional.empty(),
              SubmissionCategory.IMPROVEMENT_ACTIVITIES,
              rows.activities(request.getImprovementActivitiesList()),
              rows);
        });
  }

  @Override
  public void submitPromotingInteroperability(
      SubmitPromotingInteroperabilityRequest request, StreamObserver<Submission> observer) {
    send(
        SubmissionServiceGrpc.getSubmitPromotingInteroperabilityMethod(),
        request,
        request.getValidateOnly(),
        observer,
        () -> {
          RequestRows rows = new RequestRows();
          return draft(
              request.getPerformanceYear(),
              request.getTin(),
              Optional.empty(),
              SubmissionCategory.PROMOTING_INTEROPERABILITY,
              rows.responses(request.getPromotingInteroperabilityMeasuresList()),
              rows);
        });
  }

  @Override
  public void submitQppDocument(
      SubmitQppDocumentRequest request, StreamObserver<SubmitQppDocumentResponse> observer) {
    Caller caller = callers.get();
    mutations.answer(
        observer,
        Mutation.of(
                SubmissionServiceGrpc.getSubmitQppDocumentMethod(),
                request,
                () -> {
                  byte[] document = request.getDocument().toByteArray();
                  QppReceipt receipt =
                      request.getValidateOnly()
                          ? sendQppDocument.check(document, caller)
                          : sendQppDocument.send(document, caller);
                  return SubmitQppDocumentResponse.newBuilder()
                      .addAllSubmissions(receipt.submissions().stream().map(this::message).toList())
                      .addAllNotes(DocumentNotes.messages(receipt.notes()))
                      .build();
                })
            .creating(answer -> answer.getSubmissions(0).getName()));
  }

  @Override
  public void exportQppDocument(
      ExportQppDocumentRequest request, StreamObserver<ExportQppDocumentResponse> observer) {
    audited.unary(
        SubmissionServiceGrpc.getExportQppDocumentMethod(),
        request,
        YEARS + request.getPerformanceYear(),
        observer,
        () ->
            ExportQppDocumentResponse.newBuilder()
                .setDocument(
                    ByteString.copyFromUtf8(
                        exportQppDocument.export(
                            year(request.getPerformanceYear()),
                            Tin.of(request.getTin()),
                            npi(request.getNpi()),
                            callers.get())))
                .build());
  }

  @Override
  public void getSubmission(GetSubmissionRequest request, StreamObserver<Submission> observer) {
    Reply.unary(request, observer, () -> get(request.getName().substring(COLLECTION.length())));
  }

  @Override
  public void listSubmissions(
      ListSubmissionsRequest request, StreamObserver<ListSubmissionsResponse> observer) {
    Reply.unary(request, observer, () -> list(request));
  }

  @Override
  public void previewScore(PreviewScoreRequest request, StreamObserver<ScorePreview> observer) {
    Reply.unary(request, observer, () -> preview(request));
  }

  private <Q extends Message> void send(
      MethodDescriptor<Q, Submission> method,
      Q request,
      boolean validateOnly,
      StreamObserver<Submission> observer,
      Supplier<SubmissionDraft> draft) {
    Caller caller = callers.get();
    mutations.answer(
        observer,
        Mutation.of(
                method,
                request,
                () ->
                    message(
                        accepted(() ->
                            validateOnly
                                ? sendSubmission.check(draft.get(), caller)
                                : sendSubmission.send(draft.get(), caller))))
            .creating(Submission::getName));
  }

  private SubmissionDraft draft(
      int year,
      String tin,
      Optional<Npi> npi,
      SubmissionCategory category,
      List<? extends SubmittedRow> read,
      RequestRows rows) {
    rows.refuse();
    return new SubmissionDraft(year(year), Tin.of(tin), npi, category, List.copyOf(read));
  }

  private PerformanceYear year(int year) {
    return ruleSets.years().stream()
        .filter(known -> known.value() == year)
        .findFirst()
        .orElseThrow(() ->
            CallException.of(
                ErrorReason.RULE_SET_NOT_FOUND,
                "no rule set for performance year %04d".formatted(year),
                Map.of("performanceYear", "%04d".formatted(year))));
  }

  private static Optional<Npi> npi(String npi) {
    return npi.isEmpty() ? Optional.empty() : Optional.of(Npi.of(npi));
  }

  private static <T> T accepted(Supplier<T> work) {
    try {
      return work.get();
    } catch (SubmissionRejected e) {
      throw RowFields.error(e);
    }
  }

  private Submission message(org.asmengine.application.submission.Submission submission) {
    return SubmissionMessages.message(submission)
        .setName(
            submission.sequence() == 0 ? "" : COLLECTION + ids.ofSubmission(submission.sequence()))
        .build();
  }

  private Submission get(String id) {
    OptionalLong sequence = ids.findSubmission(id);
    return (sequence.isEmpty()
            ? Optional.<org.asmengine.application.submission.Submission>empty()
            : readSubmissions.find(sequence.getAsLong(), callers.get()))
        .map(this::message)
        .orElseThrow(() ->
            CallException.of(
                ErrorReason.SUBMISSION_NOT_FOUND, "no such submission of yours", Map.of()));
  }

  private ListSubmissionsResponse list(ListSubmissionsRequest request) {
    PageRequest pageRequest = PageRequest.of(tokens, request);
    SubmissionFilter filter =
        new SubmissionFilter(
            request.getPerformanceYear() == 0
                ? Optional.empty()
                : Optional.of(request.getPerformanceYear()),
            Optional.of(request.getTin()).filter(Tin::isValid).map(Tin::of),
            SubmissionMessages.category(request.getCategory()),
            callers.get().tins());
    OptionalLong before =
        pageRequest.after().isEmpty()
            ? OptionalLong.empty()
            : OptionalLong.of(Long.parseLong(pageRequest.after().get()));
    Page<org.asmengine.application.submission.Submission> page =
        Page.of(readSubmissions.page(filter, before, pageRequest.size() + 1).stream(), pageRequest);
    return ListSubmissionsResponse.newBuilder()
        .addAllSubmissions(page.items().stream().map(this::message).toList())
        .setNextPageToken(page.nextToken(last -> Long.toString(last.sequence())))
        .build();
  }

  private ScorePreview preview(PreviewScoreRequest request) {
    RequestRows rows = new RequestRows();
    PreviewRequest asked =
        new PreviewRequest(
            RunResource.of(request.getScoringRun()).run(),
            ParticipantId.of(request.getTin(), request.getNpi()),
            CohortMessages.cohort(request.getCohort()),
            rows.measures(request.getQualityMeasuresList()),
            rows.activities(request.getImprovementActivitiesList()),
            rows.responses(request.getPromotingInteroperabilityMeasuresList()));
    rows.refuse();
    return message(accepted(() -> previewScore.preview(asked, callers.get())));
  }

  private static ScorePreview message(org.asmengine.application.preview.ScorePreview preview) {
    FinalScore.Builder score =
        FinalScoreMessages.withoutPayments(preview.run(), preview.score(), preview.adjustment());
    if (preview.paymentsKnown()) {
      FinalScoreMessages.pay(score, preview.score(), preview.adjustment());
    }
    return ScorePreview.newBuilder()
        .setFinalScore(score)
        .setExplanation(ExplanationMessages.message(preview.explanation()))
        .build();
  }
}
