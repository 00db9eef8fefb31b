package org.asmengine.application.submission;

import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRecord;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.input.RecordStream;
import org.asmengine.domain.digest.Sha256;
import org.asmengine.domain.ruleset.CollectionType;

/**
 * The inputs of a run that takes submissions from the service: what practices sent from there, all
 * else from a directory, and CMS's results from claims from the directory's quality file. The rows
 * of that file keep their lines; submissions follow them.
 *
 * <p>A directory that holds submissions as well is refused at the start: to leave them out in
 * silence would lose them, to mix them would count them twice.
 */
public final class CombinedInputs implements InputSource {

  private static final long FIRST_LINE = 2;
  private static final int COLLECTION_TYPE = InputFile.QUALITY.columns().indexOf("collection_type");

  private final InputSource directory;
  private final SubmissionInputs submissions;
  private volatile Optional<Boolean> claimsFile = Optional.empty();

  /** The submissions, with all else from the directory. */
  public CombinedInputs(InputSource directory, SubmissionInputs submissions) {
    this.directory = directory;
    this.submissions = submissions;
  }

  /**
   * The digest of the file; of the quality measures one over that of the directory's file and that
   * of the submissions.
   *
   * @throws EngineException TWO_SOURCES when the directory holds submissions
   */
  @Override
  public Optional<FileDigest> digest(InputFile file) {
    Optional<FileDigest> found = directory.digest(file);
    Optional<FileDigest> sent = submissions.digest(file);
    if (sent.isEmpty()) {
      return found;
    }
    if (file == InputFile.QUALITY) {
      claimsFile = Optional.of(found.isPresent());
    }
    if (found.isEmpty()) {
      return sent;
    }
    refuseSubmissions(file);
    return Optional.of(
        new FileDigest(
            Sha256.of(
                "directory=%s\nsubmissions=%s\n"
                    .formatted(found.get().sha256(), sent.get().sha256())),
            found.get().bytes() + sent.get().bytes()));
  }

  @Override
  public RecordStream open(InputFile file) {
    if (SubmissionCategory.of(file).isEmpty()) {
      return directory.open(file);
    }
    return file == InputFile.QUALITY && hasClaims()
        ? new ClaimsThenSubmissions(directory.open(file))
        : submissions.open(file);
  }

  /** Who digests the file, as every run does first, need not read it once more. */
  private boolean hasClaims() {
    return claimsFile.orElseGet(() -> directory.digest(InputFile.QUALITY).isPresent());
  }

  private void refuseSubmissions(InputFile file) {
    if (file != InputFile.QUALITY) {
      throw twoSources(
          "found %s; allowed: none, since the run takes it from the service"
              .formatted(file.fileName()));
    }
    try (RecordStream records = directory.open(file)) {
      while (records.hasNext()) {
        refuseSubmission(records.next());
      }
    }
  }

  /** A record whose fields can't be told apart is left to the review, which rejects it. */
  private static void refuseSubmission(InputRecord record) {
    if (!record.fields().isEmpty()
        && !record.fields().get(COLLECTION_TYPE).equals(CollectionType.ADMIN_CLAIMS.name())) {
      throw twoSources(
          "%s line %d is no result from claims; allowed: rows of %s alone, since the run takes all"
                  .formatted(
                      InputFile.QUALITY.fileName(), record.line(), CollectionType.ADMIN_CLAIMS)
              + " others from the service");
    }
  }

  private static EngineException twoSources(String message) {
    return new EngineException(ErrorCode.TWO_SOURCES, message);
  }

  private final class ClaimsThenSubmissions implements RecordStream {
    private final RecordStream claims;
    private Optional<RecordStream> sent = Optional.empty();
    private long line = FIRST_LINE;

    ClaimsThenSubmissions(RecordStream claims) {
      this.claims = claims;
    }

    @Override
    public boolean hasNext() {
      return claims.hasNext() || sent().hasNext();
    }

    @Override
    public InputRecord next() {
      if (!claims.hasNext()) {
        return sent().next();
      }
      InputRecord record = claims.next();
      line = record.line() + 1;
      return record;
    }

    private RecordStream sent() {
      if (sent.isEmpty()) {
        sent = Optional.of(submissions.open(InputFile.QUALITY, line));
      }
      return sent.get();
    }

    @Override
    public void close() {
      claims.close();
    }
  }
}
