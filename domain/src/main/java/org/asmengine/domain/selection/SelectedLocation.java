package org.asmengine.domain.selection;

import java.util.Map;
import org.asmengine.domain.Rule;
import org.asmengine.domain.ruleset.programme.TieRule;

/**
 * The clinician's most common episode-level service location is in a selected area (42 CFR
 * 512.710(b) and (g), R-710-geo (U4) and (U5)). A place outside of all areas is a place like any
 * other. The rule set decides a tie.
 *
 * @param areas the areas, and which are selected
 * @param tie which of several leading places decides
 */
@Rule({"42 CFR 512.710(b)", "42 CFR 512.710(g)", "R-710-geo (U4)", "R-710-geo (U5)"})
public record SelectedLocation(SelectedAreas areas, TieRule tie) implements EligibilityPolicy {

  private static final String UNIT = "episodes";

  @Override
  public Verdict judge(ClinicianFacts facts) {
    MostFrequent<ServicePlace> leading = leading(facts.episodes());
    return new Verdict(
        Criterion.LOCATION,
        leading.included(),
        leading
            .decided()
            .map(place ->
                "%s with %d of %d episodes"
                    .formatted(named(place), leading.count(), facts.episodes().total()))
            .orElse("no episodes"),
        "the most common location in a selected area",
        leading.distance(most(facts.episodes(), !leading.included()), UNIT),
        leading.ties(UNIT),
        facts.episodes().sources());
  }

  /** The place that counts; none without episodes. */
  MostFrequent<ServicePlace> leading(EpisodeFacts episodes) {
    return MostFrequent.of(episodes.byPlace(), this::isSelected, tie);
  }

  private boolean isSelected(ServicePlace place) {
    return areas.isSelected(place.area());
  }

  private long most(EpisodeFacts episodes, boolean inSelected) {
    return episodes.byPlace().entrySet().stream()
        .filter(entry -> isSelected(entry.getKey()) == inSelected)
        .mapToLong(Map.Entry::getValue)
        .max()
        .orElse(0);
  }

  private String named(ServicePlace place) {
    return areas
        .find(place.area())
        .map(area ->
            "%s (%s, %s)"
                .formatted(
                    place,
                    area.title(),
                    areas.isSelected(area.code()) ? "selected" : "not selected"))
        .orElse(place.toString());
  }
}
