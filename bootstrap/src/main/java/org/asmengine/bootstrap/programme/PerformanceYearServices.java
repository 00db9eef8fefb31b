package org.asmengine.bootstrap.programme;

import org.asmengine.grpc.performanceyear.PerformanceYearGrpcService;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The life of performance years in the service. */
@Configuration(proxyBeanMethods = false)
@Import(PerformanceYearGrpcService.class)
public class PerformanceYearServices {}
