package org.asmengine.persistence.ruleset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.RuleSetException;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * The text of one rule set, and how to point into it.
 *
 * @param name the file name, for instance {@code 2027.yaml}
 * @param text what it says
 */
record RuleFile(String name, String text) {

  /** The file of the bytes, which have to be UTF-8. */
  static RuleFile of(String name, byte[] bytes) {
    try {
      return new RuleFile(
          name, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new RuleSetException(name + ":1: not UTF-8 text");
    }
  }

  /** The place of the mark, for instance {@code 2027.yaml:34}; without a mark that of the file. */
  String location(Optional<Mark> mark) {
    return name + ":" + (mark.map(Mark::getLine).orElse(0) + 1);
  }

  /** An exception that names the place. */
  RuleSetException wrong(Optional<Mark> mark, String message) {
    return new RuleSetException(location(mark) + ": " + message);
  }

  /**
   * Refuses a file of another year, before anything else, since the wrong year makes other
   * parameters look wrong as well.
   *
   * @param key the parameter that names the year
   */
  void refuseOtherYear(List<Parameter> parameters, String key, PerformanceYear year) {
    for (Parameter parameter : parameters) {
      if (parameter.key().equals(key) && !parameter.text().equals(year.toString())) {
        throw new RuleSetException(
            "%s: %s: found %s, allowed: %s, the year that the file is named after"
                .formatted(parameter.location(), key, parameter.text(), year));
      }
    }
  }

  /** What is missing stands on no line: the message then points to the file's beginning. */
  RuleSetException located(RuleSetException e) {
    String message = String.valueOf(e.getMessage());
    return message.startsWith(name + ":")
        ? e
        : new RuleSetException("%s:1: %s".formatted(name, message));
  }
}
