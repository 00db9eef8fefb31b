package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command that has ended.
 *
 * @param exitCode its exit code
 * @param out what it wrote to the standard output stream
 * @param err what it wrote to the standard error stream
 */
record CommandRun(int exitCode, String out, String err) {

  /** Runs it where no engine can be opened. */
  static CommandRun withoutEngine(String... args) {
    return with(
        location -> {
          throw new AssertionError("an engine was opened on " + location.description());
        },
        Map.of(),
        args);
  }

  /** Runs it with engines from there and these variables of the environment. */
  static CommandRun with(
      Function<DatabaseLocation, Engine> engines, Map<String, String> environment, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(out), new PrintWriter(err, true), environment, false, "./asm", engines);
    CommandLine line = AsmCommand.line(surroundings);
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(160);
    return new CommandRun(line.execute(args), out.toString(), err.toString());
  }

  List<String> lines() {
    return out.lines().toList();
  }

  JsonNode json() {
    return JsonMapper.builder().build().readTree(out);
  }
}
