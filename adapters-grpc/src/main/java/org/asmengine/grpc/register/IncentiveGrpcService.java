package org.asmengine.grpc.register;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.asmengine.application.beneficiary.BeneficiaryId;
import org.asmengine.application.incentives.DocumentedIncentive;
import org.asmengine.application.incentives.Incentives;
import org.asmengine.application.register.Entry;
import org.asmengine.application.register.Refusals;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.incentives.IncentiveEntry;
import org.asmengine.domain.incentives.RetrievalAttempt;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;
import org.asmengine.grpc.call.CurrentCaller;
import org.asmengine.grpc.call.Mutation;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.Page;
import org.asmengine.grpc.call.PageRequest;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.call.Reply;
import org.asmengine.proto.v1.ComputeIncentiveTotalsRequest;
import org.asmengine.proto.v1.GetIncentiveRequest;
import org.asmengine.proto.v1.Incentive;
import org.asmengine.proto.v1.IncentiveServiceGrpc;
import org.asmengine.proto.v1.IncentiveServiceGrpc.IncentiveServiceImplBase;
import org.asmengine.proto.v1.IncentiveTotals;
import org.asmengine.proto.v1.ListIncentivesRequest;
import org.asmengine.proto.v1.ListIncentivesResponse;
import org.asmengine.proto.v1.RecordIncentiveRequest;
import org.asmengine.proto.v1.RecordRetrievalAttemptRequest;
import org.asmengine.proto.v1.ReturnIncentiveRequest;
import org.asmengine.proto.v1.ReverseIncentiveRequest;
import org.springframework.grpc.server.service.GrpcService;

/** Keeps the incentives that participants give to beneficiaries. */
@GrpcService
public final class IncentiveGrpcService extends IncentiveServiceImplBase {

  private final Incentives incentives;
  private final RuleSetRepository ruleSets;
  private final MutationPolicy mutations;
  private final CurrentCaller callers;
  private final PageTokens tokens;

  /** On these. */
  public IncentiveGrpcService(
      Incentives incentives,
      RuleSetRepository ruleSets,
      MutationPolicy mutations,
      CurrentCaller callers,
      PageTokens tokens) {
    this.incentives = incentives;
    this.ruleSets = ruleSets;
    this.mutations = mutations;
    this.callers = callers;
    this.tokens = tokens;
  }

  @Override
  public void recordIncentive(RecordIncentiveRequest request, StreamObserver<Incentive> observer) {
    change(
        IncentiveServiceGrpc.getRecordIncentiveMethod(),
        request,
        observer,
        () ->
            incentives.give(
                BeneficiaryId.of(request.getBeneficiaryId()), incentive(request), callers.get()));
  }

  private static org.asmengine.domain.incentives.Incentive incentive(
      RecordIncentiveRequest request) {
    return new org.asmengine.domain.incentives.Incentive(
        ParticipantId.of(request.getTin(), request.getNpi()),
        RequestFields.day("given_date", request.getGivenDate()),
        IncentiveCodes.kind(request.getKind()),
        request.getItem(),
        request.getConnection(),
        MoneyFields.positive("value", request.getValue()),
        IncentiveCodes.giver(request.getGiver()),
        IncentiveCodes.readAssurances(request.getAssurancesList()));
  }

  @Override
  public void reverseIncentive(
      ReverseIncentiveRequest request, StreamObserver<Incentive> observer) {
    change(
        IncentiveServiceGrpc.getReverseIncentiveMethod(),
        request,
        observer,
        () ->
            incentives.reverse(
                RequestFields.id(request.getName()),
                RequestFields.day("reversed_date", request.getReversedDate()),
                request.getReason(),
                callers.get()));
  }

  @Override
  public void recordRetrievalAttempt(
      RecordRetrievalAttemptRequest request, StreamObserver<Incentive> observer) {
    change(
        IncentiveServiceGrpc.getRecordRetrievalAttemptMethod(),
        request,
        observer,
        () ->
            incentives.attempt(
                RequestFields.id(request.getName()),
                new RetrievalAttempt(
                    RequestFields.day("attempt_date", request.getAttemptDate()),
                    request.getDescription()),
                callers.get()));
  }

  @Override
  public void returnIncentive(ReturnIncentiveRequest request, StreamObserver<Incentive> observer) {
    change(
        IncentiveServiceGrpc.getReturnIncentiveMethod(),
        request,
        observer,
        () ->
            incentives.giveBack(
                RequestFields.id(request.getName()),
                RequestFields.day("returned_date", request.getReturnedDate()),
                callers.get()));
  }

  private <Q extends Message> void change(
      MethodDescriptor<Q, Incentive> method,
      Q request,
      StreamObserver<Incentive> observer,
      Supplier<Entry<IncentiveEntry>> effect) {
    mutations.answer(
        observer,
        Mutation.of(method, request, () -> IncentiveMessages.message(effect.get().state()))
            .creating(Incentive::getName));
  }

  @Override
  public void getIncentive(GetIncentiveRequest request, StreamObserver<Incentive> observer) {
    Reply.unary(
        request,
        observer,
        () ->
            incentives
                .find(RequestFields.id(request.getName()), callers.get())
                .map(entry -> IncentiveMessages.message(entry.state()))
                .orElseThrow(() -> Refusals.noSuchEntry("incentive")));
  }

  @Override
  public void listIncentives(
      ListIncentivesRequest request, StreamObserver<ListIncentivesResponse> observer) {
    Reply.unary(request, observer, () -> list(request));
  }

  /** Entries come by day and identifier: a position is both. */
  private ListIncentivesResponse list(ListIncentivesRequest request) {
    PageRequest asked = PageRequest.of(tokens, request);
    List<IncentiveEntry> entries =
        incentives
            .documentation(
                Tin.of(request.getTin()),
                RequestFields.npi(request.getNpi()),
                RequestFields.day("from_date", request.getFromDate()),
                RequestFields.day("to_date", request.getToDate()),
                callers.get())
            .stream()
            .map(DocumentedIncentive::entry)
            .toList();
    Optional<String> after = asked.after();
    Stream<IncentiveEntry> rest =
        after.isEmpty()
            ? entries.stream()
            : entries.stream().filter(entry -> position(entry).compareTo(after.get()) > 0);
    Page<IncentiveEntry> page = Page.of(rest, asked);
    return ListIncentivesResponse.newBuilder()
        .addAllIncentives(page.items().stream().map(IncentiveMessages::message).toList())
        .setNextPageToken(page.nextToken(IncentiveGrpcService::position))
        .build();
  }

  private static String position(IncentiveEntry entry) {
    return entry.incentive().givenOn() + "/" + entry.id();
  }

  @Override
  public void computeIncentiveTotals(
      ComputeIncentiveTotalsRequest request, StreamObserver<IncentiveTotals> observer) {
    Reply.unary(
        request,
        observer,
        () ->
            IncentiveMessages.message(
                incentives.totals(
                    BeneficiaryId.of(request.getBeneficiaryId()),
                    ParticipantId.of(request.getTin(), request.getNpi()),
                    RequestFields.year(ruleSets, request.getPerformanceYear()),
                    callers.get())));
  }
}
