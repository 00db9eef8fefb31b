package org.asmengine.application.input;

import java.util.Optional;
import org.asmengine.application.input.InputSource.FileDigest;

/** Port: where files of the programme are: those that are not the inputs of a year end. */
public interface DataFiles {

  /**
   * Reads the file's bytes once.
   *
   * @return the digest; none when the file does not exist
   */
  Optional<FileDigest> digest(DataFile file);

  /**
   * Checks the header and opens the file at its first record.
   *
   * @throws org.asmengine.application.error.EngineException with a code of kind INPUT when the file
   *     or its header can't be used
   */
  RecordStream open(DataFile file);
}
