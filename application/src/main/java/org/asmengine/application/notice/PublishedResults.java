package org.asmengine.application.notice;

import java.util.Optional;
import java.util.OptionalInt;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.run.ScoringRun;

/** Results are issued with their publication at the latest. */
public final class PublishedResults implements IssuedResults {

  private final PublicationRepository publications;

  /** By these publications. */
  public PublishedResults(PublicationRepository publications) {
    this.publications = publications;
  }

  @Override
  public Optional<Issuance> find(ScoringRun run) {
    return publications
        .find(run.paymentYear())
        .filter(publication -> publication.run().equals(run.id()))
        .map(publication ->
            new Issuance(publication.publishedAt(), OptionalInt.of(publication.paymentYear())));
  }
}
