package org.asmengine.grpc.publication;

import com.google.protobuf.Timestamp;
import io.grpc.stub.StreamObserver;
import java.time.Instant;
import org.asmengine.application.publication.LoadPublications;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.publication.PublishRun;
import org.asmengine.application.run.RunId;
import org.asmengine.grpc.call.CurrentCaller;
import org.asmengine.grpc.call.Mutation;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.Page;
import org.asmengine.grpc.call.PageRequest;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.call.Reply;
import org.asmengine.proto.v1.GetPublicationRequest;
import org.asmengine.proto.v1.ListPublicationsRequest;
import org.asmengine.proto.v1.ListPublicationsResponse;
import org.asmengine.proto.v1.Publication;
import org.asmengine.proto.v1.PublicationServiceGrpc;
import org.asmengine.proto.v1.PublicationServiceGrpc.PublicationServiceImplBase;
import org.asmengine.proto.v1.PublishRunRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.grpc.server.service.GrpcService;

/** Publishes runs, and serves what is published. */
@GrpcService
public final class PublicationGrpcService extends PublicationServiceImplBase {
  private static final Logger LOG = LoggerFactory.getLogger(PublicationGrpcService.class);

  private static final String RUNS = "scoringRuns/";

  private final PublishRun publishRun;
  private final PublicationRepository publications;
  private final LoadPublications loadPublications;
  private final MutationPolicy mutations;
  private final CurrentCaller callers;
  private final PageTokens tokens;

  /** The service on these use cases and policies. */
  public PublicationGrpcService(
      PublishRun publishRun,
      PublicationRepository publications,
      LoadPublications loadPublications,
      MutationPolicy mutations,
      CurrentCaller callers,
      PageTokens tokens) {
    this.publishRun = publishRun;
    this.publications = publications;
    this.loadPublications = loadPublications;
    this.mutations = mutations;
    this.callers = callers;
    this.tokens = tokens;
  }

  @Override
  public void publishRun(PublishRunRequest request, StreamObserver<Publication> observer) {
    mutations.answer(
        observer,
        Mutation.of(
                PublicationServiceGrpc.getPublishRunMethod(),
                request,
                () -> message(publishRun.publish(run(request), callers.get().name())))
            .about(request.getScoringRun())
            .creating(Publication::getName)
            .then(published -> serve()));
  }

  @Override
  public void getPublication(GetPublicationRequest request, StreamObserver<Publication> observer) {
    Reply.unary(request, observer, () -> get(PublicationName.parse(request.getName())));
  }

  @Override
  public void listPublications(
      ListPublicationsRequest request, StreamObserver<ListPublicationsResponse> observer) {
    Reply.unary(request, observer, () -> list(request));
  }

  /**
   * Takes what was published into memory before the caller hears of it, so that it may ask for
   * multipliers at once. Where that fails, the publication stands, and this process tries again.
   */
  private void serve() {
    try {
      loadPublications.load();
    } catch (RuntimeException e) {
      LOG.warn("a publication is not served yet: {}", e.getClass().getSimpleName());
    }
  }

  private Publication get(PublicationName name) {
    return publications
        .find(name.paymentYear())
        .map(PublicationGrpcService::message)
        .orElseThrow(() -> PublicationErrors.notFound(name));
  }

  private ListPublicationsResponse list(ListPublicationsRequest request) {
    PageRequest pageRequest = PageRequest.of(tokens, request);
    int after = pageRequest.after().map(Integer::parseInt).orElse(0);
    Page<Publication> page =
        Page.of(
            publications.all().stream()
                .filter(publication -> publication.paymentYear() > after)
                .map(PublicationGrpcService::message),
            pageRequest);
    return ListPublicationsResponse.newBuilder()
        .addAllPublications(page.items())
        .setNextPageToken(page.nextToken(item -> Integer.toString(item.getPaymentYear())))
        .build();
  }

  private static RunId run(PublishRunRequest request) {
    return new RunId(Integer.parseInt(request.getScoringRun().substring(RUNS.length())));
  }

  private static Publication message(
      org.asmengine.application.publication.Publication publication) {
    return Publication.newBuilder()
        .setName(new PublicationName(publication.paymentYear()).toString())
        .setPaymentYear(publication.paymentYear())
        .setScoringRun(RUNS + publication.run())
        .setPublishTime(timestamp(publication.publishedAt()))
        .setPublisher(publication.publishedBy())
        .build();
  }

  private static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
