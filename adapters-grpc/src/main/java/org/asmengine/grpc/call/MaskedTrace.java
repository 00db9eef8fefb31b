package org.asmengine.grpc.call;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/** A stack trace for the log: a database repeats values in its messages, so numbers are masked. */
public final class MaskedTrace {

  /** As long as a TIN, or longer. */
  private static final Pattern IDENTIFIER = Pattern.compile("[0-9]{9,}");

  private MaskedTrace() {}

  static String of(Throwable e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    return mask(trace.toString());
  }

  /** The text with every number masked that is as long as an identifier. */
  public static String mask(String text) {
    return IDENTIFIER.matcher(text).replaceAll("#########");
  }
}
