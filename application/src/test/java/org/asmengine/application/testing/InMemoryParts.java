package org.asmengine.application.testing;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.asmengine.application.input.DataFile;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.RecordParts;
import org.asmengine.application.input.RecordStream;

/** Parts in memory. */
public final class InMemoryParts implements RecordParts {

  private final Map<String, List<InputRecord>> records = new TreeMap<>();

  @Override
  public void add(DataFile file, int part, InputRecord record) {
    records.computeIfAbsent(file.fileName() + part, absent -> new ArrayList<>()).add(record);
  }

  @Override
  public RecordStream open(DataFile file, int part) {
    Iterator<InputRecord> iterator =
        records.getOrDefault(file.fileName() + part, List.of()).iterator();
    return new RecordStream() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public InputRecord next() {
        return iterator.next();
      }

      @Override
      public void close() {}
    };
  }

  @Override
  public void close() {
    records.clear();
  }
}
