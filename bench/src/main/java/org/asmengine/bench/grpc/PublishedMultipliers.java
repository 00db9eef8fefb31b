package org.asmengine.bench.grpc;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Properties;

/**
 * Writes a published run of any size straight into a migrated, otherwise empty database: what a year
 * end and a publication would leave of final scores and payment adjustments. The rows are made up,
 * so {@code asm verify-run} would object.
 */
public final class PublishedMultipliers {

  private static final int BATCH = 5000;

  private PublishedMultipliers() {}

  /** {@code --url URL --participants N}; the account is in ASM_DB_USER and ASM_DB_PASSWORD. */
  public static void main(String[] args) throws SQLException {
    var options =
        Options.parseOrExit(
            "PublishedMultipliers --url JDBC_URL --participants N",
            args,
            "--url",
            "--participants");
    var account = new Properties();
    account.put("user", System.getenv().getOrDefault("ASM_DB_USER", "asm"));
    account.put("password", System.getenv().getOrDefault("ASM_DB_PASSWORD", ""));
    account.put("rewriteBatchedStatements", "true");
    account.put("allowPublicKeyRetrieval", "true");
    try (var connection = DriverManager.getConnection(options.text("--url"), account)) {
      connection.setAutoCommit(false);
      write(connection, options.number("--participants"));
      connection.commit();
    }
  }

  private static void write(Connection connection, int participants) throws SQLException {
    var now = Timestamp.from(Instant.now());
    int run;
    try (var insert =
        connection.prepareStatement(
            "insert into scoring_run (performance_year, payment_year, rule_version,"
                + " rule_set_digest, inputs_digest, what_if, status, started_at, completed_at,"
                + " output_digest) values (?, ?, 'bench', 'bench', ?, false, 'COMPLETE', ?, ?, '')",
            PreparedStatement.RETURN_GENERATED_KEYS)) {
      insert.setInt(1, Participants.PAYMENT_YEAR - 2);
      insert.setInt(2, Participants.PAYMENT_YEAR);
      insert.setString(3, "bench " + System.nanoTime());
      insert.setTimestamp(4, now);
      insert.setTimestamp(5, now);
      insert.executeUpdate();
      try (var keys = insert.getGeneratedKeys()) {
        keys.next();
        run = keys.getInt(1);
      }
    }
    try (var score =
            connection.prepareStatement(
                "insert into final_score (run_id, cohort, tin, npi, status, quality_level,"
                    + " quality_points, quality_measures_counted, ia_adjustment, pi_percent,"
                    + " pi_adjustment, complex_patient_adjustment, small_practice_adjustment,"
                    + " final_score, part_b_paid)"
                    + " values (?, ?, ?, ?, 'SCORED', 'TIN_NPI', 0, 0, 0, 0, 0, 0, 0, 50, 0)");
        var adjustment =
            connection.prepareStatement(
                "insert into payment_adjustment (run_id, cohort, tin, npi, adjustment_factor,"
                    + " payment_multiplier, estimated_adjustment) values (?, ?, ?, ?, ?, ?, 0)")) {
      for (int i = 0; i < participants; i++) {
        key(score, run, i);
        score.addBatch();
        key(adjustment, run, i);
        var multiplier = BigDecimal.valueOf(Participants.multiplier(i), 6);
        adjustment.setBigDecimal(5, multiplier.subtract(BigDecimal.ONE));
        adjustment.setBigDecimal(6, multiplier);
        adjustment.addBatch();
        if (i % BATCH == BATCH - 1 || i == participants - 1) {
          score.executeBatch();
          adjustment.executeBatch();
          connection.commit();
        }
      }
    }
    try (var seal =
            connection.prepareStatement(
                "insert into sealed_file (run_id, file_name, position, sha256, size_in_bytes,"
                    + " row_count) values (?, 'final_scores.csv', 0, '', 0, ?)");
        var publication =
            connection.prepareStatement(
                "insert into publication (payment_year, run_id, published_at, published_by)"
                    + " values (?, ?, ?, 'bench')")) {
      seal.setInt(1, run);
      seal.setInt(2, participants);
      seal.executeUpdate();
      publication.setInt(1, Participants.PAYMENT_YEAR);
      publication.setInt(2, run);
      publication.setTimestamp(3, now);
      publication.executeUpdate();
    }
  }

  private static void key(PreparedStatement insert, int run, int participant) throws SQLException {
    insert.setInt(1, run);
    insert.setString(2, Participants.cohort(participant));
    insert.setString(3, Participants.tin(participant));
    insert.setString(4, Participants.npi(participant));
  }
}
