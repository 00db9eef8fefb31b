package org.asmengine.persistence.publication;

import jakarta.persistence.PersistenceException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.publication.Publication;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.run.RunId;
import org.asmengine.persistence.Model;
import org.springframework.dao.DataIntegrityViolationException;

/** Publications as entities; the primary key lets one of several at once through. */
public final class HibernatePublicationRepository implements PublicationRepository {

  private final Model model;

  /** On this model. */
  public HibernatePublicationRepository(Model model) {
    this.model = model;
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
      model.add(
          List.of(
              new PublicationEntity(
                  (short) publication.paymentYear(),
                  publication.run().value(),
                  publication.publishedAt().truncatedTo(ChronoUnit.MICROS),
                  publication.publishedBy())));
      return true;
    } catch (PersistenceException | DataIntegrityViolationException e) {
      if (find(publication.paymentYear()).isPresent()) {
        return false;
      }
      throw e;
    }
  }

  private static Publication publication(PublicationEntity entity) {
    return new Publication(
        entity.paymentYear, new RunId(entity.runId), entity.publishedAt, entity.publishedBy);
  }
}
