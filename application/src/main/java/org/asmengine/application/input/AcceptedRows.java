package org.asmengine.application.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.asmengine.application.error.ErrorCode;

/**
 * The good rows among records that fit memory. What is rejected does not depend on the order of the
 * records: of otherwise good rows with the same key, all are.
 */
public final class AcceptedRows {

  private record Parsed<T>(long line, T row) {}

  private AcceptedRows() {}

  /**
   * Reads the records to their end and closes them.
   *
   * @param file the file that they are of
   * @param parser makes a row of a record
   * @param key what is unique about a row
   * @param rejects gets every rejected row, in no particular order
   * @return the good rows in the order of the records
   */
  public static <T> List<T> of(
      DataFile file,
      RecordStream records,
      RecordParser<T> parser,
      Function<T, ?> key,
      Consumer<Reject> rejects) {
    List<Parsed<T>> parsed = new ArrayList<>();
    Map<Object, Long> lines = new HashMap<>();
    Set<Long> duplicates = new HashSet<>();
    try (records) {
      while (records.hasNext()) {
        InputRecord record = records.next();
        try {
          T row = parser.parse(new Fields(file, record));
          parsed.add(new Parsed<>(record.line(), row));
          Long other = lines.putIfAbsent(key.apply(row), record.line());
          if (other != null) {
            duplicates.add(other);
            duplicates.add(record.line());
          }
        } catch (RowRejected e) {
          rejects.accept(new Reject(file, record.line(), e.column(), e.code(), e.message()));
        }
      }
    }
    duplicates.forEach(line ->
        rejects.accept(
            Reject.of(file, line, "", ErrorCode.DUPLICATE, "another row with the same key")));
    return parsed.stream()
        .filter(row -> !duplicates.contains(row.line()))
        .map(Parsed::row)
        .toList();
  }

  /** The same of a whole file. */
  public static <T> List<T> of(
      DataFile file,
      DataFiles files,
      RecordParser<T> parser,
      Function<T, ?> key,
      Consumer<Reject> rejects) {
    return of(file, files.open(file), parser, key, rejects);
  }
}
