package org.asmengine.grpc;

import io.grpc.BindableService;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.HealthStatusManager;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.asmengine.application.audit.AuditTrail;
import org.asmengine.application.idempotency.AnsweredCalls;
import org.asmengine.application.publication.LoadPublications;
import org.asmengine.application.secret.ServiceSecrets;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.grpc.call.AuditedCalls;
import org.asmengine.grpc.call.CallThreads;
import org.asmengine.grpc.call.CurrentCaller;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.grpc.call.OpaqueIds;
import org.asmengine.grpc.call.PageTokens;
import org.asmengine.grpc.health.ServerHealth;
import org.asmengine.grpc.health.ServiceReadiness;
import org.asmengine.grpc.health.StartCondition;
import org.asmengine.grpc.health.StoreReadiness;
import org.asmengine.grpc.payment.PaymentGrpcService;
import org.asmengine.grpc.payment.PaymentReadiness;
import org.asmengine.grpc.publication.PublicationGrpcService;
import org.asmengine.grpc.ruleset.RuleSetGrpcService;
import org.asmengine.grpc.security.CallerContext;
import org.asmengine.grpc.security.CallerSource;
import org.asmengine.grpc.security.NoCallers;
import org.asmengine.grpc.security.RefusedCalls;
import org.asmengine.grpc.security.SecurityInterceptor;
import org.asmengine.grpc.server.AbandonedCalls;
import org.asmengine.grpc.server.DefaultDeadline;
import org.asmengine.grpc.server.TlsConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.grpc.server.GlobalServerInterceptor;
import org.springframework.grpc.server.ServerBuilderCustomizer;

/**
 * All gRPC services and what they share. Who imports it supplies the ports of the application, a
 * {@link CallerSource} and a {@link StoreReadiness}; Spring Boot supplies the server and its
 * reflection ({@code spring.grpc.server.*}). The health is {@link ServerHealth}: Spring Boot's own
 * updates have to be off ({@code spring.grpc.server.health.schedule.enabled}).
 */
@Configuration(proxyBeanMethods = false)
@Import({
  TlsConfiguration.class,
  RuleSetGrpcService.class,
  PaymentGrpcService.class,
  PublicationGrpcService.class
})
public class GrpcConfiguration {

  /** After Spring Boot's interceptor that measures, which has 0. */
  private static final int ABANDONED_ORDER = 50;

  private static final int SECURITY_ORDER = 100;
  private static final int DEADLINE_ORDER = 200;
  private static final Duration UNARY = Duration.ofSeconds(30);
  private static final Duration STREAMING = Duration.ofHours(1);

  /** The services of the protocol itself, whose health nobody asks for. */
  private static final String PROTOCOL = "grpc.";

  /** Right inside the interceptor that measures, whose codes it corrects. */
  @Bean
  @GlobalServerInterceptor
  @Order(ABANDONED_ORDER)
  AbandonedCalls abandonedCalls(ObjectProvider<ObservationRegistry> observations) {
    return new AbandonedCalls(observations.getIfAvailable(() -> ObservationRegistry.NOOP));
  }

  /**
   * Denies what it does not know: without a source of callers nobody is anybody. It comes after the
   * interceptor that measures, so that denied calls count as well.
   */
  @Bean
  @GlobalServerInterceptor
  @Order(SECURITY_ORDER)
  SecurityInterceptor securityInterceptor(
      ObjectProvider<CallerSource> callers, RefusedCalls refusedCalls) {
    return new SecurityInterceptor(callers.getIfAvailable(NoCallers::new), refusedCalls);
  }

  @Bean
  RefusedCalls refusedCalls(AuditTrail auditTrail, Clock clock) {
    return new RefusedCalls(auditTrail, clock);
  }

  /** {@code asm.grpc.deadline.unary} and {@code asm.grpc.deadline.streaming}. */
  @Bean
  @GlobalServerInterceptor
  @Order(DEADLINE_ORDER)
  DefaultDeadline defaultDeadline(Environment environment) {
    return new DefaultDeadline(
        environment.getProperty("asm.grpc.deadline.unary", Duration.class, UNARY),
        environment.getProperty("asm.grpc.deadline.streaming", Duration.class, STREAMING));
  }

  @Bean
  ServerHealth serverHealth(
      HealthStatusManager health,
      ObjectProvider<BindableService> services,
      StoreReadiness store,
      ObjectProvider<ServiceReadiness> readiness,
      ObjectProvider<StartCondition> conditions) {
    return new ServerHealth(
        health,
        services.stream()
            .map(service -> service.bindService().getServiceDescriptor().getName())
            .filter(name -> !name.startsWith(PROTOCOL))
            .toList(),
        store,
        readiness.stream().toList(),
        conditions.stream().toList());
  }

  /**
   * {@code asm.grpc.never-blocking} adds methods to those whose calls get no thread of their own; a
   * benchmark treats its yardstick alike with it.
   */
  @Bean
  CallThreads callThreads(Environment environment) {
    Set<String> neverBlock = new HashSet<>(PaymentGrpcService.NEVER_BLOCK);
    neverBlock.addAll(
        List.of(environment.getProperty("asm.grpc.never-blocking", String[].class, new String[0])));
    return new CallThreads(neverBlock);
  }

  /** No executor bean: Spring Boot would take it for the application's and leave out its own. */
  @Bean
  GrpcServerExecutorProvider threadsBeforehand(CallThreads callThreads) {
    return callThreads::beforehand;
  }

  @Bean
  ServerBuilderCustomizer<NettyServerBuilder> threadsOfCalls(CallThreads callThreads) {
    return builder -> builder.callExecutor(callThreads);
  }

  @Bean
  ServiceReadiness paymentReadiness(LoadPublications publications) {
    return new PaymentReadiness(publications::isNewestServed);
  }

  @Bean
  CurrentCaller currentCaller() {
    return CallerContext::current;
  }

  @Bean
  MutationPolicy mutationPolicy(
      Transactions transactions,
      AnsweredCalls answeredCalls,
      AuditTrail auditTrail,
      CurrentCaller currentCaller,
      Clock clock) {
    return new MutationPolicy(transactions, answeredCalls, auditTrail, currentCaller, clock);
  }

  @Bean
  AuditedCalls auditedCalls(AuditTrail auditTrail, CurrentCaller currentCaller, Clock clock) {
    return new AuditedCalls(auditTrail, currentCaller, clock);
  }

  @Bean
  PageTokens pageTokens(ServiceSecrets secrets) {
    return new PageTokens(secrets);
  }

  @Bean
  OpaqueIds opaqueIds(ServiceSecrets secrets) {
    return new OpaqueIds(secrets);
  }
}
