package org.asmengine.bootstrap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.asmengine.bootstrap.engine.DatabaseLocation;

/**
 * Where a demo keeps all that it makes.
 *
 * @param root the directory, which is also that of its database
 */
record DemoDirectory(Path root) {

  private static final String NAME = "asm-demo";

  /** In the current directory, or in the home where that can't be written to. */
  static DemoDirectory byDefault() {
    Path here = Path.of("");
    return new DemoDirectory(
        Files.isWritable(here.toAbsolutePath())
            ? here.resolve(NAME)
            : Path.of(System.getProperty("user.home", ".")).resolve(NAME));
  }

  Path inputs() {
    return root.resolve("in");
  }

  Path outputs() {
    return root.resolve("out");
  }

  Path whatIf() {
    return root.resolve("what-if");
  }

  /** The walk empties it first. */
  Path programme() {
    return root.resolve("programme");
  }

  DatabaseLocation database() {
    return new DatabaseLocation.Embedded(root);
  }
}
