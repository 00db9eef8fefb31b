package org.asmengine.persistence;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.asmengine.persistence.testing.MySqlDatabase;
import org.asmengine.persistence.testing.MySqlServer;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The databases on which every store has to behave alike; each is started once. */
public enum TestDatabase {
  /** H2 in memory, with the options of the embedded database. */
  H2 {
    @Override
    Map<String, Object> location() {
      return Map.of(
          "spring.datasource.url",
          "jdbc:h2:mem:contract;DB_CLOSE_DELAY=-1;MODE=MySQL;DATABASE_TO_LOWER=TRUE"
              + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000",
          "spring.datasource.username",
          "asm",
          "spring.datasource.password",
          "");
    }
  },
  /** A real MySQL. */
  MYSQL {
    @Override
    Map<String, Object> location() {
      MySqlDatabase database = MySqlServer.freshDatabase();
      String connection = "spring.datasource.hikari.data-source-properties.";
      return Map.of(
          "spring.datasource.url",
          database.url(),
          "spring.datasource.username",
          database.user(),
          "spring.datasource.password",
          database.password(),
          connection + "allowLoadLocalInfile",
          "true",
          connection + "rewriteBatchedStatements",
          "true",
          connection + "connectionTimeZone",
          "UTC");
    }
  };

  private static final Map<TestDatabase, ConfigurableApplicationContext> STARTED =
      new ConcurrentHashMap<>();

  abstract Map<String, Object> location();

  /** The stores on this database. */
  public Stores stores() {
    return new Stores(STARTED.computeIfAbsent(this, database -> start(database.location())));
  }

  private static ConfigurableApplicationContext start(Map<String, Object> location) {
    Map<String, Object> properties = new LinkedHashMap<>(location);
    properties.put("spring.jpa.hibernate.ddl-auto", "validate");
    properties.put("spring.jpa.properties.hibernate.jdbc.time_zone", "UTC");
    properties.put("spring.jpa.properties.hibernate.jdbc.batch_size", "200");
    properties.put(
        "spring.flyway.locations", "classpath:db/migration/common,classpath:db/migration/{vendor}");
    properties.put("spring.datasource.hikari.maximum-pool-size", "20");
    properties.put("spring.datasource.hikari.minimum-idle", "0");
    properties.put("logging.level.root", "error");
    return new SpringApplicationBuilder(Wiring.class)
        .web(WebApplicationType.NONE)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .properties(properties)
        .run();
  }

  /** The wiring of the program, without the program. */
  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  @Import(PersistenceConfiguration.class)
  static class Wiring {

    @Bean
    Clock clock() {
      return Clock.systemUTC();
    }
  }
}
