package org.asmengine.persistence;

import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import javax.sql.DataSource;
import org.asmengine.application.audit.AuditTrail;
import org.asmengine.application.benchmark.HistoricalBenchmarkStore;
import org.asmengine.application.circumstances.CircumstanceLists;
import org.asmengine.application.correction.CorrectionStore;
import org.asmengine.application.correction.NewestMultiplierRows;
import org.asmengine.application.episodecost.EpisodeCostStore;
import org.asmengine.application.idempotency.AnsweredCalls;
import org.asmengine.application.incentives.IncentiveIndex;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.operation.Outages;
import org.asmengine.application.operation.RunOperations;
import org.asmengine.application.payment.MultiplierRows;
import org.asmengine.application.publication.PublicationRepository;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunLock;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.score.ScoreSearch;
import org.asmengine.application.secret.ServiceSecrets;
import org.asmengine.application.selection.CmsFiles;
import org.asmengine.application.selection.ParticipantLists;
import org.asmengine.application.submission.SubmissionStore;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.persistence.account.GrantServingRights;
import org.asmengine.persistence.benchmark.JdbcHistoricalBenchmarkStore;
import org.asmengine.persistence.bulk.BulkInsert;
import org.asmengine.persistence.bulk.BulkInserts;
import org.asmengine.persistence.circumstances.JdbcCircumstanceLists;
import org.asmengine.persistence.correction.JdbcCorrectionStore;
import org.asmengine.persistence.episodecost.JdbcEpisodeCostStore;
import org.asmengine.persistence.incentives.JdbcIncentiveIndex;
import org.asmengine.persistence.input.JdbcInputStore;
import org.asmengine.persistence.journal.JdbcJournal;
import org.asmengine.persistence.operation.DatabaseOutages;
import org.asmengine.persistence.operation.JdbcRunOperations;
import org.asmengine.persistence.publication.HibernatePublicationRepository;
import org.asmengine.persistence.result.DatabaseMultiplierRows;
import org.asmengine.persistence.result.DatabaseResultStore;
import org.asmengine.persistence.result.JdbcScoreSearch;
import org.asmengine.persistence.result.ReferenceEntities;
import org.asmengine.persistence.result.SummaryEntities;
import org.asmengine.persistence.run.HibernateRunRepository;
import org.asmengine.persistence.run.JdbcRunLock;
import org.asmengine.persistence.selection.JdbcCmsFiles;
import org.asmengine.persistence.selection.JdbcParticipantLists;
import org.asmengine.persistence.service.JdbcAnsweredCalls;
import org.asmengine.persistence.service.JdbcAuditTrail;
import org.asmengine.persistence.service.JdbcServiceSecrets;
import org.asmengine.persistence.service.SpringTransactions;
import org.asmengine.persistence.submission.JdbcSubmissionStore;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The stores on whichever database is configured. */
@Configuration(proxyBeanMethods = false)
@EntityScan(basePackageClasses = PersistenceConfiguration.class)
public class PersistenceConfiguration {

  @Bean
  PlatformTransactionManager transactionManager(
      EntityManagerFactory factory, DataSource dataSource) {
    return new StoreTransactions(factory, dataSource);
  }

  @Bean
  TransactionTemplate storeTransaction(PlatformTransactionManager transactionManager) {
    return new TransactionTemplate(transactionManager);
  }

  /** It asks the database at once, which is closed to the account before the migrations. */
  @Bean
  @DependsOnDatabaseInitialization
  Queries queries(DataSource dataSource) {
    return new Queries(dataSource);
  }

  /** The entities wait for the migrations through the factory. */
  @Bean
  Model model(EntityManagerFactory factory, TransactionTemplate storeTransaction) {
    return new Model(factory, storeTransaction);
  }

  @Bean
  @DependsOnDatabaseInitialization
  BulkInsert bulkInsert(DataSource dataSource) {
    return BulkInserts.of(dataSource);
  }

  @Bean
  InputStore inputStore(Queries queries, BulkInsert bulk, TransactionTemplate storeTransaction) {
    return new JdbcInputStore(queries, bulk, storeTransaction);
  }

