package org.asmengine.bootstrap.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.asmengine.bootstrap.engine.DatabaseLocation;

/**
 * A MySQL server of a test's own, which can be killed and started again. It needs what {@code
 * dev/mysql-up} needs: Debian. Elsewhere the test fails and says so.
 */
final class PrivateMySql implements AutoCloseable {

  /** The tests run in the module's folder, one below the repository's. */
  private static final Path DEV = Path.of("..", "dev").toAbsolutePath().normalize();

  private final Path home;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private final int port;

  /** A server that is up, with its files below the directory. */
  PrivateMySql(Path directory) {
    this.home = directory.resolve("mysql");
    this.port = freePort();
    try {
      Files.createDirectories(home);
      Path unpacked = sharedHome().resolve("root");
      if (Files.isDirectory(unpacked)) { // else they are fetched anew
        Files.createSymbolicLink(home.resolve("root"), unpacked);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    environment.put("MYSQL_HOME", home.toString());
    environment.put("MYSQL_DATA", home.resolve("data").toString());
    environment.put("MYSQL_PORT", Integer.toString(port));
    environment.put("MYSQL_BUFFER_POOL", "64M");
    environment.put("MYSQL_REDO", "32M");
    up();
  }

  private static Path sharedHome() {
    String cache = System.getenv().getOrDefault("XDG_CACHE_HOME", "");
    Path base =
        cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
    return Path.of(
        System.getenv().getOrDefault("MYSQL_HOME", base.resolve("asm-mysql").toString()));
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DatabaseLocation.MySql location() {
    return new DatabaseLocation.MySql(
        "jdbc:mysql://127.0.0.1:%d/asm?connectTimeout=3000&socketTimeout=20000".formatted(port),
        "asm",
        "asm");
  }

  /** Starts it where it is down. */
  void up() {
    run("mysql-up");
  }

  /** Kills it: it gets no time to write anything. */
  void kill() {
    try {
      long pid =
          Long.parseLong(
              Files.readString(home.resolve("run").resolve("pid"), StandardCharsets.UTF_8).strip());
      ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
      assertThat(server.destroyForcibly()).isTrue();
      awaitSilence();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A killed process whose parent is gone may stay a zombie for good: the port tells. */
  private void awaitSilence() {
    Instant end = Instant.now().plusSeconds(30);
    while (true) {
      try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
        assertThat(Instant.now()).as("%s still answers", socket).isBefore(end);
        Operator.pause();
      } catch (IOException silent) {
        return;
      }
    }
  }

  private void run(String script) {
    Path log = home.resolve(script + ".log");
    ProcessBuilder builder = new ProcessBuilder(DEV.resolve(script).toString());
    builder.environment().putAll(environment);
    try {
      Process process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
      assertThat(process.waitFor()).as("%s: %s", script, Files.readString(log)).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    run("mysql-down");
  }
}
