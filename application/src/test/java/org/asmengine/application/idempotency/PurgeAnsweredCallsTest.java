package org.asmengine.application.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.junit.jupiter.api.Test;

/** Answered calls are kept for a week. */
class PurgeAnsweredCallsTest {

  private static final Instant NOW = Instant.parse("2028-05-08T00:00:00Z");

  private final InMemoryAnsweredCalls calls = new InMemoryAnsweredCalls();
  private final PurgeAnsweredCalls purge =
      new PurgeAnsweredCalls(calls, Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void aCallOfAWeekAgoIsKeptAndAnOlderOneIsNot() {
    answered("week", NOW.minus(Duration.ofDays(7)));
    answered("older", NOW.minus(Duration.ofDays(7)).minusMillis(1));

    assertThat(purge.purge()).isEqualTo(1);
    assertThat(calls.find(key("week"))).isPresent();
    assertThat(calls.find(key("older"))).isEmpty();
  }

  @Test
  void allOldCallsGoHoweverMany() {
    int many = 2 * PurgeAnsweredCalls.AT_ONCE + 1;
    for (int i = 0; i < many; i++) {
      answered("call " + i, Instant.EPOCH);
    }

    assertThat(purge.purge()).isEqualTo(many);
    assertThat(purge.purge()).isZero();
  }

  private void answered(String id, Instant at) {
    calls.claim(key(id), "digest", at);
    calls.answer(key(id), new byte[] {1});
  }

  private static CallKey key(String id) {
    return new CallKey("caller", "method", id);
  }
}
