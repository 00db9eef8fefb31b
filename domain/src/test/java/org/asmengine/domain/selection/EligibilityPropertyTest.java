package org.asmengine.domain.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.asmengine.domain.participation.Cohort;

/** More of what counts never makes anybody less eligible. */
class EligibilityPropertyTest {

  private static final EligibilityCriteria CRITERIA =
      new EligibilityCriteria(Selections.rules(), Selections.AREAS);

  @Provide
  Arbitrary<Map<String, Integer>> places() {
    return Arbitraries.maps(
            Arbitraries.of("S1", "S1b", "S2", "N0", "N1", "N2", "O"),
            Arbitraries.integers().between(1, 25))
        .ofMaxSize(5);
  }

  private static ClinicianFacts facts(SortedMap<ServicePlace, Long> byPlace) {
    return new ClinicianFacts(
        Selections.claims("06:10", 10, 0), new EpisodeFacts(byPlace, List.of()));
  }

  private static SortedMap<ServicePlace, Long> counts(Map<String, Integer> places) {
    SortedMap<ServicePlace, Long> counts = new TreeMap<>();
    places.forEach((name, count) -> counts.put(Selections.place(name), (long) count));
    return counts;
  }

  @Property
  void moreEpisodesWhereTheClinicianIsNeverTakeEligibilityAway(
      @ForAll("places") Map<String, Integer> places,
      @ForAll @IntRange(min = 1, max = 30) int more) {
    SortedMap<ServicePlace, Long> before = counts(places);
    SelectedLocation location =
        new SelectedLocation(Selections.AREAS, Selections.rules().locationTie());
    ServicePlace where =
        location
            .leading(new EpisodeFacts(before, List.of()))
            .decided()
            .orElse(Selections.place("S1"));
    SortedMap<ServicePlace, Long> after = new TreeMap<>(before);
    after.merge(where, (long) more, Long::sum);

    List<Criterion> unmetAfter = CRITERIA.judge(Cohort.HF, facts(after)).unmet();

    assertThat(CRITERIA.judge(Cohort.HF, facts(before)).unmet()).containsAll(unmetAfter);
  }

  @Property
  void moreEpisodesAnywhereNeverUndoTheMinimum(
      @ForAll("places") Map<String, Integer> places, @ForAll("places") Map<String, Integer> more) {
    SortedMap<ServicePlace, Long> before = counts(places);
    SortedMap<ServicePlace, Long> after = new TreeMap<>(before);
    counts(more).forEach((place, count) -> after.merge(place, count, Long::sum));
    EpisodeMinimum minimum = new EpisodeMinimum(20);

    assertThat(minimum.judge(facts(after)).met() || !minimum.judge(facts(before)).met()).isTrue();
  }

  @Property
  void theLocationIsOneOfTheMostFrequent(@ForAll("places") Map<String, Integer> places) {
    SortedMap<ServicePlace, Long> counts = counts(places);
    MostFrequent<ServicePlace> leading =
        new SelectedLocation(Selections.AREAS, Selections.rules().locationTie())
            .leading(new EpisodeFacts(counts, List.of()));

    assertThat(leading.decided().isPresent()).isEqualTo(!places.isEmpty());
    leading
        .decided()
        .ifPresent(place ->
            assertThat(counts.values()).allMatch(count -> count <= counts.getOrDefault(place, 0L)));
  }
}
