package org.asmengine.grpc.payment;

import java.util.function.BooleanSupplier;
import org.asmengine.grpc.health.ServiceReadiness;
import org.asmengine.proto.v1.PaymentServiceGrpc;

/**
 * Multipliers are served from memory: the service is ready from the moment when it has the newest
 * publication, and stays so while the database is away.
 */
public final class PaymentReadiness implements ServiceReadiness {

  private final BooleanSupplier newestServed;

  /** Ready when this is true. */
  public PaymentReadiness(BooleanSupplier newestServed) {
    this.newestServed = newestServed;
  }

  @Override
  public String service() {
    return PaymentServiceGrpc.SERVICE_NAME;
  }

  @Override
  public boolean isReady() {
    return newestServed.getAsBoolean();
  }
}
