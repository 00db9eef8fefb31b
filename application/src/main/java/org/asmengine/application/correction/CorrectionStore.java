package org.asmengine.application.correction;

import java.util.List;
import java.util.Optional;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;

/** Port: corrected versions of results. They are added and never changed. */
public interface CorrectionStore {

  /**
   * The last correction of a run.
   *
   * @param number its number
   * @param sha256 its digest
   * @param basis that of the cohorts as they stand with it: see {@link Correction#basis}
   */
  record Link(long number, String sha256, long basis) {}

  /**
   * Adds corrections of one run, all or none, in the caller's transaction where there is one.
   *
   * @throws org.asmengine.application.transaction.ConflictException when another one took its
   *     number or version
   */
  void add(List<Correction> corrections);

  /** The last correction of the run, where there is one. */
  Optional<Link> last(RunId run);

  /**
   * All corrections of the run, by number. A run has few, unless cohorts are computed anew: then it
   * has as many as changed results, and {@link #withRecords} or {@link #newest} mostly do.
   */
  List<Correction> ofRun(RunId run);

  /**
   * The corrections of the run that have records, by number: at most one for each step of a notice.
   */
  List<Correction> withRecords(RunId run);

  /** The newest correction of each result of the run, without its records and measures. */
  List<Correction> newest(RunId run);

  /** The corrections of a practice's results in the run, by number. */
  List<Correction> ofPractice(RunId run, Tin tin);

  /** The corrections of one participant's result in the run, by version. */
  List<Correction> of(RunId run, ParticipantId participant, Cohort cohort);
}
