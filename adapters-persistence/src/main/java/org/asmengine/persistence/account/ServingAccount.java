package org.asmengine.persistence.account;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The account that serves, as its own server knows it.
 *
 * @param url the address of the database
 * @param user the name of the account
 * @param password its password
 */
record ServingAccount(String url, String user, String password) {

  private static final Pattern WITH_DATABASE =
      Pattern.compile("(jdbc:mysql:[^?]*//[^/?]+/)[^?]*(\\?.*)?");

  private static final Pattern WHOLE =
      Pattern.compile("GRANT (?<rights>.+?) ON (?<database>\\*|`(?:[^`]|``)*`)\\.\\* TO .*");

  private static final Pattern DANGEROUS =
      Pattern.compile("\\b(ALL PRIVILEGES|INSERT|UPDATE|DELETE|DROP|ALTER|CREATE|SUPER)\\b");

  /**
   * The account in the form of GRANT. It is asked for it itself, without naming the database, which
   * is closed to it at first: only the server knows which of several hosts the name belongs to.
   */
  String grantee() throws SQLException {
    String account = answers("select current_user()").getFirst();
    int at = account.lastIndexOf('@');
    return quoted(account.substring(0, at)) + "@" + quoted(account.substring(at + 1));
  }

  /** Its rights on more than a table, with which it could change anything. */
  List<String> widerRights(String database) throws SQLException {
    return answers("show grants").stream().filter(grant -> isWider(grant, database)).toList();
  }

  private static boolean isWider(String grant, String database) {
    Matcher matcher = WHOLE.matcher(grant);
    return matcher.matches()
        && DANGEROUS.matcher(matcher.group("rights")).find()
        && (matcher.group("database").equals("*")
            || like(matcher.group("database")).matcher(database).matches());
  }

  /**
   * A database in a grant is a pattern: any character for each underscore, any text for percent.
   */
  private static Pattern like(String quoted) {
    String name = quoted.substring(1, quoted.length() - 1).replace("``", "`");
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '\\' && i + 1 < name.length()) {
        i++;
        regex.append(Pattern.quote(String.valueOf(name.charAt(i))));
      } else {
        regex.append(
            switch (c) {
              case '%' -> ".*";
              case '_' -> ".";
              default -> Pattern.quote(String.valueOf(c));
            });
      }
    }
    return Pattern.compile(regex.toString());
  }

  private List<String> answers(String sql) throws SQLException {
    Properties login = new Properties();
    login.put("user", user);
    login.put("password", password);
    List<String> answers = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(server(), login);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      while (row.next()) {
        answers.add(row.getString(1));
      }
    }
    return answers;
  }

  private String server() {
    Matcher matcher = WITH_DATABASE.matcher(url);
    if (!matcher.matches()) {
      return url;
    }
    String options = matcher.group(2);
    return matcher.group(1) + (options == null ? "" : options);
  }

  static String quoted(String identifier) {
    return "`" + identifier.replace("`", "``") + "`";
  }

  /** Masked: it holds a password. */
  @Override
  public String toString() {
    return user;
  }
}
