package org.asmengine.bootstrap.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JSON object in the order in which it is filled. Exact numbers are written as text, so that no
 * reader turns 0.10 into a binary fraction; what is not there is left out.
 */
final class Json {

  private static final ObjectWriter WRITER =
      JsonMapper.builder().build().writerWithDefaultPrettyPrinter();

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /** Adds a text, a whole number, a truth value, a map or a list. */
  Json put(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  Json put(String name, BigDecimal value) {
    fields.put(name, value.toPlainString());
    return this;
  }

  Json put(String name, Optional<?> value) {
    value.ifPresent(present ->
        fields.put(name, present instanceof BigDecimal exact ? exact.toPlainString() : present));
    return this;
  }

  /** The object as it is so far. */
  Map<String, Object> map() {
    return fields;
  }

  /** The object as text. */
  String text() {
    return WRITER.writeValueAsString(fields);
  }
}
