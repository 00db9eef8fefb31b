package org.asmengine.application.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A run goes from nothing to the whole, and never back. */
class CompletionTest {

  private final Completion completion = new Completion();

  @Test
  void startsAtNothing() {
    assertThat(completion.permille()).isZero();
    assertThat(completion.phase()).isEmpty();
  }

  @Test
  void growsWithEveryPhaseUpToTheWhole() {
    int before = 0;
    for (Phase phase : Phase.values()) {
      completion.begin(phase, 100);
      assertThat(completion.permille()).isEqualTo(before);
      completion.advance(phase, 50);
      int half = completion.permille();
      assertThat(half).isGreaterThan(before);
      completion.end(phase);
      assertThat(completion.permille()).isGreaterThanOrEqualTo(half);
      before = completion.permille();
    }
    assertThat(before).isEqualTo(Completion.WHOLE);
  }

  @Test
  void rowsCountWithinTheirPhaseAlone() {
    completion.begin(Phase.LOAD, 10);
    int start = completion.permille();
    completion.advance(Phase.LOAD, 25);

    assertThat(completion.rows(Phase.LOAD)).isEqualTo(25);
    completion.begin(Phase.REFERENCE, 0);
    assertThat(completion.permille()).isEqualTo(start + 420);
    assertThat(completion.phase()).contains(Phase.REFERENCE);
  }

  @Test
  void aPhaseOfUnknownLengthCountsWhenItEnds() {
    completion.begin(Phase.REVIEW, 0);
    completion.advance(Phase.REVIEW, 1_000);
    assertThat(completion.permille()).isZero();

    completion.end(Phase.REVIEW);
    assertThat(completion.permille()).isEqualTo(130);
  }

  @Test
  void aRunThatIsResumedStartsWhereItWas() {
    completion.begin(Phase.ADJUST, 100);

    assertThat(completion.permille()).isEqualTo(130 + 420 + 50 + 200 + 30);
  }
}
