package org.asmengine.persistence.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.transaction.TransactionDefinition.ISOLATION_DEFAULT;
import static org.springframework.transaction.TransactionDefinition.ISOLATION_READ_COMMITTED;

import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.asmengine.application.secret.ServiceSecrets;
import org.asmengine.persistence.Queries;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A secret is made once, whoever comes at once, and is the same ever after. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcServiceSecretsTest {

  private final Stores stores;
  private final String name = UUID.randomUUID().toString();

  JdbcServiceSecretsTest(TestDatabase database) {
    this.stores = database.stores();
  }

  @Test
  void itIsTheSameOnEveryInstance() {
    byte[] secret = instance().secret(name);

    assertThat(secret).hasSize(ServiceSecrets.BYTES);
    assertThat(instance().secret(name)).isEqualTo(secret);
  }

  @Test
  void eachNameHasItsOwn() {
    assertThat(instance().secret(name)).isNotEqualTo(instance().secret(name + "2"));
  }

  @Test
  void ofManyInstancesAtOnceOneMakesIt() throws InterruptedException, ExecutionException {
    List<String> secrets =
        Together.run(16, () -> HexFormat.of().formatHex(instance().secret(name)));

    assertThat(secrets).hasSize(16).containsOnly(secrets.getFirst());
  }

  @ParameterizedTest
  @ValueSource(ints = {ISOLATION_DEFAULT, ISOLATION_READ_COMMITTED})
  void itStaysWhenTheWorkIsUndoneThatAskedForItFirst(int isolation) {
    ServiceSecrets secrets = stores.bean(ServiceSecrets.class);
    TransactionTemplate work =
        new TransactionTemplate(stores.bean(PlatformTransactionManager.class));
    work.setIsolationLevel(isolation);

    byte[] secret =
        work.execute(status -> {
          status.setRollbackOnly();
          return secrets.secret(name);
        });

    assertThat(instance().secret(name)).isEqualTo(secret);
  }

  @ParameterizedTest
  @ValueSource(ints = {ISOLATION_DEFAULT, ISOLATION_READ_COMMITTED})
  void whoCameTooLateToMakeItFindsItWithinOtherWork(int isolation) {
    TransactionTemplate work =
        new TransactionTemplate(stores.bean(PlatformTransactionManager.class));
    work.setIsolationLevel(isolation);

    work.executeWithoutResult(status -> {
      assertThat(stores.sql().queryForList("select name from service_secret where name = ?", name))
          .isEmpty();
      byte[] secret = CompletableFuture.supplyAsync(() -> instance().secret(name)).join();
      assertThat(stores.bean(ServiceSecrets.class).secret(name)).isEqualTo(secret);
    });
  }

  private ServiceSecrets instance() {
    return new JdbcServiceSecrets(
        new Queries(stores.dataSource()),
        stores.bean(PlatformTransactionManager.class),
        Clock.systemUTC());
  }
}
