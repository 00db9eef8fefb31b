package org.asmengine.persistence.bulk;

import java.util.List;
import org.asmengine.application.run.RunId;

/** Adds many rows at once, within the transaction of the caller. */
public interface BulkInsert {

  /** Adds all rows, or none and an exception. */
  <T> void insert(RunId run, TableRows<T> table, List<T> rows);
}
