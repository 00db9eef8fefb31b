package org.asmengine.persistence.service;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.asmengine.application.secret.ServiceSecrets;
import org.asmengine.persistence.Queries;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Secrets as rows: of several instances that make one at once, the primary key lets one through.
 *
 * <p>A secret is made in a transaction of its own. Who asks for it keeps it for good, also where
 * the work is undone in which it asked first.
 */
public final class JdbcServiceSecrets implements ServiceSecrets {

  private final Queries queries;
  private final TransactionTemplate ownTransaction;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** On this database. */
  public JdbcServiceSecrets(Queries queries, PlatformTransactionManager manager, Clock clock) {
    this.queries = queries;
    this.ownTransaction = new TransactionTemplate(manager);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.ownTransaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    this.clock = clock;
  }

  @Override
  public byte[] secret(String name) {
    return find(name).orElseGet(() -> make(name));
  }

  private byte[] make(String name) {
    byte[] made = new byte[BYTES];
    random.nextBytes(made);
    try {
      ownTransaction.executeWithoutResult(status -> insert(name, made));
      return made;
    } catch (DuplicateKeyException e) {
      return Objects.requireNonNull(
          ownTransaction.execute(status -> find(name).orElseThrow(() -> e)));
    }
  }

  private void insert(String name, byte[] secret) {
    queries.update(
        "insert into service_secret (name, secret, created_at) values (?, ?, ?)",
        name,
        secret,
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  private Optional<byte[]> find(String name) {
    return queries
        .list("select secret from service_secret where name = ?", row -> row.getBytes(1), name)
        .stream()
        .findFirst();
  }
}
