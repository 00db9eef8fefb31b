package org.asmengine.batch.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.Reject;
import org.asmengine.application.result.ResultFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file appears whole or not at all. */
class OutputDirectoryTest {

  @TempDir private Path parent;

  private Path directory() {
    return parent.resolve("a/new/directory");
  }

  private OutputDirectory output() {
    return new OutputDirectory(directory());
  }

  private String text(String name) throws IOException {
    return Files.readString(directory().resolve(name));
  }

  @Test
  void aResultFileIsItsHeaderAndItsLines() throws IOException {
    output().write(ResultFile.COHORTS, lines -> List.of("a,ñ", "b").forEach(lines));

    assertThat(text("cohorts.csv")).isEqualTo(ResultFile.COHORTS.header() + "\na,ñ\nb\n");
    assertThat(directory()).isDirectoryContaining("glob:**cohorts.csv");
    assertThat(files()).containsExactly("cohorts.csv");
    assertThat(output().location()).isEqualTo(directory().toString());
  }

  @Test
  void anotherResultTakesThePlaceOfTheFirst() throws IOException {
    output().write(ResultFile.COHORTS, lines -> lines.accept("a longer first line"));
    output().write(ResultFile.COHORTS, lines -> {});

    assertThat(text("cohorts.csv")).isEqualTo(ResultFile.COHORTS.header() + "\n");
  }

  @Test
  void whileItIsWrittenNothingStandsUnderItsName() {
    output()
        .write(
            ResultFile.COHORTS,
            lines -> {
              lines.accept("x".repeat(1 << 20));
              assertThat(directory().resolve("cohorts.csv")).doesNotExist();
            });

    assertThat(directory().resolve("cohorts.csv")).exists();
  }

  @Test
  void aFailureOnTheWayLeavesTheOldFile() throws IOException {
    output().write(ResultFile.COHORTS, lines -> lines.accept("old"));

    assertThatIllegalStateException()
        .isThrownBy(() ->
            output()
                .write(
                    ResultFile.COHORTS,
                    lines -> {
                      lines.accept("x".repeat(1 << 20));
                      throw new IllegalStateException("power cut");
                    }));
    assertThat(text("cohorts.csv")).isEqualTo(ResultFile.COHORTS.header() + "\nold\n");
    output().write(ResultFile.COHORTS, lines -> lines.accept("new"));
    assertThat(files()).containsExactly("cohorts.csv");
  }

  @Test
  void rejectsAreQuotedWhereTheyMustBe() throws IOException {
    output()
        .writeRejects(rejects ->
            List.of(
                    new Reject(InputFile.COST, 12, "tin", ErrorCode.NOT_A_TIN, "plain"),
                    new Reject(
                        InputFile.QUALITY, 3_000_000_000L, "", ErrorCode.DUPLICATE, "a, \"b\" 😀"))
                .forEach(rejects));

    assertThat(text("rejects.csv"))
        .isEqualTo(
            """
            file,line,column,code,message
            cost.csv,12,tin,NOT_A_TIN,plain
            quality.csv,3000000000,,DUPLICATE,"a, ""b"" 😀"
            """);
  }

  @Test
  void noRejectsAreAHeader() throws IOException {
    output().writeRejects(rejects -> {});

    assertThat(text("rejects.csv")).isEqualTo("file,line,column,code,message\n");
  }

  @Test
  void theReportIsJsonInTheOrderItWasMade() throws IOException {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("z", 1);
    report.put("a", List.of(Map.of("text", "ñ \"x\"", "yes", true)));
    report.put("large", 9_007_199_254_740_993L);
    output().writeReport(report);

    assertThat(text("run.json").replaceAll("\\s+", " ").strip())
        .startsWith("{ \"z\" : 1, \"a\" : [ {")
        .contains("\"text\" : \"ñ \\\"x\\\"\"", "\"yes\" : true")
        .endsWith("\"large\" : 9007199254740993 }");
    assertThat(text("run.json")).endsWith("}\n");
  }

  @Test
  void aDirectoryThatCanNotBeMadeIsToldByTheFilesName() throws IOException {
    Files.createDirectories(parent.resolve("a"));
    Files.writeString(parent.resolve("a/new"), "a file");

    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> output().writeRejects(rejects -> {}))
        .withMessage("rejects.csv can't be written");
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(directory())) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }
}
