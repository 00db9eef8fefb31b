package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.bootstrap.engine.ServicePorts;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code asm serve}: the engine as a service. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    description = {
      "Serves the engine over gRPC until it is stopped, with health checks, reflection and metrics.",
      "",
      "SIGTERM and Ctrl-C let calls in flight end first."
    },
    exitCodeListHeading = ExitCodes.HEADING,
    exitCodeList = {
      "1:a port is taken, the database can't be used, or something else is wrong",
      ExitCodes.USAGE,
      "4:another process uses the embedded database",
      "143:stopped by SIGTERM (130 by Ctrl-C)"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  asm serve",
      "  asm serve --grpc-port 50051 --management-port 9000",
      "  grpcurl -plaintext 127.0.0.1:9090 list",
      "  curl http://127.0.0.1:9464/actuator/health"
    })
public final class ServeCommand implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65_535;

  @Mixin private final DatabaseOptions database;

  @Option(
      names = "--grpc-port",
      paramLabel = "PORT",
      description = "The port for calls; 0 takes a free one (default: 9090).")
  private Optional<Integer> grpcPort = Optional.empty();

  @Option(
      names = "--management-port",
      paramLabel = "PORT",
      description = "The port for health and metrics; 0 takes a free one (default: 9464).")
  private Optional<Integer> managementPort = Optional.empty();

  private final PrintWriter out;

  /** In these surroundings. */
  public ServeCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    Map<String, Object> settings = new LinkedHashMap<>();
    grpcPort.ifPresent(port -> settings.put("spring.grpc.server.port", port("--grpc-port", port)));
    managementPort.ifPresent(port -> settings.put("server.port", port("--management-port", port)));
    try (Engine engine = Engine.serve(database.location(), settings)) {
      ServicePorts ports = engine.ports();
      out.println("gRPC on %s, with health and reflection".formatted(ports.grpc()));
      out.println("health on http://%s/actuator/health".formatted(ports.management()));
      out.println("metrics on http://%s/actuator/prometheus".formatted(ports.management()));
      out.println("on the %s; Ctrl-C stops it".formatted(database.location().description()));
      out.flush();
      new CountDownLatch(1).await();
      return ExitCode.OK;
    } catch (InterruptedException e) {
      return ExitCode.OK;
    }
  }

  private static int port(String option, int port) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new UsageException(
          "%s: found %d; allowed: 0 to %d".formatted(option, port, HIGHEST_PORT));
    }
    return port;
  }
}
