package org.asmengine.application.input;

import java.util.List;
import java.util.function.Consumer;

/** Port: where files of the programme go. A file appears whole or not at all. */
public interface DataFileOutput {

  /**
   * Writes a file: the header, then every record that the source hands over.
   *
   * @param records hands over the fields of each record, one for each column
   */
  void write(DataFile file, Consumer<Consumer<List<String>>> records);

  /** Writes {@code rejects.csv}. */
  void writeRejects(Consumer<Consumer<Reject>> rejects);

  /** Where the files are, for a person. */
  String location();

  /** Nowhere: for callers who read what is kept in the database. */
  static DataFileOutput nowhere() {
    return new DataFileOutput() {
      @Override
      public void write(DataFile file, Consumer<Consumer<List<String>>> records) {
        // nobody reads it
      }

      @Override
      public void writeRejects(Consumer<Consumer<Reject>> rejects) {
        // nobody reads it
      }

      @Override
      public String location() {
        return "nowhere";
      }
    };
  }
}
