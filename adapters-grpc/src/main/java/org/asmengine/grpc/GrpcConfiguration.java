package org.asmengine.grpc;

import java.util.concurrent.ThreadFactory;
import org.asmengine.grpc.ruleset.RuleSetGrpcService;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * All gRPC services and what they share. Who imports it supplies the ports of the application;
 * Spring Boot supplies the server, its health and its reflection ({@code spring.grpc.server.*}).
 */
@Configuration(proxyBeanMethods = false)
@Import(RuleSetGrpcService.class)
public class GrpcConfiguration {

  /**
   * Every call runs on a virtual thread, so that a service may block on the database. No executor
   * bean: Spring Boot would take it for the application's and leave out its own.
   */
  @Bean
  GrpcServerExecutorProvider virtualThreads() {
    ThreadFactory threads = Thread.ofVirtual().name("grpc-", 0).factory();
    return () -> task -> threads.newThread(task).start();
  }
}
