package org.asmengine.application.selection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.selection.PublishedParticipant;

/** Port: imports of CMS's data set of participants. They are added and never changed. */
public interface CmsFiles {

  /** Adds an import, in the caller's transaction where there is one. */
  CmsFile add(
      String sha256,
      long records,
      List<PublishedParticipant> rows,
      Instant importedAt,
      String importedBy);

  /** The import of the number. */
  Optional<CmsFile> find(CmsFileId id);

  /** The import of the file with this digest. */
  Optional<CmsFile> find(String sha256);

  /** All imports, the newest first. */
  List<CmsFile> all();

  /** The rows of an import, in the order of the file. */
  List<PublishedParticipant> rows(CmsFileId id);
}
