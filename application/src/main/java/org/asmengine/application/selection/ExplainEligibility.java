package org.asmengine.application.selection;

import java.util.List;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.ruleset.ProgrammeRulesRepository;
import org.asmengine.domain.explain.EligibilityExplanation;
import org.asmengine.domain.explain.Explanation;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.ruleset.programme.ProgrammeRules;
import org.asmengine.domain.selection.Participation;

/** Use case: why somebody is on a list of participants, or isn't. */
public final class ExplainEligibility {

  private static final int BOTH_COHORTS = 2;

  /**
   * The answer.
   *
   * @param list the list that was asked
   * @param candidates what it says, once for each cohort that comes into question
   * @param participation what the lists in force of all years say
   * @param explanations a tree for each candidate: every criterion with what was found, what is
   *     needed, how far away the other answer is, and the input rows
   */
  public record Answer(
      ParticipantList list,
      List<Candidate> candidates,
      Participation participation,
      List<Explanation> explanations) {

    /** Copies the lists. */
    public Answer {
      candidates = List.copyOf(candidates);
      explanations = List.copyOf(explanations);
    }
  }

  private final ParticipantLists lists;
  private final ProgrammeRulesRepository rules;

  /** With these ports. */
  public ExplainEligibility(ParticipantLists lists, ProgrammeRulesRepository rules) {
    this.lists = lists;
    this.rules = rules;
  }

  /**
   * Explains.
   *
   * @throws EngineException NO_SUCH_LIST or NO_SUCH_CANDIDATE
   */
  public Answer explain(ListId id, ParticipantId participant) {
    ParticipantList list = FoundList.of(lists, id);
    CandidateFilter filter =
        new CandidateFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.of(participant.tin()),
            Optional.of(participant.npi()));
    List<Candidate> candidates = lists.candidates(id, filter, Optional.empty(), BOTH_COHORTS);
    if (candidates.isEmpty()) {
      throw new EngineException(
          ErrorCode.NO_SUCH_CANDIDATE,
          "list %s has nobody of %s; allowed: %s"
              .formatted(id, participant, ErrorCode.NO_SUCH_CANDIDATE.allowed()));
    }
    ProgrammeRules parameters = rules.find(list.identity().year());
    return new Answer(
        list,
        candidates,
        lists.participation(participant),
        candidates.stream()
            .map(candidate ->
                EligibilityExplanation.of(candidate.eligibility(), parameters.parameters()))
            .toList());
  }
}
