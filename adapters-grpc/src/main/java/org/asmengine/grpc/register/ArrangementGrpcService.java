package org.asmengine.grpc.register;

import com.google.protobuf.Message;
import com.google.type.Date;
import io.grpc.MethodDescriptor;
import io.grpc.stub.StreamObserver;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.asmengine.application.access.Caller;
import org.asmengine.application.beneficiary.BeneficiaryId;
import org.asmengine.application.collaboration.ActivityEvidence;
import org.asmengine.application.collaboration.ArrangementDraft;
import org.asmengine.application.collaboration.Arrangements;
import org.asmengine.application.collaboration.PaymentDraft;
import org.asmengine.application.collaboration.ReviewArrangements;
import org.asmengine.application.register.Entry;
import org.asmengine.application.register.Refusals;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.collaboration.Signature;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.Tin;
import org.asmengine.grpc.call.CurrentCaller;
import org.asmengine.grpc.call.Mutation;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.Page;
import org.asmengine.grpc.call.PageRequest;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.call.Reply;
import org.asmengine.grpc.value.DateMessages;
import org.asmengine.proto.v1.Arrangement;
import org.asmengine.proto.v1.ArrangementServiceGrpc;
import org.asmengine.proto.v1.ArrangementServiceGrpc.ArrangementServiceImplBase;
import org.asmengine.proto.v1.CheckActivityEvidenceRequest;
import org.asmengine.proto.v1.CheckActivityEvidenceResponse;
import org.asmengine.proto.v1.CheckArrangementRequest;
import org.asmengine.proto.v1.ComplianceReport;
import org.asmengine.proto.v1.EndArrangementRequest;
import org.asmengine.proto.v1.GetArrangementRequest;
import org.asmengine.proto.v1.ListArrangementsRequest;
import org.asmengine.proto.v1.ListArrangementsResponse;
import org.asmengine.proto.v1.ListComplianceReportsRequest;
import org.asmengine.proto.v1.ListComplianceReportsResponse;
import org.asmengine.proto.v1.RecordArrangementPaymentRequest;
import org.asmengine.proto.v1.RegisterArrangementRequest;
import org.asmengine.proto.v1.ReverseArrangementPaymentRequest;
import org.asmengine.proto.v1.SignArrangementRequest;
import org.springframework.grpc.server.service.GrpcService;

/** Keeps collaborative care arrangements, and says what the rules say of them. */
@GrpcService
public final class ArrangementGrpcService extends ArrangementServiceImplBase {

  private final Arrangements arrangements;
  private final ReviewArrangements review;
  private final RuleSetRepository ruleSets;
  private final MutationPolicy mutations;
  private final CurrentCaller callers;
  private final PageTokens tokens;

  /** On these. */
  public ArrangementGrpcService(
      Arrangements arrangements,
      ReviewArrangements review,
      RuleSetRepository ruleSets,
      MutationPolicy mutations,
      CurrentCaller callers,
      PageTokens tokens) {
    this.arrangements = arrangements;
    this.review = review;
    this.ruleSets = ruleSets;
    this.mutations = mutations;
    this.callers = callers;
    this.tokens = tokens;
  }

  @Override
  public void registerArrangement(
      RegisterArrangementRequest request, StreamObserver<Arrangement> observer) {
    change(
        ArrangementServiceGrpc.getRegisterArrangementMethod(),
        request,
        observer,
        () -> arrangements.register(draft(request), callers.get()));
  }

  private static ArrangementDraft draft(RegisterArrangementRequest request) {
    return new ArrangementDraft(
        Tin.of(request.getTin()),
        request.getNpisList().stream().map(Npi::of).toList(),
        Tin.of(request.getPrimaryCareTin()),
        request.getPrimaryCareName(),
        RequestFields.day("start_date", request.getStartDate()),
        day("end_date", request.hasEndDate(), request.getEndDate()),
        ArrangementCodes.readElements(request.getElementsList()),
        ArrangementCodes.readPurposes(request.getPurposesList()),
        ArrangementCodes.readAssurances(request.getAssurancesList()),
        beneficiaries(request.getEstablishedBeneficiaryIdsList()),
        beneficiaries(request.getOtherBeneficiaryIdsList()));
  }

  private static List<BeneficiaryId> beneficiaries(List<String> ids) {
    return ids.stream().map(BeneficiaryId::of).toList();
  }

  private static Optional<LocalDate> day(String field, boolean given, Date date) {
    return given ? Optional.of(RequestFields.day(field, date)) : Optional.empty();
  }

  @Override
  public void signArrangement(
      SignArrangementRequest request, StreamObserver<Arrangement> observer) {
    change(
        ArrangementServiceGrpc.getSignArrangementMethod(),
        request,
        observer,
        () ->
            arrangements.sign(
                RequestFields.id(request.getName()),
                new Signature(
                    ArrangementCodes.side(request.getSide()),
                    request.getSigner(),
                    RequestFields.day("signed_date", request.getSignedDate())),
                callers.get()));
  }

