package org.asmengine.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No rule without a test, and a page that says which. */
class RuleCatalogTest {

  private static final RuleCatalog CATALOG = RuleCatalog.compiled();

  /** The tests run in the module's folder, one below the repository's. */
  private static final Path PAGE = Path.of("..", "docs", "rules.md");

  @Test
  void findsTheRules() {
    assertThat(CATALOG.ruleClasses()).hasSizeGreaterThan(25);
  }

  @Test
  void everyClassWithARuleHasATestClassThatCoversIt() {
    List<String> uncovered =
        CATALOG.ruleClasses().stream()
            .filter(type -> CATALOG.testsOf(type).isEmpty())
            .map(Class::getName)
            .toList();
    assertThat(uncovered).as("classes with a @Rule that no test class @Covers").isEmpty();
  }

  @Test
  void testsDeclareToCoverClassesWithARuleOnly() {
    assertThat(CATALOG.ruleClasses()).containsAll(CATALOG.coveredClasses());
  }

  @Test
  void thePageOfRulesIsUpToDate() throws IOException {
    if (Boolean.getBoolean("asm.docs.update")) {
      Files.createDirectories(Path.of("..", "docs"));
      Files.writeString(PAGE, CATALOG.page(), StandardCharsets.UTF_8);
    }
    assertThat(PAGE)
        .as("stale: run mvn -pl domain test -Dtest=RuleCatalogTest -Dasm.docs.update=true")
        .content(StandardCharsets.UTF_8)
        .isEqualToNormalizingNewlines(CATALOG.page());
  }
}
