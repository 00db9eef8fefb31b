package org.asmengine.application.selection;

import java.util.function.LongConsumer;
import org.asmengine.application.input.DataFiles;
import org.asmengine.application.input.RecordSplitter;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.selection.ListKind;

/**
 * What list is to be made.
 *
 * @param year the performance year
 * @param kind preliminary or final
 * @param files where {@code areas.csv}, {@code claims.csv} and {@code episodes.csv} are, and {@code
 *     zip_areas.csv} and {@code practices.csv} where there are any
 * @param splitter where rows are put aside meanwhile
 * @param createdBy who makes it
 * @param maxRejects more rejected rows than this end it
 * @param progress is told of rows that were read, by their number
 */
public record SelectionRequest(
    PerformanceYear year,
    ListKind kind,
    DataFiles files,
    RecordSplitter splitter,
    String createdBy,
    long maxRejects,
    LongConsumer progress) {

  /** The limit on rejected rows where nobody says otherwise. */
  public static final long MAX_REJECTS = 100_000;
}
