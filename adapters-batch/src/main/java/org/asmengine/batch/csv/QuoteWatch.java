package org.asmengine.batch.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Watches the characters on their way to the parser, which repairs quotes in silence, and notes the
 * records whose quotes are not those of RFC 4180: a quote within a field that has none around it,
 * something behind a closing quote, or no closing quote at all. The last one swallows the rest of
 * the file, which must not pass for a long text. After a bad quote the parser may see the ends of
 * records elsewhere: what it takes for a record where none starts is bad too.
 */
final class QuoteWatch extends FilterReader {

  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    BEHIND_QUOTE
  }

  private final RecordStarts starts = new RecordStarts();
  private State state = State.FIELD_START;
  private long line = 1;
  private long recordLine = 1;
  private boolean bad;
  private boolean lastWasReturn;

  QuoteWatch(Reader reader) {
    super(reader);
  }

  /**
   * Whether no good record starts on the line, as far as it was read; lines are asked in their
   * order. A record that the parser has whole and that goes on here ended within a bad quote.
   */
  boolean isBad(long startingLine) {
    return !starts.isGood(startingLine);
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    if (character < 0) {
      end();
    } else {
      see((char) character);
    }
    return character;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    int count = super.read(buffer, offset, length);
    if (count < 0) {
      end();
    }
    for (int i = 0; i < count; i++) {
      see(buffer[offset + i]);
    }
    return count;
  }

  private void see(char c) {
    boolean secondOfLineEnd = c == '\n' && lastWasReturn;
    lastWasReturn = c == '\r';
    if (secondOfLineEnd) {
      return;
    }
    boolean lineEnd = c == '\n' || c == '\r';
    if (lineEnd) {
      line++;
    }
    if (state == State.QUOTED) {
      state = c == '"' ? State.BEHIND_QUOTE : State.QUOTED;
    } else if (lineEnd) {
      endRecord();
    } else if (c == ',') {
      state = State.FIELD_START;
    } else if (c == '"') {
      quote();
    } else {
      bad |= state == State.BEHIND_QUOTE;
      state = State.PLAIN;
    }
  }

  private void quote() {
    if (state == State.PLAIN) {
      bad = true;
    } else {
      state = State.QUOTED;
    }
  }

  private void end() {
    bad |= state == State.QUOTED;
    endRecord();
  }

  private void endRecord() {
    starts.add(recordLine, !bad);
    bad = false;
    state = State.FIELD_START;
    recordLine = line;
  }
}
