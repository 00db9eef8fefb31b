package org.asmengine.bootstrap.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.asmengine.batch.csv.CsvDirectory;
import org.asmengine.bootstrap.beneficiary.ConfiguredKeys;
import org.asmengine.bootstrap.beneficiary.KeyFile;
import org.asmengine.bootstrap.cli.Surroundings;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.bootstrap.sample.SampleQppDocuments;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.persistence.ruleset.YamlRuleSets;

/**
 * One performance year from its areas to its payments, on made-up data and a database of its own:
 * areas, lists, CMS's file reconciled, submissions as QPP documents, year end, reports, a notice
 * upheld and one denied, a corrected result, publication, an arrangement and an incentive refused
 * at the cap.
 */
public final class ProgrammeTour {

  /** Enough of both cohorts for benchmarks. */
  private static final int PARTICIPANTS = 240;

  private static final String YEAR = "2027";
  private static final Instant BEGINNING = Instant.parse("2026-02-02T12:00:00Z");

  private final Path root;
  private final Surroundings around;

  /**
   * In that directory.
   *
   * @param root is emptied first
   * @param around where the transcript goes
   */
  public ProgrammeTour(Path root, Surroundings around) {
    this.root = root;
    this.around = around;
  }

  /** Walks it. */
  public void walk() throws IOException {
    empty(root);
    Files.createDirectories(root);
    Path keys = root.resolve("beneficiary-keys");
    new KeyFile(keys).add("tour");
    WalkedClock clock = new WalkedClock(BEGINNING);
    try (Engine engine =
        Engine.open(
            new DatabaseLocation.Embedded(root),
            clock,
            Map.of(ConfiguredKeys.PROPERTY, keys.toString()))) {
      Walk walk = new Walk(around, engine, clock, root.toString());
      walk.say(
          "All of this is made up. The commands are shown as they are typed; the days are those of the walk.");
      selection(walk);
      List<Path> documents = measuring(walk);
      submissions(walk, documents);
      yearEnd(walk);
      new NoticeTour(walk, root).walk();
      publication(walk);
      new RegisterTour(walk, root).walk();
    }
  }

  private void selection(Walk walk) {
    walk.day(LocalDate.of(2026, 2, 2), "Who takes part: areas and the preliminary list");
    walk.run(
        "sample",
        "--participants",
        number(PARTICIPANTS),
        "--seed",
        YEAR,
        "--selection",
        "--output",
        path("in"));
    walk.run(
        "areas",
        "sample",
        "--performance-year",
        YEAR,
        "--input",
        path("in"),
        "--seed",
        "a draw of our own",
        "--even-if-published",
        "--output",
        path("areas"));
    walk.run("year", "plan", "--performance-year", YEAR);
    walk.run(
        "participants",
        "select",
        "--performance-year",
        YEAR,
        "--list",
        "preliminary",
        "--input",
        path("in"));
    walk.run("year", "advance", "--performance-year", YEAR);
    walk.day(LocalDate.of(2026, 9, 1), "The final list, and what CMS published");
    walk.run(
        "participants",
        "select",
        "--performance-year",
        YEAR,
        "--list",
        "final",
        "--input",
        path("in"),
        "--output",
        path("list"));
    walk.run("participants", "diff", "1", "2");
    walk.run(
        "participants",
        "reconcile",
        "--performance-year",
        YEAR,
        "--cms-file",
        path("in/cms_participants.csv"),
        "--limit",
        "5");
    String[] somebody = nearMiss(path("list/candidates.csv"));
    walk.run(
        "participants",
        "explain-eligibility",
        "--performance-year",
        YEAR,
        "--tin",
        somebody[0],
        "--npi",
        somebody[1]);
    walk.run("year", "advance", "--performance-year", YEAR);
  }

  private List<Path> measuring(Walk walk) throws IOException {
    walk.day(LocalDate.of(2027, 1, 1), "The performance year begins");
    walk.run("year", "advance", "--performance-year", YEAR);
    // Whoever is on the final list is scored; the sample's own list has cases that no list has.
    Files.copy(
        root.resolve("list/participants.csv"),
        root.resolve("in/participants.csv"),
        StandardCopyOption.REPLACE_EXISTING);
    return SampleQppDocuments.write(
        new CsvDirectory(root.resolve("in")),
        root.resolve("in"),
        root.resolve("qpp"),
        new YamlRuleSets().find(PerformanceYear.of(PerformanceYear.FIRST)));
  }

