package org.asmengine.application.yearend;

import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.RecordStream;
import org.asmengine.application.input.Roster;
import org.asmengine.application.input.RowParsers;
import org.asmengine.application.run.InputFacts;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunRepository;

/** Reads the accepted rows of reviewed files, in the order of the file. */
public final class LoadPhase {

  private final RunRepository runs;
  private final InputStore inputs;

  /** On these stores. */
  public LoadPhase(RunRepository runs, InputStore inputs) {
    this.runs = runs;
    this.inputs = inputs;
  }

  /** How many rows all files will give. */
  public long rows(RunId run) {
    return runs.inputs(run).stream().mapToLong(facts -> facts.records() - facts.rejected()).sum();
  }

  /** The participants that rows refer to, from those that are loaded. */
  public Roster roster(RunId run) {
    Roster roster = new Roster();
    inputs.forEachParticipant(run, roster::add);
    return roster;
  }

  /**
   * The accepted rows of a file; to be closed.
   *
   * @param roster empty for the participants themselves
   */
  public AcceptedRows open(RunContext context, InputFile file, Roster roster) {
    return new AcceptedRows(
        file,
        context.request().source().open(file),
        RowParsers.of(context.ruleSet(), roster),
        inputs.rejectedLines(context.id(), file));
  }

  /** Stops a run whose files changed between review and load. */
  public void refuseChanged(RunContext context) {
    for (InputFacts facts : runs.inputs(context.id())) {
      String found =
          context
              .request()
              .source()
              .digest(facts.file())
              .map(digest -> digest.sha256())
              .orElse("no file");
      if (!found.equals(facts.sha256())) {
        throw new EngineException(
            ErrorCode.INPUT_CHANGED,
            "%s changed while the run was reading it; run again when it stays as it is"
                .formatted(facts.file().fileName()));
      }
    }
  }

  /** The accepted rows of one file. */
  public static final class AcceptedRows implements AutoCloseable {
    private final InputFile file;
    private final RecordStream stream;
    private final RowParsers parsers;
    private final long[] rejectedLines;
    private int nextRejected;

    AcceptedRows(InputFile file, RecordStream stream, RowParsers parsers, long[] rejectedLines) {
      this.file = file;
      this.stream = stream;
      this.parsers = parsers;
      this.rejectedLines = rejectedLines;
    }

    /** Whether there is another record that was not rejected; skips those that were. */
    public boolean hasNext() {
      return stream.hasNext();
    }

    /** The next record's row, or nothing when it was rejected. */
    public Optional<InputRow> next() {
      var record = stream.next();
      if (nextRejected < rejectedLines.length && rejectedLines[nextRejected] == record.line()) {
        nextRejected++;
        return Optional.empty();
      }
      return switch (parsers.parse(file, record)) {
        case RowParsers.Outcome.Good good -> Optional.of(good.row());
        case RowParsers.Outcome.Bad bad ->
            throw new EngineException(
                ErrorCode.INPUT_CHANGED,
                "%s line %d was good before and is not any more: %s"
                    .formatted(file.fileName(), record.line(), bad.reject().message()));
      };
    }

    /** Passes over the next record, which an earlier try has loaded or found rejected. */
    public void skip() {
      long line = stream.next().line();
      if (nextRejected < rejectedLines.length && rejectedLines[nextRejected] == line) {
        nextRejected++;
      }
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
