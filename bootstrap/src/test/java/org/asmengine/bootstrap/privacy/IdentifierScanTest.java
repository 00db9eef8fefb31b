package org.asmengine.bootstrap.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import org.asmengine.bootstrap.cli.AsmCommand;
import org.asmengine.domain.participation.Tin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

@LogsIdentifiers
@Isolated("the log is everybody's")
class IdentifierScanTest {

  private static final Logger LOG = LoggerFactory.getLogger("org.asmengine.test");
  private static final Path SMALL =
      Path.of("src", "test", "resources", "examples", "small", "input");
  private static final String TIN = "123456789";
  private static final String NPI = "1234509876";

  @Test
  void findsAnIdentifierWhereverItIsLogged() {
    try (IdentifierScan scan = IdentifierScan.start()) {
      LOG.debug("first {}", TIN);
      LOG.warn("second", new IllegalStateException("outer", new IllegalStateException(NPI)));
      IllegalStateException third = new IllegalStateException("outer");
      third.addSuppressed(new IllegalStateException("key " + TIN + NPI));
      LOG.error("third", third);
      MDC.put("who", TIN);
      LOG.info("fourth");
      MDC.remove("who");
      LOG.atInfo().addKeyValue("npi", NPI).log("fifth");
      scan.alsoLookAt("sixth", "name/%s/x".formatted(NPI));

      assertThat(scan.found(Set.of(TIN, NPI)))
          .hasSize(6)
          .allSatisfy(text -> assertThat(text).doesNotContain(TIN, NPI));
    }
  }

  @Test
  void doesNotMindMaskedIdentifiersAndOtherNumbers() {
    try (IdentifierScan scan = IdentifierScan.start()) {
      LOG.info("{} and {}", Tin.of(TIN), 98765432101L);

      scan.findsNoneOf(Set.of(TIN, NPI));
    }
  }

  @Test
  void aYearEndLogsAndSaysNoneOfItsIdentifiers(@TempDir Path directory) {
    StringWriter said = new StringWriter();
    try (IdentifierScan scan = IdentifierScan.start()) {
      int exitCode =
          AsmCommand.line(new PrintWriter(said), new PrintWriter(said, true))
              .execute(
                  "year-end",
                  "--performance-year",
                  "2027",
                  "--input",
                  SMALL.toString(),
                  "--output",
                  directory.resolve("out").toString(),
                  "--data-dir",
                  directory.resolve("data").toString());
      LOG.debug("listening still, also to {}", TIN);

      assertThat(exitCode).isZero();
      scan.alsoLookAt("command", said.toString());
      Set<String> identifiers = FixtureIdentifiers.in(SMALL);
      assertThat(identifiers).hasSizeGreaterThan(500).doesNotContain(TIN);
      scan.findsNoneOf(identifiers);
      assertThat(scan.found(Set.of(TIN))).as("what came after the start").hasSize(1);
    }
  }
}
