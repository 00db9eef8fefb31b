package org.asmengine.application.figures;

import java.util.EnumMap;
import java.util.Map;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;

/**
 * What a run found in its input.
 *
 * @param records the records of each file, once it is reviewed
 * @param rejects the rejected rows by code: every code of a row, also those that occur nowhere
 */
public record InputFigures(Map<InputFile, Long> records, Map<ErrorCode, Long> rejects) {
  /** Copies the maps; codes that are not there count zero. */
  public InputFigures {
    records = Map.copyOf(records);
    Map<ErrorCode, Long> all = new EnumMap<>(ErrorCode.class);
    for (ErrorCode code : ErrorCode.values()) {
      if (code.kind() == ErrorCode.Kind.ROW) {
        all.put(code, rejects.getOrDefault(code, 0L));
      }
    }
    rejects = Map.copyOf(all);
  }
}
