package org.asmengine.application.input;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputSource.FileDigest;
import org.asmengine.domain.digest.Sha256;

/**
 * What the input files weigh: which there are, and what is in them.
 *
 * @param files the files that exist
 */
public record InputDigests(Map<InputFile, FileDigest> files) {

  /** Copies the map. */
  public InputDigests {
    files = Map.copyOf(files);
  }

  /**
   * Reads all files once and opens each, so that a wrong header is told before anything begins.
   *
   * @param between is called before each file
   * @throws EngineException with a code of kind INPUT
   */
  public static InputDigests of(InputSource source, Runnable between) {
    Map<InputFile, FileDigest> files = new EnumMap<>(InputFile.class);
    for (InputFile file : InputFile.values()) {
      between.run();
      source.digest(file).ifPresent(digest -> files.put(file, digest));
    }
    if (!files.containsKey(InputFile.PARTICIPANTS)) {
      throw new EngineException(
          ErrorCode.FILE_MISSING,
          "found no %s; it is the one file that must exist"
              .formatted(InputFile.PARTICIPANTS.fileName()));
    }
    for (InputFile file : files.keySet()) {
      source.open(file).close();
    }
    return new InputDigests(files);
  }

  /** The size of all files. */
  public long bytes() {
    return files.values().stream().mapToLong(FileDigest::bytes).sum();
  }

  /** The digest of all files. */
  public String digest() {
    StringBuilder text = new StringBuilder();
    for (InputFile file : InputFile.values()) {
      Optional.ofNullable(files.get(file))
          .ifPresent(digest ->
              text.append(file.fileName()).append('=').append(digest.sha256()).append('\n'));
    }
    return Sha256.of(text.toString());
  }
}
