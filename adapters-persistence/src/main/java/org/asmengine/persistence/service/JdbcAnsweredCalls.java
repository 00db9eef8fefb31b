package org.asmengine.persistence.service;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.asmengine.application.idempotency.AnsweredCall;
import org.asmengine.application.idempotency.AnsweredCalls;
import org.asmengine.application.idempotency.CallKey;
import org.asmengine.persistence.Queries;
import org.springframework.dao.DuplicateKeyException;

/**
 * Answered calls as rows; the primary key is what callers wait on. An insert that meets a key
 * leaves the transaction usable, on MySQL and on H2, which Hibernate's session would not be.
 */
public final class JdbcAnsweredCalls implements AnsweredCalls {

  private final Queries queries;

  /** On this database. */
  public JdbcAnsweredCalls(Queries queries) {
    this.queries = queries;
  }

  @Override
  public boolean claim(CallKey key, String bodyDigest, Instant at) {
    try {
      queries.update(
          "insert into idempotent_call (caller, method, request_id, body_digest, claimed_at)"
              + " values (?, ?, ?, ?, ?)",
          key.caller(),
          key.method(),
          key.requestId(),
          bodyDigest,
          utc(at));
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  @Override
  public void answer(CallKey key, byte[] response) {
    int rows =
        queries.update(
            "update idempotent_call set response = ?"
                + " where caller = ? and method = ? and request_id = ? and response is null",
            response,
            key.caller(),
            key.method(),
            key.requestId());
    if (rows != 1) {
      throw new IllegalStateException("an answer to a call that nobody claimed");
    }
  }

  @Override
  public Optional<AnsweredCall> find(CallKey key) {
    return queries
        .list(
            "select body_digest, response from idempotent_call"
                + " where caller = ? and method = ? and request_id = ? and response is not null",
            row -> AnsweredCall.of(row.getString(1), row.getBytes(2)),
            key.caller(),
            key.method(),
            key.requestId())
        .stream()
        .findFirst();
  }

  @Override
  public int forget(Instant before, int most) {
    return queries.update(
        "delete from idempotent_call where claimed_at < ? limit " + most, utc(before));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
