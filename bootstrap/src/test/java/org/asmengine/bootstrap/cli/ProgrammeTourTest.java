package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One walk through the programme; each of its commands ends as the walk foresees, or it stops. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgrammeTourTest {

  private final Path directory;
  private CommandRun walk = new CommandRun(-1, "", "");

  ProgrammeTourTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @BeforeAll
  void walk() {
    walk = CommandRun.withoutEngine("demo", "--programme", "--data-dir", directory.toString());
  }

  @Test
  void theYearComesToItsEnd() {
    assertThat(walk.err()).isEmpty();
    assertThat(walk.exitCode()).isZero();
    assertThat(steps("Performance year 2027: "))
        .extracting(line -> line.replaceFirst(".*2027: ([a-z ]+).*", "$1"))
        .containsSubsequence(
            "planned",
            "preliminary list",
            "final list",
            "measuring",
            "submissions open",
            "closed",
            "scored",
            "reports out",
            "notice window",
            "final",
            "published",
            "paying");
  }

  @Test
  void listsAreComparedWithCmss() {
    assertThat(walk.out())
        .containsPattern("From list 1 to list 2: [1-9][0-9]* joined")
        .containsPattern(
            "[1-9][0-9]* on both, [1-9][0-9]* on theirs only, [1-9][0-9]* on ours only");
  }

  @Test
  void aDocumentThatIsWrongIsRefusedWithItsPlaceAndOneThatIsLateIsKept() {
    assertThat(walk.out())
        .containsPattern("\\$\\.measurementSets\\[0].*COUNTS_EXCEED_POPULATION")
        .contains("not accepted");
    assertThat(steps("late")).isNotEmpty();
  }

  @Test
  void oneNoticeIsUpheldAndCorrectedAndOneIsDenied() {
    assertThat(walk.out())
        .contains("MATTER_NOT_REVIEWABLE")
        .containsPattern("Notice [0-9a-f]{32} is CORRECTED, version 2 of the result")
        .containsPattern("Notice [0-9a-f]{32} is DENIED")
        .contains("2 notices became binding");
  }

  @Test
  void bothCapsHold() {
    assertThat(walk.out())
        .contains("CAP_EXCEEDED: PAYMENTS_WITHIN_CAP_2027")
        .contains("CAP_EXCEEDED: WITHIN_THE_CAP_LIFETIME: found $989.00 so far and $11.01 now");
  }

  @Test
  void everyCommandThatIsShownCanBeTyped() {
    assertThat(steps("$ ./asm "))
        .hasSizeGreaterThan(40)
        .allSatisfy(line -> assertThat(line).doesNotContain("Unmatched"));
  }

  private List<String> steps(String with) {
    return walk.lines().stream().filter(line -> line.contains(with)).toList();
  }
}
