package org.asmengine.application.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.asmengine.application.input.DataFile;
import org.asmengine.application.input.DataFiles;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.input.RecordStream;

/**
 * Input files as lines of comma-separated fields in the contract's order of columns. The header is
 * line 1, so the first of the lines is line 2.
 */
public final class InMemorySource implements InputSource, DataFiles {

  private static final long FIRST_LINE = 2;

  private final Map<DataFile, List<String>> files = new ConcurrentHashMap<>();

  /** Replaces the file. */
  public InMemorySource with(DataFile file, List<String> lines) {
    files.put(file, List.copyOf(lines));
    return this;
  }

  /** Adds lines at the end of the file. */
  public InMemorySource add(DataFile file, String... lines) {
    List<String> all = new ArrayList<>(lines(file));
    all.addAll(List.of(lines));
    return with(file, all);
  }

  /** The lines of the file, without a header. */
  public List<String> lines(DataFile file) {
    return files.getOrDefault(file, List.of());
  }

  /** Removes the file. */
  public InMemorySource without(DataFile file) {
    files.remove(file);
    return this;
  }

  /** The record that such a line is. */
  public static InputRecord record(long line, String text) {
    List<String> fields = Arrays.asList(text.split(",", -1));
    return new InputRecord(line, fields, fields.size());
  }

  @Override
  public Optional<FileDigest> digest(InputFile file) {
    return digest((DataFile) file);
  }

  @Override
  public RecordStream open(InputFile file) {
    return open((DataFile) file);
  }

  @Override
  public Optional<FileDigest> digest(DataFile file) {
    List<String> lines = files.get(file);
    if (lines == null) {
      return Optional.empty();
    }
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Optional.of(new FileDigest(HexFormat.of().formatHex(digest), bytes.length));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public RecordStream open(DataFile file) {
    Iterator<String> lines = lines(file).iterator();
    int columns = file.columns().size();
    return new RecordStream() {
      private long line = FIRST_LINE;

      @Override
      public boolean hasNext() {
        return lines.hasNext();
      }

      @Override
      public InputRecord next() {
        InputRecord found = InMemorySource.record(line++, lines.next());
        return found.found() == columns
            ? found
            : new InputRecord(found.line(), List.of(), found.found());
      }

      @Override
      public void close() {}
    };
  }
}
