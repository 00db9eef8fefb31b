package org.asmengine.application.correction;

import java.util.List;
import java.util.Optional;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/** Port: corrected versions of results. They are added and never changed. */
public interface CorrectionStore {

  /**
   * The last correction of a run.
   *
   * @param number its number
   * @param sha256 its digest
   */
  record Link(long number, String sha256) {}

  /**
   * Adds a correction, in the caller's transaction where there is one.
   *
   * @throws org.asmengine.application.transaction.ConflictException when another one took its
   *     number or version
   */
  void add(Correction correction);

  /** The last correction of the run, where there is one. */
  Optional<Link> last(RunId run);

  /** All corrections of the run, by number; a run has few. */
  List<Correction> ofRun(RunId run);

  /** The corrections of one participant's result in the run, by version. */
  List<Correction> of(RunId run, ParticipantId participant, Cohort cohort);
}
