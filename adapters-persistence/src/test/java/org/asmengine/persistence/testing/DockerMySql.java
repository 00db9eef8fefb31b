package org.asmengine.persistence.testing;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.testcontainers.mysql.MySQLContainer;

/**
 * A server in a container, where Docker runs. Testcontainers removes it after the JVM has ended.
 */
final class DockerMySql implements MySqlSource {

  private static final String IMAGE = "mysql:9.7";
  private static final long ANSWER_SECONDS = 20;

  @Override
  public Optional<MySqlDatabase> find() {
    return dockerAnswers() ? Optional.of(start()) : Optional.empty();
  }

  private static MySqlDatabase start() {
    // root, because the account that the image creates may use one database only
    MySQLContainer container =
        new MySQLContainer(IMAGE)
            .withDatabaseName("asm")
            .withUsername("root")
            .withPassword("asm")
            .withUrlParam("allowPublicKeyRetrieval", "true")
            .withUrlParam("allowLoadLocalInfile", "true")
            .withUrlParam("rewriteBatchedStatements", "true");
    container.withCommand("--local-infile=ON", "--innodb-buffer-pool-size=1G", "--disable-log-bin");
    container.start();
    return new MySqlDatabase(
        container.getJdbcUrl(), container.getUsername(), container.getPassword());
  }

  private static boolean dockerAnswers() {
    try {
      Process docker =
          new ProcessBuilder("docker", "info")
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      if (docker.waitFor(ANSWER_SECONDS, TimeUnit.SECONDS)) {
        return docker.exitValue() == 0;
      }
      docker.destroyForcibly();
      return false;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
