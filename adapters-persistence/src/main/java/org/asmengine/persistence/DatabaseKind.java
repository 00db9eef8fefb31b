package org.asmengine.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;

/** The databases that the engine runs on. */
public enum DatabaseKind {
  /** MySQL. */
  MYSQL(Integer.MIN_VALUE),
  /** H2, embedded. */
  H2(1000);

  private final int streamingFetchSize;

  DatabaseKind(int streamingFetchSize) {
    this.streamingFetchSize = streamingFetchSize;
  }

  /** The fetch size with which a large result does not land in memory as a whole. */
  public int streamingFetchSize() {
    return streamingFetchSize;
  }

  /** The kind of the database behind the data source. */
  public static DatabaseKind of(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return switch (connection.getMetaData().getDatabaseProductName()) {
        case "MySQL" -> MYSQL;
        case "H2" -> H2;
        default ->
            throw new DataAccessResourceFailureException(
                "found the database %s; allowed are MySQL and H2"
                    .formatted(connection.getMetaData().getDatabaseProductName()));
      };
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException("the database can't be reached", e);
    }
  }
}
