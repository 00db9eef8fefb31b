package org.asmengine.persistence.bulk;

import java.sql.ResultSet;
import java.util.List;
import javax.sql.DataSource;
import org.asmengine.persistence.DatabaseKind;
import org.springframework.jdbc.core.JdbcTemplate;

/** Chooses the fastest way of adding rows that a database allows. */
public final class BulkInserts {

  private BulkInserts() {}

  /** LOAD DATA where the server is MySQL and allows it, batches elsewhere. */
  public static BulkInsert of(DataSource dataSource) {
    JdbcTemplate jdbc = new JdbcTemplate(dataSource);
    if (DatabaseKind.of(dataSource) == DatabaseKind.MYSQL && allowsLocalInfile(jdbc)) {
      return new LoadDataInsert(jdbc);
    }
    return new BatchInsert(jdbc);
  }

  private static boolean allowsLocalInfile(JdbcTemplate jdbc) {
    List<Boolean> allowed =
        jdbc.query("select @@local_infile", (ResultSet row, int number) -> row.getBoolean(1));
    return allowed.contains(true);
  }
}
