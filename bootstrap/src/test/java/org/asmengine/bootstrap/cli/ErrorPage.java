package org.asmengine.bootstrap.cli;

import java.util.Locale;
import org.asmengine.application.error.ErrorCode;

/** The page of all expected errors, made from their catalogue. */
final class ErrorPage {

  private ErrorPage() {}

  static String text() {
    StringBuilder page =
        new StringBuilder(
            """
            # Errors

            Every expected error: its code, what it means, what is allowed, and which rule says so. Generated
            from `ErrorCode` by `ErrorPageTest`; do not edit. To update it:

                mvn -pl bootstrap -am test -Dtest=ErrorPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dasm.docs.update=true

            A message on the command line starts with `asm: CODE:`; `rejects.csv` has the code in its column
            `code`, next to what was found. TINs and NPIs are masked in both. `ASM_DEBUG=1` adds the stack
            trace of an error that nobody expected.
            """);
    for (ErrorCode.Kind kind : ErrorCode.Kind.values()) {
      page.append("\n## %s\n\n%s\n\n".formatted(title(kind), meaning(kind)));
      page.append("| Code | Meaning | Allowed | Rule |\n|---|---|---|---|\n");
      for (ErrorCode code : ErrorCode.values()) {
        if (code.kind() == kind) {
          page.append(
              String.format(
                  Locale.ROOT,
                  "| `%s` | %s | %s | %s |%n",
                  code,
                  code.meaning(),
                  code.allowed(),
                  code.rule()));
        }
      }
    }
    return page.toString().replace("\r\n", "\n");
  }

  private static String title(ErrorCode.Kind kind) {
    return switch (kind) {
      case ROW -> "Rejected rows";
      case INPUT -> "Input that can't be used: exit code " + kind.exitCode();
      case USAGE -> "Commands that can't be understood: exit code " + kind.exitCode();
      case GUARD -> "Refusals: exit code " + kind.exitCode();
      case FAULT -> "Faults: exit code " + kind.exitCode();
    };
  }

  private static String meaning(ErrorCode.Kind kind) {
    return switch (kind) {
      case ROW ->
          "One row is left out and listed in `rejects.csv`; everything else goes on, and the exit code"
              + " is 0.";
      case INPUT -> "No result is written. Mend the files and run the command again.";
      case USAGE -> "Nothing was done. `asm COMMAND --help` tells what is allowed.";
      case GUARD -> "Nothing was done, on purpose: something else comes first or forbids it.";
      case FAULT ->
          "Something is wrong that shouldn't be. [Operating the engine](operations.md) tells what to do.";
    };
  }
}
