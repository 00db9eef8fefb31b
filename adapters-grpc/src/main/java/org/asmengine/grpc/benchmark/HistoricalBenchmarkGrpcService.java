package org.asmengine.grpc.benchmark;

import io.grpc.stub.StreamObserver;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.access.Caller;
import org.asmengine.application.benchmark.BenchmarkOrigin;
import org.asmengine.application.benchmark.CompareWithMips;
import org.asmengine.application.benchmark.ImportBenchmarks;
import org.asmengine.application.benchmark.ProvenanceChoice;
import org.asmengine.application.benchmark.ReadBenchmarks;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.mips.BenchmarkProvenance;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.call.CurrentCaller;
import org.asmengine.grpc.call.Mutation;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.Page;
import org.asmengine.grpc.call.PageRequest;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.call.Reply;
import org.asmengine.grpc.value.DateMessages;
import org.asmengine.proto.v1.CompareWithMipsRequest;
import org.asmengine.proto.v1.CompareWithMipsResponse;
import org.asmengine.proto.v1.HistoricalBenchmarkServiceGrpc;
import org.asmengine.proto.v1.HistoricalBenchmarkServiceGrpc.HistoricalBenchmarkServiceImplBase;
import org.asmengine.proto.v1.HistoricalBenchmarkSet;
import org.asmengine.proto.v1.ImportHistoricalBenchmarksRequest;
import org.asmengine.proto.v1.ListHistoricalBenchmarkSetsRequest;
import org.asmengine.proto.v1.ListHistoricalBenchmarkSetsResponse;
import org.asmengine.proto.v1.ProvenanceException;
import org.springframework.grpc.server.service.GrpcService;

/** Imports benchmarks of MIPS and tells where participants stand under them. */
@GrpcService
public final class HistoricalBenchmarkGrpcService extends HistoricalBenchmarkServiceImplBase {

  private static final String RUNS = "scoringRuns/";

  private final ImportBenchmarks importBenchmarks;
  private final ReadBenchmarks readBenchmarks;
  private final CompareWithMips compareWithMips;
  private final MutationPolicy mutations;
  private final CurrentCaller callers;
  private final PageTokens tokens;

  /** On these. */
  public HistoricalBenchmarkGrpcService(
      ImportBenchmarks importBenchmarks,
      ReadBenchmarks readBenchmarks,
      CompareWithMips compareWithMips,
      MutationPolicy mutations,
      CurrentCaller callers,
      PageTokens tokens) {
    this.importBenchmarks = importBenchmarks;
    this.readBenchmarks = readBenchmarks;
    this.compareWithMips = compareWithMips;
    this.mutations = mutations;
    this.callers = callers;
    this.tokens = tokens;
  }

  @Override
  public void importHistoricalBenchmarks(
      ImportHistoricalBenchmarksRequest request, StreamObserver<HistoricalBenchmarkSet> observer) {
    Caller caller = callers.get();
    mutations.answer(
        observer,
        Mutation.of(
                HistoricalBenchmarkServiceGrpc.getImportHistoricalBenchmarksMethod(),
                request,
                () -> imported(request, caller))
            .creating(HistoricalBenchmarkSet::getName));
  }

  @Override
  public void listHistoricalBenchmarkSets(
      ListHistoricalBenchmarkSetsRequest request,
      StreamObserver<ListHistoricalBenchmarkSetsResponse> observer) {
    Reply.unary(request, observer, () -> list(request));
  }

  @Override
  public void compareWithMips(
      CompareWithMipsRequest request, StreamObserver<CompareWithMipsResponse> observer) {
    Reply.unary(
        request,
        observer,
        () ->
            CompareWithMipsResponse.newBuilder()
                .addAllComparisons(
                    compareWithMips
                        .compare(
                            new RunId(
                                Integer.parseInt(request.getScoringRun().substring(RUNS.length()))),
                            ParticipantId.of(request.getTin(), request.getNpi()),
                            callers.get().everywhere())
                        .stream()
                        .map(HistoricalBenchmarkMessages::message)
                        .toList())
                .build());
  }

  private HistoricalBenchmarkSet imported(
      ImportHistoricalBenchmarksRequest request, Caller caller) {
    BenchmarkOrigin origin =
        new BenchmarkOrigin(
            request.getSource(),
            Optional.of(request.getCommit()).filter(commit -> !commit.isEmpty()),
            published(request));
    ProvenanceChoice provenance = provenance(request);
    byte[] file = request.getFile().toByteArray();
    return HistoricalBenchmarkMessages.message(
        request.getValidateOnly()
            ? importBenchmarks.check(file, origin, provenance, caller.name())
            : importBenchmarks.importFile(file, origin, provenance, caller.name()));
  }

  private static Optional<LocalDate> published(ImportHistoricalBenchmarksRequest request) {
    if (!request.hasPublishDate()) {
      return Optional.empty();
    }
    Optional<LocalDate> day = DateMessages.day(request.getPublishDate());
    if (day.isEmpty()) {
      throw CallException.invalidField(
          "publish_date", "a day of the calendar, with year, month and day");
    }
    return day;
  }

  private static ProvenanceChoice provenance(ImportHistoricalBenchmarksRequest request) {
    Map<String, BenchmarkProvenance> exceptions = new HashMap<>();
    for (ProvenanceException exception : request.getExceptionsList()) {
      exceptions.put(
          exception.getMipsYear() == 0
              ? exception.getMeasureId()
              : exception.getMeasureId() + "/" + exception.getMipsYear(),
          HistoricalBenchmarkMessages.provenance(exception.getProvenance()));
    }
    return new ProvenanceChoice(
        HistoricalBenchmarkMessages.provenance(request.getProvenance()), exceptions);
  }

  private ListHistoricalBenchmarkSetsResponse list(ListHistoricalBenchmarkSetsRequest request) {
    PageRequest pageRequest = PageRequest.of(tokens, request);
    int before = pageRequest.after().map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    Page<org.asmengine.application.benchmark.HistoricalBenchmarkSet> page =
        Page.of(readBenchmarks.sets().stream().filter(set -> set.number() < before), pageRequest);
    return ListHistoricalBenchmarkSetsResponse.newBuilder()
        .addAllHistoricalBenchmarkSets(
            page.items().stream().map(HistoricalBenchmarkMessages::message).toList())
        .setNextPageToken(page.nextToken(set -> Integer.toString(set.number())))
        .build();
  }
}
