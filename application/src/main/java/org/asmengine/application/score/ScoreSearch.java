package org.asmengine.application.score;

import java.util.List;
import java.util.Optional;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.run.RunId;

/** Port: final scores of a run, searched. */
public interface ScoreSearch {

  /**
   * A page of what the query finds.
   *
   * @param after only what stands behind this position in the order of the query
   * @param most how many at most
   */
  List<ScoreAndAdjustment> page(
      RunId run, ScoreQuery query, Optional<ScorePosition> after, int most);
}
