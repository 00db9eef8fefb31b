package org.asmengine.domain.circumstances;

import java.util.Optional;
import org.asmengine.domain.circumstances.AffectedScope.PlaceKind;
import org.asmengine.domain.participation.ParticipantId;

/**
 * A participant and where it practises, as far as that is known.
 *
 * @param id TIN and NPI
 * @param area the core based statistical area or metropolitan division
 * @param zipCode the ZIP code
 * @param county the FIPS code of the county
 */
public record ParticipantPlace(
    ParticipantId id, Optional<String> area, Optional<String> zipCode, Optional<String> county) {

  /** A participant of whom the area alone is known; an empty text is no area. */
  public static ParticipantPlace inArea(ParticipantId id, String area) {
    return new ParticipantPlace(
        id,
        area.isEmpty() ? Optional.empty() : Optional.of(area),
        Optional.empty(),
        Optional.empty());
  }

  /** The code of that kind. */
  Optional<String> code(PlaceKind kind) {
    return switch (kind) {
      case AREA -> area;
      case ZIP_CODE -> zipCode;
      case COUNTY -> county;
    };
  }
}
