package org.asmengine.bootstrap.call;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Map;
import org.asmengine.application.access.Caller;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.grpc.call.Mutation;
import org.asmengine.grpc.call.MutationPolicy;
import org.asmengine.persistence.Queries;
import org.asmengine.persistence.service.JdbcAnsweredCalls;
import org.asmengine.persistence.service.JdbcAuditTrail;
import org.asmengine.persistence.service.SpringTransactions;
import org.asmengine.proto.v1.Publication;
import org.asmengine.proto.v1.PublicationServiceGrpc;
import org.asmengine.proto.v1.PublicationServiceGrpc.PublicationServiceBlockingStub;
import org.asmengine.proto.v1.PublicationServiceGrpc.PublicationServiceImplBase;
import org.asmengine.proto.v1.PublishRunRequest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * An instance of a service for tests, whose effect is a row in a table of its own; several work on
 * one database. A run whose number ends in 13 fails after its effect.
 */
final class CountingInstance implements AutoCloseable {

  private static final String UNLUCKY = "13";

  private final HikariDataSource pool;
  private final JdbcTemplate sql;
  private final Server server;
  private final ManagedChannel channel;

  CountingInstance(DatabaseLocation location) {
    Map<String, Object> properties = location.properties();
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(String.valueOf(properties.get("spring.datasource.url")));
    config.setUsername(String.valueOf(properties.get("spring.datasource.username")));
    config.setPassword(String.valueOf(properties.get("spring.datasource.password")));
    // Fewer than there are callers: those that wait must not hold one each.
    config.setMaximumPoolSize(4);
    pool = new HikariDataSource(config);
    sql = new JdbcTemplate(pool);
    sql.execute(
        "create table if not exists test_effect (number int not null auto_increment,"
            + " run varchar(64) not null, primary key (number))");
    Queries queries = new Queries(pool);
    MutationPolicy policy =
        new MutationPolicy(
            new SpringTransactions(new JdbcTransactionManager(pool)),
            new JdbcAnsweredCalls(queries),
            new JdbcAuditTrail(queries),
            Caller::local,
            Clock.systemUTC());
    try {
      server =
          Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
              .executor(task -> Thread.ofVirtual().start(task))
              .addService(new Counting(policy))
              .build()
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    channel =
        Grpc.newChannelBuilder("127.0.0.1:" + server.getPort(), InsecureChannelCredentials.create())
            .build();
  }

  PublicationServiceBlockingStub client() {
    return PublicationServiceGrpc.newBlockingStub(channel);
  }

  /** How many effects the run had. */
  int effects(String run) {
    return count("select count(*) from test_effect where run = ?", run);
  }

  /** How often calls with the id had the outcome. */
  int audited(String requestId, String outcome) {
    return count(
        "select count(*) from audit_event where request_id = ? and outcome = ?",
        requestId,
        outcome);
  }

  private int count(String query, Object... arguments) {
    Integer count = sql.queryForObject(query, Integer.class, arguments);
    return count == null ? 0 : count;
  }

  @Override
  public void close() {
    channel.shutdownNow();
    server.shutdownNow();
    pool.close();
  }

  private final class Counting extends PublicationServiceImplBase {
    private final MutationPolicy policy;

    Counting(MutationPolicy policy) {
      this.policy = policy;
    }

    @Override
    public void publishRun(PublishRunRequest request, StreamObserver<Publication> observer) {
      policy.answer(
          observer,
          Mutation.of(
                  PublicationServiceGrpc.getPublishRunMethod(),
                  request,
                  () -> publish(request.getScoringRun()))
              .about(request.getScoringRun()));
    }

    private Publication publish(String run) {
      sql.update("insert into test_effect (run) values (?)", run);
      int number = count("select max(number) from test_effect where run = ?", run);
      if (run.endsWith(UNLUCKY)) {
        throw new IllegalStateException("unlucky");
      }
      return Publication.newBuilder().setName("publications/" + number).setScoringRun(run).build();
    }
  }
}
