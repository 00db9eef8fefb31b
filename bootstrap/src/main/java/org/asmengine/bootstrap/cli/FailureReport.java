package org.asmengine.bootstrap.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asmengine.application.document.DocumentRejected;
import org.asmengine.application.document.Finding;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.batch.job.RunFailedException;
import org.asmengine.domain.participation.Identifiers;
import org.asmengine.domain.ruleset.RuleSetException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Tells a person what went wrong and what can be done, and chooses the exit code. Whatever looks
 * like a TIN or an NPI is masked.
 */
final class FailureReport {

  /** The variable that asks for stack traces. */
  static final String DEBUG = "ASM_DEBUG";

  private static final Pattern IDENTIFIER =
      Pattern.compile("(?<![0-9A-Za-z])[0-9]{9,10}(?![0-9A-Za-z])");

  private final PrintWriter err;
  private final boolean debug;

  FailureReport(Surroundings surroundings) {
    this.err = surroundings.err();
    String wanted = surroundings.environment().getOrDefault(DEBUG, "");
    this.debug = !wanted.isBlank() && !"0".equals(wanted);
  }

  /** A command line that can't be understood. */
  int misunderstood(ParameterException exception) {
    CommandLine line = exception.getCommandLine();
    say(message(exception));
    UnmatchedArgumentException.printSuggestions(exception, err);
    tryHelp(line);
    return ExitCode.USAGE;
  }

  /** A command that failed. */
  int failed(Exception exception, CommandLine line) {
    if (debug) {
      trace(exception);
    }
    return switch (exception) {
      case EngineException expected -> expected(expected.code(), message(expected));
      case DocumentRejected document -> rejected(document);
      case RuleSetException ruleSet -> expected(ErrorCode.RULE_SET_UNUSABLE, message(ruleSet));
      case UsageException usage -> {
        say(message(usage));
        tryHelp(line);
        yield ExitCode.USAGE;
      }
      case RunFailedException run -> unexpected(ErrorCode.RUN_FAILED + ": " + message(run), run);
      case UncheckedIOException io -> unexpected(message(io) + why(io.getCause()), io);
      default -> unexpected(root(exception), exception);
    };
  }

  private int rejected(DocumentRejected document) {
    for (Finding finding : document.findings()) {
      say("%s: %s: %s".formatted(finding.place(), finding.code(), masked(finding.message())));
    }
    return ErrorCode.Kind.INPUT.exitCode();
  }

  private int expected(ErrorCode code, String message) {
    say(code + ": " + message);
    if (code.kind() != ErrorCode.Kind.FAULT) {
      err.println("  allowed: %s (%s)".formatted(code.allowed(), code.rule()));
    }
    return exitCode(code.kind());
  }

  /** What costs a file one row costs a command of its own all that it had to say. */
  private static int exitCode(ErrorCode.Kind kind) {
    return kind == ErrorCode.Kind.ROW ? ErrorCode.Kind.INPUT.exitCode() : kind.exitCode();
  }

  /** The suppressed failures are named by their classes only: their texts may hold anything. */
  private int unexpected(String message, Exception exception) {
    say(message);
    for (Throwable failure : exception.getSuppressed()) {
      err.println("  because of " + causes(failure));
    }
    if (!debug) {
      err.println("  %s=1 shows where it happened".formatted(DEBUG));
    }
    return ExitCode.SOFTWARE;
  }

  private static String causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .map(cause -> cause.getClass().getSimpleName())
        .distinct()
        .collect(Collectors.joining(", caused by "));
  }

  private static String why(@Nullable IOException cause) {
    return cause == null
        ? ""
        : " (%s: %s)".formatted(cause.getClass().getSimpleName(), message(cause));
  }

  private static String message(Throwable exception) {
    String message = exception.getMessage();
    return message == null ? "no message" : masked(message);
  }

  /** What all of it came from. */
  private static String root(Throwable exception) {
    Throwable root =
        Stream.iterate(exception, cause -> cause != null, Throwable::getCause)
            .reduce(exception, (outer, inner) -> inner);
    String firstLine = message(root).lines().findFirst().orElse("");
    return root.getClass().getSimpleName() + ": " + firstLine;
  }

  private void trace(Exception exception) {
    StringWriter trace = new StringWriter();
    exception.printStackTrace(new PrintWriter(trace));
    err.print(masked(trace.toString()));
  }

  private void say(String message) {
    err.println("asm: " + message);
  }

  private void tryHelp(CommandLine line) {
    err.println(
        String.format(Locale.ROOT, "Try '%s --help'.", line.getCommandSpec().qualifiedName()));
  }

  static String masked(String text) {
    return IDENTIFIER.matcher(text).replaceAll(found -> Identifiers.mask(found.group()));
  }
}
