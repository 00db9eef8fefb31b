package org.asmengine.persistence.testing;

import java.util.Map;
import java.util.Optional;

/** The server that the environment names. */
record EnvironmentMySql(Map<String, String> environment) implements MySqlSource {

  static final String URL = "ASM_MYSQL_URL";
  static final String USER = "ASM_DB_USER";
  static final String PASSWORD = "ASM_DB_PASSWORD";

  EnvironmentMySql {
    environment = Map.copyOf(environment);
  }

  @Override
  public Optional<MySqlDatabase> find() {
    if (get(URL).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new MySqlDatabase(get(URL), required(USER), required(PASSWORD)));
  }

  private String required(String name) {
    if (!environment.containsKey(name)) {
      throw new IllegalStateException(URL + " is set, so " + name + " has to be set as well");
    }
    return get(name);
  }

  private String get(String name) {
    return environment.getOrDefault(name, "");
  }
}
