package org.asmengine.bootstrap.engine;

import org.asmengine.grpc.GrpcConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The services, for a process that stays. */
@Configuration(proxyBeanMethods = false)
@Import(GrpcConfiguration.class)
class ServiceConfiguration {}
