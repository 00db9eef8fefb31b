package org.asmengine.application.operation;

import org.asmengine.application.input.InputSource;

/** Port: the directories with input files that operations may name. */
public interface InputDirectories {

  /**
   * The files of a directory.
   *
   * @param name a plain name, not a path
   * @throws org.asmengine.application.error.EngineException INPUT_DIRECTORY_NOT_FOUND
   */
  InputSource open(String name);
}
