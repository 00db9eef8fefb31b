package org.asmengine.application.scoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.application.input.ParticipantInputs;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.domain.activities.ActivitiesScore;
import org.asmengine.domain.activities.ActivitiesScorer;
import org.asmengine.domain.circumstances.Circumstance;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.cost.CostScorer;
import org.asmengine.domain.finalscore.ComplexPatientAdjustment;
import org.asmengine.domain.finalscore.Components;
import org.asmengine.domain.finalscore.FinalScorer;
import org.asmengine.domain.finalscore.References;
import org.asmengine.domain.finalscore.SmallPracticeAdjustment;
import org.asmengine.domain.interoperability.InteroperabilityScore;
import org.asmengine.domain.interoperability.InteroperabilityScorer;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.quality.QualityScorer;
import org.asmengine.domain.ruleset.RuleSet;

/** Scores the participants of a practice; what the whole practice reported is scored once. */
public final class PracticeScorer {

  private final RuleSet ruleSet;
  private final References references;

  /** A scorer with the rules and references of a run. */
  public PracticeScorer(RuleSet ruleSet, References references) {
    this.ruleSet = ruleSet;
    this.references = references;
  }

  /** The scores of all participants of the practice. */
  public List<ParticipantScore> score(PracticeInputs practice) {
    ActivitiesScore activities = ActivitiesScorer.score(practice.activities(), ruleSet);
    InteroperabilityScore interoperability =
        InteroperabilityScorer.score(practice.interoperability(), ruleSet);
    return practice.participants().stream()
        .map(participant -> score(participant, practice, activities, interoperability))
        .toList();
  }

  private ParticipantScore score(
      ParticipantInputs inputs,
      PracticeInputs practice,
      ActivitiesScore activities,
      InteroperabilityScore interoperability) {
    Participant participant = inputs.participant();
    List<Circumstance> circumstances =
        Stream.concat(inputs.circumstances().stream(), practice.circumstances().stream()).toList();
    Components components =
        new Components(
            QualityScorer.score(
                participant.cohort(),
                inputs.submissions(),
                practice.submissions(),
                references.benchmarks(),
                ruleSet),
            CostScorer.score(cost(inputs), references.cost(participant.cohort()), ruleSet),
            activities,
            interoperability,
            ComplexPatientAdjustment.of(
                inputs.patients(), references.complexPatients(participant.cohort()), ruleSet),
            SmallPracticeAdjustment.points(participant.clinicians(), ruleSet),
            circumstances);
    return new ParticipantScore(
        participant, components, FinalScorer.score(components, ruleSet), inputs.payment());
  }

  private Optional<CostResult> cost(ParticipantInputs inputs) {
    String measure = ruleSet.cost().measure(inputs.participant().cohort());
    return inputs.costs().stream().filter(result -> result.measure().equals(measure)).findFirst();
  }
}
