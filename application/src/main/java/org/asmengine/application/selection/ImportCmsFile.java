package org.asmengine.application.selection;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.AcceptedRows;
import org.asmengine.application.input.DataFiles;
import org.asmengine.application.input.InputSource.FileDigest;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.input.Reject;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.selection.PublishedParticipant;

/** Use case: takes CMS's published data set of participants in, as it is. */
public final class ImportCmsFile {

  /**
   * What came of it.
   *
   * @param file the import
   * @param rejects rejected rows by line; none where the file was imported before
   * @param made whether it was imported now, and not before
   */
  public record Outcome(CmsFile file, List<Reject> rejects, boolean made) {

    /** Copies the list. */
    public Outcome {
      rejects = List.copyOf(rejects);
    }
  }

  private final CmsFiles imports;
  private final Clock clock;

  /** With these ports. */
  public ImportCmsFile(CmsFiles imports, Clock clock) {
    this.imports = imports;
    this.clock = clock;
  }

  /**
   * Imports the file, in the caller's transaction where there is one. The same bytes are the same
   * import. Rows are not compared with each other: the data set has no key, since two practices of
   * a clinician may have the same name.
   *
   * @throws EngineException with a code of kind INPUT when the file can't be used
   */
  public Outcome read(DataFiles files, String by) {
    ProgrammeFile file = ProgrammeFile.CMS_PARTICIPANTS;
    FileDigest digest =
        files
            .digest(file)
            .orElseThrow(() ->
                new EngineException(
                    ErrorCode.FILE_MISSING, "found no %s".formatted(file.fileName())));
    Optional<CmsFile> before = imports.find(digest.sha256());
    if (before.isPresent()) {
      return new Outcome(before.get(), List.of(), false);
    }
    RejectedRows rejects = new RejectedRows(SelectionRequest.MAX_REJECTS);
    List<PublishedParticipant> rows =
        AcceptedRows.of(file, files, PublishedRowParser::parse, ImportCmsFile::keyOf, rejects);
    return new Outcome(
        imports.add(digest.sha256(), rows.size() + rejects.of(file), rows, clock.instant(), by),
        rejects.all(),
        true);
  }

  private static SourceRow keyOf(PublishedParticipant row) {
    return row.source();
  }
}
