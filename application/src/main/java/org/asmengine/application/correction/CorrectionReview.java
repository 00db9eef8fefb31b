package org.asmengine.application.correction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.InputRow.ParticipantRow;
import org.asmengine.application.input.Reject;
import org.asmengine.application.input.Roster;
import org.asmengine.application.input.RowKey;
import org.asmengine.application.input.RowParsers;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * Checks corrected records with the code that reviews the files of a run. They may be about one
 * participant and its practice, and nobody else; a key may come once.
 */
final class CorrectionReview {

  /** The header is line 1. */
  private static final int FIRST_LINE = 2;

  private final RuleSet ruleSet;
  private final Participant participant;
  private final List<Reject> rejects = new ArrayList<>();
  private final Map<InputFile, Map<RowKey, Long>> lines = new EnumMap<>(InputFile.class);

  /** A review of records about this participant, as the run knows it. */
  CorrectionReview(RuleSet ruleSet, Participant participant) {
    this.ruleSet = ruleSet;
    this.participant = participant;
  }

  /**
   * The rows, the one of the participant first.
   *
   * @throws CorrectionRejected with everything that is wrong
   */
  List<InputRow> accept(List<CorrectedRecord> records) {
    List<InputRow> rows = new ArrayList<>();
    Roster roster = new Roster();
    Participant known = participant;
    for (InputRow row :
        parse(records, InputFile.PARTICIPANTS, RowParsers.of(ruleSet, new Roster()))) {
      known = checked((ParticipantRow) row);
      rows.add(row);
    }
    roster.add(known);
    RowParsers parsers = RowParsers.of(ruleSet, roster);
    for (InputFile file : InputFile.values()) {
      if (file != InputFile.PARTICIPANTS) {
        rows.addAll(parse(records, file, parsers));
      }
    }
    if (!rejects.isEmpty()) {
      throw new CorrectionRejected(
          rejects.stream()
              .sorted(
                  Comparator.comparing((Reject reject) -> reject.file().fileName())
                      .thenComparingLong(Reject::line))
              .toList());
    }
    return rows;
  }

  private List<InputRow> parse(List<CorrectedRecord> records, InputFile file, RowParsers parsers) {
    List<InputRow> rows = new ArrayList<>();
    long line = FIRST_LINE;
    for (CorrectedRecord record : records) {
      if (record.file() == file) {
        InputRecord input = new InputRecord(line, record.fields(), record.fields().size());
        switch (parsers.parse(file, input)) {
          case RowParsers.Outcome.Good good -> rows.add(once(file, good.row(), line));
          case RowParsers.Outcome.Bad bad -> rejects.add(bad.reject());
        }
        line++;
      }
    }
    return rows;
  }

  private InputRow once(InputFile file, InputRow row, long line) {
    Long before =
        lines.computeIfAbsent(file, absent -> new HashMap<>()).putIfAbsent(row.key(), line);
    if (before != null) {
      reject(file, line, "", ErrorCode.DUPLICATE, "the same key as on line " + before);
    }
    return row;
  }

  private Participant checked(ParticipantRow row) {
    Participant found = row.participant();
    if (!found.id().equals(participant.id()) || found.cohort() != participant.cohort()) {
      reject(
          InputFile.PARTICIPANTS,
          found.source().line(),
          "",
          ErrorCode.UNKNOWN_PARTICIPANT,
          "a row about another participant or cohort than the notice");
    }
    return new Participant(
        participant.id(), participant.cohort(), found.clinicians(), found.source());
  }

  private void reject(InputFile file, long line, String column, ErrorCode code, String found) {
    rejects.add(Reject.of(file, line, column, code, found));
  }
}
