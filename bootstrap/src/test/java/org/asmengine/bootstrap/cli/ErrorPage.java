package org.asmengine.bootstrap.cli;

import io.grpc.Status;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.grpc.call.ErrorReason;
import org.asmengine.grpc.call.StatusCodes;

/** The page of all expected errors, made from the catalogue of the engine and that of calls. */
final class ErrorPage {

  private ErrorPage() {}

  static String text() {
    StringBuilder page =
        new StringBuilder(
            """
            # Errors

            Every expected error: its code, what it means, what is allowed, and which rule says so. Generated
            from `ErrorCode` and `ErrorReason` by `ErrorPageTest`; do not edit. To update it:

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
    page.append(callText());
    return page.toString().replace("\r\n", "\n");
  }

  private static String callText() {
    StringBuilder text =
        new StringBuilder(
            """

            ## Calls

            A call that fails ends with a status code and the details of `google.rpc`: an `ErrorInfo` whose
            domain is `asmengine.org` and whose reason is a code of the tables above or below; a `BadRequest`
            with every field at fault; with `FAILED_PRECONDITION` a `PreconditionFailure`; with `ABORTED` and
            `UNAVAILABLE` a `RetryInfo`, after whose delay the same request may be sent again. No message
            repeats what was sent.

            The codes of the tables above end a call with:

            | Status | Codes |
            |---|---|
            """);
    for (Status.Code status : Status.Code.values()) {
      String codes =
          Arrays.stream(ErrorCode.values())
              .filter(code -> StatusCodes.of(code) == status)
              .map(ErrorCode::name)
              .collect(Collectors.joining(", "));
      if (!codes.isEmpty()) {
        text.append(String.format(Locale.ROOT, "| `%s` | %s |%n", status, codes));
      }
    }
    text.append(
        "\nReasons that only calls have:\n\n| Reason | Status | Meaning |\n|---|---|---|\n");
    for (ErrorReason reason : ErrorReason.values()) {
      text.append(
          String.format(
              Locale.ROOT, "| `%s` | `%s` | %s |%n", reason, reason.code(), reason.meaning()));
    }
    return text.toString();
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
