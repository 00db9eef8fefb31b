package org.asmengine.application.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.selection.CmsFile;
import org.asmengine.application.selection.CmsFileId;
import org.asmengine.application.selection.CmsFiles;
import org.asmengine.domain.selection.PublishedParticipant;

/** Imports of CMS's data set in memory. */
public final class InMemoryCmsFiles implements CmsFiles {

  private final List<CmsFile> files = new ArrayList<>();
  private final List<List<PublishedParticipant>> rows = new ArrayList<>();

  @Override
  public CmsFile add(
      String sha256,
      long records,
      List<PublishedParticipant> published,
      Instant importedAt,
      String importedBy) {
    CmsFile file =
        new CmsFile(
            new CmsFileId(files.size() + 1),
            sha256,
            records,
            records - published.size(),
            importedAt,
            importedBy);
    files.add(file);
    rows.add(List.copyOf(published));
    return file;
  }

  @Override
  public Optional<CmsFile> find(CmsFileId id) {
    return files.stream().filter(file -> file.id().equals(id)).findFirst();
  }

  @Override
  public Optional<CmsFile> find(String sha256) {
    return files.stream().filter(file -> file.sha256().equals(sha256)).findFirst();
  }

  @Override
  public List<CmsFile> all() {
    return List.copyOf(files).reversed();
  }

  @Override
  public List<PublishedParticipant> rows(CmsFileId id) {
    return rows.get(id.value() - 1);
  }
}
