package org.asmengine.qpp.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.asmengine.application.document.Field;
import org.asmengine.application.document.Finding;
import org.asmengine.application.document.Findings;
import org.asmengine.application.document.Place;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.FoundValue;
import org.asmengine.qpp.json.JsonNode.JsonArray;
import org.asmengine.qpp.json.JsonNode.JsonNothing;
import org.asmengine.qpp.json.JsonNode.JsonNumber;
import org.asmengine.qpp.json.JsonNode.JsonObject;
import org.asmengine.qpp.json.JsonNode.JsonText;
import org.asmengine.qpp.json.JsonNode.JsonTruth;

/** The members of an object, each asked for by its type; what nobody asked for is a finding. */
public final class Members {

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final int MOST_DIGITS = 12;
  private static final int MOST_DECIMALS = 12;
  private static final int DATE_LENGTH = "2027-01-31".length();

  private final JsonObject object;
  private final Findings findings;
  private final Set<String> asked = new LinkedHashSet<>();

  /** Those of the object. */
  public Members(JsonObject object, Findings findings) {
    this.object = object;
    this.findings = findings;
  }

  /** Where the object starts. */
  public Place place() {
    return object.place();
  }

  /** Whether there is a member of this name that is not null. */
  public boolean has(String name) {
    return node(name).isPresent();
  }

  /** The member, whatever it is; none where it is null. */
  public Optional<JsonNode> node(String name) {
    asked.add(name);
    return Optional.ofNullable(object.members().get(name))
        .filter(node -> !(node instanceof JsonNothing));
  }

  /** A string. */
  public Field<String> text(String name) {
    return field(
        name,
        node -> node instanceof JsonText text ? given(text, text.text()) : wrong(node, "a string"));
  }

  /** True or false. */
  public Field<Boolean> truth(String name) {
    return field(
        name,
        node ->
            node instanceof JsonTruth truth
                ? given(truth, truth.value())
                : wrong(node, "true or false"));
  }

  /** A whole number of at least 0. */
  public Field<Long> count(String name) {
    return field(
        name,
        node -> node instanceof JsonNumber number ? count(number) : wrong(node, "a whole number"));
  }

  /** A decimal number of at least 0. */
  public Field<BigDecimal> decimal(String name) {
    return field(
        name,
        node -> node instanceof JsonNumber number ? decimal(number) : wrong(node, "a number"));
  }

  /** A date. */
  public Field<LocalDate> date(String name) {
    return field(name, node -> node instanceof JsonText text ? date(text) : wrong(node, "a date"));
  }

  /** The members of an object. */
  public Optional<Members> object(String name) {
    return node(name).flatMap(node -> object(node, findings));
  }

  /** The items of an array. */
  public Field<List<JsonNode>> items(String name) {
    return field(
        name,
        node ->
            node instanceof JsonArray array
                ? given(array, array.items())
                : wrong(node, "an array"));
  }

  /** A member that is known and has no effect. */
  public void ignore(String name, IgnoredMembers ignored, String why) {
    node(name).ifPresent(node -> ignored.add(name, node.place(), why));
  }

  /** A member that QPP knows and the model has no place for. */
  public void refuse(String name, String allowed) {
    node(name)
        .ifPresent(node ->
            findings.add(
                Finding.of(node.place(), ErrorCode.NOT_IN_MODEL, "a member " + name, allowed)));
  }

  /** Ends the reading: a member that was not asked for is a finding. */
  public void end() {
    object
        .members()
        .forEach((name, node) -> {
          if (!asked.contains(name)) {
            findings.add(
                Finding.of(
                    node.place(),
                    ErrorCode.MEMBER_UNKNOWN,
                    "an unknown member",
                    String.join(", ", asked)));
          }
        });
  }

  /** The members of the node, which must be an object. */
  public static Optional<Members> object(JsonNode node, Findings findings) {
    if (node instanceof JsonObject object) {
      return Optional.of(new Members(object, findings));
    }
    findings.add(Finding.of(node.place(), ErrorCode.WRONG_TYPE, node.kind(), "an object"));
    return Optional.empty();
  }

  private <T> Field<T> field(String name, Function<JsonNode, Field<T>> read) {
    return node(name)
        .map(read)
        .orElseGet(() ->
            new Field.Absent<>(
                Optional.ofNullable(object.members().get(name))
                    .map(JsonNode::place)
                    .orElseGet(() -> object.place().member(name))));
  }

  private Field<Long> count(JsonNumber number) {
    if (!WHOLE.matcher(number.digits()).matches()) {
      return bad(number, ErrorCode.NOT_A_WHOLE_NUMBER, ErrorCode.NOT_A_WHOLE_NUMBER.allowed());
    }
    return number.digits().startsWith("-") || number.digits().length() > MOST_DIGITS
        ? bad(
            number,
            ErrorCode.NUMBER_OUT_OF_RANGE,
            "a whole number of at least 0 and at most %d digits".formatted(MOST_DIGITS))
        : given(number, Long.valueOf(number.digits()));
  }

  private Field<BigDecimal> decimal(JsonNumber number) {
    if (!DECIMAL.matcher(number.digits()).matches()) {
      return bad(number, ErrorCode.NOT_A_NUMBER, ErrorCode.NOT_A_NUMBER.allowed());
    }
    BigDecimal value = new BigDecimal(number.digits());
    return value.signum() < 0
            || value.precision() - value.scale() > MOST_DIGITS
            || value.scale() > MOST_DECIMALS
        ? bad(
            number,
            ErrorCode.NUMBER_OUT_OF_RANGE,
            "at least 0, with at most %d digits before and %d after the decimal point"
                .formatted(MOST_DIGITS, MOST_DECIMALS))
        : given(number, value);
  }

  private Field<LocalDate> date(JsonText text) {
    String value = text.text();
    try {
      if (value.length() == DATE_LENGTH && Character.isDigit(value.charAt(0))) {
        return given(text, LocalDate.parse(value));
      }
    } catch (DateTimeParseException e) {
      // told below, with what was found
    }
    findings.add(text.place(), ErrorCode.NOT_A_DATE, FoundValue.show("", value));
    return new Field.Unreadable<>(text.place());
  }

  private <T> Field<T> bad(JsonNumber number, ErrorCode code, String allowed) {
    findings.add(Finding.of(number.place(), code, FoundValue.show("", number.digits()), allowed));
    return new Field.Unreadable<>(number.place());
  }

  private <T> Field<T> wrong(JsonNode node, String allowed) {
    findings.add(Finding.of(node.place(), ErrorCode.WRONG_TYPE, node.kind(), allowed));
    return new Field.Unreadable<>(node.place());
  }

  private static <T> Field<T> given(JsonNode node, T value) {
    return new Field.Given<>(value, node.place());
  }
}
