package org.asmengine.bench.grpc;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * Adds the echo to a server that has this jar on its class path. Nothing in the engine knows of it.
 */
@AutoConfiguration
public class EchoConfiguration {

  @Bean
  EchoService echoService() {
    return new EchoService();
  }
}
