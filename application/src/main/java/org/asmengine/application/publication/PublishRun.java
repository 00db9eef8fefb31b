package org.asmengine.application.publication;

import java.time.Clock;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.result.VerifyRun;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;

/** Use case: publishes one complete run for its payment year, once. */
public final class PublishRun {

  private final RunRepository runs;
  private final PublicationRepository publications;
  private final VerifyRun verifyRun;
  private final ReadMultipliers readMultipliers;
  private final YearGuards years;
  private final Clock clock;

  /** With these ports. */
  public PublishRun(
      RunRepository runs,
      PublicationRepository publications,
      VerifyRun verifyRun,
      ReadMultipliers readMultipliers,
      YearGuards years,
      Clock clock) {
    this.runs = runs;
    this.publications = publications;
    this.verifyRun = verifyRun;
    this.readMultipliers = readMultipliers;
    this.years = years;
    this.clock = clock;
  }

  /**
   * Publishes the run. Publishing the same run again changes nothing. Where its performance year is
   * under the programme's life, that has to allow it and goes on with it.
   *
   * @throws EngineException NO_SUCH_RUN, RUN_NOT_COMPLETE, WHAT_IF_NOT_PUBLISHABLE,
   *     ALREADY_PUBLISHED, RUN_DAMAGED, PARTICIPANT_IN_TWO_COHORTS or a guard of the year
   */
  public Publication publish(RunId id, String publishedBy) {
    return publish(id, publishedBy, Optional.empty());
  }

  /**
   * Publishes the run.
   *
   * @param override the reason to publish outside of the days that the year has for it; empty to
   *     respect them
   * @throws EngineException as {@link #publish(RunId, String)}
   */
  public Publication publish(RunId id, String publishedBy, Optional<String> override) {
    ScoringRun run =
        runs.find(id)
            .orElseThrow(() -> new EngineException(ErrorCode.NO_SUCH_RUN, "found no run " + id));
    Publication publication = checked(run, publishedBy);
    return years.publishing(run, publishedBy, override, () -> added(publication));
  }

  private Publication added(Publication publication) {
    if (publications.add(publication)) {
      return publication;
    }
    return published(publication)
        .orElseThrow(() -> new IllegalStateException("a publication has vanished"));
  }

  /** The publication as it is, or as it will be when nothing is in its way. */
  private Publication checked(ScoringRun run, String publishedBy) {
    RunId id = run.id();
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
    Publication publication = new Publication(run.paymentYear(), id, clock.instant(), publishedBy);
    Optional<Publication> existing = published(publication);
    if (existing.isPresent()) {
      return existing.get();
    }
    VerifyRun.Verification verification = verifyRun.verify(id);
    if (!verification.isIntact()) {
      throw new EngineException(ErrorCode.RUN_DAMAGED, String.join("; ", verification.findings()));
    }
    // A publication is for good: one that can't be served must not come to be.
    readMultipliers.read(run.paymentYear(), id);
    return publication;
  }

  /** What is published for the payment year: the same run, or nothing. */
  private Optional<Publication> published(Publication wanted) {
    Optional<Publication> existing = publications.find(wanted.paymentYear());
    existing
        .filter(found -> !found.run().equals(wanted.run()))
        .ifPresent(other -> {
          throw new EngineException(
              ErrorCode.ALREADY_PUBLISHED,
              "run %s is published for payment year %d"
                  .formatted(other.run(), wanted.paymentYear()));
        });
    return existing;
  }
}
