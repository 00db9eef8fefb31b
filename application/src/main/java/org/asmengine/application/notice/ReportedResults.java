package org.asmengine.application.notice;

import java.util.Optional;
import java.util.OptionalInt;
import org.asmengine.application.performanceyear.PerformanceYears;
import org.asmengine.application.run.ScoringRun;

/**
 * Results are issued when the reports of their performance year go out, if it is under the
 * programme's life; else with their publication.
 */
public final class ReportedResults implements IssuedResults {

  private final PerformanceYears years;
  private final IssuedResults published;

  /**
   * By these years.
   *
   * @param published what is known of publications
   */
  public ReportedResults(PerformanceYears years, IssuedResults published) {
    this.years = years;
    this.published = published;
  }

  @Override
  public Optional<Issuance> find(ScoringRun run) {
    Optional<Issuance> publication = published.find(run);
    return years
        .reportsOut(run)
        .map(at ->
            new Issuance(at, publication.map(Issuance::paymentYear).orElseGet(OptionalInt::empty)))
        .or(() -> publication);
  }
}
