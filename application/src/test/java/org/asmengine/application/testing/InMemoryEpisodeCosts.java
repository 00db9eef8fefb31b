package org.asmengine.application.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.episodecost.EpisodeCostCalculation;
import org.asmengine.application.episodecost.EpisodeCostRow;
import org.asmengine.application.episodecost.EpisodeCostStore;
import org.asmengine.domain.participation.PerformanceYear;

/** Calculated measure scores in memory. */
public final class InMemoryEpisodeCosts implements EpisodeCostStore {

  private final List<EpisodeCostCalculation> calculations = new ArrayList<>();
  private final Map<String, List<EpisodeCostRow>> rows = new HashMap<>();

  @Override
  public void save(EpisodeCostCalculation calculation, List<EpisodeCostRow> saved) {
    calculations.add(calculation);
    rows.put(calculation.id(), saved.stream().sorted(EpisodeCostRow.ORDER).toList());
  }

  @Override
  public Optional<EpisodeCostCalculation> find(String id) {
    return calculations.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public Optional<EpisodeCostCalculation> latest(PerformanceYear year) {
    return calculations.stream()
        .filter(one -> one.year().equals(year))
        .max(
            Comparator.comparing(EpisodeCostCalculation::at)
                .thenComparing(EpisodeCostCalculation::id));
  }

  @Override
  public List<EpisodeCostRow> rows(String id, Optional<EpisodeCostRow> after, int most) {
    return rows.getOrDefault(id, List.of()).stream()
        .filter(row -> after.isEmpty() || EpisodeCostRow.ORDER.compare(row, after.get()) > 0)
        .limit(most)
        .toList();
  }

  /** The rows of all calculations, in the order in which they were kept. */
  public List<EpisodeCostRow> all() {
    return calculations.stream()
        .flatMap(one -> rows.getOrDefault(one.id(), List.of()).stream())
        .toList();
  }
}
