package org.asmengine.application.transaction;

import java.util.function.Supplier;

/** Port: units of work on the database. */
public interface Transactions {

  /**
   * Does the work: all of its changes are kept, or its exception is thrown and none is. Within work
   * that is going on already it becomes a part of that.
   *
   * @throws ConflictException when other work was in the way
   */
  <T> T run(Supplier<T> work);

  /**
   * Does the work and undoes its changes, to see what would come of it.
   *
   * @throws ConflictException when other work was in the way
   */
  <T> T rehearse(Supplier<T> work);
}
