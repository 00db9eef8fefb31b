package org.asmengine.application.yearend;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputSource.FileDigest;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.result.SealedFile;
import org.asmengine.application.result.Sealer;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.RunIdentity;
import org.asmengine.application.run.RunLock;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.digest.Sha256;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * Use case: the year end. The same request is the same run: one that is complete only writes its
 * files again, one that was interrupted goes on where it was.
 */
public final class YearEnd {

  private final RuleSetRepository ruleSets;
  private final RunRepository runs;
  private final ResultStore results;
  private final RunLock lock;
  private final YearEndJob job;
  private final WritePhase write;
  private final Clock clock;

  /** With these ports. */
  public YearEnd(
      RuleSetRepository ruleSets,
      RunRepository runs,
      ResultStore results,
      RunLock lock,
      YearEndJob job,
      WritePhase write,
      Clock clock) {
    this.ruleSets = ruleSets;
    this.runs = runs;
    this.results = results;
    this.lock = lock;
    this.job = job;
    this.write = write;
    this.clock = clock;
  }

  /**
   * Runs the year end.
   *
   * @throws EngineException with a code of kind USAGE, INPUT, GUARD or FAULT
   */
  @SuppressWarnings("try") // the lock is held, not used
  public YearEndOutcome run(YearEndRequest request) {
    RuleSet ruleSet = ruleSets.find(request.year()).override(request.overrides());
    Map<InputFile, FileDigest> digests = inspect(request);
    RunIdentity identity = new RunIdentity(request.year(), ruleSet.digest(), inputsDigest(digests));
    try (RunLock.Held held = lock.acquire(holder(request))) {
      Optional<ScoringRun> known = runs.find(identity);
      boolean existed = known.filter(ScoringRun::isComplete).isPresent();
      ScoringRun run = known.orElseGet(() -> runs.create(identity, ruleSet, clock.instant()));
      if (existed) {
        writeAgain(run, ruleSet, request);
      } else {
        job.run(new RunContext(run, ruleSet, digests, request));
      }
      ScoringRun sealed = runs.find(run.id()).orElseThrow();
      return new YearEndOutcome(sealed, results.cohorts(run.id()), runs.inputs(run.id()), existed);
    }
  }

  private void writeAgain(ScoringRun run, RuleSet ruleSet, YearEndRequest request) {
    List<SealedFile> written =
        write.write(run, ruleSet, request.output(), request.partitions(), request.progress());
    if (!run.outputDigest().equals(Optional.of(Sealer.outputDigest(written)))) {
      throw new EngineException(
          ErrorCode.RUN_DAMAGED,
          "run %s: what is stored is not what was sealed; asm verify-run %s tells where"
              .formatted(run.id(), run.id()));
    }
    request.output().writeReport(new RunReport(runs, results).of(run));
  }

  /** Opens every file once, so that a wrong header stops the run before it begins. */
  private static Map<InputFile, FileDigest> inspect(YearEndRequest request) {
    Map<InputFile, FileDigest> digests = new EnumMap<>(InputFile.class);
    for (InputFile file : InputFile.values()) {
      request.source().digest(file).ifPresent(digest -> digests.put(file, digest));
    }
    if (!digests.containsKey(InputFile.PARTICIPANTS)) {
      throw new EngineException(
          ErrorCode.FILE_MISSING,
          "found no %s; it is the one file that must exist"
              .formatted(InputFile.PARTICIPANTS.fileName()));
    }
    for (InputFile file : digests.keySet()) {
      request.source().open(file).close();
    }
    return digests;
  }

  private RunLock.Holder holder(YearEndRequest request) {
    return new RunLock.Holder(
        hostName(), ProcessHandle.current().pid(), clock.instant(), "year end " + request.year());
  }

  private static String hostName() {
    String host = System.getenv("HOSTNAME");
    return host == null || host.isBlank() ? "this host" : host;
  }

  static String inputsDigest(Map<InputFile, FileDigest> digests) {
    StringBuilder text = new StringBuilder();
    for (InputFile file : InputFile.values()) {
      FileDigest digest = digests.get(file);
      if (digest != null) {
        text.append(file.fileName()).append('=').append(digest.sha256()).append('\n');
      }
    }
    return Sha256.of(text.toString());
  }
}
