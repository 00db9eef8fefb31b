package org.asmengine.application.document;

import org.asmengine.application.error.ErrorCode;

/**
 * One thing that is wrong with a document.
 *
 * @param place where
 * @param code why
 * @param message what was found, identifiers masked, what is allowed, and which rule says so
 */
public record Finding(Place place, ErrorCode code, String message) {

  /** The finding in the catalogue's words. */
  public static Finding of(Place place, ErrorCode code, String found) {
    return of(place, code, found, code.allowed());
  }

  /** The finding where what is allowed is more than the catalogue knows. */
  public static Finding of(Place place, ErrorCode code, String found, String allowed) {
    return new Finding(
        place, code, "found %s; allowed: %s (%s)".formatted(found, allowed, code.rule()));
  }
}
