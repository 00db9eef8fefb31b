package org.asmengine.persistence.operation;

import static org.asmengine.persistence.operation.OperationRow.COLUMNS;
import static org.asmengine.persistence.operation.OperationRow.number;
import static org.asmengine.persistence.operation.OperationRow.utc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.operation.OperationEnd;
import org.asmengine.application.operation.OperationError;
import org.asmengine.application.operation.OperationId;
import org.asmengine.application.operation.OperationProgress;
import org.asmengine.application.operation.OperationQuery;
import org.asmengine.application.operation.Owner;
import org.asmengine.application.operation.RunOperation;
import org.asmengine.application.operation.RunOperations;
import org.asmengine.application.operation.RunOrder;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.RunId;
import org.asmengine.persistence.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Operations as rows. Whoever changes one names in the same statement what must still be true of
 * it, so that of several who try one succeeds and the others learn that they did not.
 */
public final class JdbcRunOperations implements RunOperations {

  private static final String OPEN = " state in ('QUEUED', 'RUNNING') ";
  private static final String MINE = " where operation_id = ? and owner = ? and state = 'RUNNING'";
  private static final String PROGRESS =
      " run_id = ?, step = ?, rows_read = ?, rows_written = ?, rows_rejected = ?, percent = ?,"
          + " estimated_end = ? ";

  private record Overridden(OperationId operation, String key, String value) {}

  private final Queries queries;
  private final TransactionTemplate transaction;

  /** On this database; joins the caller's transaction where there is one. */
  public JdbcRunOperations(Queries queries, TransactionTemplate transaction) {
    this.queries = queries;
    this.transaction = transaction;
  }

  @Override
  public void create(RunOperation operation) {
    transaction.executeWithoutResult(status -> {
      insert(operation);
      operation
          .order()
          .overrides()
          .forEach((key, value) ->
              queries.update(
                  "insert into run_operation_override"
                      + " (operation_id, parameter_key, parameter_value) values (?, ?, ?)",
                  operation.id().toString(),
                  key,
                  value));
    });
  }

  private void insert(RunOperation operation) {
    RunOrder order = operation.order();
    queries.update(
        "insert into run_operation (operation_id, performance_year, input_directory,"
            + " submission_source, submission_cutoff, circumstance_source, circumstance_list,"
            + " max_rejects, inputs_digest, created_at, created_by, state, takeovers,"
            + " cancel_requested, updated_at, run_id, rows_read, rows_written, rows_rejected,"
            + " percent)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, false, ?, ?, 0, 0, 0, 0)",
        operation.id().toString(),
        order.year().value(),
        order.inputDirectory(),
        order.submissionSource().name(),
        number(order.submissionCutoff()),
        order.circumstanceSource().name(),
        order.circumstanceList().orElse(null),
        number(order.maxRejects()),
        operation.inputsDigest(),
        utc(operation.createdAt()),
        operation.createdBy(),
        operation.state().name(),
        utc(operation.updatedAt()),
        operation.progress().run().map(RunId::value).orElse(null));
  }

  @Override
  public Optional<RunOperation> find(OperationId id) {
    return list("where operation_id = ?", id.toString()).stream().findFirst();
  }

  @Override
  public List<RunOperation> page(OperationQuery query) {
    StringBuilder condition = new StringBuilder("where true");
    List<Object> arguments = new ArrayList<>();
    query.done().ifPresent(done -> condition.append(done ? " and not" : " and").append(OPEN));
    query
        .after()
        .ifPresent(after -> {
          condition.append(
              " and operation_number <"
                  + " (select o.operation_number from run_operation o where o.operation_id = ?)");
          arguments.add(after.toString());
        });
    condition.append(" order by operation_number desc limit ").append(query.most());
    return list(condition.toString(), arguments.toArray());
  }

  @Override
  public List<RunOperation> unfinished(RunId run) {
    return list("where run_id = ? and" + OPEN + "order by operation_number", run.value());
  }

