package org.asmengine.application.episodecost;

import java.util.List;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.register.Refusals;
import org.asmengine.domain.participation.PerformanceYear;

/** Use case: somebody looks at calculated measure scores. */
public final class ReadEpisodeCosts {

  private static final String WHAT = "calculation of episode costs";

  private final EpisodeCostStore store;

  /** From this store. */
  public ReadEpisodeCosts(EpisodeCostStore store) {
    this.store = store;
  }

  /**
   * The calculation of the identifier.
   *
   * @throws EngineException NO_SUCH_ENTRY
   */
  public EpisodeCostCalculation get(String id) {
    return store.find(id).orElseThrow(() -> Refusals.noSuchEntry(WHAT));
  }

  /**
   * The newest calculation of the year.
   *
   * @throws EngineException NO_SUCH_ENTRY
   */
  public EpisodeCostCalculation newest(PerformanceYear year) {
    return store.latest(year).orElseThrow(() -> Refusals.noSuchEntry(WHAT));
  }

  /**
   * Measure scores of a calculation, by TIN, NPI and measure.
   *
   * @param after only those behind this one; none starts at the beginning
   * @param most how many at most
   * @throws EngineException NO_SUCH_ENTRY
   */
  public List<EpisodeCostRow> page(String id, Optional<EpisodeCostRow> after, int most) {
    return store.rows(get(id).id(), after, most);
  }
}
