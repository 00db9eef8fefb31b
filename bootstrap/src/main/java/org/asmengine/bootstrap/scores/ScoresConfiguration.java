package org.asmengine.bootstrap.scores;

import org.asmengine.application.correction.NewestScoreSearch;
import org.asmengine.application.correction.ServedScores;
import org.asmengine.application.preview.PreviewScore;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.score.ScoreSearch;
import org.asmengine.grpc.benchmark.HistoricalBenchmarkGrpcService;
import org.asmengine.grpc.notice.ErrorNoticeGrpcService;
import org.asmengine.grpc.notice.FeedbackGrpcService;
import org.asmengine.grpc.score.ScoreGrpcService;
import org.asmengine.grpc.submission.SubmissionGrpcService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Scores and previews in the service, and the services of what is sent, compared and contested. */
@Configuration(proxyBeanMethods = false)
@Import({
  ScoreGrpcService.class,
  SubmissionGrpcService.class,
  HistoricalBenchmarkGrpcService.class,
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
}
