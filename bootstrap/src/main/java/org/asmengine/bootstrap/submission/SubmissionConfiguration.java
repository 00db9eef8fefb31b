package org.asmengine.bootstrap.submission;

import java.time.Clock;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.ruleset.ProgrammeRulesRepository;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.selection.ListedParticipants;
import org.asmengine.application.selection.ParticipantLists;
import org.asmengine.application.submission.ReadSubmissions;
import org.asmengine.application.submission.SendSubmission;
import org.asmengine.application.submission.SubmissionStore;
import org.asmengine.application.submission.YearRosters;
import org.asmengine.application.submission.qpp.ExportQppDocument;
import org.asmengine.application.submission.qpp.QppFormat;
import org.asmengine.application.submission.qpp.QppRulesOfYear;
import org.asmengine.application.submission.qpp.SendQppDocument;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.qpp.submission.QppJson;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Submissions, for commands and the service. */
@Configuration(proxyBeanMethods = false)
public class SubmissionConfiguration {

  @Bean
  YearRosters yearRosters(RunRepository runs, InputStore inputs, ParticipantLists lists) {
    return new YearRosters(runs, inputs, new ListedParticipants(lists));
  }

  @Bean
  SendSubmission sendSubmission(
      RuleSetRepository ruleSets,
      YearRosters rosters,
      SubmissionStore submissions,
      YearGuards years,
      Clock clock) {
    return new SendSubmission(ruleSets, rosters, submissions, years, clock);
  }

  @Bean
  ReadSubmissions readSubmissions(SubmissionStore submissions) {
    return new ReadSubmissions(submissions);
  }

  @Bean
  QppFormat qppFormat() {
    return new QppJson();
  }

  @Bean
  QppRulesOfYear qppRulesOfYear(ProgrammeRulesRepository programmes) {
    return year -> programmes.find(year).submissions().qpp();
  }

  @Bean
  SendQppDocument sendQppDocument(
      QppFormat format,
      RuleSetRepository ruleSets,
      QppRulesOfYear rules,
      SendSubmission sendSubmission,
      Transactions transactions) {
    return new SendQppDocument(format, ruleSets, rules, sendSubmission, transactions);
  }

  @Bean
  ExportQppDocument exportQppDocument(
      QppFormat format,
      RuleSetRepository ruleSets,
      QppRulesOfYear rules,
      SubmissionStore submissions) {
    return new ExportQppDocument(format, ruleSets, rules, submissions);
  }
}
