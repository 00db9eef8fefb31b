package org.asmengine.bootstrap.publication;

import com.google.type.Date;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.util.Map;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.proto.v1.GetPaymentMultiplierRequest;
import org.asmengine.proto.v1.PaymentMultiplier;
import org.asmengine.proto.v1.PaymentServiceGrpc;
import org.asmengine.proto.v1.PaymentServiceGrpc.PaymentServiceBlockingStub;
import org.asmengine.proto.v1.PublicationServiceGrpc;
import org.asmengine.proto.v1.PublicationServiceGrpc.PublicationServiceBlockingStub;

/** An instance of the service in plain text, with a client. */
record Instance(Engine engine, ManagedChannel channel) implements AutoCloseable {

  static Instance serve(DatabaseLocation location) {
    Engine engine =
        Engine.serve(
            location,
            Map.of(
                "asm.security.plaintext",
                true,
                "spring.grpc.server.port",
                0,
                "server.port",
                0,
                "asm.publications.interval",
                "200ms",
                "asm.publications.longest-pause",
                "400ms"));
    return new Instance(
        engine,
        Grpc.newChannelBuilder(engine.ports().grpc(), InsecureChannelCredentials.create()).build());
  }

  PaymentServiceBlockingStub payments() {
    return PaymentServiceGrpc.newBlockingStub(channel);
  }

  PublicationServiceBlockingStub publications() {
    return PublicationServiceGrpc.newBlockingStub(channel);
  }

  PaymentMultiplier multiplier(ParticipantId participant) {
    return payments()
        .getPaymentMultiplier(
            GetPaymentMultiplierRequest.newBuilder()
                .setTin(participant.tin().value())
                .setNpi(participant.npi().value())
                .setDateOfService(Date.newBuilder().setYear(2029).setMonth(12).setDay(31))
                .build());
  }

  /** Whether it prices payments of the published year. */
  boolean serves(ParticipantId participant) {
    try {
      return multiplier(participant).getPublication().equals("publications/2029");
    } catch (StatusRuntimeException e) {
      return false;
    }
  }

  ServingStatus health(String service) {
    return HealthGrpc.newBlockingStub(channel)
        .check(HealthCheckRequest.newBuilder().setService(service).build())
        .getStatus();
  }

  @Override
  public void close() {
    channel.shutdownNow();
    engine.close();
  }
}
