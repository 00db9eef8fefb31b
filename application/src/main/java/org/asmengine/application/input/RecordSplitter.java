package org.asmengine.application.input;

/** Port: where records are put aside that don't fit memory. */
@FunctionalInterface
public interface RecordSplitter {

  /** Room for so many parts. */
  RecordParts begin(int parts);
}
