package org.asmengine.application.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputRow.ParticipantRow;
import org.asmengine.domain.participation.Participant;

/**
 * Reads a file once and tells which rows are rejected. What is rejected depends on neither the
 * order of the rows nor on how the file is read.
 */
public final class FileReview {

  /**
   * What came out.
   *
   * @param records how many records the file has
   * @param rejected how many of them are rejected
   */
  public record Counts(long records, long rejected) {}

  private final InputSource source;
  private final Consumer<Reject> rejects;
  private final Consumer<Long> progress;

  /**
   * A review.
   *
   * @param rejects gets every rejected row, in no particular order
   * @param progress is told of every record that was read, by their number
   */
  public FileReview(InputSource source, Consumer<Reject> rejects, Consumer<Long> progress) {
    this.source = source;
    this.rejects = rejects;
    this.progress = progress;
  }

  /** Reviews a file whose rows refer to participants. */
  public Counts review(InputFile file, RowParsers parsers) {
    DuplicateKeys keys = new DuplicateKeys();
    long records = 0;
    long rejected = 0;
    try (RecordStream stream = source.open(file)) {
      while (stream.hasNext()) {
        InputRecord record = stream.next();
        records++;
        progress.accept(1L);
        switch (parsers.parse(file, record)) {
          case RowParsers.Outcome.Good good -> keys.add(good.row().key(), record.line());
          case RowParsers.Outcome.Bad bad -> {
            rejected++;
            rejects.accept(bad.reject());
          }
        }
      }
    }
    List<Long> duplicates = keys.lines();
    duplicates.forEach(line -> rejects.accept(duplicate(file, line)));
    return new Counts(records, rejected + duplicates.size());
  }

  /** Reviews the participants and enters the accepted ones into the roster. */
  public Counts reviewParticipants(RowParsers parsers, Roster roster) {
    List<Participant> good = new ArrayList<>();
    long records = 0;
    long rejected = 0;
    try (RecordStream stream = source.open(InputFile.PARTICIPANTS)) {
      while (stream.hasNext()) {
        InputRecord record = stream.next();
        records++;
        progress.accept(1L);
        switch (parsers.parse(InputFile.PARTICIPANTS, record)) {
          case RowParsers.Outcome.Good(ParticipantRow row) -> good.add(row.participant());
          case RowParsers.Outcome.Good other ->
              throw new IllegalStateException("not a participant: " + other.row().source());
          case RowParsers.Outcome.Bad bad -> {
            rejected++;
            rejects.accept(bad.reject());
          }
        }
      }
    }
    Set<Long> refused = new HashSet<>();
    refuseInconsistentCounts(good, refused);
    refuseDuplicates(good, refused);
    good.stream()
        .filter(participant -> !refused.contains(participant.source().line()))
        .forEach(roster::add);
    return new Counts(records, rejected + refused.size());
  }

  private void refuseInconsistentCounts(List<Participant> good, Set<Long> refused) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> inconsistent = new HashSet<>();
    for (Participant participant : good) {
      String tin = participant.id().tin().value();
      Integer other = counts.putIfAbsent(tin, participant.clinicians());
      if (other != null && other != participant.clinicians()) {
        inconsistent.add(tin);
      }
    }
    for (Participant participant : good) {
      if (inconsistent.contains(participant.id().tin().value())) {
        refused.add(participant.source().line());
        rejects.accept(
            reject(
                InputFile.PARTICIPANTS,
                participant.source().line(),
                "tin_clinician_count",
                ErrorCode.INCONSISTENT_CLINICIAN_COUNT,
                "'%d' here and another number on another row of %s"
                    .formatted(participant.clinicians(), participant.id().tin())));
      }
    }
  }

  private void refuseDuplicates(List<Participant> good, Set<Long> refused) {
    DuplicateKeys keys = new DuplicateKeys();
    for (Participant participant : good) {
      if (!refused.contains(participant.source().line())) {
        keys.add(new ParticipantRow(participant, "", "").key(), participant.source().line());
      }
    }
    for (Long line : keys.lines()) {
      refused.add(line);
      rejects.accept(duplicate(InputFile.PARTICIPANTS, line));
    }
  }

  private static Reject duplicate(InputFile file, long line) {
    return reject(file, line, "", ErrorCode.DUPLICATE, "another row with the same key");
  }

  private static Reject reject(
      InputFile file, long line, String column, ErrorCode code, String found) {
    return Reject.of(file, line, column, code, found);
  }
}
