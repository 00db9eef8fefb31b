package org.asmengine.grpc.health;

/** Whether the store that the services read and write can be reached now. */
@FunctionalInterface
public interface StoreReadiness {

  /** Whether it can be reached; tells so within two seconds or so. */
  boolean isReady();
}
