package org.asmengine.bootstrap.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.correction.CorrectedRecord;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.RecordStream;
import org.asmengine.batch.csv.CsvDirectory;

/** Corrected records in files of the data contract: those that are there, and all of their rows. */
final class CorrectedFiles {

  private CorrectedFiles() {}

  /** The records of the directory's files. */
  static List<CorrectedRecord> read(Path directory) {
    CsvDirectory files = new CsvDirectory(Given.directory("--input", directory));
    List<CorrectedRecord> records = new ArrayList<>();
    for (InputFile file : InputFile.values()) {
      if (files.digest(file).isPresent()) {
        try (RecordStream stream = files.open(file)) {
          stream.forEachRemaining(
              record -> records.add(new CorrectedRecord(file, record.fields())));
        }
      }
    }
    return records;
  }
}
