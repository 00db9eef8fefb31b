package org.asmengine.application.episodecost;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.asmengine.domain.participation.ParticipantId;

/**
 * The measure score of a participant, as the year end reads it.
 *
 * @param participant the TIN and NPI
 * @param measure the episode-based cost measure, for instance {@code COST_HF_1}
 * @param episodes how many episodes count, 1 or more
 * @param measureScore in dollars, rounded
 * @param meetsCaseMinimum whether there are enough episodes to be scored; those of fewer are told
 *     all the same, and the year end leaves them out
 */
public record EpisodeCostRow(
    ParticipantId participant,
    String measure,
    long episodes,
    BigDecimal measureScore,
    boolean meetsCaseMinimum) {

  /** By TIN, NPI and measure, as files have them. */
  public static final Comparator<EpisodeCostRow> ORDER =
      Comparator.comparing(EpisodeCostRow::participant).thenComparing(EpisodeCostRow::measure);

  /** The fields of the row in {@code cost.csv}. */
  List<String> fields() {
    return List.of(
        participant.tin().value(),
        participant.npi().value(),
        measure,
        Long.toString(episodes),
        measureScore.toPlainString());
  }
}
