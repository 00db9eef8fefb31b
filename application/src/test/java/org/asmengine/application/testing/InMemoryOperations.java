package org.asmengine.application.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.asmengine.application.operation.OperationEnd;
import org.asmengine.application.operation.OperationError;
import org.asmengine.application.operation.OperationId;
import org.asmengine.application.operation.OperationProgress;
import org.asmengine.application.operation.OperationQuery;
import org.asmengine.application.operation.OperationState;
import org.asmengine.application.operation.Owner;
import org.asmengine.application.operation.RunOperation;
import org.asmengine.application.operation.RunOperations;
import org.asmengine.application.run.RunId;

/**
 * Operations in memory, in the order in which they were asked for. Several threads may use them.
 */
public final class InMemoryOperations implements RunOperations {

  private record Owned(RunOperation operation, Optional<Owner> owner) {}

  private final List<Owned> all = new ArrayList<>();

  /** Whether the database is away: then every call fails. */
  private boolean away;

  /** Makes every call fail, or work again. */
  public synchronized void goAway(boolean nowAway) {
    away = nowAway;
  }

  @Override
  public synchronized void create(RunOperation operation) {
    check();
    all.add(new Owned(operation, Optional.empty()));
  }

  @Override
  public synchronized Optional<RunOperation> find(OperationId id) {
    check();
    return all.stream().map(Owned::operation).filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public synchronized List<RunOperation> page(OperationQuery query) {
    check();
    return all.reversed().stream().map(Owned::operation).limit(query.most()).toList();
  }

  @Override
  public synchronized List<RunOperation> unfinished(RunId run) {
    check();
    return all.stream()
        .map(Owned::operation)
        .filter(one -> !one.state().isDone() && one.progress().run().equals(Optional.of(run)))
        .toList();
  }

  @Override
  public synchronized Optional<RunOperation> claim(Owner owner, Instant now, Instant deadSince) {
    check();
    Optional<Owned> oldest =
        all.stream().filter(one -> !one.operation().state().isDone()).findFirst();
    if (oldest.isEmpty()
        || (oldest.get().owner().isPresent()
            && !oldest.get().operation().updatedAt().isBefore(deadSince))) {
      return Optional.empty();
    }
    RunOperation before = oldest.get().operation();
    int takeovers = oldest.get().owner().isPresent() ? before.takeovers() + 1 : before.takeovers();
    RunOperation claimed =
        with(before, OperationState.RUNNING, before.progress(), now, takeovers, Optional.empty());
    all.set(all.indexOf(oldest.get()), new Owned(claimed, Optional.of(owner)));
    return Optional.of(claimed);
  }

  @Override
  public synchronized Instruction note(
      OperationId id, Owner owner, OperationProgress progress, Instant now) {
    boolean mine =
        change(
            id,
            owner,
            one -> with(one, one.state(), progress, now, one.takeovers(), Optional.empty()),
            Optional.of(owner));
    if (!mine) {
      return Instruction.LEAVE;
    }
    return find(id).orElseThrow().cancelRequested() ? Instruction.CANCEL : Instruction.GO_ON;
  }

  @Override
  public synchronized void release(
      OperationId id, Owner owner, OperationProgress progress, Instant now) {
    change(
        id,
        owner,
        one -> with(one, OperationState.QUEUED, progress, now, 0, Optional.empty()),
        Optional.empty());
  }

  @Override
  public synchronized boolean finish(OperationId id, Owner owner, OperationEnd end) {
    return change(
        id,
        owner,
        one -> with(one, end.state(), end.progress(), end.at(), one.takeovers(), Optional.of(end)),
        Optional.empty());
  }

  @Override
  public synchronized boolean requestCancel(OperationId id, OperationError reason, Instant now) {
    check();
    for (Owned one : List.copyOf(all)) {
      RunOperation operation = one.operation();
      if (operation.id().equals(id) && !operation.state().isDone()) {
        boolean waits = operation.state() == OperationState.QUEUED;
        all.set(
            all.indexOf(one),
            new Owned(
                new RunOperation(
                    id,
                    operation.order(),
                    operation.inputsDigest(),
                    operation.createdAt(),
                    operation.createdBy(),
                    waits ? OperationState.CANCELLED : operation.state(),
                    operation.progress(),
                    now,
                    true,
                    operation.takeovers(),
                    waits ? Optional.of(now) : Optional.empty(),
                    waits ? Optional.of(reason) : Optional.empty()),
                one.owner()));
        return true;
      }
    }
    return false;
  }

  private boolean change(
      OperationId id, Owner owner, UnaryOperator<RunOperation> how, Optional<Owner> next) {
    check();
    for (Owned one : List.copyOf(all)) {
      if (one.operation().id().equals(id) && one.owner().equals(Optional.of(owner))) {
        all.set(all.indexOf(one), new Owned(how.apply(one.operation()), next));
        return true;
      }
    }
    return false;
  }

  private static RunOperation with(
      RunOperation one,
      OperationState state,
      OperationProgress progress,
      Instant now,
      int takeovers,
      Optional<OperationEnd> end) {
    return new RunOperation(
        one.id(),
        one.order(),
        one.inputsDigest(),
        one.createdAt(),
        one.createdBy(),
        state,
        progress,
        now,
        one.cancelRequested(),
        takeovers,
        end.map(OperationEnd::at),
        end.flatMap(OperationEnd::error));
  }

  private void check() {
    if (away) {
      throw new IllegalStateException("away");
    }
  }
}
