package org.asmengine.bootstrap.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Two participants contest their results: one is right, the other is not. */
final class NoticeTour {

  private static final String YEAR = "2027";
  private static final String NOTICE = "\"notice\" *: *\"([0-9a-f]+)\"";

  private final Walk walk;
  private final Path root;

  NoticeTour(Walk walk, Path root) {
    this.walk = walk;
    this.root = root;
  }

  void walk() throws IOException {
    List<ScoredParticipant> scored = ScoredParticipant.in(root.resolve("out/final_scores.csv"));
    ScoredParticipant right =
        scored.stream().filter(one -> one.activities().equals("-20.00")).findFirst().orElseThrow();
    ScoredParticipant wrong =
        scored.stream().filter(one -> !one.tin().equals(right.tin())).findFirst().orElseThrow();
    walk.run("feedback", "--run", "1", "--tin", right.tin(), "--npi", right.npi());
    walk.day(
        LocalDate.of(2028, 7, 10), "Two notices of error, and a matter that can't be reviewed");
    walk.refused(
        4, file(right, "ATTRIBUTION_METHODOLOGY", "COST_HF_1", "the attribution is unfair"));
    String upheld =
        noticed(file(right, "IMPROVEMENT_ACTIVITY", "IA_1", "both activities were attested"));
    String denied = noticed(file(wrong, "FINAL_SCORE", "final score", "it seems too low"));
    walk.run("notices", "acknowledge", upheld, "--by", "clerk");
    walk.run("notices", "acknowledge", denied, "--by", "clerk");
    walk.day(LocalDate.of(2028, 7, 24), "The first is upheld: what would a correction change?");
    walk.run("notices", "review", upheld, "--by", "reviewer");
    walk.run(
        "notices", "uphold", upheld, "--by", "reviewer", "--reason", "the attestations were lost");
    Path corrected = corrected(right);
    walk.run("notices", "preview", upheld, "--input", corrected.toString(), "--whole-cohort");
    walk.run("notices", "correct", upheld, "--by", "reviewer", "--input", corrected.toString());
    walk.run("feedback", "--run", "1", "--tin", right.tin(), "--npi", right.npi());
    walk.day(LocalDate.of(2028, 8, 1), "The second is denied");
    walk.run("notices", "review", denied, "--by", "reviewer");
    walk.run(
        "notices",
        "deny",
        denied,
        "--by",
        "reviewer",
        "--reason",
        "every number follows from the rows");
    walk.run("notices", "show", denied);
    walk.day(LocalDate.of(2028, 10, 2), "No reconsideration was asked for in time: it is binding");
    walk.run("notices", "settle", "--performance-year", YEAR, "--by", "clerk");
    walk.run("notices", "list", "--performance-year", YEAR);
  }

  private String noticed(String... command) {
    return Walk.find(NOTICE, walk.run(json(command)));
  }

  private static String[] json(String... command) {
    return Stream.concat(Stream.of(command), Stream.of("--json")).toArray(String[]::new);
  }

  private static String[] file(
      ScoredParticipant who, String matter, String disputed, String description) {
    return new String[] {
      "notices",
      "file",
      "--run",
      "1",
      "--tin",
      who.tin(),
      "--npi",
      who.npi(),
      "--matter",
      matter,
      "--disputed",
      disputed,
      "--description",
      description
    };
  }

  /** The rows as they should have been. */
  private Path corrected(ScoredParticipant who) throws IOException {
    Path directory = Files.createDirectories(root.resolve("corrected"));
    Files.writeString(
        directory.resolve("improvement_activities.csv"),
        """
        tin,activity_id,attested,start_date,end_date
        %1$s,IA_1,Y,2027-01-01,2027-12-31
        %1$s,IA_2,Y,2027-01-01,2027-12-31
        """
            .formatted(who.tin()),
        StandardCharsets.UTF_8);
    return directory;
  }
}
