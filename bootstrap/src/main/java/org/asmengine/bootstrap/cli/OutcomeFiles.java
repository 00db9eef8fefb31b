package org.asmengine.bootstrap.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asmengine.application.result.ResultFile;

/** The files that a year end leaves. */
final class OutcomeFiles {

  private static final String REJECTS = "rejects.csv";

  /** The names of all of them. */
  static final List<String> NAMES =
      Stream.concat(
              Stream.of(ResultFile.values()).map(ResultFile::fileName),
              Stream.of(REJECTS, "run.json"))
          .toList();

  private OutcomeFiles() {}

  /** Where the rejected rows are. */
  static String rejects(String location) {
    return Path.of(location).resolve(REJECTS).toString();
  }
}
