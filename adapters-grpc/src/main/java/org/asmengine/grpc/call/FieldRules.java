package org.asmengine.grpc.call;

import build.buf.protovalidate.ValidationResult;
import build.buf.protovalidate.Validator;
import build.buf.protovalidate.ValidatorFactory;
import build.buf.protovalidate.Violation;
import build.buf.protovalidate.exceptions.ValidationException;
import build.buf.validate.FieldPathElement;
import com.google.protobuf.Message;
import com.google.rpc.BadRequest.FieldViolation;
import java.util.stream.Collectors;

/** The rules of shape that the contract itself writes beside the fields. */
final class FieldRules {

  private static final Validator VALIDATOR = ValidatorFactory.newBuilder().build();

  private FieldRules() {}

  /**
   * Checks a request.
   *
   * @throws CallException INVALID_FIELD with every field that breaks a rule
   */
  static void check(Message request) {
    ValidationResult result;
    try {
      result = VALIDATOR.validate(request);
    } catch (ValidationException e) {
      throw new IllegalStateException(
          "the rules of %s can't be checked".formatted(request.getDescriptorForType().getName()),
          e);
    }
    if (!result.isSuccess()) {
      throw CallException.invalidFields(
          result.getViolations().stream().map(FieldRules::violation).toList());
    }
  }

  private static FieldViolation violation(Violation violation) {
    build.buf.validate.Violation told = violation.toProto();
    return FieldViolation.newBuilder()
        .setField(
            told.getField().getElementsList().stream()
                .map(FieldRules::path)
                .collect(Collectors.joining(".")))
        .setDescription(
            tellsValue(violation) ? "breaks the rule " + told.getRuleId() : told.getMessage())
        .setReason(ErrorReason.INVALID_FIELD.name())
        .build();
  }

  /** An element of a list has its index; the key of a map may be anything, and is left out. */
  private static String path(FieldPathElement element) {
    return element.hasIndex()
        ? "%s[%d]".formatted(element.getFieldName(), element.getIndex())
        : element.getFieldName();
  }

  private static boolean tellsValue(Violation violation) {
    Violation.FieldValue value = violation.getFieldValue();
    return value != null
        && value.getValue() instanceof String text
        && !text.isEmpty()
        && violation.toProto().getMessage().contains(text);
  }
}
