package org.asmengine.batch.csv;

/**
 * The lines on which records start that were read and not yet asked for: a ring, since the parser
 * reads only some thousand records ahead and there are millions.
 */
final class RecordStarts {

  private static final int FIRST_CAPACITY = 1 << 10;

  /** Each is the line twice, and one more where the record is good. */
  private long[] ring = new long[FIRST_CAPACITY];

  private int head;
  private int size;

  /** Adds a record behind the others. */
  void add(long line, boolean good) {
    if (size == ring.length) {
      grow();
    }
    ring[(head + size) & (ring.length - 1)] = line * 2 + (good ? 1 : 0);
    size++;
  }

  /** Whether a good record starts on the line; forgets those before. */
  boolean isGood(long line) {
    while (size > 0 && ring[head] / 2 < line) {
      head = (head + 1) & (ring.length - 1);
      size--;
    }
    return size > 0 && ring[head] == line * 2 + 1;
  }

  private void grow() {
    long[] larger = new long[ring.length * 2];
    for (int i = 0; i < size; i++) {
      larger[i] = ring[(head + i) & (ring.length - 1)];
    }
    ring = larger;
    head = 0;
  }
}
