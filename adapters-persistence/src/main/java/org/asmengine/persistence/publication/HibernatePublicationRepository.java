package org.asmengine.persistence.publication;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.publication.Publication;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.run.RunId;
import org.asmengine.persistence.Model;
import org.asmengine.persistence.Queries;
import org.springframework.dao.DuplicateKeyException;

/**
 * Publications as entities; the primary key lets one of several at once through. They are added by
 * JDBC: a year that is published already must not spoil the transaction of the caller.
 */
public final class HibernatePublicationRepository implements PublicationRepository {

  private final Model model;
  private final Queries queries;

  /** On this model, and the same database. */
  public HibernatePublicationRepository(Model model, Queries queries) {
    this.model = model;
    this.queries = queries;
  }

  @Override
  public Optional<Publication> find(int paymentYear) {
    return model
        .list(
            "from PublicationEntity p where p.paymentYear = ?1",
            PublicationEntity.class,
            (short) paymentYear)
        .stream()
        .map(HibernatePublicationRepository::publication)
        .findFirst();
  }

  @Override
  public List<Publication> all() {
    return model
        .list("from PublicationEntity p order by p.paymentYear", PublicationEntity.class)
        .stream()
        .map(HibernatePublicationRepository::publication)
        .toList();
  }

  @Override
  public boolean add(Publication publication) {
    try {
      queries.update(
          "insert into publication (payment_year, run_id, published_at, published_by)"
              + " values (?, ?, ?, ?)",
          publication.paymentYear(),
          publication.run().value(),
          LocalDateTime.ofInstant(
              publication.publishedAt().truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC),
          publication.publishedBy());
      return true;
    } catch (DuplicateKeyException e) {
      return false;
    }
  }

  private static Publication publication(PublicationEntity entity) {
    return new Publication(
        entity.paymentYear, new RunId(entity.runId), entity.publishedAt, entity.publishedBy);
  }
}
