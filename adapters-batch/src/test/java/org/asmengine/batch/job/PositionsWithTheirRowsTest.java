package org.asmengine.batch.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is noted of a step is where its last kept row is, also where a commit fails. */
class PositionsWithTheirRowsTest {

  private static final String POSITION = "position";
  private static final int ITEMS = 10;

  private final Database database = new Database();

  @Test
  void aFailedCommitLeavesThePositionAtTheLastKeptRow() throws Exception {
    database.failCommit = 3;

    StepExecution execution = run(PositionsWithTheirRows.of(database.repository()));

    assertThat(execution.getStatus()).isEqualTo(BatchStatus.FAILED);
    assertThat(database.rows).containsExactly(1, 2, 3, 4);
    assertThat(database.position).isEqualTo(4);
  }

  /** Once Spring Batch notes it better by itself, all this may go. */
  @Test
  void thatIsWhatSpringBatchDoesNotDoByItself() throws Exception {
    database.failCommit = 3;

    run(database.repository());

    assertThat(database.rows).containsExactly(1, 2, 3, 4);
    assertThat(database.position).isEqualTo(6);
  }

  @Test
  void aGoodEndIsNotedWithItsLastRow() throws Exception {
    StepExecution execution = run(PositionsWithTheirRows.of(database.repository()));

    assertThat(execution.getStatus()).isEqualTo(BatchStatus.COMPLETED);
    assertThat(database.rows).hasSize(ITEMS);
    assertThat(database.position).isEqualTo(ITEMS);
  }

  private StepExecution run(JobRepository repository) throws Exception {
    StepExecution execution =
        new StepExecution(
            1, "step", new JobExecution(1, new JobInstance(1, "job"), new JobParameters()));
    new StepBuilder("step", repository)
        .<Integer, Integer>chunk(2)
        .transactionManager(database)
        .reader(new Numbers())
        .writer(chunk -> database.write(chunk.getItems()))
        .build()
        .execute(execution);
    return execution;
  }

  /** Rows and a position, which are kept together at a commit, or not at all. */
  private static final class Database extends AbstractPlatformTransactionManager {
    private static final long serialVersionUID = 1L;

    private final transient List<Integer> rows = new ArrayList<>();
    private final transient List<Integer> writing = new ArrayList<>();
    private int position;
    private int positionBefore;
    private int commits;
    private int failCommit;

    void write(List<? extends Integer> items) {
      writing.addAll(items);
    }

    JobRepository repository() {
      return (JobRepository)
          Proxy.newProxyInstance(
              JobRepository.class.getClassLoader(),
              new Class<?>[] {JobRepository.class},
              (proxy, method, arguments) -> {
                if (method.getName().equals("updateExecutionContext")) {
                  position =
                      ((StepExecution) arguments[0]).getExecutionContext().getInt(POSITION, 0);
                  if (!TransactionSynchronizationManager.isActualTransactionActive()) {
                    positionBefore = position;
                  }
                }
                return null;
              });
    }

    @Override
    protected Object doGetTransaction() {
      return this;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
      writing.clear();
      positionBefore = position;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      if (++commits == failCommit) {
        doRollback(status);
        throw new TransactionSystemException("the connection is lost");
      }
      rows.addAll(writing);
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
      position = positionBefore;
    }
  }

  /** Counts, and notes how far it is. */
  private static final class Numbers implements ItemStreamReader<Integer> {
    private int last;

    @Override
    public void open(ExecutionContext context) {
      last = context.getInt(POSITION, 0);
    }

    @Override
    public @Nullable Integer read() {
      return last < ITEMS ? Integer.valueOf(++last) : null;
    }

    @Override
    public void update(ExecutionContext context) {
      context.putInt(POSITION, last);
    }

    @Override
    public void close() {}
  }
}
