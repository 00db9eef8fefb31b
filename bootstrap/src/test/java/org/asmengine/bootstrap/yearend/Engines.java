package org.asmengine.bootstrap.yearend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.asmengine.bootstrap.engine.Engine;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/**
 * One engine on each database for all tests that take it as a parameter: opening one takes seconds.
 * Runs of different tests differ by their inputs or overrides.
 */
final class Engines implements AutoCloseable {

  private final Map<TestDatabase, Engine> engines = new EnumMap<>(TestDatabase.class);
  private final Path directory;

  private Engines() {
    try {
      directory = Files.createTempDirectory("asm-engines");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The engine on that database, opened when first asked for. */
  synchronized Engine on(TestDatabase database) {
    return engines.computeIfAbsent(database, kind -> Engine.open(kind.fresh(directory)));
  }

  @Override
  public synchronized void close() {
    engines.values().forEach(Engine::close);
    try {
      FileSystemUtils.deleteRecursively(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands the engines to tests; they close with the last test of all. */
  static final class Parameter implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
        ExtensionContext.Namespace.create(Engines.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
      return parameter.getParameter().getType() == Engines.class;
    }

    @Override
    public Engines resolveParameter(ParameterContext parameter, ExtensionContext extension) {
      return extension
          .getRoot()
          .getStore(NAMESPACE)
          .computeIfAbsent(Engines.class, key -> new Engines(), Engines.class);
    }
  }
}
