package org.asmengine.grpc;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.asmengine.application.beneficiary.BeneficiaryKeys;
import org.asmengine.application.collaboration.Adjustments;
import org.asmengine.application.collaboration.Arrangements;
import org.asmengine.application.collaboration.ReviewArrangements;
import org.asmengine.application.incentives.Incentives;
import org.asmengine.application.testing.DigestKeys;
import org.asmengine.application.testing.InMemoryIncentiveIndex;
import org.asmengine.application.testing.InMemoryJournal;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.collaboration.AdjustmentBasis;
import org.asmengine.domain.ruleset.programme.ArrangementRules;
import org.asmengine.domain.ruleset.programme.CapPeriod;
import org.asmengine.domain.ruleset.programme.CapScope;
import org.asmengine.domain.ruleset.programme.IncentiveRules;
import org.asmengine.domain.ruleset.programme.PaymentCapScope;
import org.asmengine.grpc.register.CollaborationGrpcConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Arrangements and incentives on the journal in memory; everybody's adjustments are $100. */
@TestConfiguration(proxyBeanMethods = false)
@Import(CollaborationGrpcConfiguration.class)
class CollaborationPorts {

  private static final ArrangementRules ARRANGEMENTS =
      new ArrangementRules(3, 1, 90, PaymentCapScope.PRACTICE);
  private static final IncentiveRules INCENTIVES =
      new IncentiveRules(
          new BigDecimal("1000"),
          CapPeriod.LIFETIME,
          CapScope.ALL_PARTICIPANTS,
          new BigDecimal("75"),
          new BigDecimal("25"));
  private static final AdjustmentBasis BASIS =
      new AdjustmentBasis(
          1, 2029, Instant.parse("2028-09-01T00:00:00Z"), 1, 1, new BigDecimal("100.00"));

  @Bean
  BeneficiaryKeys beneficiaryKeys() {
    return DigestKeys.of("k1");
  }

  @Bean
  Adjustments adjustments() {
    return (year, practice, participants) -> Optional.of(BASIS);
  }

  @Bean
  Arrangements arrangements(
      InMemoryJournal journal,
      Transactions transactions,
      Adjustments adjustments,
      BeneficiaryKeys keys,
      Clock clock) {
    return new Arrangements(journal, transactions, year -> ARRANGEMENTS, adjustments, keys, clock);
  }

  @Bean
  ReviewArrangements reviewArrangements(
      InMemoryJournal journal, Transactions transactions, Adjustments adjustments, Clock clock) {
    return new ReviewArrangements(
        journal,
        transactions,
        year -> ARRANGEMENTS,
        adjustments,
        (year, participant) -> Optional.of(true),
        clock);
  }

  @Bean
  Incentives incentives(
      InMemoryJournal journal, Transactions transactions, BeneficiaryKeys keys, Clock clock) {
    return new Incentives(
        journal,
        new InMemoryIncentiveIndex(),
        transactions,
        year -> INCENTIVES,
        (year, participant) -> Optional.of(true),
        keys,
        clock);
  }
}
