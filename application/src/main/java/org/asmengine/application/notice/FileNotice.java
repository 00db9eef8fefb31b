package org.asmengine.application.notice;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.asmengine.application.access.Caller;
import org.asmengine.application.correction.ServedScore;
import org.asmengine.application.correction.ServedScores;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.notice.IssuedResults.Issuance;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.notice.Matter;
import org.asmengine.domain.notice.Notice;
import org.asmengine.domain.notice.NoticeContent;
import org.asmengine.domain.notice.NoticeDeadlines;
import org.asmengine.domain.notice.NoticeEvent;
import org.asmengine.domain.notice.NoticeEvent.Filed;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.ruleset.programme.NoticeRules;

/** Use case: a participant contests its result. */
public final class FileNotice {

  private final JournaledSubjects<Notice, NoticeEvent> notices;
  private final RunRepository runs;
  private final ServedScores scores;
  private final IssuedResults issued;
  private final NoticeLimits rules;

  /** On these. */
  public FileNotice(
      JournaledSubjects<Notice, NoticeEvent> notices,
      RunRepository runs,
      ServedScores scores,
      IssuedResults issued,
      NoticeLimits rules) {
    this.notices = notices;
    this.runs = runs;
    this.scores = scores;
    this.issued = issued;
    this.rules = rules;
  }

  /**
   * Files the notice, in the caller's transaction where there is one.
   *
   * @param actor who files it, by name
   * @throws EngineException MATTER_NOT_REVIEWABLE, NOTICE_TEXT_NOT_ALLOWED, NO_SUCH_RUN,
   *     RUN_NOT_COMPLETE, NO_SUCH_PARTICIPANT, for a practice beyond the caller's scope in the same
   *     words as for one that does not exist, RESULT_NOT_ISSUED or NOTICE_TOO_LATE
   */
  public ErrorNotice file(NoticeFiling filing, Caller caller, String actor) {
    refuseUnreviewable(filing.matter());
    ScoringRun run = run(filing);
    Cohort cohort = cohort(filing, caller);
    Issuance issuance =
        issued
            .find(run)
            .orElseThrow(() ->
                new EngineException(
                    ErrorCode.RESULT_NOT_ISSUED,
                    "the results of run %s were not issued; allowed: %s (%s)"
                        .formatted(
                            run.id(),
                            ErrorCode.RESULT_NOT_ISSUED.allowed(),
                            ErrorCode.RESULT_NOT_ISSUED.rule())));
    NoticeContent content =
        new NoticeContent(
            filing.participant(),
            cohort,
            run.identity().year(),
            run.id().value(),
            issuance.paymentYear(),
            filing.matter(),
            NoticeTexts.of("disputed", filing.disputed()),
            NoticeTexts.of("description", filing.description()));
    NoticeRules limits = rules.of(run.identity().year());
    NoticeId id = NoticeId.random();
    return new ErrorNotice(
        id,
        notices.change(
            id.value(), actor, (state, at) -> List.of(filed(content, issuance, at, limits))));
  }

  private static Filed filed(
      NoticeContent content, Issuance issuance, Instant at, NoticeRules limits) {
    Instant dueBy = NoticeDeadlines.notice(issuance.at(), limits);
    if (!at.isBefore(dueBy)) {
      throw new EngineException(
          ErrorCode.NOTICE_TOO_LATE,
          "the deadline of notices on run %d was %s, %d days after the issuance; the result is"
                  .formatted(content.run(), dueBy, limits.noticeDays())
              + " binding (%s)".formatted(ErrorCode.NOTICE_TOO_LATE.rule()));
    }
    return new Filed(
        content,
        issuance.at(),
        dueBy,
        NoticeDeadlines.acknowledgement(at, limits),
        NoticeDeadlines.response(at, limits));
  }

  private static void refuseUnreviewable(Matter matter) {
    if (!matter.isReviewable()) {
      throw new EngineException(
          ErrorCode.MATTER_NOT_REVIEWABLE,
          "found %s, which can't be reviewed (%s); allowed: one of %s"
              .formatted(
                  matter,
                  matter.citation(),
                  Matter.reviewable().stream()
                      .map(Matter::name)
                      .collect(Collectors.joining(", "))));
    }
  }

  private ScoringRun run(NoticeFiling filing) {
    ScoringRun run =
        runs.find(filing.run())
            .orElseThrow(() ->
                new EngineException(
                    ErrorCode.NO_SUCH_RUN, "found no run %s".formatted(filing.run())));
    if (!run.isComplete() || run.whatIf()) {
      throw new EngineException(
          run.isComplete() ? ErrorCode.RESULT_NOT_ISSUED : ErrorCode.RUN_NOT_COMPLETE,
          "run %s is %s: it has no results that could be contested"
              .formatted(run.id(), run.isComplete() ? "a what-if" : "not complete"));
    }
    return run;
  }

  private Cohort cohort(NoticeFiling filing, Caller caller) {
    List<ServedScore> found =
        NoticeScope.of(caller).allows(filing.participant().tin())
            ? scores.find(filing.run(), filing.participant())
            : List.of();
    return found.stream()
        .map(served -> served.result().score().cohort())
        .filter(cohort -> filing.cohort().map(cohort::equals).orElse(true))
        .findFirst()
        .orElseThrow(() ->
            new EngineException(
                ErrorCode.NO_SUCH_PARTICIPANT,
                "run %s has no such participant".formatted(filing.run())));
  }
}
