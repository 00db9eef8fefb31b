package org.asmengine.batch.job;

import java.util.List;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.StopSignal;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Cuts a range of TINs into pages of a few practices each; after a restart it goes on behind the
 * last committed page, even with pages of another size.
 */
final class PracticePagesReader implements ItemStreamReader<KeyRange> {

  private static final String PRACTICES_DONE = "practices.done";

  private final InputStore inputs;
  private final RunId run;
  private final KeyRange range;
  private final int practicesPerPage;
  private final StopSignal stop;
  private List<String> tins = List.of();
  private int done;

  PracticePagesReader(
      InputStore inputs, RunId run, KeyRange range, int practicesPerPage, StopSignal stop) {
    this.inputs = inputs;
    this.run = run;
    this.range = range;
    this.practicesPerPage = practicesPerPage;
    this.stop = stop;
  }

  @Override
  public void open(ExecutionContext executionContext) {
    tins = inputs.practices(run, range);
    done = executionContext.getInt(PRACTICES_DONE, 0);
  }

  @Override
  public @Nullable KeyRange read() {
    stop.check();
    if (done >= tins.size()) {
      return null;
    }
    int end = Math.min(done + practicesPerPage, tins.size());
    KeyRange page = new KeyRange(tins.get(done), tins.get(end - 1));
    done = end;
    return page;
  }

  @Override
  public void update(ExecutionContext executionContext) {
    executionContext.putInt(PRACTICES_DONE, done);
  }

  @Override
  public void close() {
    tins = List.of();
  }
}
