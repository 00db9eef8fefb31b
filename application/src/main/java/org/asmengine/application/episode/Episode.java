package org.asmengine.application.episode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.SourceRow;

/**
 * An episode of care that is attributed to a clinician. Attribution is CMS's work, not the
 * engine's: an episode comes with the TIN and NPI that it belongs to.
 *
 * @param participant the TIN and NPI that it is attributed to
 * @param measure the episode-based cost measure, for instance {@code COST_HF_1}
 * @param id tells it from other episodes of the TIN, NPI and measure
 * @param start its first day
 * @param end its last day, not before the first
 * @param zip the five digits of the ZIP code where the service took place, where known
 * @param area the five digits of the CBSA or metropolitan division where the service took place,
 *     where the file says so; else the ZIP decides
 * @param observed the observed cost in dollars, at least 0, at most 2 decimals
 * @param expected the expected cost in dollars, more than 0, at most 2 decimals
 * @param source the input row
 */
public record Episode(
    ParticipantId participant,
    String measure,
    String id,
    LocalDate start,
    LocalDate end,
    Optional<String> zip,
    Optional<String> area,
    BigDecimal observed,
    BigDecimal expected,
    SourceRow source) {

  /** What is unique about an episode: of several rows with the same key, all are rejected. */
  public record Key(ParticipantId participant, String measure, String id) {}

  /** What is unique about this episode. */
  public Key key() {
    return new Key(participant, measure, id);
  }
}
