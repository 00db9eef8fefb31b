package org.asmengine.application.correction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.ResultVersion;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.ScoreOrder;
import org.asmengine.application.score.ScorePosition;
import org.asmengine.application.score.ScoreQuery;
import org.asmengine.application.score.ScoreSearch;

/**
 * Final scores of a run, searched as they are served. A run has few corrected results: they are
 * searched in memory and take their places among those that the database finds.
 */
public final class NewestScoreSearch {

  private static final Comparator<ScorePosition> PARTICIPANT =
      Comparator.comparing((ScorePosition position) -> position.cohort().name())
          .thenComparing(ScorePosition::participant);

  private static final Comparator<ScorePosition> WITHOUT_SCORE_LAST =
      Comparator.comparing(position -> position.finalScore().isEmpty());

  private static final Comparator<ScorePosition> SCORE =
      Comparator.comparing(position -> position.finalScore().orElse(BigDecimal.ZERO));

  private final ScoreSearch search;
  private final ServedScores scores;

  /** On this search of the run's own scores. */
  public NewestScoreSearch(ScoreSearch search, ServedScores scores) {
    this.search = search;
    this.scores = scores;
  }

  /**
   * A page of what the query finds.
   *
   * @param after only what stands behind this position in the order of the query
   * @param most how many at most
   */
  public List<ServedScore> page(
      RunId run, ScoreQuery query, Optional<ScorePosition> after, int most) {
    Map<ResultKey, ServedScore> corrected = new HashMap<>();
    scores.corrected(run).forEach(one -> corrected.put(key(row(one)), one));
    Comparator<ScorePosition> order = order(query.order());
    List<ServedScore> found = new ArrayList<>();
    // As many more as corrections can take away.
    search.page(run, query, after, most + corrected.size()).stream()
        .filter(one -> !corrected.containsKey(key(one.score())))
        .map(one -> new ServedScore(one, ResultVersion.FIRST))
        .forEach(found::add);
    corrected.values().stream()
        .filter(one -> isFound(row(one), query))
        .filter(one ->
            after.map(start -> order.compare(ScorePosition.of(row(one)), start) > 0).orElse(true))
        .forEach(found::add);
    return found.stream()
        .sorted(Comparator.comparing(one -> ScorePosition.of(row(one)), order))
        .limit(most)
        .toList();
  }

  private static FinalScoreRow row(ServedScore served) {
    return served.result().score();
  }

  private static ResultKey key(FinalScoreRow row) {
    return new ResultKey(row.cohort(), row.participant());
  }

  private static boolean isFound(FinalScoreRow row, ScoreQuery query) {
    return query.cohort().map(row.cohort()::equals).orElse(true)
        && query.status().map(row.status()::equals).orElse(true)
        && query.tin().map(row.participant().tin()::equals).orElse(true)
        && query.npi().map(row.participant().npi()::equals).orElse(true)
        && query.least().map(least -> isAtLeast(row.finalScore(), least)).orElse(true)
        && query.most().map(most -> isAtMost(row.finalScore(), most)).orElse(true);
  }

  private static boolean isAtLeast(Optional<BigDecimal> score, BigDecimal least) {
    return score.filter(value -> value.compareTo(least) >= 0).isPresent();
  }

  private static boolean isAtMost(Optional<BigDecimal> score, BigDecimal most) {
    return score.filter(value -> value.compareTo(most) <= 0).isPresent();
  }

  private static Comparator<ScorePosition> order(ScoreOrder order) {
    return switch (order) {
      case BY_PARTICIPANT -> PARTICIPANT;
      case HIGHEST_FIRST ->
          WITHOUT_SCORE_LAST.thenComparing(SCORE.reversed()).thenComparing(PARTICIPANT);
      case LOWEST_FIRST -> WITHOUT_SCORE_LAST.thenComparing(SCORE).thenComparing(PARTICIPANT);
    };
  }
}
