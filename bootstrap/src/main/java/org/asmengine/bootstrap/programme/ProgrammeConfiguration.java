package org.asmengine.bootstrap.programme;

import java.time.Clock;
import java.time.Duration;
import org.asmengine.application.audit.AuditTrail;
import org.asmengine.application.audit.AuditedChange;
import org.asmengine.application.ruleset.ProgrammeRulesRepository;
import org.asmengine.application.transaction.PatientTransactions;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.persistence.ruleset.YamlProgrammeRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What all use cases of the programme stand on. */
@Configuration(proxyBeanMethods = false)
@Import({PerformanceYearConfiguration.class, EpisodeCostConfiguration.class})
public class ProgrammeConfiguration {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Bean
  ProgrammeRulesRepository programmeRulesRepository() {
    return new YamlProgrammeRules();
  }

  @Bean
  PatientTransactions patientTransactions(Transactions transactions) {
    return new PatientTransactions(transactions, PATIENCE);
  }

  @Bean
  AuditedChange auditedChange(PatientTransactions transactions, AuditTrail trail, Clock clock) {
    return new AuditedChange(transactions, trail, clock);
  }
}
