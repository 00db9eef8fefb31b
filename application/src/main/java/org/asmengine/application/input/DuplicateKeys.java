package org.asmengine.application.input;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the lines of rows whose key occurs more than once. Keys lie in plain arrays, 28 bytes each:
 * millions of them fit where objects would not.
 */
final class DuplicateKeys {

  private static final int FIRST_CAPACITY = 1 << 12;
  private static final int NUMBERS = 3;

  private long[] keys = new long[FIRST_CAPACITY * NUMBERS];
  private int[] lines = new int[FIRST_CAPACITY];
  private int size;
  private final List<Long> duplicateLines = new ArrayList<>();

  /**
   * Notes a row.
   *
   * @param line its line, 1 to 2^31 - 1
   */
  void add(RowKey key, long line) {
    if (2 * (size + 1) > lines.length) {
      grow();
    }
    int slot = slotOf(key.owner(), key.first(), key.second());
    if (lines[slot] == 0) {
      put(slot, key.owner(), key.first(), key.second(), Math.toIntExact(line));
      size++;
      return;
    }
    if (lines[slot] > 0) {
      duplicateLines.add((long) lines[slot]);
      lines[slot] = -lines[slot];
    }
    duplicateLines.add(line);
  }

  /** The lines of all rows whose key occurs more than once, ascending. */
  List<Long> lines() {
    return duplicateLines.stream().sorted().toList();
  }

  /** The slot of the key, or the free slot where it belongs. A free slot has line 0. */
  private int slotOf(long owner, long first, long second) {
    int mask = lines.length - 1;
    long mixed = (owner * 0x9E3779B97F4A7C15L) ^ (first * 0xC2B2AE3D27D4EB4FL);
    mixed = (mixed ^ (second * 0x165667B19E3779F9L)) * 0x9E3779B97F4A7C15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (lines[slot] != 0
        && (keys[slot * NUMBERS] != owner
            || keys[slot * NUMBERS + 1] != first
            || keys[slot * NUMBERS + 2] != second)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void put(int slot, long owner, long first, long second, int line) {
    keys[slot * NUMBERS] = owner;
    keys[slot * NUMBERS + 1] = first;
    keys[slot * NUMBERS + 2] = second;
    lines[slot] = line;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldLines = lines;
    keys = new long[oldKeys.length * 2];
    lines = new int[oldLines.length * 2];
    Arrays.fill(lines, 0);
    for (int i = 0; i < oldLines.length; i++) {
      if (oldLines[i] != 0) {
        long owner = oldKeys[i * NUMBERS];
        long first = oldKeys[i * NUMBERS + 1];
        long second = oldKeys[i * NUMBERS + 2];
        put(slotOf(owner, first, second), owner, first, second, oldLines[i]);
      }
    }
  }
}
