package org.asmengine.bootstrap.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.bootstrap.engine.ServicePorts;
import org.asmengine.bootstrap.security.SecurityConfiguration;
import org.asmengine.bootstrap.security.TlsDirectory;
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
      "Serves the engine over gRPC until it is stopped, with health checks and metrics.",
      "",
      "Clients need a certificate that the server trusts and a caller that it knows (--tls). For a"
          + " look around on this machine alone there is --plaintext. One of the two has to be chosen.",
      "",
      "SIGTERM and Ctrl-C let calls in flight end first; a run stops at a safe point and goes on at"
          + " the next start."
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
      "  asm certificates --output tls",
      "  asm serve --tls tls",
      "  asm serve --tls tls --address 0.0.0.0 --grpc-port 50051 --management-port 9000",
      "  asm serve --plaintext --reflection",
      "  asm serve --tls tls --inputs inputs --outputs outputs",
      "  grpcurl -plaintext 127.0.0.1:9090 list",
      "  curl http://127.0.0.1:9464/actuator/health"
    })
public final class ServeCommand implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65_535;
  private static final String LOOPBACK = "127.0.0.1";

  @Option(
      names = "--tls",
      paramLabel = "DIR",
      description =
          "Mutual TLS 1.3 with ca.pem, server.pem, server.key and callers.yaml of this directory."
              + " Certificates are taken up anew when their files change.")
  private Optional<Path> tls = Optional.empty();

  @Option(
      names = "--plaintext",
      description =
          "No TLS, and no questions asked: whoever reaches the port may do all. On loopback only.")
  private boolean plaintext;

  @Option(
      names = "--reflection",
      description = "Tells known callers which services and messages there are.")
  private boolean reflection;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description = "The address for calls (default: 127.0.0.1; 0.0.0.0 is all addresses).")
  private String address = LOOPBACK;

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

  @Option(
      names = "--inputs",
      paramLabel = "DIR",
      description =
          "The directory below which runs find their input directories; without it no run can be"
              + " started.")
  private Optional<Path> inputs = Optional.empty();

  @Option(
      names = "--outputs",
      paramLabel = "DIR",
      description = "The directory that gets one with the files of each run (default: outputs).")
  private Optional<Path> outputs = Optional.empty();

  private final PrintWriter out;
  private final String program;

  /** In these surroundings. */
  public ServeCommand(Surroundings surroundings) {
    this.out = surroundings.out();
    this.program = surroundings.program();
    this.database = new DatabaseOptions(surroundings);
  }

  @Override
  public Integer call() {
    Map<String, Object> settings = new LinkedHashMap<>(security());
    settings.put("spring.grpc.server.address", address);
    if (reflection) {
      settings.put("spring.grpc.server.reflection.enabled", true);
    }
    grpcPort.ifPresent(port -> settings.put("spring.grpc.server.port", port("--grpc-port", port)));
    managementPort.ifPresent(port -> settings.put("server.port", port("--management-port", port)));
    inputs.ifPresent(directory ->
        settings.put(
            "asm.inputs.root", Given.directory("--inputs", directory).toAbsolutePath().toString()));
    outputs.ifPresent(
        directory -> settings.put("asm.outputs.root", directory.toAbsolutePath().toString()));
    try (Engine engine = Engine.serve(database.location(), settings)) {
      ServicePorts ports = engine.ports();
      out.println(
          "gRPC on %s, %s"
              .formatted(
                  ports.grpc(), plaintext ? "plain text, this machine only" : "mutual TLS 1.3"));
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

  private Map<String, Object> security() {
    if (tls.isPresent() == plaintext) {
      throw new UsageException(
          "%s; allowed: one of --tls DIR and --plaintext ('%s certificates --output DIR' makes trial certificates)"
              .formatted(
                  plaintext ? "found both --tls and --plaintext" : "who may call?", program));
    }
    if (plaintext && !isLoopback(address)) {
      throw new UsageException(
          "--plaintext: found --address %s; allowed: loopback only, like 127.0.0.1; other machines need --tls"
              .formatted(address));
    }
    return tls.map(directory -> new TlsDirectory(directory).settings())
        .orElseGet(() -> Map.of(SecurityConfiguration.PLAINTEXT, true));
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
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
