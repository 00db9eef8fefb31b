package org.asmengine.application.feedback;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.access.Caller;
import org.asmengine.application.benchmark.CompareWithMips;
import org.asmengine.application.benchmark.MipsComparison;
import org.asmengine.application.correction.Rescoring;
import org.asmengine.application.correction.ServedScore;
import org.asmengine.application.correction.ServedScores;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.explain.ExplainScore;
import org.asmengine.application.notice.ErrorNotice;
import org.asmengine.application.notice.IssuedResults;
import org.asmengine.application.notice.NoticeFilter;
import org.asmengine.application.notice.NoticeLimits;
import org.asmengine.application.notice.NoticeScope;
import org.asmengine.application.notice.ReadNotices;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRun;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.domain.notice.NoticeDeadlines;
import org.asmengine.domain.notice.NoticeState;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/** Use case: the feedback report of one participant. */
public final class ReadFeedback {

  /** Far more than one participant ever files about one year. */
  private static final int MOST_NOTICES = 1000;

  private final CompleteRuns runs;
  private final ServedScores scores;
  private final Rescoring rescoring;
  private final ExplainScore explain;
  private final CompareWithMips mips;
  private final IssuedResults issued;
  private final NoticeLimits limits;
  private final ReadNotices notices;
  private final Clock clock;

  /** On these. */
  public ReadFeedback(
      CompleteRuns runs,
      ServedScores scores,
      Rescoring rescoring,
      ExplainScore explain,
      CompareWithMips mips,
      IssuedResults issued,
      NoticeLimits limits,
      ReadNotices notices,
      Clock clock) {
    this.runs = runs;
    this.scores = scores;
    this.rescoring = rescoring;
    this.explain = explain;
    this.mips = mips;
    this.issued = issued;
    this.limits = limits;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * The report.
   *
   * @param wanted the cohort; none for the only one, or heart failure where the participant is in
   *     both
   * @throws EngineException NO_SUCH_RUN, RUN_NOT_COMPLETE, RUN_DAMAGED, or NO_SUCH_PARTICIPANT, for
   *     a practice beyond the caller's scope in the same words as for one that does not exist
   */
  public FeedbackReport read(
      RunId id, ParticipantId participant, Optional<Cohort> wanted, Caller caller) {
    CompleteRun run = runs.get(id);
    Cohort cohort = cohort(id, participant, wanted, caller);
    List<ServedScore> versions = scores.versions(id, participant, cohort);
    int newest = versions.getLast().version().number();
    Optional<Instant> issuedAt = issued.find(run.run()).map(IssuedResults.Issuance::at);
    Optional<Instant> dueBy =
        issuedAt.map(at -> NoticeDeadlines.notice(at, limits.of(run.run().identity().year())));
    return new FeedbackReport(
        run,
        versions,
        rescoring.version(id, participant, cohort, newest).measures(),
        explain.explain(id, participant, cohort, newest),
        issuedAt,
        dueBy,
        dueBy.filter(clock.instant()::isBefore).isPresent(),
        mips(id, participant, cohort, caller),
        notices(run, participant, caller));
  }

  /** Whether the caller may see it was asked before. */
  private MipsComparison mips(RunId run, ParticipantId participant, Cohort cohort, Caller caller) {
    return mips.compare(run, participant, caller.everywhere()).stream()
        .filter(comparison -> comparison.cohort() == cohort)
        .findFirst()
        .orElseThrow();
  }

  private Cohort cohort(
      RunId id, ParticipantId participant, Optional<Cohort> wanted, Caller caller) {
    List<ServedScore> found =
        NoticeScope.of(caller).allows(participant.tin()) ? scores.find(id, participant) : List.of();
    return found.stream()
        .map(served -> served.result().score().cohort())
        .filter(cohort -> wanted.map(cohort::equals).orElse(true))
        .findFirst()
        .orElseThrow(() ->
            new EngineException(
                ErrorCode.NO_SUCH_PARTICIPANT, "run %s has no such participant".formatted(id)));
  }

  private List<ErrorNotice> notices(CompleteRun run, ParticipantId participant, Caller caller) {
    return notices
        .page(
            new NoticeFilter(
                Optional.of(run.run().identity().year()),
                Optional.of(participant.tin()),
                Optional.of(participant.npi()),
                EnumSet.noneOf(NoticeState.class)),
            "",
            MOST_NOTICES,
            caller)
        .stream()
        .sorted(Comparator.comparing(notice -> notice.notice().filedAt()))
        .toList();
  }
}
