package org.asmengine.persistence;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunIdentity;
import org.asmengine.application.run.RunLock;
import org.asmengine.application.run.RunRepository;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.persistence.ruleset.YamlRuleSets;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** All stores on one database. */
public final class Stores {

  /** The performance year of the runs that tests make. */
  public static final PerformanceYear YEAR = PerformanceYear.of(2027);

  /** Its rules. */
  public static final RuleSet RULES = new YamlRuleSets().find(YEAR);

  /** When runs start. */
  public static final Instant START = Instant.parse("2028-05-01T12:34:56.123456Z");

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final ApplicationContext context;

  Stores(ApplicationContext context) {
    this.context = context;
  }

  /** The runs. */
  public RunRepository runs() {
    return context.getBean(RunRepository.class);
  }

  /** The input rows. */
  public InputStore inputs() {
    return context.getBean(InputStore.class);
  }

  /** The results. */
  public ResultStore results() {
    return context.getBean(ResultStore.class);
  }

  /** The publications. */
  public PublicationRepository publications() {
    return context.getBean(PublicationRepository.class);
  }

  /** The lock. */
  public RunLock lock() {
    return context.getBean(RunLock.class);
  }

  /** The database. */
  public DataSource dataSource() {
    return context.getBean(DataSource.class);
  }

  /** The database, with a new connection every time. */
  public DataSource unpooled() {
    HikariDataSource pool = context.getBean(HikariDataSource.class);
    return new DriverManagerDataSource(
        pool.getJdbcUrl(), String.valueOf(pool.getUsername()), String.valueOf(pool.getPassword()));
  }

  /** Plain SQL. */
  public JdbcTemplate sql() {
    return new JdbcTemplate(dataSource());
  }

  /** Transactions. */
  public TransactionTemplate transaction() {
    return context.getBean(TransactionTemplate.class);
  }

  /** A bean of the wiring. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** A new run of its own. */
  public RunId newRun() {
    return runs().create(identity(), RULES, START).id();
  }

  /** An identity that no other run has. */
  public static RunIdentity identity() {
    return new RunIdentity(YEAR, RULES.digest(), "inputs " + NUMBER.incrementAndGet());
  }

  /** How many rows of the run the table has. */
  public long count(String table, RunId run) {
    Long count =
        sql()
            .queryForObject(
                "select count(*) from " + table + " where run_id = ?", Long.class, run.value());
    return count == null ? 0 : count;
  }
}
