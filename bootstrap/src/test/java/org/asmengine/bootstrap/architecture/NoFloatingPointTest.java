package org.asmengine.bootstrap.architecture;

import static org.asmengine.bootstrap.architecture.ProductionClasses.ALL;
import static org.asmengine.bootstrap.architecture.ProductionClasses.APPLICATION;
import static org.asmengine.bootstrap.architecture.ProductionClasses.DOMAIN;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.AccessTarget.FieldAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing between an input row and a published digit is a binary fraction. */
class NoFloatingPointTest {

  /**
   * Classes that may: none. A class that has to be here needs a reason why what it makes can't
   * reach a published digit.
   */
  private static final Set<String> ALLOWED = Set.of();

  private static final Set<String> FLOATING =
      Set.of("double", "float", "java.lang.Double", "java.lang.Float");

  @Test
  void nothingDeclaresOrCallsWhatIsFloating() {
    Set<String> found = new TreeSet<>();
    for (JavaClass one : moneyPath()) {
      for (JavaField field : one.getFields()) {
        if (isFloating(field.getRawType())) {
          found.add(field.getDescription());
        }
      }
      for (JavaCodeUnit unit : one.getCodeUnits()) {
        if (isFloating(unit.getRawReturnType(), unit.getRawParameterTypes())) {
          found.add(unit.getDescription());
        }
      }
      for (JavaAccess<?> access : one.getAccessesFromSelf()) {
        boolean floating =
            switch (access.getTarget()) {
              case CodeUnitCallTarget call ->
                  isFloating(call.getRawReturnType(), call.getRawParameterTypes());
              case FieldAccessTarget field -> isFloating(field.getRawType());
              default -> false;
            };
        if (floating) {
          found.add(access.getDescription());
        }
      }
    }
    assertThat(found).isEmpty();
  }

  @Test
  void noMethodCountsWithWhatIsFloating() throws IOException {
    Set<String> found = new TreeSet<>();
    for (JavaClass one : moneyPath()) {
      found.addAll(FloatingInstructions.of(bytes(one)));
    }
    assertThat(found).isEmpty();
  }

  @Test
  void itWouldBeFound() throws IOException {
    String file = "/" + Sample.class.getName().replace('.', '/') + ".class";
    try (InputStream stream = Sample.class.getResourceAsStream(file)) {
      assertThat(stream).isNotNull();
      assertThat(FloatingInstructions.of(stream.readAllBytes()))
          .anyMatch(method -> method.contains("half"))
          .noneMatch(method -> method.contains("twice"));
    }
  }

  @Test
  void theExceptionsExist() {
    assertThat(moneyPathWithExceptions().map(JavaClass::getName)).containsAll(ALLOWED);
  }

  private static List<JavaClass> moneyPath() {
    List<JavaClass> classes =
        moneyPathWithExceptions().filter(one -> !ALLOWED.contains(one.getName())).toList();
    assertThat(classes).hasSizeGreaterThan(100);
    return classes;
  }

  private static Stream<JavaClass> moneyPathWithExceptions() {
    return ALL.stream()
        .filter(one ->
            one.getPackageName().startsWith(ProductionClasses.root(DOMAIN))
                || one.getPackageName().startsWith(ProductionClasses.root(APPLICATION)));
  }

  private static boolean isFloating(JavaClass result, List<JavaClass> parameters) {
    return isFloating(result) || parameters.stream().anyMatch(NoFloatingPointTest::isFloating);
  }

  private static boolean isFloating(JavaClass type) {
    return FLOATING.contains(type.getBaseComponentType().getName());
  }

  private static byte[] bytes(JavaClass one) throws IOException {
    try (InputStream stream = one.getSource().orElseThrow().getUri().toURL().openStream()) {
      return stream.readAllBytes();
    }
  }

  /** What must be found, and what must not. */
  static final class Sample {
    private Sample() {}

    static long half(long number) {
      double half = number;
      half = half / 2;
      return (long) half;
    }

    static long twice(long number) {
      return 2 * number;
    }
  }
}
