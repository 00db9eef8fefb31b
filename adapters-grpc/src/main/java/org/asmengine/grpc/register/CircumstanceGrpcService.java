package org.asmengine.grpc.register;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;
import org.asmengine.application.circumstances.DeterminationFilter;
import org.asmengine.application.circumstances.Determinations;
import org.asmengine.application.register.Entry;
import org.asmengine.application.register.Refusals;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.circumstances.Determination;
import org.asmengine.domain.circumstances.DeterminationContent;
import org.asmengine.grpc.call.CurrentCaller;
import org.asmengine.grpc.call.Mutation;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.Page;
import org.asmengine.grpc.call.PageRequest;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.call.Reply;
import org.asmengine.proto.v1.CircumstanceDetermination;
import org.asmengine.proto.v1.CircumstanceServiceGrpc;
import org.asmengine.proto.v1.CircumstanceServiceGrpc.CircumstanceServiceImplBase;
import org.asmengine.proto.v1.GetCircumstanceDeterminationRequest;
import org.asmengine.proto.v1.GrantCircumstancesRequest;
import org.asmengine.proto.v1.ListCircumstanceDeterminationsRequest;
import org.asmengine.proto.v1.ListCircumstanceDeterminationsResponse;
import org.asmengine.proto.v1.WithdrawCircumstancesRequest;
import org.springframework.grpc.server.service.GrpcService;

/** Keeps determinations of extreme and uncontrollable circumstances. */
@GrpcService
public final class CircumstanceGrpcService extends CircumstanceServiceImplBase {

  private final Determinations determinations;
  private final RuleSetRepository ruleSets;
  private final MutationPolicy mutations;
  private final CurrentCaller callers;
  private final PageTokens tokens;

  /** On these. */
  public CircumstanceGrpcService(
      Determinations determinations,
      RuleSetRepository ruleSets,
      MutationPolicy mutations,
      CurrentCaller callers,
      PageTokens tokens) {
    this.determinations = determinations;
    this.ruleSets = ruleSets;
    this.mutations = mutations;
    this.callers = callers;
    this.tokens = tokens;
  }

  @Override
  public void grantCircumstances(
      GrantCircumstancesRequest request, StreamObserver<CircumstanceDetermination> observer) {
    change(
        CircumstanceServiceGrpc.getGrantCircumstancesMethod(),
        request,
        observer,
        () -> determinations.grant(content(request), callers.get().name()));
  }

  private DeterminationContent content(GrantCircumstancesRequest request) {
    return new DeterminationContent(
        RequestFields.year(ruleSets, request.getPerformanceYear()),
        DeterminationMessages.scope(request.getScope()),
        RequestFields.day("start_date", request.getStartDate()),
        RequestFields.day("end_date", request.getEndDate()),
        request.getReference());
  }

  @Override
  public void withdrawCircumstances(
      WithdrawCircumstancesRequest request, StreamObserver<CircumstanceDetermination> observer) {
    change(
        CircumstanceServiceGrpc.getWithdrawCircumstancesMethod(),
        request,
        observer,
        () ->
            determinations.withdraw(
                RequestFields.id(request.getName()), request.getReason(), callers.get().name()));
  }

  private <Q extends Message> void change(
      MethodDescriptor<Q, CircumstanceDetermination> method,
      Q request,
      StreamObserver<CircumstanceDetermination> observer,
      Supplier<Entry<Determination>> effect) {
    mutations.answer(
        observer,
        Mutation.of(method, request, () -> DeterminationMessages.message(effect.get()))
            .creating(CircumstanceDetermination::getName));
  }

  @Override
  public void getCircumstanceDetermination(
      GetCircumstanceDeterminationRequest request,
      StreamObserver<CircumstanceDetermination> observer) {
    Reply.unary(
        request,
        observer,
        () -> {
          String id = RequestFields.id(request.getName());
          return determinations
              .find(id)
              .map(found -> DeterminationMessages.message(new Entry<>(id, found)))
              .orElseThrow(() -> Refusals.noSuchEntry("determination of circumstances"));
        });
  }

  @Override
  public void listCircumstanceDeterminations(
      ListCircumstanceDeterminationsRequest request,
      StreamObserver<ListCircumstanceDeterminationsResponse> observer) {
    Reply.unary(request, observer, () -> list(request));
  }

  private ListCircumstanceDeterminationsResponse list(
      ListCircumstanceDeterminationsRequest request) {
    PageRequest pageRequest = PageRequest.of(tokens, request);
    DeterminationFilter filter =
        new DeterminationFilter(
            RequestFields.filter(request.getPerformanceYear()),
            DeterminationMessages.state(request.getState()));
    Page<Entry<Determination>> page =
        Page.of(
            determinations
                .page(filter, pageRequest.after().orElse(""), pageRequest.size() + 1)
                .stream(),
            pageRequest);
    return ListCircumstanceDeterminationsResponse.newBuilder()
        .addAllCircumstanceDeterminations(
            page.items().stream().map(DeterminationMessages::message).toList())
        .setNextPageToken(page.nextToken(Entry::id))
        .build();
  }
}
