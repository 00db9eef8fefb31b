package org.asmengine.batch.csv;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.asmengine.application.input.DataFile;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.RecordParts;
import org.asmengine.application.input.RecordStream;

/**
 * Records in files of a temporary directory of its own, which only this account can read and which
 * is deleted in the end. A record is its line, the number of fields that were found, and the bytes
 * of those that it has, each behind its length.
 */
public final class TemporaryParts implements RecordParts {

  private static final int BUFFER = 1 << 14;

  private record Place(DataFile file, int part) {}

  private final Path directory;
  private final Map<Place, DataOutputStream> written = new HashMap<>();

  private TemporaryParts(Path directory) {
    this.directory = directory;
  }

  /** In a new directory below this one, or below the system's. */
  public static TemporaryParts below(Optional<Path> parent) {
    try {
      return new TemporaryParts(
          parent.isPresent()
              ? Files.createTempDirectory(Files.createDirectories(parent.get()), "asm-parts-")
              : Files.createTempDirectory("asm-parts-"));
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary directory can be made", e);
    }
  }

  @Override
  public void add(DataFile file, int part, InputRecord record) {
    try {
      write(written.computeIfAbsent(new Place(file, part), this::create), record);
    } catch (IOException e) {
      throw new UncheckedIOException("a temporary file can't be written", e);
    }
  }

  private static void write(DataOutputStream out, InputRecord record) throws IOException {
    out.writeLong(record.line());
    out.writeInt(record.found());
    out.writeInt(record.fields().size());
    for (String field : record.fields()) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
  }

  private DataOutputStream create(Place place) {
    try {
      return new DataOutputStream(
          new BufferedOutputStream(Files.newOutputStream(path(place)), BUFFER));
    } catch (IOException e) {
      throw new UncheckedIOException("a temporary file can't be made", e);
    }
  }

  private Path path(Place place) {
    return directory.resolve("%s.%d".formatted(place.file().fileName(), place.part()));
  }

  @Override
  public RecordStream open(DataFile file, int part) {
    Place place = new Place(file, part);
    DataOutputStream out = written.get(place);
    if (out == null) {
      return new Nothing();
    }
    try {
      out.close();
      return new Stored(
          new DataInputStream(new BufferedInputStream(Files.newInputStream(path(place)), BUFFER)));
    } catch (IOException e) {
      throw new UncheckedIOException("a temporary file can't be read", e);
    }
  }

  @Override
  public void close() {
    try {
      for (DataOutputStream out : written.values()) {
        out.close();
      }
      for (Place place : written.keySet()) {
        Files.deleteIfExists(path(place));
      }
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("temporary files can't be deleted", e);
    }
  }

  /** A part without records. */
  private static final class Nothing implements RecordStream {
    @Override
    public boolean hasNext() {
      return false;
    }

    @Override
    public InputRecord next() {
      throw new NoSuchElementException();
    }

    @Override
    public void close() {}
  }

  /** Reads one record ahead, since only the end of the file tells that there is none. */
  private static final class Stored implements RecordStream {
    private final DataInputStream in;
    private Optional<InputRecord> next;

    Stored(DataInputStream in) {
      this.in = in;
      this.next = read();
    }

    private Optional<InputRecord> read() {
      try {
        long line;
        try {
          line = in.readLong();
        } catch (EOFException end) {
          return Optional.empty();
        }
        int found = in.readInt();
        int size = in.readInt();
        List<String> fields = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
          fields.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        return Optional.of(new InputRecord(line, fields, found));
      } catch (IOException e) {
        throw new UncheckedIOException("a temporary file can't be read", e);
      }
    }

    @Override
    public boolean hasNext() {
      return next.isPresent();
    }

    @Override
    public InputRecord next() {
      InputRecord record = next.orElseThrow();
      next = read();
      return record;
    }

    @Override
    public void close() {
      try {
        in.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
