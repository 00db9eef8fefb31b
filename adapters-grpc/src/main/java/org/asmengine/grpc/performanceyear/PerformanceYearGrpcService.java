package org.asmengine.grpc.performanceyear;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import io.grpc.stub.StreamObserver;
import java.util.Optional;
import java.util.function.BiFunction;
import org.asmengine.application.performanceyear.PerformanceYears;
import org.asmengine.application.performanceyear.YearEntry;
import org.asmengine.application.performanceyear.YearStanding;
import org.asmengine.application.publication.LoadPublications;
import org.asmengine.application.publication.PublishYear;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.performanceyear.YearCommand;
import org.asmengine.grpc.call.CurrentCaller;
import org.asmengine.grpc.call.Mutation;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.Page;
import org.asmengine.grpc.call.PageRequest;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.call.Reply;
import org.asmengine.proto.v1.AdvancePerformanceYearRequest;
import org.asmengine.proto.v1.AllowEarlyScoringRequest;
import org.asmengine.proto.v1.GetPerformanceYearRequest;
import org.asmengine.proto.v1.ListPerformanceYearEventsRequest;
import org.asmengine.proto.v1.ListPerformanceYearEventsResponse;
import org.asmengine.proto.v1.ListPerformanceYearsRequest;
import org.asmengine.proto.v1.ListPerformanceYearsResponse;
import org.asmengine.proto.v1.ParkParticipantRequest;
import org.asmengine.proto.v1.PerformanceYear;
import org.asmengine.proto.v1.PerformanceYearServiceGrpc;
import org.asmengine.proto.v1.PerformanceYearServiceGrpc.PerformanceYearServiceImplBase;
import org.asmengine.proto.v1.PlanPerformanceYearRequest;
import org.asmengine.proto.v1.PublishPerformanceYearRequest;
import org.asmengine.proto.v1.ScorePerformanceYearRequest;
import org.asmengine.proto.v1.UnparkParticipantRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.grpc.server.service.GrpcService;

/** Takes performance years through their life. */
@GrpcService
public final class PerformanceYearGrpcService extends PerformanceYearServiceImplBase {
  private static final Logger LOG = LoggerFactory.getLogger(PerformanceYearGrpcService.class);

  private static final String RUNS = "scoringRuns/";

  private final PerformanceYears years;
  private final PublishYear publishYear;
  private final LoadPublications loadPublications;
  private final RuleSetRepository ruleSets;
  private final MutationPolicy mutations;
  private final CurrentCaller callers;
  private final PageTokens tokens;

  /** The service on these use cases and policies. */
  public PerformanceYearGrpcService(
      PerformanceYears years,
      PublishYear publishYear,
      LoadPublications loadPublications,
      RuleSetRepository ruleSets,
      MutationPolicy mutations,
      CurrentCaller callers,
      PageTokens tokens) {
    this.years = years;
    this.publishYear = publishYear;
    this.loadPublications = loadPublications;
    this.ruleSets = ruleSets;
    this.mutations = mutations;
    this.callers = callers;
    this.tokens = tokens;
  }

  @Override
  public void getPerformanceYear(
      GetPerformanceYearRequest request, StreamObserver<PerformanceYear> observer) {
    Reply.unary(
        request,
        observer,
        () -> PerformanceYearMessages.message(years.find(year(request.getName()))));
  }

  @Override
  public void listPerformanceYears(
      ListPerformanceYearsRequest request, StreamObserver<ListPerformanceYearsResponse> observer) {
    Reply.unary(request, observer, () -> list(request));
  }

  @Override
  public void listPerformanceYearEvents(
      ListPerformanceYearEventsRequest request,
      StreamObserver<ListPerformanceYearEventsResponse> observer) {
    Reply.unary(request, observer, () -> list(request));
  }

  @Override
  public void planPerformanceYear(
      PlanPerformanceYearRequest request, StreamObserver<PerformanceYear> observer) {
    give(
        PerformanceYearServiceGrpc.getPlanPerformanceYearMethod(),
        request,
        request.getName(),
        observer,
        new YearCommand.Plan());
  }

  @Override
  public void advancePerformanceYear(
      AdvancePerformanceYearRequest request, StreamObserver<PerformanceYear> observer) {
    change(
        PerformanceYearServiceGrpc.getAdvancePerformanceYearMethod(),
        request,
        request.getName(),
        observer,
        (year, caller) ->
            years.give(
                year,
                new YearCommand.Advance(
                    PerformanceYearMessages.state(request.getState()),
                    given(request.getOverrideReason())),
                caller));
  }

  @Override
  public void scorePerformanceYear(
      ScorePerformanceYearRequest request, StreamObserver<PerformanceYear> observer) {
    change(
        PerformanceYearServiceGrpc.getScorePerformanceYearMethod(),
        request,
        request.getName(),
        observer,
        (year, caller) ->
            years.score(
                year,
                new RunId(Integer.parseInt(request.getScoringRun().substring(RUNS.length()))),
                request.getAcceptedRejects(),
                given(request.getReason()),
                caller));
  }

