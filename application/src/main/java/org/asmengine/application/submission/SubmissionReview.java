package org.asmengine.application.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.input.FileReview;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.input.RecordStream;
import org.asmengine.application.input.Reject;
import org.asmengine.application.input.Roster;
import org.asmengine.application.input.RowParsers;
import org.asmengine.domain.ruleset.RuleSet;

/**
 * Checks a submission at the door with the code that reviews the files: its rows become the records
 * of a small file. What passes here passes the year end too, while rules and participants are the
 * same.
 */
public final class SubmissionReview {

  /** The header is line 1. */
  private static final int FIRST_LINE = 2;

  private final RowParsers parsers;

  /** A review under these rules, against these participants. */
  public SubmissionReview(RuleSet ruleSet, Roster roster) {
    this.parsers = RowParsers.of(ruleSet, roster);
  }

  /**
   * The rows of the submission as a run would load them, in their order.
   *
   * @param acceptedAt when it is accepted
   * @throws SubmissionRejected with every row that the year end would reject
   */
  public List<InputRow> accept(SubmissionDraft draft, Instant acceptedAt) {
    List<InputRecord> records = records(draft, acceptedAt);
    InputFile file = draft.category().file();
    List<Reject> rejects = new ArrayList<>();
    new FileReview(new Request(records), rejects::add, read -> {}).review(file, parsers);
    if (!rejects.isEmpty()) {
      throw new SubmissionRejected(
          rejects.stream()
              .sorted(Comparator.comparingLong(Reject::line))
              .map(reject ->
                  new SubmissionRejected.Violation(
                      draft.category(),
                      (int) reject.line() - FIRST_LINE,
                      reject.column(),
                      reject.code(),
                      reject.message()))
              .toList());
    }
    return records.stream().map(record -> good(file, record)).toList();
  }

  private InputRow good(InputFile file, InputRecord record) {
    return switch (parsers.parse(file, record)) {
      case RowParsers.Outcome.Good good -> good.row();
      case RowParsers.Outcome.Bad bad ->
          throw new IllegalStateException("good before, and now " + bad.reject().code());
    };
  }

  private static List<InputRecord> records(SubmissionDraft draft, Instant acceptedAt) {
    List<InputRecord> records = new ArrayList<>();
    for (SubmittedRow row : draft.rows()) {
      records.add(
          SubmittedRecords.of(
              FIRST_LINE + records.size(),
              draft.tin().value(),
              draft.npiOrEmpty(),
              row,
              acceptedAt));
    }
    return records;
  }

  /** The records of one request. */
  private record Request(List<InputRecord> records) implements InputSource {
    @Override
    public Optional<FileDigest> digest(InputFile file) {
      throw new UnsupportedOperationException("a request is not digested");
    }

    @Override
    public RecordStream open(InputFile file) {
      Iterator<InputRecord> iterator = records.iterator();
      return new RecordStream() {
        @Override
        public boolean hasNext() {
          return iterator.hasNext();
        }

        @Override
        public InputRecord next() {
          return iterator.next();
        }

        @Override
        public void close() {}
      };
    }
  }
}
