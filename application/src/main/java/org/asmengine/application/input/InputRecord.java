package org.asmengine.application.input;

import java.util.List;

/**
 * One record of an input file before anything is made of it.
 *
 * @param line the line on which it starts; the header is line 1
 * @param fields the fields in the contract's order of columns; empty when the record does not have
 *     as many fields as the header
 * @param found how many fields were found
 */
public record InputRecord(long line, List<String> fields, int found) {

  private static final int UNKNOWN = -1;

  /** A record whose quotes are not those of RFC 4180: where its fields end nobody knows. */
  public static InputRecord badlyQuoted(long line) {
    return new InputRecord(line, List.of(), UNKNOWN);
  }

  /** Whether its quotes are good, so that its fields can be told apart. */
  public boolean isWellQuoted() {
    return found != UNKNOWN;
  }
}
