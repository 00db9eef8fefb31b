package org.asmengine.application.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asmengine.application.episode.Episode;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.ruleset.CostRules;
import org.asmengine.domain.ruleset.programme.LocationUnit;
import org.asmengine.domain.selection.ClaimFacts;
import org.asmengine.domain.selection.ClinicianFacts;
import org.asmengine.domain.selection.EligibilityCriteria;
import org.asmengine.domain.selection.EpisodeFacts;
import org.asmengine.domain.selection.ServicePlace;

/**
 * Turns a clinician's rows into facts and has them judged, for each cohort that the clinician could
 * belong to: by the specialty, or by an episode of the cohort's cost measure.
 */
final class ClinicianJudge {

  /** Rows that are kept as evidence: as many as episodes are needed, so that all of too few are. */
  private static final int MOST_SOURCES = 20;

  private final EligibilityCriteria criteria;
  private final CostRules measures;
  private final int lookBackYear;
  private final Map<String, String> areaOfZip;

  /**
   * Judges by these criteria.
   *
   * @param measures the cost measure of each cohort
   * @param lookBackYear episodes that end in another year don't count
   * @param areaOfZip the area of ZIP codes
   */
  ClinicianJudge(
      EligibilityCriteria criteria,
      CostRules measures,
      int lookBackYear,
      Map<String, String> areaOfZip) {
    this.criteria = criteria;
    this.measures = measures;
    this.lookBackYear = lookBackYear;
    this.areaOfZip = areaOfZip;
  }

  /** The clinician as a candidate of each cohort that comes into question. */
  List<Candidate> judge(ParticipantId id, List<ClaimRow> claimRows, List<Episode> episodes) {
    ClaimFacts claims = claims(claimRows);
    Optional<Cohort> bySpecialty = criteria.cohortOf(claims);
    List<Candidate> candidates = new ArrayList<>();
    for (Cohort cohort : Cohort.values()) {
      EpisodeFacts facts = episodes(episodes, measures.measure(cohort));
      if (facts.total() > 0 || bySpecialty.filter(cohort::equals).isPresent()) {
        candidates.add(
            new Candidate(id, criteria.judge(cohort, new ClinicianFacts(claims, facts))));
      }
    }
    return candidates;
  }

  private static ClaimFacts claims(List<ClaimRow> rows) {
    SortedMap<String, Long> bySpecialty = new TreeMap<>();
    long feeSchedule = 0;
    long clinic = 0;
    for (ClaimRow row : rows) {
      bySpecialty.merge(row.specialty(), row.claims(), Long::sum);
      feeSchedule += row.feeSchedule() ? row.claims() : 0;
      clinic += row.clinic() ? row.claims() : 0;
    }
    return new ClaimFacts(
        bySpecialty, feeSchedule, clinic, first(rows.stream().map(ClaimRow::source).toList()));
  }

  private EpisodeFacts episodes(List<Episode> episodes, String measure) {
    SortedMap<ServicePlace, Long> byPlace = new TreeMap<>();
    List<SourceRow> sources = new ArrayList<>();
    for (Episode episode : episodes) {
      if (episode.measure().equals(measure) && episode.end().getYear() == lookBackYear) {
        byPlace.merge(place(episode), 1L, Long::sum);
        sources.add(episode.source());
      }
    }
    return new EpisodeFacts(byPlace, first(sources));
  }

  private ServicePlace place(Episode episode) {
    String area =
        episode
            .area()
            .or(() -> episode.zip().map(zip -> areaOfZip.getOrDefault(zip, "")))
            .orElse("");
    return criteria.rules().locationUnit() == LocationUnit.AREA
        ? new ServicePlace("", area)
        : new ServicePlace(episode.zip().orElse(""), area);
  }

  private static List<SourceRow> first(List<SourceRow> rows) {
    return rows.stream()
        .sorted((one, other) -> Long.compare(one.line(), other.line()))
        .limit(MOST_SOURCES)
        .toList();
  }
}
