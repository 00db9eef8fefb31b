package org.asmengine.bootstrap.cli.demo;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmengine.bootstrap.cli.AsmCommand;
import org.asmengine.bootstrap.cli.Surroundings;
import org.asmengine.bootstrap.engine.Engine;
import picocli.CommandLine;

/**
 * Commands of this program, one after another on one engine, shown with the day on which they are
 * typed and with what they print. Each has to end as foreseen.
 */
final class Walk {

  private static final ZoneId EASTERN = ZoneId.of("America/New_York");
  private static final LocalTime NOON = LocalTime.NOON;
  private static final int MOST_LINES = 18;
  private static final int WIDTH = 120;
  private static final Pattern PLAIN = Pattern.compile("[\\w./:=,+-]+");

  private final Surroundings around;
  private final Engine engine;
  private final WalkedClock clock;
  private final String dataDirectory;

  /**
   * On this engine.
   *
   * @param around where the transcript goes
   * @param clock the clock of the engine
   * @param dataDirectory where its database is, for the commands that are shown
   */
  Walk(Surroundings around, Engine engine, WalkedClock clock, String dataDirectory) {
    this.around = around;
    this.engine = engine;
    this.clock = clock;
    this.dataDirectory = dataDirectory;
  }

  /** Begins a part of the walk on that day, at noon Eastern time. */
  void day(LocalDate day, String what) {
    clock.walkTo(day.atTime(NOON).atZone(EASTERN).toInstant());
    line("");
    line("== %s  %s".formatted(day, what));
  }

  /** Says something. */
  void say(String text) {
    line("");
    line("   " + text);
  }

  /** Types a command that is done; gives what it printed. */
  String run(String... command) {
    return run(Set.of(CommandLine.ExitCode.OK), command);
  }

  /** Types a command that is refused with this exit code; gives what it printed. */
  String refused(int exitCode, String... command) {
    return run(Set.of(exitCode), command);
  }

  /** Runs a command for what it prints, without showing it. */
  String quietly(String... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = execute(out, err, command);
    if (exitCode != CommandLine.ExitCode.OK) {
      throw unforeseen(exitCode, command, err.toString());
    }
    return out.toString();
  }

  /** The first group of the pattern in the text. */
  static String find(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("the walk found nothing like " + pattern);
    }
    return matcher.group(1);
  }

  private String run(Set<Integer> foreseen, String... command) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    line("");
    line("$ " + typed(command));
    int exitCode = execute(out, err, command);
    show(err.toString());
    show(out.toString());
    if (!foreseen.contains(exitCode)) {
      throw unforeseen(exitCode, command, err.toString());
    }
    if (exitCode != CommandLine.ExitCode.OK) {
      line("   (exit code %d)".formatted(exitCode));
    }
    return out.toString() + err;
  }

  private int execute(StringWriter out, StringWriter err, String... command) {
    Surroundings inner =
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(err, true),
            around.environment(),
            false,
            around.program(),
            location -> engine.lend());
    CommandLine line = AsmCommand.line(inner);
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(WIDTH);
    return line.execute(command);
  }

  private static IllegalStateException unforeseen(int exitCode, String[] command, String why) {
    return new IllegalStateException(
        "'asm %s' ended with %d: %s".formatted(command[0], exitCode, why.strip()));
  }

  private String typed(String... command) {
    List<String> words = new ArrayList<>(List.of(around.program()));
    for (String word : command) {
      words.add(PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'");
    }
    if (usesDatabase(command)) {
      words.add("--data-dir");
      words.add(dataDirectory);
    }
    return String.join(" ", words);
  }

  private boolean usesDatabase(String... command) {
    CommandLine line = AsmCommand.line(around);
    for (String word : command) {
      if (!line.getSubcommands().containsKey(word)) {
        break;
      }
      line = line.getSubcommands().get(word);
    }
    return line.getCommandSpec().findOption("--data-dir") != null;
  }

  private void show(String text) {
    List<String> lines = text.lines().toList();
    lines.stream().limit(MOST_LINES).forEach(one -> line("   " + one));
    if (lines.size() > MOST_LINES) {
      line("   ... (%d lines more)".formatted(lines.size() - MOST_LINES));
    }
  }

  private void line(String text) {
    around.out().println(text);
    around.out().flush();
  }
}
