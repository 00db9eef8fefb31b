package org.asmengine.grpc;

import java.util.concurrent.ThreadFactory;
import org.asmengine.grpc.ruleset.RuleSetGrpcService;
import org.asmengine.grpc.security.CallerSource;
import org.asmengine.grpc.security.NoCallers;
import org.asmengine.grpc.security.SecurityInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;

/**
 * All gRPC services and what they share. Who imports it supplies the ports of the application;
 * Spring Boot supplies the server, its health and its reflection ({@code spring.grpc.server.*}).
 */
@Configuration(proxyBeanMethods = false)
@Import(RuleSetGrpcService.class)
public class GrpcConfiguration {

  /** After Spring Boot's interceptor that measures, which has 0. */
  private static final int SECURITY_ORDER = 100;

  /**
   * Denies what it does not know: without a source of callers nobody is anybody. It comes after the
   * interceptor that measures, so that denied calls count as well.
   */
  @Bean
  @GlobalServerInterceptor
  @Order(SECURITY_ORDER)
  SecurityInterceptor securityInterceptor(ObjectProvider<CallerSource> callers) {
    return new SecurityInterceptor(callers.getIfAvailable(NoCallers::new));
  }

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
