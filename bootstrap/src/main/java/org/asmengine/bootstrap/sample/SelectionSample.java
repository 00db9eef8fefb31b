package org.asmengine.bootstrap.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sample generator of the selection: from the participants of a year-end sample it makes up the
 * areas, ZIP codes, claims, episodes and practices that select them, and a data set like CMS's.
 * Beside the participants there are clinicians who just miss a criterion, and CMS's data set leaves
 * some of the participants out and has some of the others.
 *
 * <p>The same participants and arguments give the same bytes on every machine and JDK. Episodes of
 * {@value #WINDOW} clinicians at a time are shuffled.
 */
public final class SelectionSample {

  /** How many clinicians' rows are shuffled together. */
  static final int WINDOW = 1_000;

  private static final int COLUMNS = 6;
  private static final int NEAR_MISS_PERIOD = 12;

  /**
   * What was written.
   *
   * @param clinicians how many clinicians there are, participants or not
   * @param episodes how many episodes they have
   */
  public record Written(long clinicians, long episodes) {}

  private final SelectionFiles files;
  private final SelectedClinicians clinicians;
  private final Draws draws;
  private long written;

  private SelectionSample(SelectionFiles files, SelectedClinicians clinicians, Draws draws) {
    this.files = files;
    this.clinicians = clinicians;
    this.draws = draws;
  }

  /**
   * Writes the files beside {@code participants.csv}.
   *
   * @param directory where it is
   * @param episodes about how many episodes a clinician has in a year, at least 21
   * @param seed chooses one of the possible sets
   * @throws IOException if a file can't be read or written
   */
  public static Written write(Path directory, int episodes, long seed) throws IOException {
    if (episodes < SelectedClinicians.MINIMUM + 1) {
      throw new IllegalArgumentException(
          "episodes must be at least %d, not %d"
              .formatted(SelectedClinicians.MINIMUM + 1, episodes));
    }
    Draws draws = Draws.seeded(seed);
    Path participants = directory.resolve(SampleFile.PARTICIPANTS.fileName());
    SampleAreas areas = SampleAreas.around(areasOf(participants));
    try (SelectionFiles files = SelectionFiles.open(directory)) {
      areas.write(files);
      SelectedClinicians clinicians =
          new SelectedClinicians(areas, Identifiers.seeded(seed), episodes, draws);
      SelectionSample sample = new SelectionSample(files, clinicians, draws);
      sample.writeAll(participants);
      return new Written(sample.written, files.episodes());
    }
  }

  private static Set<String> areasOf(Path participants) throws IOException {
    Set<String> areas = new TreeSet<>();
    try (BufferedReader reader = Files.newBufferedReader(participants, StandardCharsets.UTF_8)) {
      for (String line = next(reader); !line.isEmpty(); line = next(reader)) {
        String[] cells = line.split(",", -1);
        if (isGood(cells)) {
          areas.add(cells[4]);
        }
      }
    }
    return areas;
  }

  private void writeAll(Path participants) throws IOException {
    Set<String> known = new HashSet<>();
    Set<String> practices = new HashSet<>();
    List<SelectedClinician> window = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(participants, StandardCharsets.UTF_8)) {
      for (String line = next(reader); !line.isEmpty(); line = next(reader)) {
        String[] cells = line.split(",", -1);
        if (isGood(cells) && known.add(cells[0] + cells[1])) {
          if (practices.add(cells[0])) {
            files.practice(cells[0], clinicians.organization(cells[0]), cells[5]);
          }
          window.add(clinicians.participant(cells));
          if (known.size() % NEAR_MISS_PERIOD == 0) {
            window.add(clinicians.nearMiss(cells));
          }
        }
        if (window.size() >= WINDOW) {
          flush(window);
        }
      }
    }
    flush(window);
  }

  private void flush(List<SelectedClinician> window) throws IOException {
    List<String> episodes = new ArrayList<>();
    for (SelectedClinician clinician : window) {
      files.claims(clinician.claims());
      files.published(clinician.published());
      episodes.addAll(clinician.episodes());
    }
    for (int i = episodes.size() - 1; i > 0; i--) {
      int other = draws.below(i + 1);
      String moved = episodes.get(i);
      episodes.set(i, episodes.get(other));
      episodes.set(other, moved);
    }
    files.episodes(episodes);
    written += window.size();
    window.clear();
  }

  private static String next(BufferedReader reader) throws IOException {
    String line = reader.readLine();
    return line == null ? "" : line;
  }

  /** The header and the rows that are bad on purpose are left out. */
  private static boolean isGood(String[] cells) {
    return cells.length == COLUMNS
        && cells[0].matches("[0-9]{9}")
        && cells[1].matches("[0-9]{10}")
        && cells[2].matches("HF|LBP")
        && cells[4].matches("[0-9]{5}")
        && cells[5].matches("[1-9][0-9]*");
  }
}
