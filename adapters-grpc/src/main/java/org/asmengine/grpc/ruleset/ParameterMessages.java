package org.asmengine.grpc.ruleset;

import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.ParameterStatus;

/** Parameters of rules as messages. */
public final class ParameterMessages {

  private ParameterMessages() {}

  /** The parameter. */
  public static org.asmengine.proto.v1.Parameter message(Parameter parameter) {
    return org.asmengine.proto.v1.Parameter.newBuilder()
        .setKey(parameter.key())
        .addAllValues(parameter.values())
        .setCitation(parameter.cite())
        .setStatus(message(parameter.status()))
        .setNote(parameter.note())
        .build();
  }

  private static org.asmengine.proto.v1.ParameterStatus message(ParameterStatus status) {
    return switch (status) {
      case LAW -> org.asmengine.proto.v1.ParameterStatus.PARAMETER_STATUS_LAW;
      case CMS_GUIDANCE -> org.asmengine.proto.v1.ParameterStatus.PARAMETER_STATUS_CMS_GUIDANCE;
      case SECONDARY -> org.asmengine.proto.v1.ParameterStatus.PARAMETER_STATUS_SECONDARY;
      case ASSUMED -> org.asmengine.proto.v1.ParameterStatus.PARAMETER_STATUS_ASSUMED;
      case PROPOSED -> org.asmengine.proto.v1.ParameterStatus.PARAMETER_STATUS_PROPOSED;
    };
  }
}
