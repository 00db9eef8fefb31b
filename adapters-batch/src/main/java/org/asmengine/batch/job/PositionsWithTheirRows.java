package org.asmengine.batch.job;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A job repository that keeps how far a step is only together with the rows that this speaks of.
 *
 * <p>Spring Batch notes the position of a chunk within the chunk's transaction, and when the step
 * has ended, for whatever reason, once more: the one in memory, outside of any transaction. Where a
 * commit failed, the position in memory is beyond the last row that was kept, and a run that went
 * on from there would lose a chunk. So nothing is noted outside of a transaction.
 *
 * @param repository the real one
 */
record PositionsWithTheirRows(JobRepository repository) implements InvocationHandler {

  private static final String NOTE_POSITION = "updateExecutionContext";

  /** The same repository, but for that. */
  static JobRepository of(JobRepository repository) {
    return (JobRepository)
        Proxy.newProxyInstance(
            JobRepository.class.getClassLoader(),
            new Class<?>[] {JobRepository.class},
            new PositionsWithTheirRows(repository));
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    if (method.getName().equals(NOTE_POSITION)
        && arguments != null
        && arguments[0] instanceof StepExecution
        && !TransactionSynchronizationManager.isActualTransactionActive()) {
      return null;
    }
    try {
      return method.invoke(repository, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
