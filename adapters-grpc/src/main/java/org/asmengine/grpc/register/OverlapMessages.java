package org.asmengine.grpc.register;

import org.asmengine.application.overlap.Overlap;
import org.asmengine.application.register.Entry;
import org.asmengine.domain.interplay.ModelParticipation;
import org.asmengine.domain.interplay.ModelParticipationContent;
import org.asmengine.domain.participation.Npi;
import org.asmengine.grpc.value.DateMessages;
import org.asmengine.proto.v1.AdjustingProgramme;
import org.asmengine.proto.v1.CheckOverlapResponse;
import org.asmengine.proto.v1.MipsExemption;
import org.asmengine.proto.v1.ModelParticipationState;
import org.asmengine.proto.v1.OverlappingModel;

/** Participations in other models as the contract has them. */
final class OverlapMessages {

  static final String COLLECTION = "modelParticipations/";

  private OverlapMessages() {}

  static org.asmengine.proto.v1.ModelParticipation message(Entry<ModelParticipation> entry) {
    org.asmengine.proto.v1.ModelParticipation.Builder message =
        org.asmengine.proto.v1.ModelParticipation.newBuilder()
            .setName(COLLECTION + entry.id())
            .setState(message(entry.state().state()))
            .setReason(entry.state().reason());
    entry.state().content().ifPresent(content -> put(message, content));
    return message.build();
  }

  private static void put(
      org.asmengine.proto.v1.ModelParticipation.Builder message,
      ModelParticipationContent content) {
    message
        .setTin(content.tin().value())
        .setNpi(content.npi().map(Npi::value).orElse(""))
        .setModel(content.model())
        .setOrganization(content.organization())
        .setStartDate(DateMessages.message(content.from()))
        .setEvidence(content.evidence());
    content.to().map(DateMessages::message).ifPresent(message::setEndDate);
  }

  private static ModelParticipationState message(ModelParticipation.State state) {
    return switch (state) {
      case NONE -> ModelParticipationState.MODEL_PARTICIPATION_STATE_UNSPECIFIED;
      case OPEN -> ModelParticipationState.MODEL_PARTICIPATION_STATE_OPEN;
      case ENDED -> ModelParticipationState.MODEL_PARTICIPATION_STATE_ENDED;
      case STRUCK -> ModelParticipationState.MODEL_PARTICIPATION_STATE_STRUCK;
    };
  }

  static CheckOverlapResponse message(Overlap overlap) {
    return CheckOverlapResponse.newBuilder()
        .setMipsExemption(message(overlap.mips().status()))
        .setAdjustingProgramme(message(overlap.mips().adjustment()))
        .setPaymentYear(overlap.paymentYear())
        .addAllFindings(FindingMessages.messages(overlap.mips().findings()))
        .addAllModels(
            overlap.models().stream()
                .map(beside ->
                    OverlappingModel.newBuilder()
                        .setParticipation(message(beside.record()))
                        .setFinding(FindingMessages.message(beside.finding()))
                        .build())
                .toList())
        .build();
  }

  private static MipsExemption message(org.asmengine.domain.interplay.MipsExemption.Status status) {
    return switch (status) {
      case EXEMPT -> MipsExemption.MIPS_EXEMPTION_EXEMPT;
      case NOT_EXEMPT -> MipsExemption.MIPS_EXEMPTION_NOT_EXEMPT;
      case UNKNOWN -> MipsExemption.MIPS_EXEMPTION_UNKNOWN;
    };
  }

  private static AdjustingProgramme message(
      org.asmengine.domain.interplay.MipsExemption.Adjustment adjustment) {
    return switch (adjustment) {
      case ASM -> AdjustingProgramme.ADJUSTING_PROGRAMME_ASM;
      case MIPS -> AdjustingProgramme.ADJUSTING_PROGRAMME_MIPS;
      case UNKNOWN -> AdjustingProgramme.ADJUSTING_PROGRAMME_UNKNOWN;
    };
  }
}
