package org.asmengine.grpc.health;

/**
 * Whether one service can answer now. A bean of this type speaks for its service; the services
 * without one are ready whenever the {@linkplain StoreReadiness store} is. The server asks about
 * once a second, so that an answer must not take long.
 */
public interface ServiceReadiness {

  /** The full name of the service, for instance {@code asm.v1.PaymentService}. */
  String service();

  /** Whether it can answer. */
  boolean isReady();
}
