package org.asmengine.application.yearend;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.asmengine.application.result.OutputFiles;
import org.asmengine.application.result.ResultFile;
import org.asmengine.application.result.ResultReader;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.result.SealedFile;
import org.asmengine.application.result.Sealer;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.ruleset.RuleSet;

/** Writes the result files from the store and digests them on the way. */
public final class WritePhase {

  private final InputStore inputs;
  private final ResultStore results;

  /** On these stores. */
  public WritePhase(InputStore inputs, ResultStore results) {
    this.inputs = inputs;
    this.results = results;
  }

  /**
   * Writes all result files, that many at once, and {@code rejects.csv}.
   *
   * @return the seals of the files, in the order of {@link ResultFile}
   */
  public List<SealedFile> write(
      ScoringRun run, RuleSet ruleSet, OutputFiles output, int atOnce, Progress progress) {
    progress.begin(Phase.WRITE, 0);
    try (ExecutorService executor = Executors.newFixedThreadPool(atOnce)) {
      List<Future<SealedFile>> futures =
          Stream.of(ResultFile.values())
              .map(file -> executor.submit(() -> write(run, ruleSet, file, output, progress)))
              .toList();
      List<SealedFile> sealed = new ArrayList<>();
      for (Future<SealedFile> future : futures) {
        sealed.add(future.get());
      }
      output.writeRejects(consumer -> inputs.forEachReject(run.id(), consumer));
      progress.end(Phase.WRITE);
      return sealed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while writing files", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  private SealedFile write(
      ScoringRun run, RuleSet ruleSet, ResultFile file, OutputFiles output, Progress progress) {
    Sealer sealer = new Sealer(file);
    output.write(
        file,
        lines ->
            new ResultReader(results)
                .forEachLine(
                    run,
                    ruleSet,
                    file,
                    line -> {
                      sealer.add(line);
                      lines.accept(line);
                      progress.advance(Phase.WRITE, 1);
                    }));
    return sealer.seal();
  }
}
