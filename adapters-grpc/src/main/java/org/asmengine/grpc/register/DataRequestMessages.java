package org.asmengine.grpc.register;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.asmengine.application.register.Entry;
import org.asmengine.domain.datasharing.Attestation;
import org.asmengine.domain.datasharing.DataRequest;
import org.asmengine.domain.datasharing.DataRequestContent;
import org.asmengine.domain.datasharing.DataRequestState;
import org.asmengine.domain.datasharing.PermittedUse;
import org.asmengine.grpc.value.DateMessages;
import org.asmengine.proto.v1.DataAttestation;
import org.asmengine.proto.v1.PermittedDataUse;

/** Data requests as the contract has them. */
final class DataRequestMessages {

  static final String COLLECTION = "dataRequests/";

  private DataRequestMessages() {}

  static org.asmengine.proto.v1.DataRequest message(Entry<DataRequest> entry) {
    DataRequest request = entry.state();
    org.asmengine.proto.v1.DataRequest.Builder message =
        org.asmengine.proto.v1.DataRequest.newBuilder()
            .setName(COLLECTION + entry.id())
            .setState(message(request.state()))
            .setReason(request.reason());
    request.content().ifPresent(content -> put(message, content));
    request
        .agreement()
        .ifPresent(agreement ->
            message
                .setSignedDate(DateMessages.message(agreement.signed()))
                .setLastDate(DateMessages.message(agreement.lastDay())));
    request.revokedFrom().map(DateMessages::message).ifPresent(message::setRevokedDate);
    return message.build();
  }

  private static void put(
      org.asmengine.proto.v1.DataRequest.Builder message, DataRequestContent content) {
    message
        .setPerformanceYear(content.year().value())
        .setTin(content.participant().tin().value())
        .setNpi(content.participant().npi().value())
        .addAllDataElements(content.elements())
        .addAllUses(content.uses().stream().sorted().map(DataRequestMessages::message).toList())
        .addAllAttestations(
            content.attestations().stream().sorted().map(DataRequestMessages::message).toList());
  }

  static Set<PermittedUse> uses(List<PermittedDataUse> messages) {
    return messages.stream()
        .flatMap(message -> use(message).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<PermittedUse> use(PermittedDataUse message) {
    return switch (message) {
      case PERMITTED_DATA_USE_CARE_COORDINATION -> Optional.of(PermittedUse.CARE_COORDINATION);
      case PERMITTED_DATA_USE_QUALITY_AND_EFFICIENCY ->
          Optional.of(PermittedUse.QUALITY_AND_EFFICIENCY);
      case PERMITTED_DATA_USE_POPULATION_BASED_ACTIVITIES ->
          Optional.of(PermittedUse.POPULATION_BASED_ACTIVITIES);
      case PERMITTED_DATA_USE_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
    };
  }

  private static PermittedDataUse message(PermittedUse use) {
    return switch (use) {
      case CARE_COORDINATION -> PermittedDataUse.PERMITTED_DATA_USE_CARE_COORDINATION;
      case QUALITY_AND_EFFICIENCY -> PermittedDataUse.PERMITTED_DATA_USE_QUALITY_AND_EFFICIENCY;
      case POPULATION_BASED_ACTIVITIES ->
          PermittedDataUse.PERMITTED_DATA_USE_POPULATION_BASED_ACTIVITIES;
    };
  }

  static Set<Attestation> attestations(List<DataAttestation> messages) {
    return messages.stream()
        .flatMap(message -> attestation(message).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<Attestation> attestation(DataAttestation message) {
    return switch (message) {
      case DATA_ATTESTATION_COVERED_ENTITY -> Optional.of(Attestation.COVERED_ENTITY);
      case DATA_ATTESTATION_MINIMUM_NECESSARY -> Optional.of(Attestation.MINIMUM_NECESSARY);
      case DATA_ATTESTATION_PERMITTED_USES -> Optional.of(Attestation.PERMITTED_USES);
      case DATA_ATTESTATION_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
    };
  }

  private static DataAttestation message(Attestation attestation) {
    return switch (attestation) {
      case COVERED_ENTITY -> DataAttestation.DATA_ATTESTATION_COVERED_ENTITY;
      case MINIMUM_NECESSARY -> DataAttestation.DATA_ATTESTATION_MINIMUM_NECESSARY;
      case PERMITTED_USES -> DataAttestation.DATA_ATTESTATION_PERMITTED_USES;
    };
  }

  private static org.asmengine.proto.v1.DataRequestState message(DataRequestState state) {
    return switch (state) {
      case NONE -> org.asmengine.proto.v1.DataRequestState.DATA_REQUEST_STATE_UNSPECIFIED;
      case FILED -> org.asmengine.proto.v1.DataRequestState.DATA_REQUEST_STATE_FILED;
      case APPROVED -> org.asmengine.proto.v1.DataRequestState.DATA_REQUEST_STATE_APPROVED;
      case DENIED -> org.asmengine.proto.v1.DataRequestState.DATA_REQUEST_STATE_DENIED;
      case WITHDRAWN -> org.asmengine.proto.v1.DataRequestState.DATA_REQUEST_STATE_WITHDRAWN;
      case AGREED -> org.asmengine.proto.v1.DataRequestState.DATA_REQUEST_STATE_AGREED;
      case REVOKED -> org.asmengine.proto.v1.DataRequestState.DATA_REQUEST_STATE_REVOKED;
    };
  }

  static Optional<DataRequestState> state(org.asmengine.proto.v1.DataRequestState message) {
    return switch (message) {
      case DATA_REQUEST_STATE_FILED -> Optional.of(DataRequestState.FILED);
      case DATA_REQUEST_STATE_APPROVED -> Optional.of(DataRequestState.APPROVED);
      case DATA_REQUEST_STATE_DENIED -> Optional.of(DataRequestState.DENIED);
      case DATA_REQUEST_STATE_WITHDRAWN -> Optional.of(DataRequestState.WITHDRAWN);
      case DATA_REQUEST_STATE_AGREED -> Optional.of(DataRequestState.AGREED);
      case DATA_REQUEST_STATE_REVOKED -> Optional.of(DataRequestState.REVOKED);
      case DATA_REQUEST_STATE_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
    };
  }
}
