package org.asmengine.grpc.register;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The services of arrangements and incentives. */
@Configuration(proxyBeanMethods = false)
@Import({ArrangementGrpcService.class, IncentiveGrpcService.class})
public class CollaborationGrpcConfiguration {}
