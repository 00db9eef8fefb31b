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
   * Writes all result files, several at once, and {@code rejects.csv}.
   *
   * @return the seals of the files, in the order of {@link ResultFile}
   * @throws org.asmengine.application.error.EngineException RUN_STOPPED
   */
  public List<SealedFile> write(RunContext context) {
    Progress progress = context.request().progress();
    progress.begin(Phase.WRITE, 0);
    OutputFiles output = context.output();
    try (ExecutorService executor = Executors.newFixedThreadPool(context.request().partitions())) {
      List<Future<SealedFile>> futures =
          Stream.of(ResultFile.values())
              .map(file -> executor.submit(() -> write(context, file, output)))
              .toList();
      List<SealedFile> sealed = new ArrayList<>();
      for (Future<SealedFile> future : futures) {
        sealed.add(future.get());
      }
      output.writeRejects(consumer -> inputs.forEachReject(context.id(), consumer));
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

  private SealedFile write(RunContext context, ResultFile file, OutputFiles output) {
    Progress progress = context.request().progress();
    Sealer sealer = new Sealer(file);
    output.write(
        file,
        lines ->
            new ResultReader(results)
                .forEachLine(
                    context.run(),
                    context.ruleSet(),
                    file,
                    line -> {
                      context.request().stop().check();
                      sealer.add(line);
                      lines.accept(line);
                      progress.advance(Phase.WRITE, 1);
                      progress.wrote(Phase.WRITE, 1);
                    }));
    return sealer.seal();
  }
}
