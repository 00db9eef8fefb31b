package org.asmengine.application.episodecost;

import java.util.List;
import java.util.Optional;
import org.asmengine.domain.participation.PerformanceYear;

/** Port: calculated measure scores. They are added and never changed. */
public interface EpisodeCostStore {

  /** Adds a calculation with all of its rows, or nothing of it. */
  void save(EpisodeCostCalculation calculation, List<EpisodeCostRow> rows);

  /** The calculation of the identifier. */
  Optional<EpisodeCostCalculation> find(String id);

  /** The last calculation of the year. */
  Optional<EpisodeCostCalculation> latest(PerformanceYear year);

  /**
   * Rows of a calculation by TIN, NPI and measure.
   *
   * @param after only those behind this row; none starts at the beginning
   * @param most how many at most
   */
  List<EpisodeCostRow> rows(String id, Optional<EpisodeCostRow> after, int most);
}
