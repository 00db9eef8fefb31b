package org.asmengine.application.input;

import java.util.Optional;

/** Port: where the input files of a run are. */
public interface InputSource {

  /**
   * What a file weighs.
   *
   * @param sha256 the digest of its bytes in hexadecimal digits
   * @param bytes its size
   */
  record FileDigest(String sha256, long bytes) {}

  /**
   * Reads the file's bytes once.
   *
   * @return the digest; none when the file does not exist
   */
  Optional<FileDigest> digest(InputFile file);

  /**
   * Checks the header and opens the file at its first record.
   *
   * @throws org.asmengine.application.error.EngineException with a code of kind INPUT when the file
   *     or its header can't be used
   */
  RecordStream open(InputFile file);
}
