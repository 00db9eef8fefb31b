package org.asmengine.application.journal;

import java.time.Instant;
import java.util.Map;

/**
 * Something that happened to a subject. It is never changed.
 *
 * @param sequence its number among those of the subject, from 1 without a gap
 * @param at when, in microseconds
 * @param actor who: the name of the caller
 * @param type what, by the name of the event
 * @param data the particulars; names and values of the event's format
 */
public record JournalEntry(
    long sequence, Instant at, String actor, String type, Map<String, String> data) {

  /** Copies the map. */
  public JournalEntry {
    data = Map.copyOf(data);
  }

  /** The particulars may hold identifiers: they are not shown. */
  @Override
  public String toString() {
    return "%d %s by %s at %s".formatted(sequence, type, actor, at);
  }
}
