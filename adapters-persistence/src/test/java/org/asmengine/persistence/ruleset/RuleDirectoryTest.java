package org.asmengine.persistence.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule files of the operator's own take the place of the shipped ones. */
class RuleDirectoryTest {

  private static final PerformanceYear YEAR = PerformanceYear.of(2028);

  @TempDir private Path directory = Path.of("");

  @Test
  void readsTheFilesThatAreThere() throws IOException {
    copyShipped();

    YamlRuleSets own = new YamlRuleSets(directory);

    assertThat(own.years()).containsExactly(YEAR);
    assertThat(own.find(YEAR)).isEqualTo(new YamlRuleSets().find(YEAR));
  }

  @Test
  void doesNotFallBackOnTheShippedFiles() throws IOException {
    copyShipped();

    assertThatThrownBy(() -> new YamlRuleSets(directory).find(PerformanceYear.of(2029)))
        .isInstanceOf(RuleSetException.class)
        .hasMessage(
            "2029.yaml: there is no rule set for performance year 2029; there are those for"
                + " [2028]");
  }

  @Test
  void refusesAFileOfAnotherName() throws IOException {
    copyShipped();
    Files.createFile(directory.resolve("2029.yml"));

    assertThatThrownBy(() -> new YamlRuleSets(directory).years())
        .isInstanceOf(RuleSetException.class)
        .hasMessageEndingWith(
            "2029.yml: not the name of a rule set; allowed: 2027.yaml to 2031.yaml");
  }

  @Test
  void otherFilesDoNotMatter() throws IOException {
    copyShipped();
    Files.createFile(directory.resolve("README.md"));

    assertThat(new YamlRuleSets(directory).years()).containsExactly(YEAR);
  }

  @Test
  void refusesADirectoryThatIsNotThere() {
    assertThatThrownBy(() -> new YamlRuleSets(directory.resolve("none")).years())
        .isInstanceOf(RuleSetException.class)
        .hasMessageEndingWith("none: can't be read");
  }

  private void copyShipped() throws IOException {
    Files.writeString(
        directory.resolve("2028.yaml"), new ClassPathRuleFiles("/rules/").file(YEAR).text());
  }
}