  private void submissions(Walk walk, List<Path> documents) throws IOException {
    walk.day(LocalDate.of(2028, 1, 10), "Practices submit what they have: QPP documents");
    walk.run("year", "advance", "--performance-year", YEAR);
    Path first = withQuality(documents);
    Path broken = root.resolve("qpp/broken.json");
    Files.writeString(
        broken,
        Files.readString(first, StandardCharsets.UTF_8)
            .replaceFirst("\"performanceMet\": \\d+", "\"performanceMet\": 999999"),
        StandardCharsets.UTF_8);
    walk.run("submit", "--qpp", first.toString(), "--validate-only");
    walk.refused(3, "submit", "--qpp", broken.toString());
    List<String> all = new ArrayList<>(List.of("submit", "--qpp"));
    documents.stream().limit(documents.size() - 1L).map(Path::toString).forEach(all::add);
    walk.say("... and %d documents more:".formatted(documents.size() - 2));
    walk.quietly(all.toArray(String[]::new));
    walk.run(
        "submissions",
        "export",
        "--format",
        "qpp",
        "--performance-year",
        YEAR,
        "--tin",
        first.getFileName().toString().substring(0, 9));
    walk.day(
        LocalDate.of(2028, 4, 1),
        "The window is closed; what comes now is kept, flagged and not scored");
    walk.run("submit", "--qpp", documents.getLast().toString());
    walk.run("year", "advance", "--performance-year", YEAR);
  }

  /** The first document that has quality measures. */
  private static Path withQuality(List<Path> documents) throws IOException {
    for (Path document : documents) {
      if (Files.readString(document, StandardCharsets.UTF_8).contains("performanceMet")) {
        return document;
      }
    }
    throw new IllegalStateException("nobody of the sample sends quality measures");
  }

  private void yearEnd(Walk walk) {
    walk.day(LocalDate.of(2028, 5, 2), "The year end");
    String outcome =
        walk.run(
            "year-end",
            "--performance-year",
            YEAR,
            "--input",
            path("in"),
            "--output",
            path("out"),
            "--submissions");
    walk.refused(4, "year", "advance", "--performance-year", YEAR, "--run", "1");
    walk.say("Rejected rows are lost for good once the year is scored: somebody has to say so.");
    walk.run(
        "year",
        "advance",
        "--performance-year",
        YEAR,
        "--run",
        "1",
        "--accept-rejects",
        Walk.find("rejected ([0-9]+);", outcome));
    walk.day(LocalDate.of(2028, 7, 3), "Reports go out; from now on results can be contested");
    walk.run("year", "advance", "--performance-year", YEAR);
    walk.run("year", "advance", "--performance-year", YEAR);
  }

  private void publication(Walk walk) {
    walk.day(LocalDate.of(2028, 12, 1), "The results are final, and published");
    walk.run("year", "advance", "--performance-year", YEAR);
    walk.run("year", "advance", "--performance-year", YEAR);
    walk.run("verify-run", "1");
    walk.day(LocalDate.of(2029, 1, 1), "Payments are adjusted from today");
    walk.run("year", "advance", "--performance-year", YEAR);
    walk.run("year", "show", "--performance-year", YEAR);
  }

  /** TIN and NPI of the first clinician who misses a criterion. */
  private static String[] nearMiss(String candidates) {
    try (Stream<String> lines = Files.lines(Path.of(candidates))) {
      return lines
          .skip(1)
          .map(line -> line.split(",", -1))
          .filter(cells -> Stream.of(cells).anyMatch(cell -> cell.equals("N")))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String path(String name) {
    return root.resolve(name).toString();
  }

  private static String number(int value) {
    return Integer.toString(value);
  }

  private static void empty(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      try (Stream<Path> entries = Files.list(directory)) {
        for (Path entry : entries.toList()) {
          empty(entry);
        }
      }
    }
    Files.deleteIfExists(directory);
  }
}
