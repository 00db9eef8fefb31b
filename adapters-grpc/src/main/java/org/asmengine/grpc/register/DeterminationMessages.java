package org.asmengine.grpc.register;

import java.util.HashSet;
import java.util.Optional;
import org.asmengine.application.register.Entry;
import org.asmengine.domain.circumstances.AffectedScope;
import org.asmengine.domain.circumstances.AffectedScope.OneClinician;
import org.asmengine.domain.circumstances.AffectedScope.PlaceKind;
import org.asmengine.domain.circumstances.AffectedScope.Places;
import org.asmengine.domain.circumstances.AffectedScope.WholePractice;
import org.asmengine.domain.circumstances.Determination;
import org.asmengine.domain.circumstances.DeterminationContent;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.value.DateMessages;
import org.asmengine.proto.v1.AffectedClinician;
import org.asmengine.proto.v1.AffectedPlaceKind;
import org.asmengine.proto.v1.AffectedPlaces;
import org.asmengine.proto.v1.CircumstanceDetermination;
import org.asmengine.proto.v1.CircumstanceState;

/** Determinations of circumstances as the contract has them. */
final class DeterminationMessages {

  static final String COLLECTION = "circumstanceDeterminations/";

  private DeterminationMessages() {}

  static CircumstanceDetermination message(Entry<Determination> entry) {
    CircumstanceDetermination.Builder message =
        CircumstanceDetermination.newBuilder()
            .setName(COLLECTION + entry.id())
            .setState(message(entry.state().state()))
            .setReason(entry.state().reason());
    entry.state().content().ifPresent(content -> put(message, content));
    return message.build();
  }

  private static void put(CircumstanceDetermination.Builder message, DeterminationContent content) {
    message
        .setPerformanceYear(content.year().value())
        .setScope(message(content.scope()))
        .setStartDate(DateMessages.message(content.from()))
        .setEndDate(DateMessages.message(content.to()))
        .setReference(content.reference());
  }

  private static org.asmengine.proto.v1.AffectedScope message(AffectedScope scope) {
    org.asmengine.proto.v1.AffectedScope.Builder message =
        org.asmengine.proto.v1.AffectedScope.newBuilder();
    return switch (scope) {
      case Places places ->
          message
              .setPlaces(
                  AffectedPlaces.newBuilder()
                      .setKind(message(places.kind()))
                      .addAllCodes(places.codes()))
              .build();
      case WholePractice practice -> message.setTin(practice.tin().value()).build();
      case OneClinician clinician ->
          message
              .setClinician(
                  AffectedClinician.newBuilder()
                      .setTin(clinician.id().tin().value())
                      .setNpi(clinician.id().npi().value()))
              .build();
    };
  }

  static AffectedScope scope(org.asmengine.proto.v1.AffectedScope message) {
    return switch (message.getScopeCase()) {
      case PLACES ->
          Places.of(
              kind(message.getPlaces().getKind()),
              new HashSet<>(message.getPlaces().getCodesList()));
      case TIN -> new WholePractice(Tin.of(message.getTin()));
      case CLINICIAN ->
          new OneClinician(
              ParticipantId.of(message.getClinician().getTin(), message.getClinician().getNpi()));
      case SCOPE_NOT_SET ->
          throw CallException.invalidField("scope", "places, a practice or a clinician");
    };
  }

  private static AffectedPlaceKind message(PlaceKind kind) {
    return switch (kind) {
      case AREA -> AffectedPlaceKind.AFFECTED_PLACE_KIND_AREA;
      case ZIP_CODE -> AffectedPlaceKind.AFFECTED_PLACE_KIND_ZIP_CODE;
      case COUNTY -> AffectedPlaceKind.AFFECTED_PLACE_KIND_COUNTY;
    };
  }

  private static PlaceKind kind(AffectedPlaceKind message) {
    return switch (message) {
      case AFFECTED_PLACE_KIND_AREA -> PlaceKind.AREA;
      case AFFECTED_PLACE_KIND_ZIP_CODE -> PlaceKind.ZIP_CODE;
      case AFFECTED_PLACE_KIND_COUNTY -> PlaceKind.COUNTY;
      case AFFECTED_PLACE_KIND_UNSPECIFIED, UNRECOGNIZED ->
          throw CallException.invalidField("scope.places.kind", "areas, ZIP codes or counties");
    };
  }

  private static CircumstanceState message(Determination.State state) {
    return switch (state) {
      case NONE -> CircumstanceState.CIRCUMSTANCE_STATE_UNSPECIFIED;
      case GRANTED -> CircumstanceState.CIRCUMSTANCE_STATE_GRANTED;
      case WITHDRAWN -> CircumstanceState.CIRCUMSTANCE_STATE_WITHDRAWN;
    };
  }

  static Optional<Determination.State> state(CircumstanceState message) {
    return switch (message) {
      case CIRCUMSTANCE_STATE_GRANTED -> Optional.of(Determination.State.GRANTED);
      case CIRCUMSTANCE_STATE_WITHDRAWN -> Optional.of(Determination.State.WITHDRAWN);
      case CIRCUMSTANCE_STATE_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
    };
  }
}
