package org.asmengine.bootstrap.programme;

import java.time.Clock;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.performanceyear.BenchmarkProvenance;
import org.asmengine.application.performanceyear.OpenMatters;
import org.asmengine.application.performanceyear.PerformanceYears;
import org.asmengine.application.performanceyear.ProgrammeYearGuards;
import org.asmengine.application.performanceyear.YearDates;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.performanceyear.YearJournal;
import org.asmengine.application.publication.PublishRun;
import org.asmengine.application.publication.PublishYear;
import org.asmengine.application.ruleset.ProgrammeRulesRepository;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.transaction.Transactions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The life of performance years, and what it stands in the way of. */
@Configuration(proxyBeanMethods = false)
public class PerformanceYearConfiguration {

  @Bean
  PerformanceYears performanceYears(
      RuleSetRepository ruleSets,
      ProgrammeRulesRepository programme,
      Journal journal,
      Transactions transactions,
      RunRepository runs,
      ObjectProvider<BenchmarkProvenance> benchmarks,
      ObjectProvider<OpenMatters> matters,
      Clock clock) {
    return new PerformanceYears(
        ruleSets,
        year -> YearDates.of(programme.find(year)),
        new YearJournal(journal, transactions, clock),
        runs,
        BenchmarkProvenance.of(benchmarks.stream().toList()),
        OpenMatters.of(matters.stream().toList()),
        clock);
  }

  @Bean
  YearGuards yearGuards(PerformanceYears years, Transactions transactions) {
    return new ProgrammeYearGuards(years, transactions);
  }

  @Bean
  PublishYear publishYear(PerformanceYears years, PublishRun publishRun) {
    return new PublishYear(years, publishRun);
  }
}
