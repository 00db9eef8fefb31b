package org.asmengine.bootstrap.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The sample generator: writes the eight input files of a year-end run for performance year 2027.
 *
 * <p>The same arguments give the same bytes on every machine and JDK. {@code participants.csv}
 * holds exactly the asked number of acceptable rows, and beside them a few that are planted to be
 * rejected. Each kind of planted row appears {@value PlantingSchedule#ROUNDS} times whatever the
 * size of the set, from 200 participants on; together they are below 0.5 % of all rows from about
 * 2,500 participants on.
 *
 * <p>Rows are streamed practice by practice, so memory does not grow with the number of
 * participants.
 */
public final class SampleInputs {

  /** The most participants that one set can hold: every NPI has to stay distinct. */
  public static final int MAX_PARTICIPANTS = 10_000_000;

  private static final int PROGRESS_EVERY = 10_000;

  private SampleInputs() {}

  /**
   * Writes the eight files and reports no progress.
   *
   * @param directory where to write; created if it does not exist, files in it are replaced
   * @param participants the number of acceptable rows of {@code participants.csv}
   * @param seed chooses one of the possible sets
   * @throws IOException if a file can't be written
   * @throws IllegalArgumentException if the number of participants is not in 1 to {@value
   *     #MAX_PARTICIPANTS}
   */
  public static void write(Path directory, int participants, long seed) throws IOException {
    write(directory, participants, seed, progress -> {});
  }

  /**
   * Writes the eight files and tells the listener from time to time, and once at the end, how far
   * it is.
   *
   * @param directory where to write; created if it does not exist, files in it are replaced
   * @param participants the number of acceptable rows of {@code participants.csv}
   * @param seed chooses one of the possible sets
   * @param listener hears of the progress, in the calling thread
   * @throws IOException if a file can't be written
   * @throws IllegalArgumentException if the number of participants is not in 1 to {@value
   *     #MAX_PARTICIPANTS}
   */
  public static void write(
      Path directory, int participants, long seed, Consumer<SampleProgress> listener)
      throws IOException {
    if (participants < 1 || participants > MAX_PARTICIPANTS) {
      throw new IllegalArgumentException(
          "participants must be 1 to " + MAX_PARTICIPANTS + ", not " + participants);
    }
    Draws draws = Draws.seeded(seed);
    Identifiers identifiers = Identifiers.seeded(seed);
    Roster roster = new Roster(participants, identifiers, draws);
    List<RowSource> sources = sources(ExpectedCounts.of(participants), draws);
    PlantingSchedule schedule = new PlantingSchedule(PlantedCases.all(identifiers), participants);
    try (SampleWriter writer = SampleWriter.open(directory)) {
      int reported = 0;
      while (roster.written() < participants) {
        Practice practice = roster.next();
        PracticeRows rows = new PracticeRows();
        for (RowSource source : sources) {
          source.addRows(practice, rows);
        }
        schedule.plant(roster.written(), practice, rows);
        writer.write(rows);
        if (roster.written() - reported >= PROGRESS_EVERY) {
          reported = roster.written();
          listener.accept(new SampleProgress(reported, participants, writer.rows()));
        }
      }
      listener.accept(new SampleProgress(participants, participants, writer.rows()));
    }
  }

  private static List<RowSource> sources(ExpectedCounts expected, Draws draws) {
    return List.of(
        new ParticipantRows(),
        new QualityRows(expected, draws),
        new ClaimsMeasureRows(expected, draws),
        new CostRows(expected, draws),
        new ActivityRows(expected, draws),
        new InteroperabilityRows(expected, draws),
        new ComplexPatientRows(expected, draws),
        new PaymentRows(expected, draws),
        new CircumstanceRows(expected, draws));
  }
}
