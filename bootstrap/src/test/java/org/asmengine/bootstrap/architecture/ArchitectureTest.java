package org.asmengine.bootstrap.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.asmengine.bootstrap.architecture.ProductionClasses.ALL;
import static org.asmengine.bootstrap.architecture.ProductionClasses.APPLICATION;
import static org.asmengine.bootstrap.architecture.ProductionClasses.BATCH;
import static org.asmengine.bootstrap.architecture.ProductionClasses.BOOTSTRAP;
import static org.asmengine.bootstrap.architecture.ProductionClasses.DOMAIN;
import static org.asmengine.bootstrap.architecture.ProductionClasses.GRPC;
import static org.asmengine.bootstrap.architecture.ProductionClasses.MODULES;
import static org.asmengine.bootstrap.architecture.ProductionClasses.PERSISTENCE;
import static org.asmengine.bootstrap.architecture.ProductionClasses.QPP;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Configuration;

/** Dependencies point inward, and nothing goes round in circles. */
class ArchitectureTest {

  private static final String JSPECIFY = "org.jspecify.annotations..";
  private static final List<String> ADAPTERS = List.of(PERSISTENCE, BATCH, GRPC, QPP);

  static Stream<String> modules() {
    return MODULES.stream();
  }

  static Stream<String> adapters() {
    return ADAPTERS.stream();
  }

  @Test
  void theDomainKnowsTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage(DOMAIN)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(DOMAIN, JSPECIFY, "java..")
        .check(ALL);
  }

  @Test
  void theDomainHasNoFilesNoClockNoChanceAndNoThreads() {
    noClasses()
        .that()
        .resideInAPackage(DOMAIN)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.io..", "java.nio.file..", "java.net..", "java.sql..", "java.util.concurrent..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.util.Random")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(Instant.class, "now")
        .check(ALL);
  }

  @Test
  void theApplicationKnowsTheDomainAndTheJdk() {
    classes()
        .that()
        .resideInAPackage(APPLICATION)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(APPLICATION, DOMAIN, JSPECIFY, "java..")
        .check(ALL);
  }

  @ParameterizedTest
  @MethodSource("adapters")
  void anAdapterKnowsNoOther(String adapter) {
    noClasses()
        .that()
        .resideInAPackage(adapter)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(ADAPTERS.stream(), Stream.of(BOOTSTRAP))
                .filter(other -> !other.equals(adapter))
                .toArray(String[]::new))
        .check(ALL);
  }

  @Test
  void onlyTheServicesKnowTheMessagesOfTheContract() {
    noClasses()
        .that()
        .resideInAnyPackage(DOMAIN, APPLICATION, PERSISTENCE, BATCH, QPP)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.google.protobuf..", "io.grpc..")
        .check(ALL);
  }

  @Test
  void springBootIsForBootstrapAndConfigurations() {
    noClasses()
        .that()
        .resideInAnyPackage(DOMAIN, APPLICATION, PERSISTENCE, BATCH, GRPC, QPP)
        .and()
        .areNotAnnotatedWith(Configuration.class)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.springframework.boot..")
        .check(ALL);
  }

  /** A switch that is no setting is documented nowhere and forgotten when its day is over. */
  @Test
  void noCodeHasHiddenSwitches() {
    noClasses()
        .that()
        .resideInAnyPackage(DOMAIN, APPLICATION, PERSISTENCE, BATCH, GRPC, QPP)
        .should()
        .callMethod(Boolean.class, "getBoolean", String.class)
        .orShould()
        .callMethod(Integer.class, "getInteger", String.class)
        .orShould()
        .callMethod(Long.class, "getLong", String.class)
        .check(ALL);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void packagesOfAModuleFormNoCycle(String module) {
    slices()
        .matching(ProductionClasses.root(module) + ".(*)..")
        .should()
        .beFreeOfCycles()
        .check(ALL);
  }

  @ParameterizedTest
  @MethodSource("modules")
  void everyModuleIsLookedAt(String module) {
    assertThat(ALL.stream().filter(one -> one.getPackageName().startsWith(root(module))))
        .hasSizeGreaterThan(5);
  }

  private static String root(String module) {
    return ProductionClasses.root(module);
  }
}
