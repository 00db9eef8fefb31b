package org.asmengine.bootstrap.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.asmengine.bootstrap.cli.AsmCommand;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every class is scanned, and this one as well, which does not ask for it. */
class ScansEveryClassTest {

  private static final Logger LOG = LoggerFactory.getLogger(AsmCommand.class);

  /** Of no fixture: this class has to pass. */
  private static final String LOGGED = "543212345";

  private static final String SOME_TIN = "543212346";
  private static final String NUMBER = "543212347";

  @Test
  void aScanIsGoingOn() {
    assertThat(IdentifierScan.going()).isPositive();
  }

  @Test
  void whatAClassLogsFailsIt() {
    try (IdentifierScan scan = IdentifierScan.start()) {
      LOG.debug("found {}", LOGGED);

      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(() -> ScansEveryClass.check(scan, Set.of(LOGGED)))
          .withMessageContaining("found")
          .withMessageNotContaining(LOGGED);
      assertThatCode(() -> ScansEveryClass.check(scan, Set.of(SOME_TIN)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void whatAnotherProcessLogsFailsTheClassThatStartedIt() {
    try (IdentifierScan scan = IdentifierScan.start()) {
      IdentifierScan.everyScanLooksAt("service", "line%nfound %s%n".formatted(LOGGED));

      assertThat(scan.found(Set.of(LOGGED))).hasSize(1);
    }
  }

  @Test
  void theFixturesAreTheExampleAndTheConstantsOfTheClass() {
    assertThat(FixtureIdentifiers.ofTheExample()).hasSizeGreaterThan(500);
    assertThat(FixtureIdentifiers.constantsOf(ScansEveryClassTest.class))
        .containsExactly(SOME_TIN)
        .doesNotContain(NUMBER);
  }
}
