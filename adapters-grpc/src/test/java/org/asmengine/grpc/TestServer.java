package org.asmengine.grpc;

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
@Import(GrpcConfiguration.class)
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
  Client client(GrpcServerLifecycle server) {
    return new Client(server);
  }
}
