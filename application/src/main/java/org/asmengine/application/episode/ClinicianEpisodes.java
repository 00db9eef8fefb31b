package org.asmengine.application.episode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.asmengine.domain.participation.ParticipantId;

/**
 * All accepted episodes of a clinician.
 *
 * @param participant the TIN and NPI
 * @param episodes by measure and id, whatever their order in the file; at least one
 */
public record ClinicianEpisodes(ParticipantId participant, List<Episode> episodes) {

  private static final Comparator<Episode> ORDER =
      Comparator.comparing(Episode::measure).thenComparing(Episode::id);

  /** Sorts the episodes. */
  public ClinicianEpisodes {
    episodes = episodes.stream().sorted(ORDER).toList();
  }

  /** Those of each clinician, by TIN and NPI. */
  public static List<ClinicianEpisodes> of(List<Episode> episodes) {
    SortedMap<ParticipantId, List<Episode>> byClinician = new TreeMap<>();
    for (Episode episode : episodes) {
      byClinician.computeIfAbsent(episode.participant(), absent -> new ArrayList<>()).add(episode);
    }
    return byClinician.entrySet().stream()
        .map(entry -> new ClinicianEpisodes(entry.getKey(), entry.getValue()))
        .toList();
  }
}
