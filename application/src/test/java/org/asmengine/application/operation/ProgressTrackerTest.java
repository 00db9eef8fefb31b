package org.asmengine.application.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.RunId;
import org.junit.jupiter.api.Test;

/** What an operation tells of a run. */
class ProgressTrackerTest {

  private static final Instant NOON = Instant.parse("2028-05-01T12:00:00Z");

  @Test
  void nothingIsDoneAtTheStart() {
    assertThat(tracker().now(NOON)).isEqualTo(OperationProgress.none(Optional.empty()));
  }

  @Test
  void thePercentageNeverGoesBackAndEndsBelowAHundred() {
    ProgressTracker tracker = tracker();
    List<Integer> percents = new ArrayList<>();
    tracker.identified(new RunId(7), 5_000);
    for (Phase phase : Phase.values()) {
      tracker.begin(phase, 10);
      for (int i = 0; i < 10; i++) {
        tracker.advance(phase, 1);
        percents.add(tracker.now(NOON).percent());
      }
      tracker.end(phase);
    }
    percents.add(tracker.now(NOON).percent());

    assertThat(percents).isSorted().last().isEqualTo(99);
    assertThat(percents.getFirst()).isLessThan(5);
  }

  @Test
  void aResumedRunGoesOnFromThePercentageThatItHad() {
    OperationProgress before =
        new OperationProgress(
            Optional.of(new RunId(7)),
            Optional.of(Phase.SCORE),
            100,
            200,
            3,
            60,
            Optional.of(NOON));
    ProgressTracker tracker = new ProgressTracker(before, NOON);
    tracker.begin(Phase.LOAD, 10);
    tracker.advance(Phase.LOAD, 10);
    tracker.wrote(Phase.LOAD, 9);

    OperationProgress now = tracker.now(NOON);

    assertThat(now.percent()).isEqualTo(60);
    assertThat(now.read()).isEqualTo(110);
    assertThat(now.written()).isEqualTo(209);
    assertThat(now.rejected()).isEqualTo(3);
    assertThat(now.run()).contains(new RunId(7));
    assertThat(now.step()).contains(Phase.LOAD);
  }

  @Test
  void aReviewThatBeginsAgainCountsItsRejectsAnew() {
    OperationProgress before =
        new OperationProgress(
            Optional.empty(), Optional.of(Phase.REVIEW), 10, 0, 5, 3, Optional.empty());
    ProgressTracker tracker = new ProgressTracker(before, NOON);
    tracker.begin(Phase.REVIEW, 0);
    tracker.rejected(ErrorCode.DUPLICATE, 2);

    assertThat(tracker.now(NOON).rejected()).isEqualTo(2);
  }

  @Test
  void howManyRowsThereAreIsGuessedFromTheirBytes() {
    ProgressTracker tracker = tracker();
    tracker.identified(new RunId(1), 50_000);
    tracker.begin(Phase.REVIEW, 0);
    tracker.advance(Phase.REVIEW, 500);
    int half = tracker.now(NOON).percent();
    tracker.advance(Phase.REVIEW, 100_000);
    int all = tracker.now(NOON).percent();

    assertThat(half).isPositive();
    assertThat(all).isEqualTo(2 * half + 1);
  }

  @Test
  void theEndIsEstimatedAtThePaceOfThisProcess() {
    ProgressTracker tracker = tracker();
    tracker.begin(Phase.SCORE, 100);
    assertThat(tracker.now(NOON.plusSeconds(1)).estimatedEnd()).isEmpty();

    // Review, load and reference are 600 permille: as if they had taken the minute.
    Instant later = NOON.plusSeconds(60);
    assertThat(tracker.now(later).estimatedEnd()).contains(later.plusSeconds(40));
    assertThat(tracker.complete().estimatedEnd()).isEmpty();
    assertThat(tracker.complete().percent()).isEqualTo(100);
  }

  private static ProgressTracker tracker() {
    return new ProgressTracker(OperationProgress.none(Optional.empty()), NOON);
  }
}
