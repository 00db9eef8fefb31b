package org.asmengine.bootstrap.yearend;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import java.nio.file.Path;
import java.util.Map;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.bootstrap.security.SecurityConfiguration;

/**
 * A service after the year end of the small example, on a real socket.
 *
 * @param engine the service; its run is number 1
 * @param channel a client's way to it
 */
record Served(Engine engine, ManagedChannel channel) {

  static Served on(TestDatabase database, Path directory) {
    Engine engine =
        Engine.serve(
            database.fresh(directory),
            Map.of(
                SecurityConfiguration.PLAINTEXT,
                true,
                "asm.outputs.root",
                directory.resolve("outputs").toString(),
                "spring.grpc.server.port",
                0,
                "server.port",
                0));
    engine
        .yearEnd()
        .run(YearEndCase.of(SmallExample.input(), directory.resolve("output")).request());
    return new Served(
        engine,
        Grpc.newChannelBuilder(engine.ports().grpc(), InsecureChannelCredentials.create()).build());
  }

  void stop() {
    channel.shutdownNow();
    engine.close();
  }
}
