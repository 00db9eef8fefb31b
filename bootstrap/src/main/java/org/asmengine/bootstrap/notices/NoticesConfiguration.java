package org.asmengine.bootstrap.notices;

import java.time.Clock;
import org.asmengine.application.benchmark.CompareWithMips;
import org.asmengine.application.correction.CorrectCohorts;
import org.asmengine.application.correction.CorrectResult;
import org.asmengine.application.correction.CorrectionStore;
import org.asmengine.application.correction.RecomputeCohorts;
import org.asmengine.application.correction.Rescoring;
import org.asmengine.application.correction.ServedScores;
import org.asmengine.application.correction.StandingCohorts;
import org.asmengine.application.correction.VerifyCorrections;
import org.asmengine.application.explain.ExplainScore;
import org.asmengine.application.feedback.ReadFeedback;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.notice.CorrectAfterNotice;
import org.asmengine.application.notice.FileNotice;
import org.asmengine.application.notice.IssuedResults;
import org.asmengine.application.notice.NoticeFormat;
import org.asmengine.application.notice.NoticeLimits;
import org.asmengine.application.notice.NoticesOfYear;
import org.asmengine.application.notice.PublishedResults;
import org.asmengine.application.notice.ReadNotices;
import org.asmengine.application.notice.ReportedResults;
import org.asmengine.application.notice.ReviewNotice;
import org.asmengine.application.notice.SettleNotices;
import org.asmengine.application.performanceyear.OpenMatters;
import org.asmengine.application.performanceyear.PerformanceYears;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.result.LaterVersions;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.ruleset.ProgrammeRulesRepository;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.notice.Notice;
import org.asmengine.domain.notice.NoticeEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The use cases of notices, corrections and feedback. */
@Configuration(proxyBeanMethods = false)
public class NoticesConfiguration {

  @Bean
  CompleteRuns completeRuns(RunRepository runs, ResultStore results) {
    return new CompleteRuns(runs, results);
  }

  @Bean
  ServedScores servedScores(ResultStore results, CorrectionStore corrections) {
    return new ServedScores(results, corrections);
  }

  @Bean
  StandingCohorts standingCohorts(
      CompleteRuns runs, InputStore inputs, CorrectionStore corrections) {
    return new StandingCohorts(runs, inputs, corrections);
  }

  @Bean
  Rescoring rescoring(StandingCohorts cohorts, InputStore inputs, CorrectionStore corrections) {
    return new Rescoring(cohorts, inputs, corrections);
  }

  @Bean
  JournaledSubjects<Notice, NoticeEvent> notices(
      Journal journal, Transactions transactions, Clock clock) {
    return new JournaledSubjects<>(journal, new NoticeFormat(), transactions, clock);
  }

  @Bean
  NoticeLimits noticeLimits(ProgrammeRulesRepository rules) {
    return year -> rules.find(year).notices();
  }

  @Bean
  IssuedResults issuedResults(PublicationRepository publications, PerformanceYears years) {
    return new ReportedResults(years, new PublishedResults(publications));
  }

  /** A notice that is open keeps its year from publication. */
  @Bean
  OpenMatters openMatters(NoticesOfYear notices) {
    return notices::participants;
  }

  @Bean
  FileNotice fileNotice(
      JournaledSubjects<Notice, NoticeEvent> notices,
      RunRepository runs,
      ServedScores scores,
      IssuedResults issued,
      NoticeLimits limits) {
    return new FileNotice(notices, runs, scores, issued, limits);
  }

  @Bean
  ReviewNotice reviewNotice(JournaledSubjects<Notice, NoticeEvent> notices, NoticeLimits limits) {
    return new ReviewNotice(notices, limits);
  }

  @Bean
  ReadNotices readNotices(JournaledSubjects<Notice, NoticeEvent> notices) {
    return new ReadNotices(notices);
  }

  @Bean
  NoticesOfYear noticesOfYear(JournaledSubjects<Notice, NoticeEvent> notices, Clock clock) {
    return new NoticesOfYear(notices, clock);
  }

  @Bean
  SettleNotices settleNotices(JournaledSubjects<Notice, NoticeEvent> notices, Clock clock) {
    return new SettleNotices(notices, clock);
  }

  @Bean
  LaterVersions laterVersions(
      CorrectionStore corrections, ResultStore results, NoticesOfYear notices) {
    return new VerifyCorrections(corrections, results, notices);
  }

  @Bean
  CorrectAfterNotice correctAfterNotice(
      JournaledSubjects<Notice, NoticeEvent> notices,
      CompleteRuns runs,
      Rescoring rescoring,
      StandingCohorts cohorts,
      ServedScores scores,
      InputStore inputs,
      ResultStore results,
      CorrectionStore corrections,
      NoticeLimits limits,
      Transactions transactions,
      Clock clock) {
    return new CorrectAfterNotice(
        notices,
        new CorrectResult(runs, rescoring, cohorts, scores, corrections, clock),
        new CorrectCohorts(runs, inputs, results, corrections, clock),
        new RecomputeCohorts(runs, cohorts, inputs, results, corrections),
        corrections,
        limits,
        transactions);
  }

  @Bean
  ReadFeedback readFeedback(
      CompleteRuns runs,
      ServedScores scores,
      Rescoring rescoring,
      ExplainScore explain,
      CompareWithMips mips,
      IssuedResults issued,
      NoticeLimits limits,
      ReadNotices notices,
      Clock clock) {
    return new ReadFeedback(runs, scores, rescoring, explain, mips, issued, limits, notices, clock);
  }
}
