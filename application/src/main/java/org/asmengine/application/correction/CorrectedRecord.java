package org.asmengine.application.correction;

import java.util.List;
import org.asmengine.application.input.InputFile;

/**
 * A record of the data contract that takes the place of what a run read, for one participant.
 *
 * @param file the file that it would stand in
 * @param fields its fields in the order of the file's columns
 */
public record CorrectedRecord(InputFile file, List<String> fields) {

  /** Copies the list. */
  public CorrectedRecord {
    fields = List.copyOf(fields);
  }

  /** The file and how many fields: the fields name the participant. */
  @Override
  public String toString() {
    return "record of %s with %d fields".formatted(file.fileName(), fields.size());
  }
}
