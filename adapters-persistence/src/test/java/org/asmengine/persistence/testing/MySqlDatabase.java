package org.asmengine.persistence.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a MySQL database is and who may use it.
 *
 * @param url the JDBC address, options included
 * @param user the account
 * @param password its password
 */
public record MySqlDatabase(String url, String user, String password) {

  private static final Pattern ADDRESS =
      Pattern.compile("(?<server>jdbc:mysql://[^/?]+)(?:/(?<name>[^?]*))?(?<options>\\?.*)?");

  /** Refuses what is not a MySQL address. */
  public MySqlDatabase {
    if (!ADDRESS.matcher(url).matches()) {
      throw new IllegalArgumentException(
          "not a MySQL address: " + url + " (expected jdbc:mysql://HOST:PORT/DATABASE?OPTIONS)");
    }
  }

  /** The name of the database, empty where the address names only a server. */
  public String name() {
    String name = parts().group("name");
    return name == null ? "" : name;
  }

  /** Another database on the same server, with the same account and options. */
  public MySqlDatabase named(String name) {
    Matcher parts = parts();
    String options = parts.group("options");
    return new MySqlDatabase(
        parts.group("server") + "/" + name + (options == null ? "" : options), user, password);
  }

  /** A new connection, which the caller closes. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user, password);
  }

  /** Leaves the password out. */
  @Override
  public String toString() {
    return user + " at " + url;
  }

  private Matcher parts() {
    Matcher matcher = ADDRESS.matcher(url);
    if (!matcher.matches()) {
      throw new AssertionError(url);
    }
    return matcher;
  }
}
