package org.asmengine.qpp.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asmengine.application.document.Note;
import org.asmengine.application.document.Place;

/** Gathers the members that are read and have no effect, each name once. */
public final class IgnoredMembers {

  private record Seen(Place first, String why, int times) {}

  private final Map<String, Seen> seen = new LinkedHashMap<>();

  /** Notes a member of this name at this place. */
  public void add(String name, Place place, String why) {
    seen.merge(
        name,
        new Seen(place, why, 1),
        (before, one) -> new Seen(before.first(), before.why(), before.times() + 1));
  }

  /** A note for each name, at the first of its places. */
  public List<Note> notes() {
    return seen.entrySet().stream()
        .map(entry ->
            new Note(
                entry.getValue().first(),
                "%s has no effect: %s; found %d times"
                    .formatted(entry.getKey(), entry.getValue().why(), entry.getValue().times())))
        .toList();
  }
}
