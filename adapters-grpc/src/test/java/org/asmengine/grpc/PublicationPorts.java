package org.asmengine.grpc;

import java.time.Clock;
import java.util.Map;
import java.util.OptionalLong;
import org.asmengine.application.payment.FindMultiplier;
import org.asmengine.application.payment.Multipliers;
import org.asmengine.application.payment.PaymentYears;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.publication.LoadPublications;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.publication.PublishRun;
import org.asmengine.application.publication.ReadMultipliers;
import org.asmengine.application.result.VerifyRun;
import org.asmengine.application.testing.InMemoryPublications;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Three runs and what is published, in memory; multipliers as tests serve them. */
@Configuration(proxyBeanMethods = false)
class PublicationPorts {

  /** Run 1 is complete, run 2 is not, run 3 is a what-if. */
  @Bean
  Workbench workbench() {
    Workbench bench = new Workbench(SampleInputs.of(12));
    bench.yearEnd().run(bench.request());
    bench.context(bench.request());
    bench.context(bench.request(Map.of("quality.minCases", "10"), OptionalLong.empty()));
    return bench;
  }

  @Bean
  InMemoryPublications publications() {
    return new InMemoryPublications();
  }

  @Bean
  ReadMultipliers readMultipliers(Workbench bench) {
    return new ReadMultipliers(bench.results, bench.results.multipliers());
  }

  @Bean
  PublishRun publishRun(
      Workbench bench,
      PublicationRepository publications,
      ReadMultipliers readMultipliers,
      Clock clock) {
    return new PublishRun(
        bench.runs,
        publications,
        new VerifyRun(bench.runs, bench.results),
        readMultipliers,
        YearGuards.none(),
        clock);
  }

  @Bean
  Multipliers multipliers() {
    return new Multipliers();
  }

  @Bean
  FindMultiplier findMultiplier(Multipliers multipliers) {
    return new FindMultiplier(multipliers, PaymentYears.of(new InMemoryRuleSets(2027, 2028, 2029)));
  }

  @Bean
  LoadPublications loadPublications(
      PublicationRepository publications,
      ReadMultipliers readMultipliers,
      Multipliers multipliers) {
    return new LoadPublications(publications, readMultipliers, multipliers);
  }
}
