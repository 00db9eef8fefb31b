package org.asmengine.qpp.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.asmengine.application.document.Finding;
import org.asmengine.application.document.Findings;
import org.asmengine.application.document.Place;
import org.asmengine.application.error.ErrorCode;

/** Bytes as text; those that are no UTF-8 are a finding, never a replacement character. */
final class Utf8 {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Utf8() {}

  static Optional<String> read(byte[] bytes, Findings findings) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isError()) {
      findings.add(Finding.of(end(text), ErrorCode.NOT_UTF8, "bytes that are not UTF-8"));
      return Optional.empty();
    }
    String decoded = text.toString();
    return Optional.of(
        !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK
            ? decoded.substring(1)
            : decoded);
  }

  private static Place end(CharSequence text) {
    int line = 1;
    int column = 1;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return new Place("$", line, column);
  }
}
