package org.asmengine.domain.ruleset.programme;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.asmengine.domain.digest.Sha256;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.Parameters;

/**
 * What the rules beside scoring need to know for one performance year, complete on its own.
 *
 * @param year the performance year
 * @param selection who takes part
 * @param performanceYear what happens when
 * @param episodeCost the episode-based cost measures
 * @param submissions what practices send
 * @param notices error notices and reconsiderations
 * @param arrangements collaborative care arrangements
 * @param incentives beneficiary incentives
 * @param telehealth the telehealth waiver
 * @param dataSharing data requests and sharing agreements
 * @param circumstances extreme and uncontrollable circumstances
 * @param overlap participation in other models
 * @param parameters all parameters, in the order in which they are written
 */
public record ProgrammeRules(
    PerformanceYear year,
    SelectionRules selection,
    PerformanceYearRules performanceYear,
    EpisodeCostRules episodeCost,
    SubmissionRules submissions,
    NoticeRules notices,
    ArrangementRules arrangements,
    IncentiveRules incentives,
    TelehealthRules telehealth,
    DataSharingRules dataSharing,
    CircumstanceRules circumstances,
    OverlapRules overlap,
    List<Parameter> parameters) {

  /** The parameter that names the performance year. */
  public static final String YEAR = "year";

  /** Copies the list. */
  public ProgrammeRules {
    parameters = List.copyOf(parameters);
  }

  /**
   * The rules of the parameters.
   *
   * @throws org.asmengine.domain.ruleset.RuleSetException when a parameter is missing, unknown,
   *     twice there, out of its range or without a citation
   */
  public static ProgrammeRules of(Collection<Parameter> parameters) {
    Parameters view = new Parameters(parameters);
    ProgrammeRules rules =
        new ProgrammeRules(
            PerformanceYear.of(view.whole(YEAR, PerformanceYear.FIRST, PerformanceYear.LAST)),
            SelectionRules.of(view),
            PerformanceYearRules.of(view),
            EpisodeCostRules.of(view),
            SubmissionRules.of(view),
            NoticeRules.of(view),
            ArrangementRules.of(view),
            IncentiveRules.of(view),
            TelehealthRules.of(view),
            DataSharingRules.of(view),
            CircumstanceRules.of(view),
            OverlapRules.of(view),
            view.all());
    view.refuseUnknown();
    return rules;
  }

  /** The parameters that are not settled law. */
  public List<Parameter> unsettled() {
    return parameters.stream().filter(parameter -> !parameter.status().isSettled()).toList();
  }

  /**
   * The SHA-256 of the keys and values of a section, in hexadecimal digits: it depends on neither
   * their order nor on notes and citations.
   *
   * @param prefix the first part of the keys of the section: the name before the first point
   */
  public String digest(String prefix) {
    String text =
        parameters.stream()
            .filter(parameter -> parameter.key().startsWith(prefix + "."))
            .map(parameter -> parameter.key() + "=" + String.join("|", parameter.values()) + "\n")
            .sorted()
            .collect(Collectors.joining());
    return Sha256.of(text);
  }
}
