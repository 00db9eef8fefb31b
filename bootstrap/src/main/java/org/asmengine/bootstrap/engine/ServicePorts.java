package org.asmengine.bootstrap.engine;

/**
 * Where a service listens.
 *
 * @param grpc host and port of calls
 * @param management host and port of health and metrics
 */
public record ServicePorts(String grpc, String management) {}
