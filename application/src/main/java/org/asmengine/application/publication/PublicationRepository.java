package org.asmengine.application.publication;

import java.util.List;
import java.util.Optional;

/** Port: what is published. */
public interface PublicationRepository {

  /** The publication of the payment year. */
  Optional<Publication> find(int paymentYear);

  /** All publications by payment year. */
  List<Publication> all();

  /**
   * Adds a publication.
   *
   * @return whether it was added: not when the payment year has one already
   */
  boolean add(Publication publication);
}
