package org.asmengine.application.correction;

import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.ParticipantInputs;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.ruleset.RuleSet;

/** What a run knew of a practice, with the records of corrections in it. */
public final class CorrectedInputs {

  private CorrectedInputs() {}

  /**
   * The practice as one participant sees it: with that participant alone, and with all records of
   * its corrections, also those about the practice as a whole.
   *
   * @param corrections of that participant, by version
   */
  public static PracticeInputs of(
      PracticeInputs practice,
      ParticipantInputs participant,
      List<Correction> corrections,
      RuleSet ruleSet) {
    PracticeInputs corrected = only(practice, participant);
    for (Correction correction : corrections) {
      corrected = with(corrected, correction.records(), correction.version(), ruleSet);
    }
    return corrected;
  }

  /**
   * The practice of one participant with more records in it.
   *
   * @param version the version that the records make, for explanations
   * @throws CorrectionRejected when a record can't be accepted
   */
  static PracticeInputs with(
      PracticeInputs practice, List<CorrectedRecord> records, int version, RuleSet ruleSet) {
    PracticeInputs corrected = practice;
    for (InputRow row : rows(practice, records, version, ruleSet)) {
      corrected = CorrectedPractice.with(corrected, row);
    }
    return corrected;
  }

  /** The records as rows about the practice of one participant. */
  private static List<InputRow> rows(
      PracticeInputs practice, List<CorrectedRecord> records, int version, RuleSet ruleSet) {
    List<InputRow> rows = new ArrayList<>();
    new CorrectionReview(ruleSet, practice.participants().getFirst().participant())
        .accept(records)
        .forEach(row -> rows.add(SourcedRow.of(row, version)));
    return rows;
  }

  /**
   * The whole practice, with the corrections of some of its participants: what they say about the
   * practice as a whole counts for all of it.
   */
  static PracticeInputs ofAll(
      PracticeInputs practice, List<Correction> corrections, RuleSet ruleSet) {
    PracticeInputs corrected = practice;
    for (Correction correction : corrections) {
      PracticeInputs mine =
          only(corrected, participant(corrected, correction.participant(), correction.cohort()));
      for (InputRow row : rows(mine, correction.records(), correction.version(), ruleSet)) {
        corrected = CorrectedPractice.with(corrected, row);
      }
    }
    return corrected;
  }

  /** The inputs of the participant in the cohort. */
  static ParticipantInputs participant(
      PracticeInputs practice, ParticipantId participant, Cohort cohort) {
    return practice.participants().stream()
        .filter(inputs -> inputs.participant().id().equals(participant))
        .filter(inputs -> inputs.participant().cohort() == cohort)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a corrected participant is not there"));
  }

  private static PracticeInputs only(PracticeInputs practice, ParticipantInputs participant) {
    return new PracticeInputs(
        practice.tin(),
        List.of(participant),
        practice.submissions(),
        practice.activities(),
        practice.interoperability(),
        practice.circumstances());
  }
}
