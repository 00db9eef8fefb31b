package org.asmengine.application.publication;

import java.time.Clock;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.result.VerifyRun;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;

/** Use case: publishes one complete run for its payment year, once. */
public final class PublishRun {

  private final RunRepository runs;
  private final PublicationRepository publications;
  private final VerifyRun verifyRun;
  private final Clock clock;

  /** With these ports. */
  public PublishRun(
      RunRepository runs, PublicationRepository publications, VerifyRun verifyRun, Clock clock) {
    this.runs = runs;
    this.publications = publications;
    this.verifyRun = verifyRun;
    this.clock = clock;
  }

  /**
   * Publishes the run. Publishing the same run again changes nothing.
   *
   * @throws EngineException NO_SUCH_RUN, RUN_NOT_COMPLETE, WHAT_IF_NOT_PUBLISHABLE,
   *     ALREADY_PUBLISHED or RUN_DAMAGED
   */
  public Publication publish(RunId id, String publishedBy) {
    ScoringRun run =
        runs.find(id)
            .orElseThrow(() -> new EngineException(ErrorCode.NO_SUCH_RUN, "found no run " + id));
    if (run.whatIf()) {
      throw new EngineException(
          ErrorCode.WHAT_IF_NOT_PUBLISHABLE,
          "run %s is a what-if: its parameters were overridden".formatted(id));
    }
    if (!run.isComplete()) {
      throw new EngineException(
          ErrorCode.RUN_NOT_COMPLETE,
          "run %s is not complete; the command that started it resumes it".formatted(id));
    }
    VerifyRun.Verification verification = verifyRun.verify(id);
    if (!verification.isIntact()) {
      throw new EngineException(ErrorCode.RUN_DAMAGED, String.join("; ", verification.findings()));
    }
    Publication publication = new Publication(run.paymentYear(), id, clock.instant(), publishedBy);
    if (publications.add(publication)) {
      return publication;
    }
    Optional<Publication> existing = publications.find(run.paymentYear());
    return existing
        .filter(published -> published.run().equals(id))
        .orElseThrow(() ->
            new EngineException(
                ErrorCode.ALREADY_PUBLISHED,
                "run %s is published for payment year %d"
                    .formatted(
                        existing.map(found -> found.run().toString()).orElse("another"),
                        run.paymentYear())));
  }
}