  @Override
  public void allowEarlyScoring(
      AllowEarlyScoringRequest request, StreamObserver<PerformanceYear> observer) {
    change(
        PerformanceYearServiceGrpc.getAllowEarlyScoringMethod(),
        request,
        request.getName(),
        observer,
        (year, caller) ->
            years.give(year, new YearCommand.AllowEarlyScoring(request.getReason()), caller));
  }

  @Override
  public void parkParticipant(
      ParkParticipantRequest request, StreamObserver<PerformanceYear> observer) {
    change(
        PerformanceYearServiceGrpc.getParkParticipantMethod(),
        request,
        request.getName(),
        observer,
        (year, caller) ->
            years.give(
                year,
                new YearCommand.Park(
                    ParticipantId.of(request.getTin(), request.getNpi()), request.getReason()),
                caller));
  }

  @Override
  public void unparkParticipant(
      UnparkParticipantRequest request, StreamObserver<PerformanceYear> observer) {
    change(
        PerformanceYearServiceGrpc.getUnparkParticipantMethod(),
        request,
        request.getName(),
        observer,
        (year, caller) ->
            years.give(
                year,
                new YearCommand.Unpark(
                    ParticipantId.of(request.getTin(), request.getNpi()), request.getResolution()),
                caller));
  }

  @Override
  public void publishPerformanceYear(
      PublishPerformanceYearRequest request, StreamObserver<PerformanceYear> observer) {
    mutations.answer(
        observer,
        mutation(
                PerformanceYearServiceGrpc.getPublishPerformanceYearMethod(),
                request,
                request.getName(),
                (year, caller) -> {
                  publishYear.publish(year, given(request.getOverrideReason()), caller);
                  return years.find(year);
                })
            .then(published -> serve()));
  }

  private <Q extends Message> void give(
      MethodDescriptor<Q, PerformanceYear> method,
      Q request,
      String name,
      StreamObserver<PerformanceYear> observer,
      YearCommand command) {
    change(method, request, name, observer, (year, caller) -> years.give(year, command, caller));
  }

  private <Q extends Message> void change(
      MethodDescriptor<Q, PerformanceYear> method,
      Q request,
      String name,
      StreamObserver<PerformanceYear> observer,
      BiFunction<org.asmengine.domain.participation.PerformanceYear, String, YearStanding> change) {
    mutations.answer(observer, mutation(method, request, name, change));
  }

  private <Q extends Message> Mutation<Q, PerformanceYear> mutation(
      MethodDescriptor<Q, PerformanceYear> method,
      Q request,
      String name,
      BiFunction<org.asmengine.domain.participation.PerformanceYear, String, YearStanding> change) {
    return Mutation.of(
            method,
            request,
            () -> PerformanceYearMessages.message(change.apply(year(name), callers.get().name())))
        .about(name);
  }

  /** As publishing a run does: what can't be served yet stays published. */
  private void serve() {
    try {
      loadPublications.load();
    } catch (RuntimeException e) {
      LOG.warn("a publication is not served yet: {}", e.getClass().getSimpleName());
    }
  }

  private ListPerformanceYearsResponse list(ListPerformanceYearsRequest request) {
    PageRequest pageRequest = PageRequest.of(tokens, request);
    int after = pageRequest.after().map(Integer::parseInt).orElse(0);
    Page<YearStanding> page =
        Page.of(
            years.all().stream().filter(standing -> standing.year().value() > after), pageRequest);
    return ListPerformanceYearsResponse.newBuilder()
        .addAllPerformanceYears(
            page.items().stream().map(PerformanceYearMessages::message).toList())
        .setNextPageToken(page.nextToken(standing -> standing.year().toString()))
        .build();
  }

  private ListPerformanceYearEventsResponse list(ListPerformanceYearEventsRequest request) {
    PageRequest pageRequest = PageRequest.of(tokens, request);
    org.asmengine.domain.participation.PerformanceYear year = year(request.getParent());
    long after = pageRequest.after().map(Long::parseLong).orElse(0L);
    Page<YearEntry> page =
        Page.of(years.history(year).stream().filter(entry -> entry.number() > after), pageRequest);
    return ListPerformanceYearEventsResponse.newBuilder()
        .addAllEvents(
            page.items().stream()
                .map(entry -> PerformanceYearMessages.message(year, entry))
                .toList())
        .setNextPageToken(page.nextToken(entry -> Long.toString(entry.number())))
        .build();
  }

  private org.asmengine.domain.participation.PerformanceYear year(String name) {
    return PerformanceYearName.parse(name, ruleSets);
  }

  private static Optional<String> given(String reason) {
    return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
  }
}
