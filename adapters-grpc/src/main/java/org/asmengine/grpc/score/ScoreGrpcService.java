package org.asmengine.grpc.score;

import io.grpc.stub.StreamObserver;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.correction.NewestScoreSearch;
import org.asmengine.application.correction.ServedScore;
import org.asmengine.application.correction.ServedScores;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.explain.ExplainScore;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRun;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.score.ScorePosition;
import org.asmengine.application.score.ScoreQuery;
import org.asmengine.domain.explain.Explanation;
import org.asmengine.domain.quality.Benchmark;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.call.ErrorReason;
import org.asmengine.grpc.call.OpaqueIds;
import org.asmengine.grpc.call.Page;
import org.asmengine.grpc.call.PageRequest;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.call.Reply;
import org.asmengine.proto.v1.CohortSummary;
import org.asmengine.proto.v1.ExplainFinalScoreRequest;
import org.asmengine.proto.v1.ExplainFinalScoreResponse;
import org.asmengine.proto.v1.FinalScore;
import org.asmengine.proto.v1.GetCohortSummaryRequest;
import org.asmengine.proto.v1.GetFinalScoreRequest;
import org.asmengine.proto.v1.ListBenchmarksRequest;
import org.asmengine.proto.v1.ListBenchmarksResponse;
import org.asmengine.proto.v1.ListFinalScoresRequest;
import org.asmengine.proto.v1.ListFinalScoresResponse;
import org.asmengine.proto.v1.ScoreServiceGrpc.ScoreServiceImplBase;
import org.springframework.grpc.server.service.GrpcService;

/** Serves the results of complete runs. */
@GrpcService
public final class ScoreGrpcService extends ScoreServiceImplBase {

  private final CompleteRuns runs;
  private final ResultStore results;
  private final ServedScores scores;
  private final NewestScoreSearch search;
  private final ExplainScore explainScore;
  private final OpaqueIds ids;
  private final PageTokens tokens;

  /** On these. */
  public ScoreGrpcService(
      CompleteRuns runs,
      ResultStore results,
      ServedScores scores,
      NewestScoreSearch search,
      ExplainScore explainScore,
      OpaqueIds ids,
      PageTokens tokens) {
    this.runs = runs;
    this.results = results;
    this.scores = scores;
    this.search = search;
    this.explainScore = explainScore;
    this.ids = ids;
    this.tokens = tokens;
  }

  @Override
  public void getFinalScore(GetFinalScoreRequest request, StreamObserver<FinalScore> observer) {
    Reply.unary(
        request, observer, () -> get(RunResource.of(request.getName()), request.getVersion()));
  }

  @Override
  public void listFinalScores(
      ListFinalScoresRequest request, StreamObserver<ListFinalScoresResponse> observer) {
    Reply.unary(request, observer, () -> list(request));
  }

  @Override
  public void explainFinalScore(
      ExplainFinalScoreRequest request, StreamObserver<ExplainFinalScoreResponse> observer) {
    Reply.unary(
        request, observer, () -> explain(RunResource.of(request.getName()), request.getVersion()));
  }

  @Override
  public void getCohortSummary(
      GetCohortSummaryRequest request, StreamObserver<CohortSummary> observer) {
    Reply.unary(request, observer, () -> summary(request.getName()));
  }

  @Override
  public void listBenchmarks(
      ListBenchmarksRequest request, StreamObserver<ListBenchmarksResponse> observer) {
    Reply.unary(request, observer, () -> benchmarks(request));
  }

  private FinalScore get(RunResource resource, int version) {
    CompleteRun run = runs.get(resource.run());
    return message(run, find(resource, version));
  }

  /** The version of the number; the newest where there is no such number, or zero. */
  private ServedScore find(RunResource resource, int version) {
    List<ServedScore> versions =
        ids.find(resource.run(), resource.id())
            .map(scored -> scores.versions(resource.run(), scored.participant(), scored.cohort()))
            .orElse(List.of());
    if (versions.isEmpty()) {
      throw new EngineException(
          ErrorCode.NO_SUCH_PARTICIPANT,
          "run %s has no such final score".formatted(resource.run()));
    }
    return version == 0 || version > versions.size()
        ? versions.getLast()
        : versions.get(version - 1);
  }

  private FinalScore message(CompleteRun run, ServedScore served) {
    FinalScoreRow score = served.result().score();
    RunId id = run.run().id();
    return FinalScoreMessages.version(
            FinalScoreMessages.pay(
                FinalScoreMessages.withoutPayments(run, score, served.result().adjustment()),
                score,
                served.result().adjustment()),
            served.version())
        .setName(
            RunResource.name(id, "finalScores", ids.of(id, score.cohort(), score.participant())))
        .build();
  }

  private ListFinalScoresResponse list(ListFinalScoresRequest request) {
    ScoreQuery query = ScoreListing.query(request);
    PageRequest pageRequest = PageRequest.of(tokens, request);
    CompleteRun run = runs.get(RunResource.of(request.getParent()).run());
    Page<ServedScore> page =
        Page.of(
            search
                .page(
                    run.run().id(),
                    query,
                    pageRequest.after().map(ScoreListing::position),
                    pageRequest.size() + 1)
                .stream(),
            pageRequest);
    return ListFinalScoresResponse.newBuilder()
        .addAllFinalScores(page.items().stream().map(found -> message(run, found)).toList())
        .setNextPageToken(
            page.nextToken(found -> ScoreListing.text(ScorePosition.of(found.result().score()))))
        .build();
  }

  private ExplainFinalScoreResponse explain(RunResource resource, int version) {
    CompleteRun run = runs.get(resource.run());
    ServedScore found = find(resource, version);
    Explanation explanation =
        explainScore.explain(
            resource.run(),
            found.result().score().participant(),
            found.result().score().cohort(),
            found.version().number());
    return ExplainFinalScoreResponse.newBuilder()
        .setFinalScore(message(run, found))
        .setExplanation(ExplanationMessages.message(explanation))
        .addAllUnsettled(ExplanationMessages.parameters(explanation.unsettled()))
        .build();
  }

  private CohortSummary summary(String name) {
    RunResource resource = RunResource.of(name);
    runs.get(resource.run());
    return results.cohorts(resource.run()).stream()
        .filter(row -> row.cohort().name().equals(resource.id()))
        .findFirst()
        .map(row -> CohortSummaryMessages.message(name, row))
        .orElseThrow(() ->
            CallException.of(
                ErrorReason.COHORT_NOT_FOUND,
                "run %s has nobody in the cohort %s".formatted(resource.run(), resource.id()),
                Map.of("cohort", resource.id())));
  }

  private ListBenchmarksResponse benchmarks(ListBenchmarksRequest request) {
    PageRequest pageRequest = PageRequest.of(tokens, request);
    CompleteRun run = runs.get(RunResource.of(request.getParent()).run());
    Optional<String> after = pageRequest.after();
    Page<Benchmark> page =
        Page.of(
            run.references().benchmarks().all().stream()
                .sorted(Comparator.comparing(BenchmarkMessages::id))
                .filter(benchmark ->
                    after
                        .map(id -> BenchmarkMessages.id(benchmark).compareTo(id) > 0)
                        .orElse(true)),
            pageRequest);
    return ListBenchmarksResponse.newBuilder()
        .addAllBenchmarks(
            page.items().stream()
                .map(benchmark -> BenchmarkMessages.message(run.run().id(), benchmark))
                .toList())
        .setNextPageToken(page.nextToken(BenchmarkMessages::id))
        .build();
  }
}
