package org.asmengine.bootstrap.privacy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Fails every test class during which an identifier of the fixtures was logged, by this process or
 * by one of a service that the class started. JUnit finds it by itself: no class has to ask for it.
 */
public final class ScansEveryClass implements BeforeAllCallback, AfterAllCallback {

  private static final Namespace NAMESPACE = Namespace.create(ScansEveryClass.class);

  @Override
  public void beforeAll(ExtensionContext context) {
    if (!context.getRequiredTestClass().isAnnotationPresent(LogsIdentifiers.class)) {
      context.getStore(NAMESPACE).put(context.getUniqueId(), new Scanned(IdentifierScan.start()));
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    Scanned scanned = context.getStore(NAMESPACE).remove(context.getUniqueId(), Scanned.class);
    if (scanned != null) {
      try (IdentifierScan scan = scanned.scan()) {
        check(scan, identifiers(context.getRequiredTestClass()));
      }
    }
  }

  /** The example's, and the constants of the class. */
  private static Set<String> identifiers(Class<?> testClass) {
    Set<String> identifiers = new HashSet<>(FixtureIdentifiers.ofTheExample());
    identifiers.addAll(FixtureIdentifiers.constantsOf(testClass));
    return identifiers;
  }

  static void check(IdentifierScan scan, Set<String> identifiers) {
    List<String> found = scan.found(identifiers);
    if (!found.isEmpty()) {
      throw new AssertionError(
          "identifiers in the log:%n%s".formatted(String.join(System.lineSeparator(), found)));
    }
  }

  /** No resource that JUnit would close too early. */
  private record Scanned(IdentifierScan scan) {}
}
