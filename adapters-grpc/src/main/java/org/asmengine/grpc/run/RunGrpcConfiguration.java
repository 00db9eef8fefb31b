package org.asmengine.grpc.run;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The services of runs. Who imports it supplies the ports and use cases of operations. */
@Configuration(proxyBeanMethods = false)
@Import({ScoringRunGrpcService.class, OperationsGrpcService.class})
public class RunGrpcConfiguration {}
