package org.asmengine.grpc;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.asmengine.application.benchmark.CompareWithMips;
import org.asmengine.application.correction.CorrectCohorts;
import org.asmengine.application.correction.CorrectResult;
import org.asmengine.application.correction.RecomputeCohorts;
import org.asmengine.application.correction.Rescoring;
import org.asmengine.application.correction.ServedScores;
import org.asmengine.application.correction.StandingCohorts;
import org.asmengine.application.explain.ExplainScore;
import org.asmengine.application.feedback.ReadFeedback;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.notice.CorrectAfterNotice;
import org.asmengine.application.notice.FileNotice;
import org.asmengine.application.notice.IssuedResults;
import org.asmengine.application.notice.NoticeFormat;
import org.asmengine.application.notice.NoticeLimits;
import org.asmengine.application.notice.ReadNotices;
import org.asmengine.application.notice.ReviewNotice;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.testing.InMemoryCorrections;
import org.asmengine.application.testing.InMemoryJournal;
import org.asmengine.application.testing.Workbench;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.notice.Notice;
import org.asmengine.domain.notice.NoticeEvent;
import org.asmengine.domain.ruleset.programme.NoticeRules;
import org.asmengine.grpc.notice.ErrorNoticeGrpcService;
import org.asmengine.grpc.notice.FeedbackGrpcService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Notices about run 1, whose results were issued on the last day of January. */
@TestConfiguration(proxyBeanMethods = false)
@Import({ErrorNoticeGrpcService.class, FeedbackGrpcService.class})
class NoticePorts {

  /** Noon in Washington. */
  static final Instant ISSUED = Instant.parse("2028-01-31T17:00:00Z");

  private static final NoticeRules RULES =
      new NoticeRules(ZoneId.of("America/New_York"), 30, 10, 30, 30, Set.of(), false);

  @Bean
  InMemoryCorrections corrections() {
    return new InMemoryCorrections();
  }

  @Bean
  CompleteRuns completeRuns(Workbench workbench) {
    return new CompleteRuns(workbench.runs, workbench.results);
  }

  @Bean
  ServedScores servedScores(Workbench workbench, InMemoryCorrections corrections) {
    return new ServedScores(workbench.results, corrections);
  }

  @Bean
  StandingCohorts standingCohorts(
      CompleteRuns runs, Workbench workbench, InMemoryCorrections corrections) {
    return new StandingCohorts(runs, workbench.inputs, corrections);
  }

  @Bean
  Rescoring rescoring(
      StandingCohorts cohorts, Workbench workbench, InMemoryCorrections corrections) {
    return new Rescoring(cohorts, workbench.inputs, corrections);
  }

  @Bean
  JournaledSubjects<Notice, NoticeEvent> notices(
      InMemoryJournal journal, Transactions transactions, Clock clock) {
    return new JournaledSubjects<>(journal, new NoticeFormat(), transactions, clock);
  }

  @Bean
  NoticeLimits noticeLimits() {
    return year -> RULES;
  }

  @Bean
  IssuedResults issuedResults() {
    return run -> Optional.of(new IssuedResults.Issuance(ISSUED, OptionalInt.of(2029)));
  }

  @Bean
  FileNotice fileNotice(
      JournaledSubjects<Notice, NoticeEvent> notices,
      Workbench workbench,
      ServedScores scores,
      IssuedResults issued,
      NoticeLimits limits) {
    return new FileNotice(notices, workbench.runs, scores, issued, limits);
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
  CorrectAfterNotice correctAfterNotice(
      JournaledSubjects<Notice, NoticeEvent> notices,
      CompleteRuns runs,
      Rescoring rescoring,
      StandingCohorts cohorts,
      ServedScores scores,
      Workbench workbench,
      InMemoryCorrections corrections,
      NoticeLimits limits,
      Transactions transactions,
      Clock clock) {
    return new CorrectAfterNotice(
        notices,
        new CorrectResult(runs, rescoring, cohorts, scores, corrections, clock),
        new CorrectCohorts(runs, workbench.inputs, workbench.results, corrections, clock),
        new RecomputeCohorts(runs, cohorts, workbench.inputs, workbench.results, corrections),
        corrections,
        limits,
        transactions);
  }

  @Bean
  ReadFeedback readFeedback(
      CompleteRuns runs,
      ServedScores scores,
      Rescoring rescoring,
      StandingCohorts cohorts,
      Workbench workbench,
      InMemoryCorrections corrections,
      IssuedResults issued,
      NoticeLimits limits,
      ReadNotices notices,
      Clock clock) {
    return new ReadFeedback(
        runs,
        scores,
        rescoring,
        new ExplainScore(workbench.runs, workbench.inputs, workbench.results, corrections, cohorts),
        new CompareWithMips(runs, scores, rescoring, year -> List.of()),
        issued,
        limits,
        notices,
        clock);
  }
}
