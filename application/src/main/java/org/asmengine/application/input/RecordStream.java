package org.asmengine.application.input;

import java.util.Iterator;

/** The records of an input file, in its order; to be closed. */
public interface RecordStream extends Iterator<InputRecord>, AutoCloseable {
  @Override
  void close();
}
