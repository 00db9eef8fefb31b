package org.asmengine.domain.ruleset;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A strict view of parameters: every one is asked for exactly by its type, none is left over. */
public final class Parameters {

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,12})?");

  private final Map<String, Parameter> byKey = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  /**
   * A view of these.
   *
   * @throws RuleSetException when a key is there twice
   */
  public Parameters(Collection<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      Parameter earlier = byKey.putIfAbsent(parameter.key(), parameter);
      if (earlier != null) {
        throw new RuleSetException(
            "%s: %s is given twice, first at %s"
                .formatted(parameter.location(), parameter.key(), earlier.location()));
      }
    }
  }

  /** The one value of the parameter. */
  public String text(String key) {
    Parameter parameter = parameter(key);
    if (parameter.values().size() != 1 || parameter.values().getFirst().isBlank()) {
      throw wrong(parameter, "one value");
    }
    return parameter.values().getFirst();
  }

  /** Its values, each different. */
  public List<String> list(String key) {
    Parameter parameter = parameter(key);
    if (parameter.values().isEmpty()
        || new LinkedHashSet<>(parameter.values()).size() != parameter.values().size()) {
      throw wrong(parameter, "a list of different values");
    }
    return parameter.values();
  }

  /** Its values as plain decimal numbers, each different. */
  public List<BigDecimal> decimals(String key) {
    return list(key).stream().map(value -> decimal(parameter(key), value)).toList();
  }

  /** Its value, a plain decimal number from the least to the most. */
  public BigDecimal decimal(String key, String least, String most) {
    BigDecimal value = decimal(parameter(key), text(key));
    if (value.compareTo(new BigDecimal(least)) < 0 || value.compareTo(new BigDecimal(most)) > 0) {
      throw wrong(parameter(key), "a number from %s to %s".formatted(least, most));
    }
    return value;
  }

  /** Its value, a whole number from the least to the most. */
  public int whole(String key, int least, int most) {
    BigDecimal value = decimal(key, Integer.toString(least), Integer.toString(most));
    if (value.stripTrailingZeros().scale() > 0) {
      throw wrong(parameter(key), "a whole number from %d to %d".formatted(least, most));
    }
    return value.intValueExact();
  }

  /** Its value, true or false. */
  public boolean flag(String key) {
    return switch (text(key)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw wrong(parameter(key), "true or false");
    };
  }

  /** Its value, one of the constants. */
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    String text = text(key);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(text))
        .findFirst()
        .orElseThrow(() -> wrong(parameter(key), names(type)));
  }

  /** Its values, each one of the constants and each different. */
  public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
    return list(key).stream()
        .map(text ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(parameter(key), names(type))))
        .toList();
  }

  /**
   * For a parameter of which the engine knows one reading only; the key keeps the question open.
   */
  public void only(String key, String reading) {
    if (!text(key).equals(reading)) {
      throw wrong(parameter(key), "%s, the only reading that is built".formatted(reading));
    }
  }

  /** Its value, an ISO 8601 calendar date. */
  public LocalDate date(String key) {
    try {
      return LocalDate.parse(text(key));
    } catch (DateTimeParseException e) {
      throw wrong(parameter(key), "a date like 2027-01-31");
    }
  }

  /**
   * A list of different days.
   *
   * @throws RuleSetException when one is not a day like 2027-01-31
   */
  public List<LocalDate> dates(String key) {
    try {
      return list(key).stream().map(LocalDate::parse).toList();
    } catch (DateTimeParseException e) {
      throw wrong(parameter(key), "dates like 2027-01-31");
    }
  }

  /** Its value, an instant in ISO 8601 with an offset. */
  public Instant instant(String key) {
    try {
      return OffsetDateTime.parse(text(key)).toInstant();
    } catch (DateTimeParseException e) {
      throw wrong(parameter(key), "an instant like 2028-04-01T00:00:00-04:00");
    }
  }

  /** What to throw where the value is not one that is allowed. */
  public RuleSetException wrong(String key, String allowed) {
    return wrong(parameter(key), allowed);
  }

  /** Refuses every parameter that nothing asked for. */
  public void refuseUnknown() {
    for (Parameter parameter : byKey.values()) {
      if (!asked.contains(parameter.key())) {
        throw new RuleSetException(
            "%s: unknown parameter %s; known are %s"
                .formatted(parameter.location(), parameter.key(), String.join(", ", asked)));
      }
    }
  }

  /** All of them, in the order in which they are written. */
  public List<Parameter> all() {
    return List.copyOf(byKey.values());
  }

  private Parameter parameter(String key) {
    asked.add(key);
    Parameter parameter = byKey.get(key);
    if (parameter == null) {
      throw new RuleSetException(
          "missing parameter %s: a rule set is complete on its own, nothing is carried over from"
                  .formatted(key)
              + " another year");
    }
    if (parameter.cite().isBlank()) {
      throw new RuleSetException(
          "%s: %s has no citation".formatted(parameter.location(), parameter.key()));
    }
    return parameter;
  }

  private static BigDecimal decimal(Parameter parameter, String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw wrong(parameter, "plain decimal numbers of up to 12 digits before and after the point");
    }
    return new BigDecimal(text);
  }

  private static <E extends Enum<E>> String names(Class<E> type) {
    return "one of " + Arrays.toString(type.getEnumConstants());
  }

  private static RuleSetException wrong(Parameter parameter, String allowed) {
    return new RuleSetException(
        "%s: %s: found %s, allowed: %s (%s)"
            .formatted(
                parameter.location(),
                parameter.key(),
                parameter.text(),
                allowed,
                parameter.cite()));
  }
}