  @Bean
  ResultStore resultStore(
      Queries queries, BulkInsert bulk, TransactionTemplate storeTransaction, Model model) {
    return new DatabaseResultStore(
        queries, bulk, storeTransaction, new ReferenceEntities(model), new SummaryEntities(model));
  }

  @Bean
  CorrectionStore correctionStore(Queries queries, TransactionTemplate storeTransaction) {
    return new JdbcCorrectionStore(queries, storeTransaction);
  }

  @Bean
  MultiplierRows multiplierRows(Queries queries, CorrectionStore corrections) {
    return new NewestMultiplierRows(new DatabaseMultiplierRows(queries), corrections);
  }

  @Bean
  ScoreSearch scoreSearch(Queries queries) {
    return new JdbcScoreSearch(queries);
  }

  @Bean
  RunRepository runRepository(Model model) {
    return new HibernateRunRepository(model);
  }

  @Bean
  PublicationRepository publicationRepository(Model model, Queries queries) {
    return new HibernatePublicationRepository(model, queries);
  }

  @Bean
  RunOperations runOperations(Queries queries, TransactionTemplate storeTransaction) {
    return new JdbcRunOperations(queries, storeTransaction);
  }

  @Bean
  Outages outages() {
    return new DatabaseOutages();
  }

  @Bean
  SubmissionStore submissionStore(Queries queries, TransactionTemplate storeTransaction) {
    return new JdbcSubmissionStore(queries, storeTransaction);
  }

  @Bean
  EpisodeCostStore episodeCostStore(Queries queries, TransactionTemplate storeTransaction) {
    return new JdbcEpisodeCostStore(queries, storeTransaction);
  }

  @Bean
  Journal journal(Queries queries, TransactionTemplate storeTransaction) {
    return new JdbcJournal(queries, storeTransaction);
  }

  @Bean
  CircumstanceLists circumstanceLists(Queries queries, TransactionTemplate storeTransaction) {
    return new JdbcCircumstanceLists(queries, storeTransaction);
  }

  @Bean
  ParticipantLists participantLists(Queries queries, TransactionTemplate storeTransaction) {
    return new JdbcParticipantLists(queries, storeTransaction);
  }

  @Bean
  CmsFiles cmsFiles(Queries queries, TransactionTemplate storeTransaction) {
    return new JdbcCmsFiles(queries, storeTransaction);
  }

  @Bean
  HistoricalBenchmarkStore historicalBenchmarkStore(
      Queries queries, TransactionTemplate storeTransaction) {
    return new JdbcHistoricalBenchmarkStore(queries, storeTransaction);
  }

  @Bean
  RunLock runLock(DataSource dataSource, Queries queries, TransactionTemplate storeTransaction) {
    return new JdbcRunLock(dataSource, queries, storeTransaction);
  }

  @Bean
  IncentiveIndex incentiveIndex(Queries queries) {
    return new JdbcIncentiveIndex(queries);
  }

  @Bean
  Transactions transactions(PlatformTransactionManager transactionManager) {
    return new SpringTransactions(transactionManager);
  }

  @Bean
  AuditTrail auditTrail(Queries queries) {
    return new JdbcAuditTrail(queries);
  }

  @Bean
  AnsweredCalls answeredCalls(Queries queries) {
    return new JdbcAnsweredCalls(queries);
  }

  @Bean
  ServiceSecrets serviceSecrets(
      Queries queries, PlatformTransactionManager transactionManager, Clock clock) {
    return new JdbcServiceSecrets(queries, transactionManager, clock);
  }

  /** Only where an account of its own migrates; else the one account has all rights anyway. */
  @Bean
  @ConditionalOnProperty("spring.flyway.user")
  GrantServingRights grantServingRights(FlywayProperties migrating, JdbcConnectionDetails serving) {
    String url = migrating.getUrl();
    return new GrantServingRights(
        url == null ? serving.getJdbcUrl() : url,
        String.valueOf(serving.getUsername()),
        String.valueOf(serving.getPassword()));
  }
}
