package org.asmengine.bootstrap;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.asmengine.bootstrap.cli.AsmCommand;

/** The program. */
public final class Asm {

  private Asm() {}

  /** Runs the command and exits with its code. */
  public static void main(String[] args) {
    // Messages and files read alike on every machine.
    Locale.setDefault(Locale.ROOT);
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int exitCode = AsmCommand.line(out, err).execute(args);
    out.flush();
    err.flush();
    System.exit(exitCode);
  }
}
