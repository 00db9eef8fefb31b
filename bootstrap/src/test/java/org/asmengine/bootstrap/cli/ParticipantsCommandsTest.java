package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.asmengine.bootstrap.sample.SampleInputs;
import org.asmengine.bootstrap.sample.SelectionSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From a sample to lists, their differences, CMS's file and an explanation. */
@ExtendWith(ExampleRuns.Parameter.class)
class ParticipantsCommandsTest {

  @TempDir private Path directory;

  private final ExampleRuns runs;

  ParticipantsCommandsTest(ExampleRuns runs) {
    this.runs = runs;
  }

  private Path sample() throws IOException {
    SampleInputs.write(directory, 100, 7);
    SelectionSample.write(directory, 25, 7);
    return directory;
  }

  private CommandRun select(String kind, Path input, String... more) {
    List<String> options =
        List.of(
            "participants",
            "select",
            "--performance-year",
            "2030",
            "--list",
            kind,
            "--input",
            input.toString(),
            "--quiet",
            "--json");
    return runs.run(Stream.concat(options.stream(), Stream.of(more)).toArray(String[]::new));
  }

  /** The sample is of 2025: an episode of that year counts for the lists of 2027. */
  private Path movedTo2030(Path input) throws IOException {
    Path episodes = input.resolve("episodes.csv");
    Files.writeString(
        episodes,
        Files.readString(episodes)
            .replaceAll(",2025-", ",2028-")
            .replaceAll(",2024-", ",2027-")
            .replaceAll(",2023-", ",2026-"));
    return input;
  }

  @Test
  void goesFromASampleToAnExplanation() throws IOException {
    Path input = movedTo2030(sample());
    Path output = directory.resolve("out");

    CommandRun preliminary = select("preliminary", input);
    CommandRun last = select("final", input, "--output", output.toString());
    CommandRun again = select("final", input);

    assertThat(preliminary.err()).isEmpty();
    assertThat(last.json().get("made").asBoolean()).isTrue();
    assertThat(again.json().get("made").asBoolean()).isFalse();
    int list = last.json().get("list").asInt();
    long participants =
        last.json().get("heartFailure").asLong() + last.json().get("lowBackPain").asLong();
    List<String> lines = Files.readAllLines(output.resolve("participants.csv"));
    assertThat(lines.getFirst())
        .isEqualTo("tin,npi,cohort,specialty_code,cbsa,tin_clinician_count");
    assertThat(lines).hasSize((int) participants + 1);
    assertThat(Files.readAllLines(output.resolve("rejects.csv"))).hasSize(1);

    CommandRun lists = runs.run("participants", "lists");
    assertThat(lists.out()).contains("preliminary", "final");
    CommandRun some =
        runs.run("participants", "list", "--performance-year", "2030", "--limit", "3");
    assertThat(some.out()).contains("final of performance year 2030").doesNotContain("EPISODES");
    CommandRun diff =
        runs.run("participants", "diff", "" + preliminary.json().get("list").asInt(), "" + list);
    assertThat(diff.out()).contains("joined", "was: 0 of 20 episodes: 20 short");

    explains(output, list);
    reconciles(input, list);
  }

  private void explains(Path output, int list) throws IOException {
    String[] missing =
        Files.readAllLines(output.resolve("candidates.csv")).stream()
            .filter(line -> line.contains(",EPISODES,"))
            .findFirst()
            .orElseThrow()
            .split(",", -1);

    CommandRun explained =
        runs.run(
            "participants",
            "explain-eligibility",
            "--list",
            "" + list,
            "--tin",
            missing[0],
            "--npi",
            missing[1]);

    assertThat(explained.out())
        .contains("Ever selected: no", "not met: ", "of 20 episodes", "from episodes.csv:")
        .doesNotContain(missing[0])
        .doesNotContain(missing[1]);
    CommandRun nobody =
        runs.run(
            "participants",
            "explain-eligibility",
            "--list",
            "" + list,
            "--tin",
            "000000000",
            "--npi",
            "0000000000");
    assertThat(nobody.exitCode()).isEqualTo(2);
    assertThat(nobody.err()).contains("asm: NO_SUCH_CANDIDATE:");
  }

  private void reconciles(Path input, int list) throws IOException {
    Path cms = input.resolve("cms_participants.csv");
    Files.writeString(cms, Files.readString(cms).replace(",Yes,", ",Yes,").replace("Null", "Yes"));

    CommandRun text =
        runs.run("participants", "reconcile", "--list", "" + list, "--cms-file", cms.toString());
    CommandRun json =
        runs.run(
            "participants",
            "reconcile",
            "--list",
            "" + list,
            "--cms-file",
            cms.toString(),
            "--json");

    assertThat(text.err()).isEmpty();
    assertThat(text.out()).contains("on both", "theirs only", "needed at least 20 episodes");
    assertThat(json.json().get("entries").size()).isPositive();
    assertThat(
            runs.run("participants", "reconcile", "--list", "" + list, "--cms-file", "nowhere")
                .exitCode())
        .isEqualTo(3);
  }

  @Test
  void drawsAreasFromASeed() throws IOException {
    Path input = sample();
    Path areas = input.resolve("areas.csv");
    String[] command = {
      "areas",
      "sample",
      "--performance-year",
      "2027",
      "--input",
      input.toString(),
      "--seed",
      "2027",
      "--output",
      directory.resolve("drawn").toString()
    };
    assertThat(CommandRun.withoutEngine(command).exitCode()).isEqualTo(4);
    Files.writeString(areas, Files.readString(areas).replaceAll(",[YN]\n", ",\n"));

    CommandRun drawn = CommandRun.withoutEngine(command);

    assertThat(drawn.out()).contains("in 6 strata with the seed '2027'", "0 rows rejected");
    List<String> lines = Files.readAllLines(directory.resolve("drawn").resolve("areas.csv"));
    long selected = lines.stream().filter(line -> line.endsWith(",Y")).count();
    assertThat((double) selected / (lines.size() - 1)).isBetween(0.23, 0.27);
    assertThat(select("final", input).exitCode()).isEqualTo(3);
  }
}
