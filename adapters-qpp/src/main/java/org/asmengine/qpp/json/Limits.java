package org.asmengine.qpp.json;

/**
 * How large a document may be.
 *
 * @param bytes its bytes
 * @param depth how deep objects and arrays are nested
 * @param tokens how many names, values and brackets it has
 */
public record Limits(int bytes, int depth, long tokens) {

  /** The most characters of a string. */
  static final int STRING = 4_096;

  /** The most characters of a name. */
  static final int NAME = 256;

  /** The most characters of a number. */
  static final int NUMBER = 64;
}
