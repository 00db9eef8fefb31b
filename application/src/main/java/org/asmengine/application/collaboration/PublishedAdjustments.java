package org.asmengine.application.collaboration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.correction.ServedScore;
import org.asmengine.application.correction.ServedScores;
import org.asmengine.application.publication.Publication;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.collaboration.AdjustmentBasis;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;

/**
 * The adjustments of the run that is published for the payment year: factor times Part B payments
 * of the performance year, as the newest version of the result has it in dollars.
 */
public final class PublishedAdjustments implements Adjustments {

  private final RuleSetRepository ruleSets;
  private final PublicationRepository publications;
  private final ServedScores scores;

  /** From these. */
  public PublishedAdjustments(
      RuleSetRepository ruleSets, PublicationRepository publications, ServedScores scores) {
    this.ruleSets = ruleSets;
    this.publications = publications;
    this.scores = scores;
  }

  @Override
  public Optional<AdjustmentBasis> of(PerformanceYear year, Tin practice, List<Npi> participants) {
    return publications
        .find(ruleSets.find(year).calendar().paymentYear())
        .map(publication -> basis(publication, practice, participants));
  }

  private AdjustmentBasis basis(Publication publication, Tin practice, List<Npi> participants) {
    BigDecimal sum = BigDecimal.ZERO;
    int found = 0;
    for (Npi npi : participants) {
      List<ServedScore> rows = scores.find(publication.run(), new ParticipantId(practice, npi));
      if (!rows.isEmpty()) {
        found++;
      }
      for (ServedScore row : rows) {
        sum = sum.add(row.result().adjustment().estimatedAdjustment());
      }
    }
    return new AdjustmentBasis(
        publication.run().value(),
        publication.paymentYear(),
        publication.publishedAt(),
        participants.size(),
        found,
        sum);
  }
}