  @Override
  public Optional<RunOperation> claim(Owner owner, Instant now, Instant deadSince) {
    Optional<String> oldest =
        queries
            .list(
                "select operation_id from run_operation where"
                    + OPEN
                    + "order by operation_number limit 1",
                row -> row.getString(1))
            .stream()
            .findFirst();
    if (oldest.isEmpty()) {
      return Optional.empty();
    }
    String id = oldest.get();
    int claimed =
        queries.update(
            "update run_operation set state = 'RUNNING',"
                + " takeovers = case when owner is null then takeovers else takeovers + 1 end,"
                + " owner = ?, updated_at = ? where operation_id = ? and"
                + OPEN
                + "and (owner is null or updated_at < ?)",
            owner.toString(),
            utc(now),
            id,
            utc(deadSince));
    return claimed == 1
        ? list("where operation_id = ?", id).stream().findFirst()
        : Optional.empty();
  }

  @Override
  public Instruction note(OperationId id, Owner owner, OperationProgress progress, Instant now) {
    int noted = changeMine("updated_at = ?", id, owner, progress, utc(now));
    if (noted == 0) {
      return Instruction.LEAVE;
    }
    boolean cancel =
        queries
            .list(
                "select cancel_requested from run_operation where operation_id = ?",
                row -> row.getBoolean(1),
                id.toString())
            .contains(true);
    return cancel ? Instruction.CANCEL : Instruction.GO_ON;
  }

  @Override
  public void release(OperationId id, Owner owner, OperationProgress progress, Instant now) {
    changeMine(
        "state = 'QUEUED', owner = null, takeovers = 0, updated_at = ?",
        id,
        owner,
        progress,
        utc(now));
  }

  @Override
  public boolean finish(OperationId id, Owner owner, OperationEnd end) {
    int finished =
        changeMine(
            "state = ?, owner = null, updated_at = ?, ended_at = ?, error_code = ?,"
                + " error_message = ?",
            id,
            owner,
            end.progress(),
            end.state().name(),
            utc(end.at()),
            utc(end.at()),
            end.error().map(error -> error.code().name()).orElse(null),
            end.error().map(OperationError::message).orElse(null));
    return finished == 1;
  }

  @Override
  public boolean requestCancel(OperationId id, OperationError reason, Instant now) {
    int ended =
        queries.update(
            "update run_operation set state = 'CANCELLED', cancel_requested = true,"
                + " updated_at = ?, ended_at = ?, error_code = ?, error_message = ?"
                + " where operation_id = ? and state = 'QUEUED'",
            utc(now),
            utc(now),
            reason.code().name(),
            reason.message(),
            id.toString());
    // One that was taken or put down between the two statements is told all the same.
    return ended == 1
        || queries.update(
                "update run_operation set cancel_requested = true where operation_id = ? and"
                    + OPEN,
                id.toString())
            == 1;
  }

  private int changeMine(
      String changes,
      OperationId id,
      Owner owner,
      OperationProgress progress,
      @Nullable Object... values) {
    List<@Nullable Object> arguments = new ArrayList<>(Arrays.asList(values));
    arguments.add(progress.run().map(RunId::value).orElse(null));
    arguments.add(progress.step().map(Phase::name).orElse(null));
    arguments.add(progress.read());
    arguments.add(progress.written());
    arguments.add(progress.rejected());
    arguments.add(progress.percent());
    arguments.add(utc(progress.estimatedEnd()));
    arguments.add(id.toString());
    arguments.add(owner.toString());
    // In a transaction, so that no process that dies takes back what a client saw.
    Integer changed =
        transaction.execute(status ->
            queries.update(
                "update run_operation set " + changes + "," + PROGRESS + MINE,
                arguments.toArray()));
    return changed == null ? 0 : changed;
  }

  private List<RunOperation> list(String condition, Object... arguments) {
    Map<OperationId, Map<String, String>> overrides = new HashMap<>();
    queries
        .list(
            "select operation_id, parameter_key, parameter_value from run_operation_override"
                + " where operation_id in (select p.operation_id from (select operation_id"
                + " from run_operation "
                + condition
                + ") p)",
            row -> new Overridden(OperationRow.id(row), row.getString(2), row.getString(3)),
            arguments)
        .forEach(one ->
            overrides
                .computeIfAbsent(one.operation(), absent -> new HashMap<>())
                .put(one.key(), one.value()));
    return queries.list(
        "select " + COLUMNS + " from run_operation " + condition,
        row -> OperationRow.read(row, overrides.getOrDefault(OperationRow.id(row), Map.of())),
        arguments);
  }
}
