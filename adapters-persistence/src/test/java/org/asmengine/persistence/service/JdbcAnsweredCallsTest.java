package org.asmengine.persistence.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.asmengine.application.idempotency.AnsweredCall;
import org.asmengine.application.idempotency.AnsweredCalls;
import org.asmengine.application.idempotency.CallKey;
import org.asmengine.application.transaction.ConflictException;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.persistence.Queries;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A call is claimed by one of many, answered once, and found again by all. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcAnsweredCallsTest {

  private static final int CALLERS = 32;
  private static final Instant NOW = Instant.parse("2028-05-01T12:34:56.123456Z");
  private static final byte[] ANSWER = "an answer ñ漢😀\0".getBytes(StandardCharsets.UTF_8);

  private final TestDatabase database;
  private final Stores stores;
  private final AnsweredCalls calls;
  private final Transactions transactions;
  private final CallKey key =
      new CallKey("portal", "asm.v1.Service/Method", UUID.randomUUID().toString());

  JdbcAnsweredCallsTest(TestDatabase database) {
    this.database = database;
    this.stores = database.stores();
    this.calls = stores.bean(AnsweredCalls.class);
    this.transactions = stores.bean(Transactions.class);
  }

  @Test
  void anAnswerComesBackAsItWasKept() {
    assertThat(calls.find(key)).isEmpty();

    assertThat(answered(key)).isTrue();

    AnsweredCall found =
        new JdbcAnsweredCalls(new Queries(stores.dataSource())).find(key).orElseThrow();
    assertThat(found.bodyDigest()).isEqualTo("digest");
    assertThat(found.response()).isEqualTo(ANSWER);
  }

  @Test
  void anEmptyAnswerIsOne() {
    transactions.run(() -> {
      calls.claim(key, "digest", NOW);
      calls.answer(key, new byte[0]);
      return true;
    });

    assertThat(calls.find(key).orElseThrow().response()).isEmpty();
  }

  @Test
  void aLargeAnswerIsKeptWhole() {
    byte[] large = new byte[4 << 20];
    large[large.length - 1] = 7;
    transactions.run(() -> {
      calls.claim(key, "digest", NOW);
      calls.answer(key, large);
      return true;
    });

    assertThat(calls.find(key).orElseThrow().response()).isEqualTo(large);
  }

  @Test
  void aKeyDiffersInEachOfItsParts() {
    assertThat(answered(key)).isTrue();

    assertThat(answered(new CallKey("Portal", key.method(), key.requestId()))).isTrue();
    assertThat(answered(new CallKey(key.caller(), "asm.v1.Service/Other", key.requestId())))
        .isTrue();
    assertThat(answered(new CallKey(key.caller(), key.method(), UUID.randomUUID().toString())))
        .isTrue();
    assertThat(answered(key)).isFalse();
  }

  @Test
  void aClaimThatWasUndoneIsFree() {
    assertThatThrownBy(() ->
            transactions.run(() -> {
              calls.claim(key, "digest", NOW);
              throw new IllegalStateException("the effect failed");
            }))
        .hasMessage("the effect failed");

    assertThat(calls.find(key)).isEmpty();
    assertThat(answered(key)).isTrue();
  }

  @Test
  void aTransactionThatMeetsAKeyStaysUsable() {
    answered(key);
    CallKey other = new CallKey(key.caller(), key.method(), UUID.randomUUID().toString());

    transactions.run(() -> {
      assertThat(calls.claim(key, "digest", NOW)).isFalse();
      assertThat(calls.claim(other, "digest", NOW)).isTrue();
      calls.answer(other, ANSWER);
      return true;
    });

    assertThat(calls.find(other)).isPresent();
  }

  @Test
  void anAnswerWithoutAClaimIsRefused() {
    assertThatThrownBy(() -> calls.answer(key, ANSWER)).isInstanceOf(IllegalStateException.class);
    answered(key);
    assertThatThrownBy(() -> calls.answer(key, ANSWER)).isInstanceOf(IllegalStateException.class);
  }

  /** Each with a connection of its own: as many instances at once. */
  @Test
  void of32AtOnceOneClaimsAndAllFindTheAnswer() throws InterruptedException, ExecutionException {
    try (Instances instances = new Instances()) {
      AtomicInteger effects = new AtomicInteger();
      List<String> answers =
          Together.run(CALLERS, () -> instances.call(key, "answer " + effects.incrementAndGet()));

      assertThat(answers).hasSize(CALLERS).containsOnly(answers.getFirst());
      assertThat(stored()).isEqualTo(1);
    }
  }

  /** The holder gives up while the others wait: the database breaks their circle. */
  @Test
  void of31WhoWaitForOneThatFailsOneGoesOn() throws InterruptedException, ExecutionException {
    try (Instances instances = new Instances();
        ExecutorService executor = Executors.newFixedThreadPool(CALLERS)) {
      CountDownLatch claimed = new CountDownLatch(1);
      CountDownLatch waiting = new CountDownLatch(CALLERS - 1);
      Future<Boolean> failing =
          executor.submit(() ->
              instances.transactions.run(() -> {
                assertThat(instances.calls.claim(key, "digest", NOW)).isTrue();
                claimed.countDown();
                awaited(waiting);
                throw new IllegalStateException("the effect failed");
              }));
      awaited(claimed);
      List<Future<String>> others =
          Stream.generate(() ->
                  executor.submit(() -> {
                    waiting.countDown();
                    return instances.call(key, "answer");
                  }))
              .limit(CALLERS - 1)
              .toList();

      assertThatThrownBy(failing::get).hasRootCauseMessage("the effect failed");
      for (Future<String> other : others) {
        assertThat(other.get()).isEqualTo("answer");
      }
      assertThat(instances.effects).hasValue(1);
      assertThat(stored()).isEqualTo(1);
    }
  }

  @Test
  void whoWaitsTooLongIsToldToComeAgain()
      throws InterruptedException, ExecutionException, SQLException {
    try (Instances instances = new Instances();
        Connection holder = instances.pool.getConnection();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute(
          "insert into idempotent_call (caller, method, request_id, body_digest, claimed_at)"
              + " values ('portal', 'asm.v1.Service/Method', '%s', 'x', '2028-05-01 00:00:00')"
                  .formatted(key.requestId()));

      assertThatExceptionOfType(ConflictException.class)
          .isThrownBy(() -> instances.once(key, "late"));
      holder.rollback();
    }
  }

  @Test
  void oldCallsAreForgottenAFewAtATime() {
    stores.sql().update("delete from idempotent_call");
    for (int i = 0; i < 5; i++) {
      CallKey old = new CallKey("portal", "asm.v1.Service/Method", "old " + i);
      transactions.run(() -> {
        calls.claim(old, "digest", NOW.minusSeconds(1));
        calls.answer(old, ANSWER);
        return true;
      });
    }
    answered(key);

    assertThat(calls.forget(NOW, 3)).isEqualTo(3);
    assertThat(calls.forget(NOW, 3)).isEqualTo(2);
    assertThat(calls.forget(NOW, 3)).isZero();
    assertThat(calls.find(key)).isPresent();
  }

  private boolean answered(CallKey called) {
    return transactions.run(() -> {
      boolean mine = calls.claim(called, "digest", NOW);
      if (mine) {
        calls.answer(called, ANSWER);
      }
      return mine;
    });
  }

  private int stored() {
    Integer rows =
        stores
            .sql()
            .queryForObject(
                "select count(*) from idempotent_call where request_id = ?",
                Integer.class,
                key.requestId());
    return rows == null ? 0 : rows;
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Callers that share nothing but the database, and don't wait long for its locks. */
  private final class Instances implements AutoCloseable {
    private final HikariDataSource pool;
    private final AnsweredCalls calls;
    private final Transactions transactions;
    private final AtomicInteger effects = new AtomicInteger();

    Instances() {
      HikariDataSource shared = stores.bean(HikariDataSource.class);
      HikariConfig config = new HikariConfig();
      config.setJdbcUrl(shared.getJdbcUrl());
      config.setUsername(shared.getUsername());
      config.setPassword(shared.getPassword());
      config.setDataSourceProperties(shared.getDataSourceProperties());
      config.setMaximumPoolSize(CALLERS + 1);
      config.setConnectionInitSql(
          switch (database) {
            case H2 -> "set lock_timeout 2000";
            case MYSQL -> "set innodb_lock_wait_timeout = 2";
          });
      pool = new HikariDataSource(config);
      calls = new JdbcAnsweredCalls(new Queries(pool));
      transactions = new SpringTransactions(new JdbcTransactionManager(pool));
    }

    Optional<String> once(CallKey called, String answer) {
      return transactions.run(() -> {
        if (!calls.claim(called, "digest", NOW)) {
          return Optional.empty();
        }
        effects.incrementAndGet();
        calls.answer(called, answer.getBytes(StandardCharsets.UTF_8));
        return Optional.of(answer);
      });
    }

    String call(CallKey called, String answer) {
      Instant end = Instant.now().plus(Duration.ofSeconds(30));
      while (Instant.now().isBefore(end)) {
        try {
          Optional<String> mine = once(called, answer);
          if (mine.isPresent()) {
            return answer;
          }
          Optional<AnsweredCall> found = calls.find(called);
          if (found.isPresent()) {
            return new String(found.get().response(), StandardCharsets.UTF_8);
          }
        } catch (ConflictException e) {
          // Another one was chosen to go on.
        }
      }
      throw new AssertionError("never answered");
    }

    @Override
    public void close() {
      pool.close();
    }
  }
}
