package org.asmengine.application.input;

/** Port: directories with files of the programme that callers may name. */
@FunctionalInterface
public interface DataDirectories {

  /**
   * The files of a directory.
   *
   * @param name the plain name of a directory right below the input root
   * @throws org.asmengine.application.error.EngineException INPUT_DIRECTORY_NOT_FOUND, or
   *     FILE_UNREADABLE when a file is a link that leads out of its directory
   */
  DataFiles files(String name);
}
