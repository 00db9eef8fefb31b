package org.asmengine.application.input;

import java.util.List;

/** A kind of CSV file: what it is called and which columns it has. */
public interface DataFile {

  /** The file's name in a directory. */
  String fileName();

  /** The columns in the order in which they are documented; a file may have them in any order. */
  List<String> columns();
}
