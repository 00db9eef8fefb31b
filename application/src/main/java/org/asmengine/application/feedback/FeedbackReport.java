package org.asmengine.application.feedback;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.benchmark.MipsComparison;
import org.asmengine.application.correction.ServedScore;
import org.asmengine.application.notice.ErrorNotice;
import org.asmengine.application.result.MeasureScoreRow;
import org.asmengine.application.score.CompleteRun;
import org.asmengine.domain.explain.Explanation;

/**
 * What a participant is told about its result of one performance year.
 *
 * @param run the run
 * @param versions all versions of the result, what the run itself made first, the one that counts
 *     last
 * @param measures the quality measures of the version that counts, in the order of the set
 * @param explanation how the version that counts comes about
 * @param issuedAt when the results of the run were issued; none while they were not
 * @param noticeDueBy an error notice is in time before this instant; none while the results were
 *     not issued
 * @param noticeInTime whether an error notice would be in time now
 * @param mips where the results of that version stand under benchmarks of MIPS; none of it is in
 *     the score
 * @param notices the participant's error notices of the year, in the order in which they were filed
 */
public record FeedbackReport(
    CompleteRun run,
    List<ServedScore> versions,
    List<MeasureScoreRow> measures,
    Explanation explanation,
    Optional<Instant> issuedAt,
    Optional<Instant> noticeDueBy,
    boolean noticeInTime,
    MipsComparison mips,
    List<ErrorNotice> notices) {

  /** Copies the lists. */
  public FeedbackReport {
    versions = List.copyOf(versions);
    measures = List.copyOf(measures);
    notices = List.copyOf(notices);
  }

  /** The version that counts. */
  public ServedScore newest() {
    return versions.getLast();
  }
}
