package org.asmengine.batch.job;

import java.util.Optional;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.Roster;
import org.asmengine.application.yearend.LoadPhase;
import org.asmengine.application.yearend.RunContext;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** The accepted rows of one file; after a restart it goes on behind the last committed record. */
final class AcceptedRowsReader implements ItemStreamReader<InputRow> {

  private static final String RECORDS_DONE = "records.done";

  private final LoadPhase load;
  private final RunContext context;
  private final InputFile file;
  private final Roster roster;
  private LoadPhase.@Nullable AcceptedRows rows;
  private long recordsDone;

  AcceptedRowsReader(LoadPhase load, RunContext context, InputFile file, Roster roster) {
    this.load = load;
    this.context = context;
    this.file = file;
    this.roster = roster;
  }

  @Override
  public void open(ExecutionContext executionContext) {
    LoadPhase.AcceptedRows opened = load.open(context, file, roster);
    rows = opened;
    recordsDone = executionContext.getLong(RECORDS_DONE, 0);
    for (long i = 0; i < recordsDone; i++) {
      context.request().stop().check();
      opened.skip();
    }
  }

  @Override
  public @Nullable InputRow read() {
    LoadPhase.AcceptedRows open = rows;
    if (open == null) {
      throw new IllegalStateException("read before open");
    }
    context.request().stop().check();
    while (open.hasNext()) {
      recordsDone++;
      Optional<InputRow> row = open.next();
      if (row.isPresent()) {
        return row.get();
      }
    }
    return null;
  }

  @Override
  public void update(ExecutionContext executionContext) {
    executionContext.putLong(RECORDS_DONE, recordsDone);
  }

  @Override
  public void close() {
    if (rows != null) {
      rows.close();
      rows = null;
    }
  }
}
