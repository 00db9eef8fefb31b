package org.asmengine.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.function.Function;
import org.springframework.orm.jpa.SharedEntityManagerCreator;
import org.springframework.transaction.support.TransactionTemplate;

/** The entities, each use in a transaction: the caller's, or one of its own. */
public final class Model {

  private final EntityManager entities;
  private final TransactionTemplate transaction;

  /** On this factory. */
  public Model(EntityManagerFactory factory, TransactionTemplate transaction) {
    this.entities = SharedEntityManagerCreator.createSharedEntityManager(factory);
    this.transaction = transaction;
  }

  /** Does something with the entities and gives a result. */
  public <T> T inTransaction(Function<EntityManager, T> work) {
    T result = transaction.execute(status -> work.apply(entities));
    if (result == null) {
      throw new IllegalStateException("a transaction without a result");
    }
    return result;
  }

  /** Adds entities. */
  public void add(List<?> added) {
    transaction.executeWithoutResult(status -> {
      added.forEach(entities::persist);
      entities.flush();
      entities.clear();
    });
  }

  /** The entities that a query finds. */
  public <T> List<T> list(String query, Class<T> type, Object... arguments) {
    return inTransaction(manager -> {
      var typed = manager.createQuery(query, type);
      for (int i = 0; i < arguments.length; i++) {
        typed.setParameter(i + 1, arguments[i]);
      }
      return typed.getResultList();
    });
  }

  /** Executes a change and tells how many rows it touched. */
  public int change(String query, Object... arguments) {
    return inTransaction(manager -> {
      var update = manager.createQuery(query);
      for (int i = 0; i < arguments.length; i++) {
        update.setParameter(i + 1, arguments[i]);
      }
      return update.executeUpdate();
    });
  }
}
