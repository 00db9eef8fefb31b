package org.asmengine.application.testing;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.asmengine.application.publication.Publication;
import org.asmengine.application.publication.PublicationRepository;

/** Publications in memory. */
public final class InMemoryPublications implements PublicationRepository {

  private final TreeMap<Integer, Publication> byYear = new TreeMap<>();

  @Override
  public Optional<Publication> find(int paymentYear) {
    return Optional.ofNullable(byYear.get(paymentYear));
  }

  @Override
  public List<Publication> all() {
    return List.copyOf(byYear.values());
  }

  @Override
  public boolean add(Publication publication) {
    return byYear.putIfAbsent(publication.paymentYear(), publication) == null;
  }

  /** Starts again. */
  public void clear() {
    byYear.clear();
  }
}
