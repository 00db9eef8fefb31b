package org.asmengine.grpc.register;

import java.util.List;
import org.asmengine.domain.collaboration.ArrangementElement;
import org.asmengine.domain.collaboration.ArrangementPurpose;
import org.asmengine.domain.collaboration.ArrangementState;
import org.asmengine.domain.collaboration.Assurance;
import org.asmengine.domain.collaboration.Side;
import org.asmengine.proto.v1.ArrangementAssurance;
import org.asmengine.proto.v1.ArrangementSide;

/**
 * The codes of arrangements. The names of the contract are those of the domain with the prefix of
 * their enum; a test holds them together.
 */
final class ArrangementCodes {

  private static final String STATE = "ARRANGEMENT_STATE_";
  private static final String SIDE = "ARRANGEMENT_SIDE_";
  private static final String ELEMENT = "ARRANGEMENT_ELEMENT_";
  private static final String PURPOSE = "ARRANGEMENT_PURPOSE_";
  private static final String ASSURANCE = "ARRANGEMENT_ASSURANCE_";

  private ArrangementCodes() {}

  static org.asmengine.proto.v1.ArrangementState message(ArrangementState state) {
    return state == ArrangementState.NONE
        ? org.asmengine.proto.v1.ArrangementState.ARRANGEMENT_STATE_UNSPECIFIED
        : org.asmengine.proto.v1.ArrangementState.valueOf(STATE + state.name());
  }

  static ArrangementSide message(Side side) {
    return ArrangementSide.valueOf(SIDE + side.name());
  }

  /** The contract lets no other side through. */
  static Side side(ArrangementSide side) {
    return Side.valueOf(side.name().substring(SIDE.length()));
  }

  static List<org.asmengine.proto.v1.ArrangementElement> elements(
      List<ArrangementElement> elements) {
    return elements.stream()
        .map(each -> org.asmengine.proto.v1.ArrangementElement.valueOf(ELEMENT + each.name()))
        .toList();
  }

  static List<ArrangementElement> readElements(
      List<org.asmengine.proto.v1.ArrangementElement> elements) {
    return elements.stream()
        .map(each -> ArrangementElement.valueOf(each.name().substring(ELEMENT.length())))
        .toList();
  }

  static List<org.asmengine.proto.v1.ArrangementPurpose> purposes(
      List<ArrangementPurpose> purposes) {
    return purposes.stream()
        .map(each -> org.asmengine.proto.v1.ArrangementPurpose.valueOf(PURPOSE + each.name()))
        .toList();
  }

  static List<ArrangementPurpose> readPurposes(
      List<org.asmengine.proto.v1.ArrangementPurpose> purposes) {
    return purposes.stream()
        .map(each -> ArrangementPurpose.valueOf(each.name().substring(PURPOSE.length())))
        .toList();
  }

  static List<ArrangementAssurance> assurances(List<Assurance> assurances) {
    return assurances.stream()
        .map(each -> ArrangementAssurance.valueOf(ASSURANCE + each.name()))
        .toList();
  }

  static List<Assurance> readAssurances(List<ArrangementAssurance> assurances) {
    return assurances.stream()
        .map(each -> Assurance.valueOf(each.name().substring(ASSURANCE.length())))
        .toList();
  }
}
