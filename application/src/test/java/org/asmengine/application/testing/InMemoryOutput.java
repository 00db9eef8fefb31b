package org.asmengine.application.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.asmengine.application.input.Reject;
import org.asmengine.application.result.OutputFiles;
import org.asmengine.application.result.ResultFile;

/** Output files in memory. */
public final class InMemoryOutput implements OutputFiles {

  private final Map<ResultFile, List<String>> files = new ConcurrentHashMap<>();
  private List<Reject> rejects = List.of();
  private Map<String, Object> report = Map.of();

  @Override
  public void write(ResultFile file, Consumer<Consumer<String>> lines) {
    List<String> all = new ArrayList<>();
    all.add(file.header());
    lines.accept(all::add);
    files.put(file, List.copyOf(all));
  }

  @Override
  public void writeRejects(Consumer<Consumer<Reject>> source) {
    List<Reject> all = new ArrayList<>();
    source.accept(all::add);
    rejects = List.copyOf(all);
  }

  @Override
  public void writeReport(Map<String, Object> written) {
    report = written;
  }

  @Override
  public String location() {
    return "memory";
  }

  /** The files that were written, whole, with their lines. */
  public Map<ResultFile, List<String>> files() {
    return Map.copyOf(files);
  }

  /** The lines of a file with its header; none when it was not written. */
  public List<String> lines(ResultFile file) {
    return files.getOrDefault(file, List.of());
  }

  /** What went into {@code rejects.csv}. */
  public List<Reject> rejects() {
    return rejects;
  }

  /** What went into {@code run.json}; empty when it was not written. */
  public Map<String, Object> report() {
    return report;
  }
}
