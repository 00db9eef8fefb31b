package org.asmengine.bootstrap.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asmengine.application.beneficiary.BeneficiaryId;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;

/**
 * Identifiers of beneficiaries, one on a line, from a file or from the standard input: arguments of
 * a command can be seen by everybody on the machine.
 */
final class BeneficiaryFile {

  private static final String STANDARD_INPUT = "-";

  private BeneficiaryFile() {}

  /** All of them; empty lines say nothing. */
  static List<BeneficiaryId> all(String option, String file) {
    return lines(option, file).stream()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(BeneficiaryId::of)
        .toList();
  }

  /** The only one. */
  static BeneficiaryId one(String option, String file) {
    List<BeneficiaryId> ids = all(option, file);
    if (ids.size() != 1) {
      throw new UsageException(
          "%s: found %d identifiers; allowed: one".formatted(option, ids.size()));
    }
    return ids.getFirst();
  }

  private static List<String> lines(String option, String file) {
    try {
      if (file.equals(STANDARD_INPUT)) {
        try (Stream<String> lines =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).lines()) {
          return lines.toList();
        }
      }
      return Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
    } catch (IOException | UncheckedIOException e) {
      throw new EngineException(
          ErrorCode.FILE_UNREADABLE, "%s: %s can't be read".formatted(option, file));
    }
  }
}
