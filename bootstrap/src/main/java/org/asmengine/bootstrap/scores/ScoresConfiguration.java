package org.asmengine.bootstrap.scores;

import java.time.Clock;
import org.asmengine.application.correction.NewestScoreSearch;
import org.asmengine.application.correction.ServedScores;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.preview.PreviewScore;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.score.ScoreSearch;
import org.asmengine.application.submission.ReadSubmissions;
import org.asmengine.application.submission.SendSubmission;
import org.asmengine.application.submission.SubmissionStore;
import org.asmengine.application.submission.YearRosters;
import org.asmengine.grpc.notice.ErrorNoticeGrpcService;
import org.asmengine.grpc.notice.FeedbackGrpcService;
import org.asmengine.grpc.score.ScoreGrpcService;
import org.asmengine.grpc.submission.SubmissionGrpcService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Scores, previews and submissions in the service. */
@Configuration(proxyBeanMethods = false)
@Import({
  ScoreGrpcService.class,
  SubmissionGrpcService.class,
  ErrorNoticeGrpcService.class,
  FeedbackGrpcService.class
})
public class ScoresConfiguration {

  @Bean
  PreviewScore previewScore(CompleteRuns runs, InputStore inputs) {
    return new PreviewScore(runs, inputs);
  }

  @Bean
  NewestScoreSearch newestScoreSearch(ScoreSearch search, ServedScores scores) {
    return new NewestScoreSearch(search, scores);
  }

  @Bean
  YearRosters yearRosters(RunRepository runs, InputStore inputs) {
    return new YearRosters(runs, inputs);
  }

  @Bean
  SendSubmission sendSubmission(
      RuleSetRepository ruleSets,
      YearRosters rosters,
      SubmissionStore submissions,
      YearGuards years,
      Clock clock) {
    return new SendSubmission(ruleSets, rosters, submissions, years, clock);
  }

  @Bean
  ReadSubmissions readSubmissions(SubmissionStore submissions) {
    return new ReadSubmissions(submissions);
  }
}
