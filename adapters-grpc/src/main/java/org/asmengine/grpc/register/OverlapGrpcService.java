package org.asmengine.grpc.register;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.function.Supplier;
import org.asmengine.application.overlap.ModelParticipations;
import org.asmengine.application.register.Entry;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.interplay.ModelParticipationContent;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;
import org.asmengine.grpc.call.CurrentCaller;
import org.asmengine.grpc.call.Mutation;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.Reply;
import org.asmengine.proto.v1.CheckOverlapRequest;
import org.asmengine.proto.v1.CheckOverlapResponse;
import org.asmengine.proto.v1.EndModelParticipationRequest;
import org.asmengine.proto.v1.ModelParticipation;
import org.asmengine.proto.v1.OverlapServiceGrpc;
import org.asmengine.proto.v1.OverlapServiceGrpc.OverlapServiceImplBase;
import org.asmengine.proto.v1.RecordModelParticipationRequest;
import org.asmengine.proto.v1.StrikeModelParticipationRequest;
import org.springframework.grpc.server.service.GrpcService;

/** Says what participants are in besides this model. */
@GrpcService
public final class OverlapGrpcService extends OverlapServiceImplBase {

  private final ModelParticipations participations;
  private final RuleSetRepository ruleSets;
  private final MutationPolicy mutations;
  private final CurrentCaller callers;

  /** On these. */
  public OverlapGrpcService(
      ModelParticipations participations,
      RuleSetRepository ruleSets,
      MutationPolicy mutations,
      CurrentCaller callers) {
    this.participations = participations;
    this.ruleSets = ruleSets;
    this.mutations = mutations;
    this.callers = callers;
  }

  @Override
  public void recordModelParticipation(
      RecordModelParticipationRequest request, StreamObserver<ModelParticipation> observer) {
    change(
        OverlapServiceGrpc.getRecordModelParticipationMethod(),
        request,
        observer,
        () -> participations.record(content(request), callers.get()));
  }

  private static ModelParticipationContent content(RecordModelParticipationRequest request) {
    return new ModelParticipationContent(
        Tin.of(request.getTin()),
        RequestFields.npi(request.getNpi()),
        request.getModel(),
        request.getOrganization(),
        RequestFields.day("start_date", request.getStartDate()),
        request.hasEndDate()
            ? Optional.of(RequestFields.day("end_date", request.getEndDate()))
            : Optional.empty(),
        request.getEvidence());
  }

  @Override
  public void endModelParticipation(
      EndModelParticipationRequest request, StreamObserver<ModelParticipation> observer) {
    change(
        OverlapServiceGrpc.getEndModelParticipationMethod(),
        request,
        observer,
        () ->
            participations.end(
                RequestFields.id(request.getName()),
                RequestFields.day("end_date", request.getEndDate()),
                callers.get()));
  }

  @Override
  public void strikeModelParticipation(
      StrikeModelParticipationRequest request, StreamObserver<ModelParticipation> observer) {
    change(
        OverlapServiceGrpc.getStrikeModelParticipationMethod(),
        request,
        observer,
        () ->
            participations.strike(
                RequestFields.id(request.getName()), request.getReason(), callers.get().name()));
  }

  private <Q extends Message> void change(
      MethodDescriptor<Q, ModelParticipation> method,
      Q request,
      StreamObserver<ModelParticipation> observer,
      Supplier<Entry<org.asmengine.domain.interplay.ModelParticipation>> effect) {
    mutations.answer(
        observer,
        Mutation.of(method, request, () -> OverlapMessages.message(effect.get()))
            .creating(ModelParticipation::getName));
  }

  @Override
  public void checkOverlap(
      CheckOverlapRequest request, StreamObserver<CheckOverlapResponse> observer) {
    Reply.unary(
        request,
        observer,
        () ->
            OverlapMessages.message(
                participations.of(
                    RequestFields.year(ruleSets, request.getPerformanceYear()),
                    ParticipantId.of(request.getTin(), request.getNpi()))));
  }
}
