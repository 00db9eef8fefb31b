package org.asmengine.grpc.score;

import java.util.List;
import org.asmengine.domain.explain.Explanation;
import org.asmengine.domain.explain.ParameterUse;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.ruleset.ParameterStatus;
import org.asmengine.grpc.value.DecimalMessages;

/** Explanations as messages. */
public final class ExplanationMessages {

  private ExplanationMessages() {}

  /** The tree. */
  public static org.asmengine.proto.v1.Explanation message(Explanation explanation) {
    org.asmengine.proto.v1.Explanation.Builder message =
        org.asmengine.proto.v1.Explanation.newBuilder()
            .setLabel(explanation.label())
            .setValue(explanation.value())
            .setUnit(explanation.unit().word())
            .setFormula(explanation.formula().orElse(""))
            .setCitation(explanation.citation())
            .addAllNotes(explanation.notes())
            .addAllParameters(parameters(explanation.parameters()))
            .addAllInputs(explanation.inputs().stream().map(ExplanationMessages::message).toList())
            .addAllChildren(
                explanation.children().stream().map(ExplanationMessages::message).toList());
    explanation.unrounded().map(DecimalMessages::message).ifPresent(message::setUnroundedValue);
    return message.build();
  }

  /** Parameters on which numbers rest. */
  static List<org.asmengine.proto.v1.ParameterUse> parameters(List<ParameterUse> uses) {
    return uses.stream().map(ExplanationMessages::message).toList();
  }

  private static org.asmengine.proto.v1.ParameterUse message(ParameterUse use) {
    return org.asmengine.proto.v1.ParameterUse.newBuilder()
        .setKey(use.key())
        .setValue(use.value())
        .setCitation(use.cite())
        .setStatus(status(use.status()))
        .setOverridden(use.overridden())
        .build();
  }

  private static org.asmengine.proto.v1.SourceRow message(SourceRow row) {
    return org.asmengine.proto.v1.SourceRow.newBuilder()
        .setFile(row.file())
        .setLine(row.line())
        .build();
  }

  private static org.asmengine.proto.v1.ParameterStatus status(ParameterStatus status) {
    return switch (status) {
      case LAW -> org.asmengine.proto.v1.ParameterStatus.PARAMETER_STATUS_LAW;
      case CMS_GUIDANCE -> org.asmengine.proto.v1.ParameterStatus.PARAMETER_STATUS_CMS_GUIDANCE;
      case SECONDARY -> org.asmengine.proto.v1.ParameterStatus.PARAMETER_STATUS_SECONDARY;
      case ASSUMED -> org.asmengine.proto.v1.ParameterStatus.PARAMETER_STATUS_ASSUMED;
      case PROPOSED -> org.asmengine.proto.v1.ParameterStatus.PARAMETER_STATUS_PROPOSED;
    };
  }
}
