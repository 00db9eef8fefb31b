package org.asmengine.bootstrap.programme;

import java.util.Optional;
import org.asmengine.application.input.RecordSplitter;
import org.asmengine.batch.csv.TemporaryParts;
import org.asmengine.grpc.episodecost.EpisodeCostGrpcService;
import org.asmengine.grpc.participation.ParticipationGrpcService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The selection of participants and their episode costs in the service. */
@Configuration(proxyBeanMethods = false)
@Import({ParticipationGrpcService.class, EpisodeCostGrpcService.class})
public class ParticipationServiceConfiguration {

  @Bean
  RecordSplitter recordSplitter() {
    return parts -> TemporaryParts.below(Optional.empty());
  }
}
