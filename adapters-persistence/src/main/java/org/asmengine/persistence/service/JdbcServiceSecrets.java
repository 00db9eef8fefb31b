package org.asmengine.persistence.service;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.asmengine.application.secret.ServiceSecrets;
import org.asmengine.persistence.Queries;
import org.springframework.dao.DuplicateKeyException;

/**
 * Secrets as rows: of several instances that make one at once, the primary key lets one through.
 */
public final class JdbcServiceSecrets implements ServiceSecrets {

  private final Queries queries;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  /** On this database. */
  public JdbcServiceSecrets(Queries queries, Clock clock) {
    this.queries = queries;
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
      queries.update(
          "insert into service_secret (name, secret, created_at) values (?, ?, ?)",
          name,
          made,
          LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
      return made;
    } catch (DuplicateKeyException e) {
      return find(name).orElseThrow(() -> e);
    }
  }

  private Optional<byte[]> find(String name) {
    return queries
        .list("select secret from service_secret where name = ?", row -> row.getBytes(1), name)
        .stream()
        .findFirst();
  }
}
