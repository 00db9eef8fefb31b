package org.asmengine.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules of the compiled domain, by paragraph, with the tests that cover them. */
final class RuleCatalog {

  /** A class or method that implements a paragraph. */
  record Place(Class<?> type, Optional<String> method) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing((Place place) -> place.type().getName())
            .thenComparing(place -> place.method().orElse(""));

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      String name = shortName(type);
      return method.map(each -> name + "." + each).orElse(name);
    }
  }

  private static final String HEADER =
      """
      # Rules

      Each paragraph of the rule text or of its specification (R-...), the code that implements
      it and the tests that specify it. Generated from the `@Rule` annotations of the domain by
      `RuleCatalogTest`; do not edit. To update it:

          mvn -pl domain test -Dtest=RuleCatalogTest -Dasm.docs.update=true

      | Paragraph | Code | Tests |
      |---|---|---|
      """;

  private final NavigableMap<String, NavigableSet<Place>> places = new TreeMap<>();
  private final Map<Class<?>, NavigableSet<String>> tests;

  private RuleCatalog(List<Class<?>> domain, List<Class<?>> testClasses) {
    for (Class<?> type : domain) {
      gather(type, new Place(type, Optional.empty()));
      for (Method method : type.getDeclaredMethods()) {
        gather(method, new Place(type, Optional.of(method.getName())));
      }
    }
    this.tests =
        testClasses.stream()
            .filter(test -> test.isAnnotationPresent(Covers.class))
            .flatMap(test ->
                Arrays.stream(test.getAnnotation(Covers.class).value())
                    .map(covered -> Map.entry(covered, test.getSimpleName())))
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(
                        Map.Entry::getValue, Collectors.toCollection(TreeSet::new))));
  }

  /** The catalog of the compiled domain classes and of the compiled tests. */
  static RuleCatalog compiled() {
    return new RuleCatalog(classesBeside(Rule.class), classesBeside(Covers.class));
  }

  private void gather(AnnotatedElement element, Place place) {
    Rule rule = element.getAnnotation(Rule.class);
    if (rule != null) {
      for (String paragraph : rule.value()) {
        places.computeIfAbsent(paragraph, absent -> new TreeSet<>()).add(place);
      }
    }
  }

  /** The classes with a rule. */
  List<Class<?>> ruleClasses() {
    return places.values().stream()
        .flatMap(NavigableSet::stream)
        .<Class<?>>map(Place::type)
        .distinct()
        .sorted(Comparator.comparing(Class::getName))
        .toList();
  }

  /** The names of the test classes that declare to cover the class. */
  NavigableSet<String> testsOf(Class<?> type) {
    return tests.getOrDefault(type, new TreeSet<>());
  }

  /** The classes that tests declare to cover. */
  List<Class<?>> coveredClasses() {
    return List.copyOf(tests.keySet());
  }

  /** The page: a row for each paragraph. */
  String page() {
    return places.entrySet().stream()
        .map(entry -> row(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining("", HEADER, ""));
  }

  private String row(String paragraph, NavigableSet<Place> implementing) {
    NavigableSet<String> covering = new TreeSet<>();
    implementing.forEach(place -> covering.addAll(testsOf(place.type())));
    return "| %s | %s | %s |\n"
        .formatted(
            paragraph,
            implementing.stream().map(place -> "`" + place + "`").collect(Collectors.joining(", ")),
            covering.stream().map(test -> "`" + test + "`").collect(Collectors.joining(", ")));
  }

  private static String shortName(Class<?> type) {
    return type.getName().substring(Rule.class.getPackageName().length() + 1).replace('$', '.');
  }

  /** All classes compiled into the same folder. */
  private static List<Class<?>> classesBeside(Class<?> known) {
    try {
      Path root = Path.of(known.getProtectionDomain().getCodeSource().getLocation().toURI());
      List<Class<?>> classes = new ArrayList<>();
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
          String name =
              root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), ".");
          classes.add(
              Class.forName(
                  name.substring(0, name.length() - ".class".length()),
                  false,
                  known.getClassLoader()));
        }
      }
      return classes;
    } catch (URISyntaxException | ClassNotFoundException e) {
      throw new IllegalStateException("compiled classes can't be loaded", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
