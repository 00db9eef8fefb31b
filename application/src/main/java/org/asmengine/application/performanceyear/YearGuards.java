package org.asmengine.application.performanceyear;

import java.util.Optional;
import java.util.function.Supplier;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * What the life of a performance year allows other use cases to do. A year that nobody planned
 * allows everything: year ends from files alone need no programme.
 */
public interface YearGuards {

  /**
   * Before a run begins.
   *
   * @param whatIf whether parameters are overridden, so that it can't become a result
   * @throws EngineException SCORING_BEFORE_CLOSE
   */
  void beforeScoring(PerformanceYear year, boolean whatIf);

  /**
   * Before a submission is taken.
   *
   * @throws EngineException YEAR_STATE_FORBIDS before the submission window was opened
   */
  void beforeSubmission(PerformanceYear year);

  /** Whether what comes after the deadline is kept and flagged, and not refused. */
  boolean keepLateSubmissions(PerformanceYear year);

  /**
   * Publishes a run, and notes it in the life of its year, together or not at all.
   *
   * @param run the run
   * @param by who publishes it
   * @param override the reason to set a date aside; empty to respect it
   * @param publication publishes it
   * @return what the publication gives
   * @throws EngineException a code of kind GUARD
   */
  <T> T publishing(ScoringRun run, String by, Optional<String> override, Supplier<T> publication);

  /** Of years that nobody planned. */
  static YearGuards none() {
    return new YearGuards() {
      @Override
      public void beforeScoring(PerformanceYear year, boolean whatIf) {}

      @Override
      public void beforeSubmission(PerformanceYear year) {}

      @Override
      public boolean keepLateSubmissions(PerformanceYear year) {
        return false;
      }

      @Override
      public <T> T publishing(
          ScoringRun run, String by, Optional<String> override, Supplier<T> publication) {
        return publication.get();
      }
    };
  }
}
