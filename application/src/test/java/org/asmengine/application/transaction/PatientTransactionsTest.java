package org.asmengine.application.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemoryTransactions;
import org.junit.jupiter.api.Test;

/** Work that met other work is done again, but not for ever. */
class PatientTransactionsTest {

  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void whoseWayIsFreeGoesOnce() {
    assertThat(patient(Duration.ZERO).run(tries::incrementAndGet)).isEqualTo(1);
  }

  @Test
  void patienceEnds() {
    ConflictException conflict = new ConflictException("in the way", new IllegalStateException());

    assertThatThrownBy(() -> patient(Duration.ZERO).run(() -> fail(conflict))).isSameAs(conflict);
    assertThat(tries).hasPositiveValue();
  }

  @Test
  void nothingElseIsTriedAgain() {
    assertThatThrownBy(
            () -> patient(Duration.ofHours(1)).run(() -> fail(new IllegalStateException("wrong"))))
        .hasMessage("wrong");
    assertThat(tries).hasValue(1);
  }

  private int fail(RuntimeException e) {
    tries.incrementAndGet();
    throw e;
  }

  private static PatientTransactions patient(Duration patience) {
    return new PatientTransactions(
        new InMemoryTransactions(new InMemoryAuditTrail(), new InMemoryAnsweredCalls()), patience);
  }
}
