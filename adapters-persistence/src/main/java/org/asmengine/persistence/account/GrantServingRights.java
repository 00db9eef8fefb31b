package org.asmengine.persistence.account;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/**
 * Gives the serving account its rights after every migration, with the account that migrates. What
 * it has stays while that happens, so that instances that serve go on.
 */
public final class GrantServingRights extends BaseCallback {

  private final ServingAccount account;

  /**
   * For this account.
   *
   * @param url the address of the database
   * @param user the name of the account that serves
   * @param password its password
   */
  public GrantServingRights(String url, String user, String password) {
    this.account = new ServingAccount(url, user, password);
  }

  @Override
  public boolean supports(Event event, Context context) {
    return event == Event.AFTER_MIGRATE;
  }

  @Override
  public void handle(Event event, Context context) {
    try {
      String grantee = account.grantee();
      Connection connection = context.getConnection();
      try (Statement statement = connection.createStatement()) {
        for (String table : tables(statement)) {
          for (String sql : statements(table, grantee)) {
            statement.execute(sql);
          }
        }
      }
      refuseWiderRights(connection.getCatalog());
    } catch (SQLException e) {
      throw new FlywayException("the account %s can't be given its rights".formatted(account), e);
    }
  }

  /** Rights on the whole database would make those on its tables a pretence. */
  private void refuseWiderRights(String database) throws SQLException {
    List<String> wider = account.widerRights(database);
    if (!wider.isEmpty()) {
      throw new SQLException(
          "the account %s has rights on more than tables, revoke them: %s"
              .formatted(account, String.join("; ", wider)));
    }
  }

  private static List<String> statements(String table, String grantee) {
    String name = ServingAccount.quoted(table);
    return ServingRights.on(table)
        .map(rights ->
            List.of(
                "revoke if exists %s on %s from %s"
                    .formatted(String.join(", ", rights.revoked()), name, grantee),
                "grant %s on %s to %s"
                    .formatted(String.join(", ", rights.granted()), name, grantee)))
        .orElse(List.of());
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "select table_name from information_schema.tables"
                + " where table_schema = database() and table_type = 'BASE TABLE'"
                + " order by table_name")) {
      while (row.next()) {
        tables.add(row.getString(1));
      }
    }
    return tables;
  }
}
