package org.asmengine.bootstrap.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.asmengine.bootstrap.sample.SampleInputs;
import org.asmengine.bootstrap.sample.SampleProgress;

/**
 * A set of made-up input files.
 *
 * @param directory where it is
 * @param participants how many there are
 * @param seed chooses one of the possible sets
 */
record SampleSet(Path directory, int participants, long seed) {

  /** Checks the number of participants. */
  SampleSet {
    if (participants < 1 || participants > SampleInputs.MAX_PARTICIPANTS) {
      throw new UsageException(
          "--participants: found %d; allowed: 1 to %d"
              .formatted(participants, SampleInputs.MAX_PARTICIPANTS));
    }
  }

  /** Writes the files; tells how much there is in the end. */
  SampleProgress write(StepProgress shown) throws IOException {
    Forwarder forwarder = new Forwarder(shown, new SampleProgress(0, participants, 0));
    shown.begin("making up a year", participants);
    SampleInputs.write(directory, participants, seed, forwarder::accept);
    shown.end();
    return forwarder.last;
  }

  /** Tells the steps of the generator on: it counts from the beginning, progress from the last. */
  private static final class Forwarder {

    private final StepProgress shown;
    private SampleProgress last;

    Forwarder(StepProgress shown, SampleProgress first) {
      this.shown = shown;
      this.last = first;
    }

    void accept(SampleProgress progress) {
      shown.advance(progress.written() - last.written());
      last = progress;
    }
  }
}
