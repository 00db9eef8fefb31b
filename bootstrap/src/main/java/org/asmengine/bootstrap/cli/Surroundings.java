package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Function;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;

/**
 * What a command finds around it.
 *
 * @param out where results go
 * @param err where messages and progress go
 * @param environment the variables of the process
 * @param terminal whether a person watches the messages
 * @param program how the program was called, for examples that work
 * @param engines opens the engine on a database
 */
public record Surroundings(
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    boolean terminal,
    String program,
    Function<DatabaseLocation, Engine> engines) {

  /** Copies the variables. */
  public Surroundings {
    environment = Map.copyOf(environment);
  }

  /**
   * Those of this process. The launcher tells by {@code asm.terminal} whether the standard error
   * stream is a terminal, which Java 21 can't see for itself, and by {@code asm.command} how it was
   * called.
   */
  public static Surroundings ofProcess(PrintWriter out, PrintWriter err) {
    return new Surroundings(
        out,
        err,
        System.getenv(),
        Boolean.getBoolean("asm.terminal") && !"dumb".equals(System.getenv("TERM")),
        System.getProperty("asm.command", "asm"),
        Engine::open);
  }
}
