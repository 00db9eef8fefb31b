package org.asmengine.persistence.service;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.asmengine.application.transaction.ConflictException;
import org.asmengine.application.transaction.Transactions;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Spring's transactions at the level "read committed": who waited for another's row then reads that
 * row, and not what was there when the transaction began.
 */
public final class SpringTransactions implements Transactions {

  /** MySQL: lock wait timeout, deadlock, lock not available; H2: the same, and a row in use. */
  private static final Set<Integer> CONFLICTS = Set.of(1205, 1213, 3572, 50200, 40001, 90131);

  private final TransactionTemplate transaction;

  /** Of this manager. */
  public SpringTransactions(PlatformTransactionManager manager) {
    this.transaction = new TransactionTemplate(manager);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  @Override
  public <T> T run(Supplier<T> work) {
    return execute(work, false);
  }

  @Override
  public <T> T rehearse(Supplier<T> work) {
    return execute(work, true);
  }

  private <T> T execute(Supplier<T> work, boolean undo) {
    T result;
    try {
      result =
          transaction.execute(status -> {
            T value = work.get();
            if (undo) {
              status.setRollbackOnly();
            }
            return value;
          });
    } catch (RuntimeException e) {
      throw isConflict(e) ? new ConflictException("other work was in the way", e) : e;
    }
    if (result == null) {
      throw new IllegalStateException("a transaction without a result");
    }
    return result;
  }

  private static boolean isConflict(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof PessimisticLockingFailureException
          || (cause instanceof SQLException sql && CONFLICTS.contains(sql.getErrorCode()))) {
        return true;
      }
    }
    return false;
  }
}