  @Override
  public void endArrangement(EndArrangementRequest request, StreamObserver<Arrangement> observer) {
    change(
        ArrangementServiceGrpc.getEndArrangementMethod(),
        request,
        observer,
        () ->
            arrangements.end(
                RequestFields.id(request.getName()),
                RequestFields.day("ended_date", request.getEndedDate()),
                request.getReason(),
                callers.get()));
  }

  @Override
  public void recordArrangementPayment(
      RecordArrangementPaymentRequest request, StreamObserver<Arrangement> observer) {
    change(
        ArrangementServiceGrpc.getRecordArrangementPaymentMethod(),
        request,
        observer,
        () ->
            arrangements.pay(
                RequestFields.id(request.getName()),
                new PaymentDraft(
                    RequestFields.year(ruleSets, request.getPerformanceYear()),
                    ArrangementCodes.side(request.getPayer()),
                    MoneyFields.positive("amount", request.getAmount()),
                    RequestFields.day("paid_date", request.getPaidDate())),
                callers.get()));
  }

  @Override
  public void reverseArrangementPayment(
      ReverseArrangementPaymentRequest request, StreamObserver<Arrangement> observer) {
    change(
        ArrangementServiceGrpc.getReverseArrangementPaymentMethod(),
        request,
        observer,
        () ->
            arrangements.reversePayment(
                RequestFields.id(request.getName()),
                request.getNumber(),
                request.getReason(),
                callers.get()));
  }

  private <Q extends Message> void change(
      MethodDescriptor<Q, Arrangement> method,
      Q request,
      StreamObserver<Arrangement> observer,
      Supplier<Entry<org.asmengine.domain.collaboration.Arrangement>> effect) {
    mutations.answer(
        observer,
        Mutation.of(method, request, () -> ArrangementMessages.message(effect.get()))
            .creating(Arrangement::getName));
  }

  @Override
  public void getArrangement(GetArrangementRequest request, StreamObserver<Arrangement> observer) {
    Reply.unary(
        request,
        observer,
        () -> {
          String id = RequestFields.id(request.getName());
          return arrangements
              .find(id, callers.get())
              .map(found -> ArrangementMessages.message(new Entry<>(id, found)))
              .orElseThrow(() -> Refusals.noSuchEntry("arrangement"));
        });
  }

  @Override
  public void listArrangements(
      ListArrangementsRequest request, StreamObserver<ListArrangementsResponse> observer) {
    Reply.unary(
        request,
        observer,
        () -> {
          Page<Entry<org.asmengine.domain.collaboration.Arrangement>> page =
              page(PageRequest.of(tokens, request), request.getTin(), callers.get());
          return ListArrangementsResponse.newBuilder()
              .addAllArrangements(page.items().stream().map(ArrangementMessages::message).toList())
              .setNextPageToken(page.nextToken(Entry::id))
              .build();
        });
  }

  @Override
  public void checkArrangement(
      CheckArrangementRequest request, StreamObserver<ComplianceReport> observer) {
    Reply.unary(
        request,
        observer,
        () ->
            ArrangementMessages.message(
                review.report(RequestFields.id(request.getName()), callers.get())));
  }

  @Override
  public void listComplianceReports(
      ListComplianceReportsRequest request,
      StreamObserver<ListComplianceReportsResponse> observer) {
    Caller operator = callers.get().everywhere();
    Reply.unary(
        request,
        observer,
        () -> {
          Page<Entry<org.asmengine.domain.collaboration.Arrangement>> page =
              page(PageRequest.of(tokens, request), request.getTin(), operator);
          return ListComplianceReportsResponse.newBuilder()
              .addAllComplianceReports(
                  page.items().stream()
                      .map(
                          entry -> ArrangementMessages.message(review.report(entry.id(), operator)))
                      .toList())
              .setNextPageToken(page.nextToken(Entry::id))
              .build();
        });
  }

  private Page<Entry<org.asmengine.domain.collaboration.Arrangement>> page(
      PageRequest asked, String tin, Caller caller) {
    return Page.of(
        arrangements
            .page(
                Optional.of(tin).filter(Tin::isValid).map(Tin::of),
                caller,
                asked.after().orElse(""),
                asked.size() + 1)
            .stream(),
        asked);
  }

  @Override
  public void checkActivityEvidence(
      CheckActivityEvidenceRequest request,
      StreamObserver<CheckActivityEvidenceResponse> observer) {
    Reply.unary(
        request,
        observer,
        () ->
            message(
                review.evidence(
                    Tin.of(request.getTin()),
                    RequestFields.year(ruleSets, request.getPerformanceYear()),
                    day("as_of_date", request.hasAsOfDate(), request.getAsOfDate()),
                    callers.get())));
  }

  private static CheckActivityEvidenceResponse message(ActivityEvidence evidence) {
    return CheckActivityEvidenceResponse.newBuilder()
        .setVerdict(FindingMessages.message(evidence.verdict()))
        .setArrangement(
            evidence.arrangement().map(id -> ArrangementMessages.COLLECTION + id).orElse(""))
        .addAllFindings(FindingMessages.messages(evidence.findings()))
        .setAsOfDate(DateMessages.message(evidence.asOf()))
        .build();
  }
}
