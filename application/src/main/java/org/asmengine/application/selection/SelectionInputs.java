package org.asmengine.application.selection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.DataFiles;
import org.asmengine.application.input.InputSource.FileDigest;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.domain.digest.Sha256;

/**
 * What the input files of a selection weigh.
 *
 * @param digests those that exist
 */
record SelectionInputs(Map<ProgrammeFile, FileDigest> digests) {

  private static final List<ProgrammeFile> REQUIRED =
      List.of(ProgrammeFile.AREAS, ProgrammeFile.CLAIMS, ProgrammeFile.EPISODES);
  private static final List<ProgrammeFile> ALL =
      List.of(
          ProgrammeFile.AREAS,
          ProgrammeFile.CLAIMS,
          ProgrammeFile.EPISODES,
          ProgrammeFile.ZIP_AREAS,
          ProgrammeFile.PRACTICES);

  /** Copies the map. */
  SelectionInputs {
    digests = new EnumMap<>(digests);
  }

  /**
   * Reads all files once.
   *
   * @throws EngineException FILE_MISSING
   */
  static SelectionInputs of(DataFiles files) {
    Map<ProgrammeFile, FileDigest> digests = new EnumMap<>(ProgrammeFile.class);
    for (ProgrammeFile file : ALL) {
      Optional<FileDigest> digest = files.digest(file);
      if (digest.isEmpty() && REQUIRED.contains(file)) {
        throw new EngineException(
            ErrorCode.FILE_MISSING,
            "found no %s; a selection needs areas.csv, claims.csv and episodes.csv"
                .formatted(file.fileName()));
      }
      digest.ifPresent(found -> digests.put(file, found));
    }
    return new SelectionInputs(digests);
  }

  /** Those whose rows are about clinicians. */
  Map<ProgrammeFile, FileDigest> ofClinicians() {
    Map<ProgrammeFile, FileDigest> some = new EnumMap<>(digests);
    some.keySet().retainAll(List.of(ProgrammeFile.CLAIMS, ProgrammeFile.EPISODES));
    return some;
  }

  /** The digest of all files. */
  String digest() {
    StringBuilder text = new StringBuilder();
    digests.forEach((file, digest) ->
        text.append(file.fileName()).append('=').append(digest.sha256()).append('\n'));
    return Sha256.of(text.toString());
  }

  /**
   * Makes sure that the files are still the same.
   *
   * @throws EngineException INPUT_CHANGED
   */
  void verify(DataFiles files) {
    if (!of(files).digest().equals(digest())) {
      throw new EngineException(
          ErrorCode.INPUT_CHANGED, "an input file changed while the selection was reading it");
    }
  }
}
