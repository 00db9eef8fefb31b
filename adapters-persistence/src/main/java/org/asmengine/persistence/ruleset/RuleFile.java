package org.asmengine.persistence.ruleset;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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
}
