package org.asmengine.application.input;

/** Records put aside in parts, outside of memory, until it is closed. */
public interface RecordParts extends AutoCloseable {

  /** Puts a record of the file into a part, which counts from 0. */
  void add(DataFile file, int part, InputRecord record);

  /**
   * The records of the file in the part, in the order in which they came. Nothing more is added.
   */
  RecordStream open(DataFile file, int part);

  /** Forgets all of them. */
  @Override
  void close();
}
