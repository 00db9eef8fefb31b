package org.asmengine.application.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.payment.Multipliers;

/**
 * Use case: takes the multipliers of what is published into memory. Each publication is served as a
 * whole or not at all, and what is served stays until something else takes its place: a database
 * that is away, or has lost a publication, takes nothing from whoever prices a claim.
 */
public final class LoadPublications {

  /**
   * What was done.
   *
   * @param loaded publications that are served now and were not before
   * @param refused publications that can't be served
   */
  public record Loading(List<Publication> loaded, List<Refusal> refused) {
    /** Copies the lists. */
    public Loading {
      loaded = List.copyOf(loaded);
      refused = List.copyOf(refused);
    }
  }

  /**
   * A publication that can't be served.
   *
   * @param publication the publication
   * @param reason what is wrong with it
   */
  public record Refusal(Publication publication, EngineException reason) {}

  private final PublicationRepository publications;
  private final ReadMultipliers readMultipliers;
  private final Multipliers multipliers;
  private final ReentrantLock oneAtATime = new ReentrantLock();
  private volatile boolean newestServed;

  /** Serves what these ports hold. */
  public LoadPublications(
      PublicationRepository publications,
      ReadMultipliers readMultipliers,
      Multipliers multipliers) {
    this.publications = publications;
    this.readMultipliers = readMultipliers;
    this.multipliers = multipliers;
  }

  /**
   * Loads what is published and not served yet, the newest payment year first; what was corrected
   * since it was loaded is loaded again.
   */
  public Loading load() {
    oneAtATime.lock();
    try {
      List<Publication> loaded = new ArrayList<>();
      List<Refusal> refused = new ArrayList<>();
      List<Publication> all = publications.all();
      for (Publication publication : all.reversed()) {
        if (isServed(publication)) {
          continue;
        }
        try {
          multipliers.serve(readMultipliers.read(publication.paymentYear(), publication.run()));
          loaded.add(publication);
        } catch (EngineException e) {
          refused.add(new Refusal(publication, e));
        }
      }
      newestServed |= all.isEmpty() || isServed(all.getLast());
      return new Loading(loaded, refused);
    } finally {
      oneAtATime.unlock();
    }
  }

  /**
   * Whether the publication of the newest payment year has been taken into memory, if there was
   * one. From then on it stays true. Never blocks; safe for any thread.
   */
  public boolean isNewestServed() {
    return newestServed;
  }

  private boolean isServed(Publication publication) {
    return multipliers
        .view()
        .find(publication.paymentYear())
        .filter(index -> index.run().equals(publication.run()))
        .filter(readMultipliers::isNewest)
        .isPresent();
  }
}
