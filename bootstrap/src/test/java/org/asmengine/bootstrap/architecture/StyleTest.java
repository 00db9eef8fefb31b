package org.asmengine.bootstrap.architecture;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.asmengine.bootstrap.architecture.ProductionClasses.ALL;
import static org.asmengine.bootstrap.architecture.ProductionClasses.APPLICATION;
import static org.asmengine.bootstrap.architecture.ProductionClasses.BATCH;
import static org.asmengine.bootstrap.architecture.ProductionClasses.DOMAIN;
import static org.asmengine.bootstrap.architecture.ProductionClasses.GRPC;
import static org.asmengine.bootstrap.architecture.ProductionClasses.MODULES;
import static org.asmengine.bootstrap.architecture.ProductionClasses.PERSISTENCE;
import static org.asmengine.bootstrap.architecture.ProductionClasses.QPP;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Habits that hold in all modules. */
class StyleTest {

  private static final String[] OURS = MODULES.toArray(String[]::new);

  /** {@code Node} is a builder and not seen outside its package; what it builds is immutable. */
  @Test
  void whatTheDomainMakesNeverChanges() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage(DOMAIN)
        .and()
        .areNotDeclaredIn("org.asmengine.domain.explain.Node")
        .should()
        .beFinal()
        .check(ALL);
    classes()
        .that()
        .haveFullyQualifiedName("org.asmengine.domain.explain.Node")
        .should()
        .bePackagePrivate()
        .check(ALL);
  }

  @Test
  void staticFieldsAreConstants() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(OURS)
        .and()
        .areStatic()
        .should()
        .beFinal()
        .check(ALL);
  }

  @Test
  void nothingIsSetAfterwards() {
    noMethods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(DOMAIN, APPLICATION)
        .should()
        .haveNameMatching("set[A-Z].*")
        .check(ALL);
  }

  @Test
  void nothingIsInjectedIntoFields() {
    noFields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(OURS)
        .should()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
        .orShould()
        .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
        .orShould()
        .beAnnotatedWith("jakarta.inject.Inject")
        .orShould()
        .beAnnotatedWith("jakarta.annotation.Resource")
        .orShould()
        .beAnnotatedWith("jakarta.persistence.PersistenceContext")
        .check(ALL);
  }

  @Test
  void onlyBootstrapPrints() {
    noClasses()
        .that()
        .resideInAnyPackage(DOMAIN, APPLICATION, PERSISTENCE, BATCH, GRPC, QPP)
        .should(ACCESS_STANDARD_STREAMS)
        .check(ALL);
  }

  @Test
  void rulesAndUseCasesDoNotLog() {
    noClasses()
        .that()
        .resideInAnyPackage(DOMAIN, APPLICATION)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.util.logging..", "org.slf4j..", "org.apache.commons.logging..", "ch.qos..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.System$Logger")
        .check(ALL);
  }

  @Test
  void nobodyUsesTheLoggingOfTheJdk() {
    noClasses()
        .that()
        .resideInAnyPackage(OURS)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.util.logging..")
        .check(ALL);
  }

  @Test
  void namesSayWhatAClassIs() {
    noClasses()
        .that()
        .resideInAnyPackage(OURS)
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .check(ALL);
  }

  @Test
  void nullIsNotInTheVocabulary() {
    classes().that().resideInAnyPackage(OURS).should(be(inANullMarkedPackage())).check(ALL);
  }

  private static DescribedPredicate<JavaClass> inANullMarkedPackage() {
    return DescribedPredicate.describe(
        "in a package that is @NullMarked",
        one -> one.getPackage().isAnnotatedWith(NullMarked.class));
  }
}
