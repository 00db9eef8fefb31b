package org.asmengine.application.input;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.asmengine.application.input.InputSource.FileDigest;

/**
 * Files whose rows are about clinicians, in any order, split so that each part fits memory and all
 * rows of a clinician, of every file, are in the same part: duplicates and sums are then found part
 * by part. It holds memory for one part, however many rows there are; only a single clinician with
 * millions of rows would need more.
 */
public final class ClinicianParts implements AutoCloseable {

  /** A part of this many bytes of CSV takes some ten times as much as objects. */
  private static final long BYTES_OF_A_PART = 4L << 20;

  /** Each part is an open file while the input is split. */
  private static final long MOST_PARTS = 500;

  private final RecordParts parts;
  private final int count;
  private final Map<DataFile, Long> records = new LinkedHashMap<>();

  private ClinicianParts(RecordParts parts, int count) {
    this.parts = parts;
    this.count = count;
  }

  /**
   * Splits the files by TIN and NPI.
   *
   * @param digests what the files weigh; one that is not there has no rows
   * @param progress is told of records that were read, by their number
   */
  public static ClinicianParts split(
      DataFiles source,
      RecordSplitter splitter,
      Map<? extends DataFile, FileDigest> digests,
      LongConsumer progress) {
    long bytes = digests.values().stream().mapToLong(FileDigest::bytes).sum();
    int count = (int) Math.clamp(bytes / BYTES_OF_A_PART + 1, 1, MOST_PARTS);
    ClinicianParts split = new ClinicianParts(splitter.begin(count), count);
    try {
      digests.keySet().forEach(file -> split.read(source, file, progress));
      return split;
    } catch (RuntimeException e) {
      split.close();
      throw e;
    }
  }

  private void read(DataFiles source, DataFile file, LongConsumer progress) {
    int tin = file.columns().indexOf("tin");
    int npi = file.columns().indexOf("npi");
    long read = 0;
    try (RecordStream stream = source.open(file)) {
      while (stream.hasNext()) {
        InputRecord record = stream.next();
        parts.add(file, part(record.fields(), tin, npi), record);
        read++;
        progress.accept(1);
      }
    }
    records.put(file, read);
  }

  /** A record whose fields can't be told apart is rejected wherever it is. */
  private int part(List<String> fields, int tin, int npi) {
    if (fields.isEmpty()) {
      return 0;
    }
    int mixed = (fields.get(tin).hashCode() * 31 + fields.get(npi).hashCode()) * 0x9E3779B9;
    return Math.floorMod(mixed >>> 8, count);
  }

  /** How many parts there are. */
  public int count() {
    return count;
  }

  /** How many records the file has. */
  public long records(DataFile file) {
    return Optional.ofNullable(records.get(file)).orElse(0L);
  }

  /**
   * The good rows of the file in the part.
   *
   * @param key what is unique about a row; TIN and NPI belong to it
   * @param rejects gets every rejected row, in no particular order
   */
  public <T> List<T> rows(
      DataFile file,
      int part,
      RecordParser<T> parser,
      Function<T, ?> key,
      Consumer<Reject> rejects) {
    return records.containsKey(file)
        ? AcceptedRows.of(file, parts.open(file, part), parser, key, rejects)
        : List.of();
  }

  @Override
  public void close() {
    parts.close();
  }
}
