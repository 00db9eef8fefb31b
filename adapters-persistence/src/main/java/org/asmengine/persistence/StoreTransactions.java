package org.asmengine.persistence;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Spring's transactions, but for what it means that a process or a database dies.
 *
 * <p>What is committed outlives the process. The embedded database would write it only half a
 * second later, and a call that was answered could be lost; MySQL does it by itself.
 *
 * <p>What went wrong first is what is thrown. On a connection that is gone the rollback fails as
 * well, and Spring would throw that instead: nobody could tell any more that the database is away.
 * Nothing is left to undo then, since a database does that with the end of a connection, and the
 * pool rolls back whatever connection comes back with work on it.
 */
final class StoreTransactions extends JpaTransactionManager {
  private static final long serialVersionUID = 1L;

  private final transient Runnable written;

  StoreTransactions(EntityManagerFactory factory, DataSource dataSource) {
    super(factory);
    JdbcTemplate sql = new JdbcTemplate(dataSource);
    this.written =
        switch (DatabaseKind.of(dataSource)) {
          case H2 -> () -> sql.execute("checkpoint");
          case MYSQL -> () -> {};
        };
  }

  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    super.doCommit(status);
    written.run();
  }

  @Override
  protected void doRollback(DefaultTransactionStatus status) {
    try {
      super.doRollback(status);
    } catch (RuntimeException e) {
      logger.debug("a rollback failed", e);
    }
  }
}
