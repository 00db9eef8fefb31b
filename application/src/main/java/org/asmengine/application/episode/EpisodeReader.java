package org.asmengine.application.episode;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.ClinicianParts;
import org.asmengine.application.input.DataFiles;
import org.asmengine.application.input.InputSource.FileDigest;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.input.RecordSplitter;
import org.asmengine.application.input.Reject;

/**
 * Reads {@code episodes.csv} clinician by clinician, in memory that does not grow with the file and
 * whatever the order of its rows.
 */
public final class EpisodeReader {

  /**
   * What was read.
   *
   * @param digest what the file weighs
   * @param records how many records it has
   * @param rejected how many of them are rejected
   */
  public record Counts(FileDigest digest, long records, long rejected) {}

  private final DataFiles files;
  private final RecordSplitter splitter;

  /** With these ports. */
  public EpisodeReader(DataFiles files, RecordSplitter splitter) {
    this.files = files;
    this.splitter = splitter;
  }

  /**
   * Reads the file once.
   *
   * @param parser says which rows are good
   * @param clinicians gets each clinician with an accepted episode once, in no particular order
   * @param rejects gets every rejected row, in no particular order
   * @param progress is told of records that were read, by their number
   * @throws EngineException FILE_MISSING, or another code of kind INPUT
   */
  public Counts read(
      EpisodeRowParser parser,
      Consumer<ClinicianEpisodes> clinicians,
      Consumer<Reject> rejects,
      LongConsumer progress) {
    ProgrammeFile file = ProgrammeFile.EPISODES;
    FileDigest digest =
        files
            .digest(file)
            .orElseThrow(() ->
                new EngineException(
                    ErrorCode.FILE_MISSING, "found no %s".formatted(file.fileName())));
    AtomicLong rejected = new AtomicLong();
    Consumer<Reject> counting =
        reject -> {
          rejected.incrementAndGet();
          rejects.accept(reject);
        };
    try (ClinicianParts parts =
        ClinicianParts.split(files, splitter, Map.of(file, digest), progress)) {
      for (int part = 0; part < parts.count(); part++) {
        ClinicianEpisodes.of(parts.rows(file, part, parser, Episode::key, counting))
            .forEach(clinicians);
      }
      return new Counts(digest, parts.records(file), rejected.get());
    }
  }
}
