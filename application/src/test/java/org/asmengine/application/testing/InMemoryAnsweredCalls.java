package org.asmengine.application.testing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.asmengine.application.idempotency.AnsweredCall;
import org.asmengine.application.idempotency.AnsweredCalls;
import org.asmengine.application.idempotency.CallKey;

/** Answered calls in memory; {@link InMemoryTransactions} make them wait for each other. */
public final class InMemoryAnsweredCalls implements AnsweredCalls {

  private record Row(String bodyDigest, Instant at, Optional<byte[]> response) {}

  private final Map<CallKey, Row> rows = new ConcurrentHashMap<>();

  @Override
  public boolean claim(CallKey key, String bodyDigest, Instant at) {
    return rows.putIfAbsent(key, new Row(bodyDigest, at, Optional.empty())) == null;
  }

  @Override
  public void answer(CallKey key, byte[] response) {
    rows.computeIfPresent(
        key, (same, row) -> new Row(row.bodyDigest(), row.at(), Optional.of(response.clone())));
  }

  @Override
  public Optional<AnsweredCall> find(CallKey key) {
    return Optional.ofNullable(rows.get(key))
        .flatMap(
            row -> row.response().map(response -> AnsweredCall.of(row.bodyDigest(), response)));
  }

  @Override
  public int forget(Instant before, int most) {
    var old =
        rows.entrySet().stream()
            .filter(entry -> entry.getValue().at().isBefore(before))
            .map(Map.Entry::getKey)
            .limit(most)
            .toList();
    old.forEach(rows::remove);
    return old.size();
  }

  /** What {@link InMemoryTransactions} has to do to undo what comes. */
  Runnable undo() {
    Map<CallKey, Row> before = Map.copyOf(rows);
    return () -> {
      rows.clear();
      rows.putAll(before);
    };
  }
}
