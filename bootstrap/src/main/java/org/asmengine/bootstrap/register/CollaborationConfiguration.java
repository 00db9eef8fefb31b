package org.asmengine.bootstrap.register;

import java.time.Clock;
import org.asmengine.application.beneficiary.BeneficiaryKeys;
import org.asmengine.application.collaboration.Adjustments;
import org.asmengine.application.collaboration.Arrangements;
import org.asmengine.application.collaboration.PublishedAdjustments;
import org.asmengine.application.collaboration.ReviewArrangements;
import org.asmengine.application.correction.ServedScores;
import org.asmengine.application.eligibility.EligibleParticipants;
import org.asmengine.application.incentives.IncentiveIndex;
import org.asmengine.application.incentives.Incentives;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.ruleset.ProgrammeRulesRepository;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.bootstrap.beneficiary.ConfiguredKeys;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The use cases of arrangements and incentives. */
@Configuration(proxyBeanMethods = false)
public class CollaborationConfiguration {

  /** The file is looked up at each use: without one, only that fails. */
  @Bean
  BeneficiaryKeys beneficiaryKeys(Environment environment) {
    return beneficiary ->
        ConfiguredKeys.of(environment.getProperty(ConfiguredKeys.PROPERTY, "")).hashes(beneficiary);
  }

  @Bean
  Adjustments adjustments(
      RuleSetRepository ruleSets, PublicationRepository publications, ServedScores scores) {
    return new PublishedAdjustments(ruleSets, publications, scores);
  }

  @Bean
  Arrangements arrangements(
      Journal journal,
      Transactions transactions,
      ProgrammeRulesRepository rules,
      Adjustments adjustments,
      BeneficiaryKeys keys,
      Clock clock) {
    return new Arrangements(
        journal, transactions, year -> rules.find(year).arrangements(), adjustments, keys, clock);
  }

  @Bean
  ReviewArrangements reviewArrangements(
      Journal journal,
      Transactions transactions,
      ProgrammeRulesRepository rules,
      Adjustments adjustments,
      EligibleParticipants participants,
      Clock clock) {
    return new ReviewArrangements(
        journal,
        transactions,
        year -> rules.find(year).arrangements(),
        adjustments,
        participants,
        clock);
  }

  @Bean
  Incentives incentives(
      Journal journal,
      IncentiveIndex index,
      Transactions transactions,
      ProgrammeRulesRepository rules,
      EligibleParticipants participants,
      BeneficiaryKeys keys,
      Clock clock) {
    return new Incentives(
        journal,
        index,
        transactions,
        year -> rules.find(year).incentives(),
        participants,
        keys,
        clock);
  }
}
