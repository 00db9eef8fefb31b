package org.asmengine.batch.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.asmengine.application.input.DataFile;
import org.asmengine.application.input.DataFileOutput;
import org.asmengine.application.input.Reject;
import org.asmengine.application.result.OutputFiles;
import org.asmengine.application.result.ResultFile;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The directory that a run writes its files to; every file appears whole or not at all. */
public final class OutputDirectory implements OutputFiles, DataFileOutput {

  private static final int BUFFER = 1 << 17;
  private static final String UNFINISHED = ".unfinished";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private interface Content {
    void writeTo(Writer writer) throws IOException;
  }

  private final Path directory;

  /** In this directory, which is made when it is not there. */
  public OutputDirectory(Path directory) {
    this.directory = directory;
  }

  @Override
  public void write(ResultFile file, Consumer<Consumer<String>> lines) {
    write(
        file.fileName(),
        writer -> {
          writer.append(file.header()).append('\n');
          lines.accept(line -> append(writer, line));
        });
  }

  @Override
  public void write(DataFile file, Consumer<Consumer<List<String>>> records) {
    write(
        file.fileName(),
        writer -> {
          CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
          csv.writeRecord(file.columns());
          records.accept(csv::writeRecord);
          csv.flush();
        });
  }

  @Override
  public void writeRejects(Consumer<Consumer<Reject>> rejects) {
    write(
        "rejects.csv",
        writer -> {
          CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
          csv.writeRecord("file", "line", "column", "code", "message");
          rejects.accept(reject ->
              csv.writeRecord(
                  reject.file().fileName(),
                  Long.toString(reject.line()),
                  reject.column(),
                  reject.code().name(),
                  reject.message()));
          csv.flush();
        });
  }

  /**
   * Writes a table of any kind.
   *
   * @param name the file's name
   * @param columns its header
   * @param rows hands over the rows
   */
  public void writeTable(String name, List<String> columns, Consumer<Consumer<List<String>>> rows) {
    write(
        name,
        writer -> {
          CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
          csv.writeRecord(columns);
          rows.accept(csv::writeRecord);
          csv.flush();
        });
  }

  @Override
  public void writeReport(Map<String, Object> report) {
    write("run.json", writer -> writer.append(JSON.writeValueAsString(report)).append('\n'));
  }

  @Override
  public String location() {
    return directory.toString();
  }

  private static void append(Writer writer, String line) {
    try {
      writer.append(line).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, Content content) {
    Path unfinished = directory.resolve(name + UNFINISHED);
    try {
      Files.createDirectories(directory);
      try (Writer writer =
          new BufferedWriter(Files.newBufferedWriter(unfinished, StandardCharsets.UTF_8), BUFFER)) {
        content.writeTo(writer);
      }
      Files.move(
          unfinished,
          directory.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("%s can't be written".formatted(name), e);
    }
  }
}
