package org.asmengine.application.performanceyear;

import java.util.Optional;
import java.util.function.Supplier;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.performanceyear.YearLife;
import org.asmengine.domain.performanceyear.YearState;

/** The guards of the years that are under the programme's life. */
public final class ProgrammeYearGuards implements YearGuards {

  private final PerformanceYears years;
  private final Transactions transactions;

  /** Of these years. */
  public ProgrammeYearGuards(PerformanceYears years, Transactions transactions) {
    this.years = years;
    this.transactions = transactions;
  }

  @Override
  public void beforeScoring(PerformanceYear year, boolean whatIf) {
    years.refuseScoring(year, whatIf);
  }

  @Override
  public void beforeSubmission(PerformanceYear year) {
    years.refuseSubmission(year);
  }

  @Override
  public boolean keepLateSubmissions(PerformanceYear year) {
    return years.isPlanned(year);
  }

  @Override
  public <T> T publishing(
      ScoringRun run, String by, Optional<String> override, Supplier<T> publication) {
    if (!years.isPlanned(run.identity().year())) {
      return publication.get();
    }
    return transactions.run(() -> {
      if (!isPublished(run)) {
        years.publish(run, override, by);
      }
      return publication.get();
    });
  }

  /** Publishing the same run again changes nothing. */
  private boolean isPublished(ScoringRun run) {
    YearLife life = years.find(run.identity().year()).life();
    return life.state().filter(state -> state.isAfter(YearState.FINAL)).isPresent()
        && life.run().orElseThrow() == run.id().value();
  }
}
