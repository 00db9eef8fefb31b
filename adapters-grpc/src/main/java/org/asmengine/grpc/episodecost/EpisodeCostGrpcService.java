package org.asmengine.grpc.episodecost;

import io.grpc.stub.StreamObserver;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.asmengine.application.episodecost.CalculateEpisodeCosts;
import org.asmengine.application.episodecost.EpisodeCostRequest;
import org.asmengine.application.episodecost.EpisodeCostRow;
import org.asmengine.application.episodecost.ReadEpisodeCosts;
import org.asmengine.application.input.DataDirectories;
import org.asmengine.application.input.DataFileOutput;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.grpc.call.CurrentCaller;
import org.asmengine.grpc.call.Mutation;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.Page;
import org.asmengine.grpc.call.PageRequest;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.call.Reply;
import org.asmengine.proto.v1.CalculateEpisodeCostsRequest;
import org.asmengine.proto.v1.EpisodeCostCalculation;
import org.asmengine.proto.v1.EpisodeCostServiceGrpc;
import org.asmengine.proto.v1.EpisodeCostServiceGrpc.EpisodeCostServiceImplBase;
import org.asmengine.proto.v1.GetEpisodeCostCalculationRequest;
import org.asmengine.proto.v1.GetNewestEpisodeCostCalculationRequest;
import org.asmengine.proto.v1.ListEpisodeCostsRequest;
import org.asmengine.proto.v1.ListEpisodeCostsResponse;
import org.springframework.grpc.server.service.GrpcService;

/** Works out measure scores from episodes, and serves them. */
@GrpcService
public final class EpisodeCostGrpcService extends EpisodeCostServiceImplBase {

  private static final String BETWEEN = " ";

  private final CalculateEpisodeCosts calculateEpisodeCosts;
  private final ReadEpisodeCosts readEpisodeCosts;
  private final DataDirectories directories;
  private final MutationPolicy mutations;
  private final CurrentCaller callers;
  private final PageTokens tokens;

  /** On these. */
  public EpisodeCostGrpcService(
      CalculateEpisodeCosts calculateEpisodeCosts,
      ReadEpisodeCosts readEpisodeCosts,
      DataDirectories directories,
      MutationPolicy mutations,
      CurrentCaller callers,
      PageTokens tokens) {
    this.calculateEpisodeCosts = calculateEpisodeCosts;
    this.readEpisodeCosts = readEpisodeCosts;
    this.directories = directories;
    this.mutations = mutations;
    this.callers = callers;
    this.tokens = tokens;
  }

  @Override
  public void calculateEpisodeCosts(
      CalculateEpisodeCostsRequest request, StreamObserver<EpisodeCostCalculation> observer) {
    String by = callers.get().name();
    mutations.answer(
        observer,
        Mutation.of(
                EpisodeCostServiceGrpc.getCalculateEpisodeCostsMethod(),
                request,
                () -> calculated(request, by))
            .creating(EpisodeCostCalculation::getName));
  }

  private EpisodeCostCalculation calculated(CalculateEpisodeCostsRequest request, String by) {
    EpisodeCostCalculation calculation =
        EpisodeCostMessages.message(
            calculateEpisodeCosts.calculate(
                new EpisodeCostRequest(
                    PerformanceYear.of(request.getPerformanceYear()),
                    directories.files(request.getInputDirectory()),
                    Map.of(),
                    DataFileOutput.nowhere(),
                    by,
                    read -> {})));
    // What is only tried has no name.
    return request.getValidateOnly() ? calculation.toBuilder().clearName().build() : calculation;
  }

  @Override
  public void getEpisodeCostCalculation(
      GetEpisodeCostCalculationRequest request, StreamObserver<EpisodeCostCalculation> observer) {
    Reply.unary(
        request,
        observer,
        () -> EpisodeCostMessages.message(readEpisodeCosts.get(id(request.getName()))));
  }

  @Override
  public void getNewestEpisodeCostCalculation(
      GetNewestEpisodeCostCalculationRequest request,
      StreamObserver<EpisodeCostCalculation> observer) {
    Reply.unary(
        request,
        observer,
        () ->
            EpisodeCostMessages.message(
                readEpisodeCosts.newest(PerformanceYear.of(request.getPerformanceYear()))));
  }

  @Override
  public void listEpisodeCosts(
      ListEpisodeCostsRequest request, StreamObserver<ListEpisodeCostsResponse> observer) {
    Reply.unary(request, observer, () -> list(request));
  }

  private ListEpisodeCostsResponse list(ListEpisodeCostsRequest request) {
    PageRequest pageRequest = PageRequest.of(tokens, request);
    Page<EpisodeCostRow> page =
        Page.of(
            readEpisodeCosts
                .page(
                    id(request.getParent()),
                    pageRequest.after().map(EpisodeCostGrpcService::position),
                    pageRequest.size() + 1)
                .stream(),
            pageRequest);
    return ListEpisodeCostsResponse.newBuilder()
        .addAllEpisodeCosts(page.items().stream().map(EpisodeCostMessages::message).toList())
        .setNextPageToken(page.nextToken(EpisodeCostGrpcService::text))
        .build();
  }

  private static String text(EpisodeCostRow row) {
    return String.join(
        BETWEEN, row.participant().tin().value(), row.participant().npi().value(), row.measure());
  }

  /** Only its place counts, which TIN, NPI and measure tell. */
  private static EpisodeCostRow position(String text) {
    List<String> parts = List.of(text.split(BETWEEN, -1));
    return new EpisodeCostRow(
        ParticipantId.of(parts.get(0), parts.get(1)), parts.get(2), 1, BigDecimal.ZERO, false);
  }

  /** The contract lets no other form through. */
  private static String id(String name) {
    return name.substring(EpisodeCostMessages.CALCULATIONS.length());
  }
}
