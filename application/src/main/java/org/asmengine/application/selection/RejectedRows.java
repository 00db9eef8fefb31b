package org.asmengine.application.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.DataFile;
import org.asmengine.application.input.Reject;

/** Gathers rejected rows up to a limit, so that a file of nothing else doesn't fill the memory. */
final class RejectedRows implements Consumer<Reject> {

  private static final Comparator<Reject> ORDER =
      Comparator.comparing((Reject reject) -> reject.file().fileName())
          .thenComparingLong(Reject::line)
          .thenComparing(Reject::column)
          .thenComparing(Reject::code);

  private final long most;
  private final List<Reject> rejects = new ArrayList<>();
  private final Map<DataFile, Long> counts = new HashMap<>();

  RejectedRows(long most) {
    this.most = most;
  }

  /**
   * Takes a rejected row.
   *
   * @throws EngineException TOO_MANY_REJECTS beyond the limit
   */
  @Override
  public void accept(Reject reject) {
    if (rejects.size() == most) {
      throw new EngineException(
          ErrorCode.TOO_MANY_REJECTS,
          "more than %d rows are rejected; allowed: %s"
              .formatted(most, ErrorCode.TOO_MANY_REJECTS.allowed()));
    }
    rejects.add(reject);
    counts.merge(reject.file(), 1L, Long::sum);
  }

  /** How many rows of the file are rejected. */
  long of(DataFile file) {
    return counts.getOrDefault(file, 0L);
  }

  /** All of them by file and line. */
  List<Reject> all() {
    return rejects.stream().sorted(ORDER).toList();
  }
}
