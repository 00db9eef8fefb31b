package org.asmengine.grpc.payment;

import io.grpc.stub.StreamObserver;
import java.util.Set;
import org.asmengine.application.payment.FindMultiplier;
import org.asmengine.application.payment.MultiplierIndex;
import org.asmengine.application.payment.Multipliers;
import org.asmengine.grpc.call.AuditedCalls;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.call.Query;
import org.asmengine.grpc.call.Reply;
import org.asmengine.grpc.call.ReplyStream;
import org.asmengine.grpc.publication.PublicationErrors;
import org.asmengine.grpc.publication.PublicationName;
import org.asmengine.proto.v1.BatchGetPaymentMultipliersRequest;
import org.asmengine.proto.v1.BatchGetPaymentMultipliersResponse;
import org.asmengine.proto.v1.ExportPaymentMultipliersRequest;
import org.asmengine.proto.v1.ExportPaymentMultipliersResponse;
import org.asmengine.proto.v1.GetPaymentMultiplierRequest;
import org.asmengine.proto.v1.PaymentMultiplier;
import org.asmengine.proto.v1.PaymentServiceGrpc;
import org.asmengine.proto.v1.PaymentServiceGrpc.PaymentServiceImplBase;
import org.springframework.grpc.server.service.GrpcService;

/** Serves the multipliers of what is published, from memory. */
@GrpcService
public final class PaymentGrpcService extends PaymentServiceImplBase {

  /** The methods that look into memory and wait for nothing. */
  public static final Set<String> NEVER_BLOCK =
      Set.of(PaymentServiceGrpc.getGetPaymentMultiplierMethod().getFullMethodName());

  /** The most multipliers of one message of an export. */
  static final int CHUNK = 1000;

  private final FindMultiplier findMultiplier;
  private final Multipliers multipliers;
  private final AuditedCalls audited;
  private final PageTokens tokens;
  private final PaymentMessages messages = new PaymentMessages();

  /** The service of these multipliers. */
  public PaymentGrpcService(
      FindMultiplier findMultiplier,
      Multipliers multipliers,
      AuditedCalls audited,
      PageTokens tokens) {
    this.findMultiplier = findMultiplier;
    this.multipliers = multipliers;
    this.audited = audited;
    this.tokens = tokens;
  }

  @Override
  public void getPaymentMultiplier(
      GetPaymentMultiplierRequest request, StreamObserver<PaymentMultiplier> observer) {
    if (PaymentQueries.isWellFormed(request)) {
      Reply.checked(observer, () -> get(request));
    } else {
      Reply.unary(request, observer, () -> get(request));
    }
  }

  @Override
  public void batchGetPaymentMultipliers(
      BatchGetPaymentMultipliersRequest request,
      StreamObserver<BatchGetPaymentMultipliersResponse> observer) {
    if (PaymentQueries.isWellFormed(request)) {
      Reply.checked(observer, () -> batchGet(request));
    } else {
      Reply.unary(request, observer, () -> batchGet(request));
    }
  }

  @Override
  public void exportPaymentMultipliers(
      ExportPaymentMultipliersRequest request,
      StreamObserver<ExportPaymentMultipliersResponse> observer) {
    audited.stream(
        PaymentServiceGrpc.getExportPaymentMultipliersMethod(),
        request,
        request.getPublication(),
        observer,
        stream -> export(request, stream));
  }

  private PaymentMultiplier get(GetPaymentMultiplierRequest request) {
    return messages.message(findMultiplier.find(PaymentQueries.query(request)));
  }

  private BatchGetPaymentMultipliersResponse batchGet(BatchGetPaymentMultipliersRequest request) {
    BatchGetPaymentMultipliersResponse.Builder response =
        BatchGetPaymentMultipliersResponse.newBuilder();
    findMultiplier
        .findAll(PaymentQueries.queries(request))
        .forEach(outcome -> response.addPaymentMultipliers(messages.message(outcome)));
    return response.build();
  }

  /**
   * The whole stream comes from the index that it started with, whatever is published meanwhile.
   */
  private void export(
      ExportPaymentMultipliersRequest request,
      ReplyStream<ExportPaymentMultipliersResponse> stream) {
    PublicationName name = PublicationName.parse(request.getPublication());
    MultiplierIndex index =
        multipliers
            .view()
            .find(name.paymentYear())
            .orElseThrow(() -> PublicationErrors.notFound(name));
    Query query = tokens.query(request, "resume_token");
    int next =
        query
            .position()
            .map(token ->
                ExportPosition.parse(token)
                    .filter(position -> position.isOf(index))
                    .orElseThrow(query::foreignToken)
                    .next())
            .orElse(0);
    while (next < index.size()) {
      int end = Math.min(next + CHUNK, index.size());
      ExportPaymentMultipliersResponse.Builder chunk =
          ExportPaymentMultipliersResponse.newBuilder()
              .setResumeToken(query.token(ExportPosition.of(index, end).toString()));
      for (int position = next; position < end; position++) {
        chunk.addMultipliers(messages.exported(index, position));
      }
      stream.send(chunk.build());
      next = end;
    }
  }
}
