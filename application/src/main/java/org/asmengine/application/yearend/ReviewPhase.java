package org.asmengine.application.yearend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.FileReview;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputSource.FileDigest;
import org.asmengine.application.input.Reject;
import org.asmengine.application.input.Roster;
import org.asmengine.application.input.RowParsers;
import org.asmengine.application.run.InputFacts;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.RunRepository;

/** Checks every row of every file and keeps what is rejected; nothing is loaded before. */
public final class ReviewPhase {

  private static final int REJECTS_AT_ONCE = 5_000;
  private static final int REJECTS_SHOWN = 5;

  private final RunRepository runs;
  private final InputStore inputs;

  /** On these stores. */
  public ReviewPhase(RunRepository runs, InputStore inputs) {
    this.runs = runs;
    this.inputs = inputs;
  }

  /**
   * Reviews all files.
   *
   * @throws EngineException RUN_STOPPED, TOO_MANY_REJECTS, or another code of kind INPUT
   */
  public void execute(RunContext context) {
    inputs.deleteRejects(context.id());
    context.request().progress().begin(Phase.REVIEW, 0);
    Roster roster = new Roster();
    RowParsers parsers = RowParsers.of(context.ruleSet(), roster);
    List<InputFacts> facts = Collections.synchronizedList(new ArrayList<>());
    facts.add(review(context, InputFile.PARTICIPANTS, parsers, Optional.of(roster)));
    try (ExecutorService executor = Executors.newFixedThreadPool(context.request().partitions())) {
      List<Future<InputFacts>> futures =
          Arrays.stream(InputFile.values())
              .filter(file -> file != InputFile.PARTICIPANTS)
              .filter(context.digests()::containsKey)
              .map(file -> executor.submit(() -> review(context, file, parsers, Optional.empty())))
              .toList();
      for (Future<InputFacts> future : futures) {
        facts.add(future.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while checking rows", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
    refuseTooMany(context, facts);
    runs.saveInputs(context.id(), facts);
    context.request().progress().end(Phase.REVIEW);
  }

  private InputFacts review(
      RunContext context, InputFile file, RowParsers parsers, Optional<Roster> roster) {
    FileDigest digest = context.digests().get(file);
    if (digest == null) {
      throw new IllegalStateException("no digest of " + file.fileName());
    }
    List<Reject> pending = new ArrayList<>();
    FileReview review =
        new FileReview(
            context.request().source(),
            reject -> {
              pending.add(reject);
              context.request().progress().rejected(reject.code(), 1);
              if (pending.size() == REJECTS_AT_ONCE) {
                inputs.saveRejects(context.id(), pending);
                pending.clear();
              }
            },
            rows -> {
              context.request().stop().check();
              context.request().progress().advance(Phase.REVIEW, rows);
            });
    FileReview.Counts counts =
        roster
            .map(participants -> review.reviewParticipants(parsers, participants))
            .orElseGet(() -> review.review(file, parsers));
    inputs.saveRejects(context.id(), pending);
    return new InputFacts(
        file, digest.sha256(), digest.bytes(), counts.records(), counts.rejected());
  }

  private void refuseTooMany(RunContext context, List<InputFacts> facts) {
    long rejected = facts.stream().mapToLong(InputFacts::rejected).sum();
    if (context.request().maxRejects().isEmpty()
        || rejected <= context.request().maxRejects().getAsLong()) {
      return;
    }
    List<String> first = new ArrayList<>();
    inputs.forEachReject(
        context.id(),
        reject -> {
          if (first.size() < REJECTS_SHOWN) {
            first.add(
                "%n  %s line %d, %s: %s %s"
                    .formatted(
                        reject.file().fileName(),
                        reject.line(),
                        reject.column().isEmpty() ? "row" : reject.column(),
                        reject.code(),
                        reject.message()));
          }
        });
    throw new EngineException(
        ErrorCode.TOO_MANY_REJECTS,
        String.format(
                Locale.ROOT,
                "found %d rejected rows; allowed by --max-rejects: %d. The first of them:",
                rejected,
                context.request().maxRejects().getAsLong())
            + String.join("", first));
  }
}
