package org.asmengine.application.input;

/**
 * Makes a row of the fields of a record, or rejects it.
 *
 * @param <T> the kind of row
 */
@FunctionalInterface
public interface RecordParser<T> {

  /**
   * Reads one record by itself; duplicates show only when all rows are known.
   *
   * @throws RowRejected when it is no good row
   */
  T parse(Fields fields) throws RowRejected;
}
