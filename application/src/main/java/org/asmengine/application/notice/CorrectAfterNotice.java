package org.asmengine.application.notice;

import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.access.Caller;
import org.asmengine.application.correction.CorrectCohorts;
import org.asmengine.application.correction.CorrectResult;
import org.asmengine.application.correction.CorrectedRecord;
import org.asmengine.application.correction.Correction;
import org.asmengine.application.correction.CorrectionPreview;
import org.asmengine.application.correction.CorrectionRejected;
import org.asmengine.application.correction.CorrectionStore;
import org.asmengine.application.correction.RecomputeCohorts;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.run.RunId;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.notice.Notice;
import org.asmengine.domain.notice.NoticeAction;
import org.asmengine.domain.notice.NoticeContent;
import org.asmengine.domain.notice.NoticeDeadlines;
import org.asmengine.domain.notice.NoticeEvent;
import org.asmengine.domain.notice.NoticeEvent.Corrected;
import org.asmengine.domain.ruleset.programme.NoticeRules;

/** Use case: the corrected result of a notice that was upheld, or decided for the participant. */
public final class CorrectAfterNotice {

  private final NoticeSteps steps;
  private final ReadNotices read;
  private final CorrectResult correct;
  private final CorrectCohorts anew;
  private final RecomputeCohorts recompute;
  private final CorrectionStore corrections;
  private final NoticeLimits rules;
  private final Transactions transactions;

  /** On these. */
  public CorrectAfterNotice(
      JournaledSubjects<Notice, NoticeEvent> notices,
      CorrectResult correct,
      CorrectCohorts anew,
      RecomputeCohorts recompute,
      CorrectionStore corrections,
      NoticeLimits rules,
      Transactions transactions) {
    this.steps = new NoticeSteps(notices);
    this.read = new ReadNotices(notices);
    this.correct = correct;
    this.anew = anew;
    this.recompute = recompute;
    this.corrections = corrections;
    this.rules = rules;
    this.transactions = transactions;
  }

  /**
   * What the records would do; nothing is kept. A notice can be in any state.
   *
   * @param cohort whether to work out as well what would become of everybody else
   * @throws EngineException NO_SUCH_NOTICE or NOTHING_CORRECTED
   * @throws CorrectionRejected when a record can't be accepted
   */
  public NoticeCorrection preview(
      NoticeId id, List<CorrectedRecord> records, boolean cohort, Caller caller) {
    ErrorNotice notice = read.find(id, caller).orElseThrow(NoticeSteps::unknown);
    NoticeContent content = notice.notice().filed().content();
    CorrectionPreview alone =
        correct.preview(new RunId(content.run()), content.participant(), content.cohort(), records);
    return new NoticeCorrection(
        notice,
        alone,
        cohort ? recompute.effects(alone, records) : List.of(),
        limits(content).recomputeCohortOnCorrection());
  }

  /**
   * Makes the corrected version and keeps it with the step of the notice, in the caller's
   * transaction where there is one. Where the rules of the year say so, the cohorts are computed
   * anew, and everybody whose result is another then gets a version as well.
   *
   * @param actor who corrects, by name
   * @throws EngineException NO_SUCH_NOTICE, NOTICE_STEP_NOT_ALLOWED or NOTHING_CORRECTED
   * @throws CorrectionRejected when a record can't be accepted
   */
  public ErrorNotice correct(
      NoticeId id, List<CorrectedRecord> records, Caller caller, String actor) {
    return transactions.run(() -> {
      List<Correction> made = new ArrayList<>();
      ErrorNotice notice =
          steps.take(
              id,
              NoticeAction.CORRECT,
              caller,
              actor,
              (before, at) -> {
                NoticeContent content = before.filed().content();
                NoticeRules limits = limits(content);
                made.addAll(corrections(id, content, records, actor, limits));
                Correction correction = made.getLast();
                return new Corrected(
                    correction.version(),
                    correction.sha256(),
                    NoticeDeadlines.reconsideration(at, limits));
              });
      corrections.add(made);
      return notice;
    });
  }

  /** What the records make; the correction of the participant is the last. */
  private List<Correction> corrections(
      NoticeId id,
      NoticeContent content,
      List<CorrectedRecord> records,
      String actor,
      NoticeRules limits) {
    RunId run = new RunId(content.run());
    if (limits.recomputeCohortOnCorrection()) {
      return anew.make(
          correct.preview(run, content.participant(), content.cohort(), records),
          records,
          id.value(),
          actor);
    }
    return List.of(
        correct.make(run, content.participant(), content.cohort(), records, id.value(), actor));
  }

  private NoticeRules limits(NoticeContent content) {
    return rules.of(content.year());
  }
}
