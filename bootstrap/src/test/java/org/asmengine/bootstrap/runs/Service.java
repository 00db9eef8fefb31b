package org.asmengine.bootstrap.runs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.asmengine.bootstrap.engine.DatabaseLocation;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.bootstrap.security.SecurityConfiguration;

/** The service in this process, on free ports of loopback. */
final class Service implements AutoCloseable {

  private final Engine engine;
  private final Operator operator;

  private Service(Engine engine) {
    this.engine = engine;
    this.operator = new Operator(engine.ports().grpc());
  }

  /**
   * Starts it.
   *
   * @param directory below it are inputs and outputs
   */
  static Service start(DatabaseLocation location, Path directory, Map<String, Object> more) {
    Map<String, Object> settings = new LinkedHashMap<>();
    settings.put(SecurityConfiguration.PLAINTEXT, true);
    settings.put("spring.grpc.server.address", "127.0.0.1");
    settings.put("spring.grpc.server.port", 0);
    settings.put("server.port", 0);
    settings.put("asm.inputs.root", directory.resolve("inputs").toString());
    settings.put("asm.outputs.root", directory.resolve("outputs").toString());
    settings.put("asm.runs.partitions", 2);
    settings.putAll(more);
    return new Service(Engine.serve(location, settings));
  }

  Engine engine() {
    return engine;
  }

  Operator operator() {
    return operator;
  }

  @Override
  public void close() {
    operator.close();
    engine.close();
  }
}
