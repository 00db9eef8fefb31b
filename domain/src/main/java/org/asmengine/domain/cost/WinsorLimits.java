package org.asmengine.domain.cost;

import java.math.BigDecimal;
import java.util.Optional;
import org.asmengine.domain.Rule;
import org.asmengine.domain.number.Distribution;
import org.asmengine.domain.number.Exact;
import org.asmengine.domain.ruleset.programme.EpisodeCostRules;
import org.asmengine.domain.ruleset.programme.Winsorized;

/**
 * The values to which the episodes of a measure are drawn in.
 *
 * @param values which values
 * @param lower lower values count as this one
 * @param upper higher values count as this one
 */
@Rule("42 CFR 512.730(b)")
public record WinsorLimits(Winsorized values, BigDecimal lower, BigDecimal upper) {

  /**
   * What is gathered of the episode to find the limits; nothing where nothing is drawn in.
   *
   * @param episode an episode that counts
   */
  public static Optional<BigDecimal> value(CostEpisode episode, EpisodeCostRules rules) {
    return switch (rules.winsorized()) {
      case NONE -> Optional.empty();
      case OBSERVED -> Optional.of(episode.observed());
      case RATIO -> Optional.of(episode.ratio());
    };
  }

  /**
   * The limits of a measure.
   *
   * @param values what was gathered of all episodes of the measure that count, whoever they are
   *     attributed to
   */
  public static Optional<WinsorLimits> of(Distribution values, EpisodeCostRules rules) {
    return rules.winsorized() == Winsorized.NONE || values.count() == 0
        ? Optional.empty()
        : Optional.of(
            new WinsorLimits(
                rules.winsorized(),
                values.percentile(rules.lowerPercentile()),
                values.percentile(rules.upperPercentile())));
  }

  /** Observed over expected cost with whatever is drawn in. */
  BigDecimal ratio(CostEpisode episode) {
    return switch (values) {
      case NONE -> episode.ratio();
      case OBSERVED -> episode.observed(Exact.clamp(episode.observed(), lower, upper)).ratio();
      case RATIO -> Exact.clamp(episode.ratio(), lower, upper);
    };
  }
}
