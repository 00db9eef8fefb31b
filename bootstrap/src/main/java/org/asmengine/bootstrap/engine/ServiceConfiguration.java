package org.asmengine.bootstrap.engine;

import org.asmengine.grpc.GrpcConfiguration;
import org.asmengine.grpc.security.CallerSource;
import org.asmengine.grpc.security.LocalCallers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The services, for a process that stays. */
@Configuration(proxyBeanMethods = false)
@Import(GrpcConfiguration.class)
class ServiceConfiguration {

  @Bean
  CallerSource callers() {
    return new LocalCallers();
  }
}
