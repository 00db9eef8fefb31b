package org.asmengine.grpc;

import java.time.Clock;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemorySecrets;
import org.asmengine.application.testing.InMemoryTransactions;
import org.asmengine.grpc.health.StoreReadiness;
import org.asmengine.grpc.security.CallerSource;
import org.asmengine.grpc.security.LocalCallers;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;

/** What bootstrap does, with rule sets in memory, and a client. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({GrpcConfiguration.class, PublicationPorts.class})
class TestServer {

  @Bean
  InMemoryRuleSets ruleSets() {
    return new InMemoryRuleSets(2027, 2028, 2029);
  }

  @Bean
  CallerSource callers() {
    return new LocalCallers();
  }

  @Bean
  StoreReadiness store() {
    return () -> true;
  }

  @Bean
  Client client(GrpcServerLifecycle server) {
    return new Client(server);
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  InMemoryAuditTrail auditTrail() {
    return new InMemoryAuditTrail();
  }

  @Bean
  InMemoryAnsweredCalls answeredCalls() {
    return new InMemoryAnsweredCalls();
  }

  @Bean
  InMemoryTransactions transactions(InMemoryAuditTrail trail, InMemoryAnsweredCalls calls) {
    return new InMemoryTransactions(trail, calls);
  }

  @Bean
  InMemorySecrets secrets() {
    return new InMemorySecrets("test server");
  }
}
