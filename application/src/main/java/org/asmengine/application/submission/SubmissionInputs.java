package org.asmengine.application.submission;

import java.security.MessageDigest;
import java.util.Optional;
import org.asmengine.application.input.CanonicalCsv;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.input.RecordStream;
import org.asmengine.domain.digest.Sha256;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * What was sent for a year up to a cutoff, as if it were files: the same cutoff gives the same
 * records in the same lines and the same digest for ever, however much is sent afterwards. The
 * digest is that of the bytes that the file would have; it is never written.
 */
public final class SubmissionInputs implements InputSource {

  private static final long FIRST_LINE = 2;

  private final SubmissionStore store;
  private final PerformanceYear year;
  private final long cutoff;

  /**
   * The submissions of the year.
   *
   * @param cutoff the number of the last submission that counts
   */
  public SubmissionInputs(SubmissionStore store, PerformanceYear year, long cutoff) {
    this.store = store;
    this.year = year;
    this.cutoff = cutoff;
  }

  /** The digest of the file; there is none of files that practices don't send. */
  @Override
  public Optional<FileDigest> digest(InputFile file) {
    return SubmissionCategory.of(file).map(category -> digest(category, file));
  }

  private FileDigest digest(SubmissionCategory category, InputFile file) {
    MessageDigest digest = Sha256.start();
    byte[] header = CanonicalCsv.line(file.columns());
    digest.update(header);
    long bytes = header.length;
    try (RecordStream records = records(category, FIRST_LINE)) {
      while (records.hasNext()) {
        byte[] line = CanonicalCsv.line(records.next().fields());
        digest.update(line);
        bytes += line.length;
      }
    }
    return new FileDigest(Sha256.finish(digest), bytes);
  }

  @Override
  public RecordStream open(InputFile file) {
    return open(file, FIRST_LINE);
  }

  /** The records, the first of them in this line. */
  RecordStream open(InputFile file, long firstLine) {
    return records(
        SubmissionCategory.of(file)
            .orElseThrow(() ->
                new IllegalArgumentException(file.fileName() + " is not what practices send")),
        firstLine);
  }

  private RecordStream records(SubmissionCategory category, long firstLine) {
    SubmittedRows rows = new SubmittedRows(store, category, year, cutoff);
    return new RecordStream() {
      private long line = firstLine;

      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public InputRecord next() {
        SequencedRow row = rows.next();
        return SubmittedRecords.of(line++, row.tin(), row.npi(), row.row(), row.acceptedAt());
      }

      @Override
      public void close() {}
    };
  }
}
