package org.asmengine.grpc.register;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The services of the registers. */
@Configuration(proxyBeanMethods = false)
@Import({
  TelehealthWaiverGrpcService.class,
  DataSharingGrpcService.class,
  CircumstanceGrpcService.class,
  OverlapGrpcService.class
})
public class RegisterGrpcConfiguration {}
