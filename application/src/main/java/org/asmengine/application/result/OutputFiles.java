package org.asmengine.application.result;

import java.util.Map;
import java.util.function.Consumer;
import org.asmengine.application.input.Reject;

/**
 * Port: the directory that a run writes its files to. A file appears whole or not at all: it is
 * written under another name and renamed at the end.
 */
public interface OutputFiles {

  /** Writes a result file: the header, then every line that the source hands over. */
  void write(ResultFile file, Consumer<Consumer<String>> lines);

  /** Writes {@code rejects.csv}. */
  void writeRejects(Consumer<Consumer<Reject>> rejects);

  /** Writes {@code run.json} from nested maps, lists, texts, numbers and truth values. */
  void writeReport(Map<String, Object> report);

  /** Where the files are, for a person. */
  String location();
}
