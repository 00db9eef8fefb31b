package org.asmengine.grpc.register;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.function.Supplier;
import org.asmengine.application.datasharing.DataRequestFilter;
import org.asmengine.application.datasharing.DataRequests;
import org.asmengine.application.register.Entry;
import org.asmengine.application.register.Refusals;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.datasharing.DataAccess;
import org.asmengine.domain.datasharing.DataRequestContent;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;
import org.asmengine.grpc.call.CurrentCaller;
import org.asmengine.grpc.call.Mutation;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.Page;
import org.asmengine.grpc.call.PageRequest;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.call.Reply;
import org.asmengine.proto.v1.CheckDataAccessRequest;
import org.asmengine.proto.v1.CheckDataAccessResponse;
import org.asmengine.proto.v1.DataRequest;
import org.asmengine.proto.v1.DataSharingServiceGrpc;
import org.asmengine.proto.v1.DataSharingServiceGrpc.DataSharingServiceImplBase;
import org.asmengine.proto.v1.DecideDataRequestRequest;
import org.asmengine.proto.v1.FileDataRequestRequest;
import org.asmengine.proto.v1.GetDataRequestRequest;
import org.asmengine.proto.v1.ListDataRequestsRequest;
import org.asmengine.proto.v1.ListDataRequestsResponse;
import org.asmengine.proto.v1.RevokeDataSharingAgreementRequest;
import org.asmengine.proto.v1.SignDataSharingAgreementRequest;
import org.asmengine.proto.v1.WithdrawDataRequestRequest;
import org.springframework.grpc.server.service.GrpcService;

/** Keeps data requests and data sharing agreements. */
@GrpcService
public final class DataSharingGrpcService extends DataSharingServiceImplBase {

  private final DataRequests requests;
  private final RuleSetRepository ruleSets;
  private final MutationPolicy mutations;
  private final CurrentCaller callers;
  private final PageTokens tokens;

  /** On these. */
  public DataSharingGrpcService(
      DataRequests requests,
      RuleSetRepository ruleSets,
      MutationPolicy mutations,
      CurrentCaller callers,
      PageTokens tokens) {
    this.requests = requests;
    this.ruleSets = ruleSets;
    this.mutations = mutations;
    this.callers = callers;
    this.tokens = tokens;
  }

  @Override
  public void fileDataRequest(
      FileDataRequestRequest request, StreamObserver<DataRequest> observer) {
    change(
        DataSharingServiceGrpc.getFileDataRequestMethod(),
        request,
        observer,
        () -> requests.file(content(request), callers.get()));
  }

  private DataRequestContent content(FileDataRequestRequest request) {
    return new DataRequestContent(
        ParticipantId.of(request.getTin(), request.getNpi()),
        RequestFields.year(ruleSets, request.getPerformanceYear()),
        request.getDataElementsList(),
        DataRequestMessages.uses(request.getUsesList()),
        DataRequestMessages.attestations(request.getAttestationsList()));
  }

  @Override
  public void withdrawDataRequest(
      WithdrawDataRequestRequest request, StreamObserver<DataRequest> observer) {
    change(
        DataSharingServiceGrpc.getWithdrawDataRequestMethod(),
        request,
        observer,
        () -> requests.withdraw(RequestFields.id(request.getName()), callers.get()));
  }

  @Override
  public void decideDataRequest(
      DecideDataRequestRequest request, StreamObserver<DataRequest> observer) {
    String id = RequestFields.id(request.getName());
    change(
        DataSharingServiceGrpc.getDecideDataRequestMethod(),
        request,
        observer,
        () ->
            request.getApproved()
                ? requests.approve(id, callers.get().name())
                : requests.deny(id, request.getReason(), callers.get().name()));
  }

  @Override
  public void signDataSharingAgreement(
      SignDataSharingAgreementRequest request, StreamObserver<DataRequest> observer) {
    change(
        DataSharingServiceGrpc.getSignDataSharingAgreementMethod(),
        request,
        observer,
        () ->
            requests.sign(
                RequestFields.id(request.getName()),
                RequestFields.day("signed_date", request.getSignedDate()),
                callers.get().name()));
  }

  @Override
  public void revokeDataSharingAgreement(
      RevokeDataSharingAgreementRequest request, StreamObserver<DataRequest> observer) {
    change(
        DataSharingServiceGrpc.getRevokeDataSharingAgreementMethod(),
        request,
        observer,
        () ->
            requests.revoke(
                RequestFields.id(request.getName()),
                RequestFields.day("revoked_date", request.getRevokedDate()),
                request.getReason(),
                callers.get().name()));
  }

  private <Q extends Message> void change(
      MethodDescriptor<Q, DataRequest> method,
      Q request,
      StreamObserver<DataRequest> observer,
      Supplier<Entry<org.asmengine.domain.datasharing.DataRequest>> effect) {
    mutations.answer(
        observer,
        Mutation.of(method, request, () -> DataRequestMessages.message(effect.get()))
            .creating(DataRequest::getName));
  }

  @Override
  public void getDataRequest(GetDataRequestRequest request, StreamObserver<DataRequest> observer) {
    Reply.unary(
        request,
        observer,
        () -> {
          String id = RequestFields.id(request.getName());
          return requests
              .find(id)
              .map(found -> DataRequestMessages.message(new Entry<>(id, found)))
              .orElseThrow(() -> Refusals.noSuchEntry("data request"));
        });
  }

  @Override
  public void listDataRequests(
      ListDataRequestsRequest request, StreamObserver<ListDataRequestsResponse> observer) {
    Reply.unary(request, observer, () -> list(request));
  }

  private ListDataRequestsResponse list(ListDataRequestsRequest request) {
    PageRequest pageRequest = PageRequest.of(tokens, request);
    DataRequestFilter filter =
        new DataRequestFilter(
            RequestFields.filter(request.getPerformanceYear()),
            Optional.of(request.getTin()).filter(Tin::isValid).map(Tin::of),
            DataRequestMessages.state(request.getState()));
    Page<Entry<org.asmengine.domain.datasharing.DataRequest>> page =
        Page.of(
            requests.page(filter, pageRequest.after().orElse(""), pageRequest.size() + 1).stream(),
            pageRequest);
    return ListDataRequestsResponse.newBuilder()
        .addAllDataRequests(page.items().stream().map(DataRequestMessages::message).toList())
        .setNextPageToken(page.nextToken(Entry::id))
        .build();
  }

  @Override
  public void checkDataAccess(
      CheckDataAccessRequest request, StreamObserver<CheckDataAccessResponse> observer) {
    Reply.unary(request, observer, () -> check(request));
  }

  private CheckDataAccessResponse check(CheckDataAccessRequest request) {
    DataAccess access =
        requests.access(
            RequestFields.year(ruleSets, request.getPerformanceYear()),
            ParticipantId.of(request.getTin(), request.getNpi()),
            request.getDataElement(),
            RequestFields.day("date", request.getDate()),
            callers.get());
    return CheckDataAccessResponse.newBuilder()
        .setVerdict(FindingMessages.message(access.verdict()))
        .addAllFindings(FindingMessages.messages(access.findings()))
        .build();
  }
}
