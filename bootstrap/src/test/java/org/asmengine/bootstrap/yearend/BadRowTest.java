package org.asmengine.bootstrap.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.run.InputFacts;
import org.asmengine.application.yearend.YearEndOutcome;
import org.asmengine.bootstrap.yearend.ResultFiles.Rejected;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every bad row is rejected with its line, its column, a code and a message that says what was
 * found, what is allowed and which rule says so. One run on each database meets them all.
 */
@ExtendWith(Engines.Parameter.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRowTest {

  /** A bad row and the line that it stands on in the input of this test. */
  record Placed(BadRow row, long line) {
    @Override
    public String toString() {
      return row.toString();
    }
  }

  private final Map<TestDatabase, Map<String, Rejected>> rejected =
      new EnumMap<>(TestDatabase.class);
  private final Map<TestDatabase, YearEndOutcome> outcomes = new EnumMap<>(TestDatabase.class);

  static List<Placed> badRows() {
    Map<InputFile, Integer> lines = new EnumMap<>(InputFile.class);
    List<Placed> placed = new ArrayList<>();
    Stream.concat(BadRows.all().stream(), BadCombinations.all().stream())
        .forEach(row -> {
          int line = lines.merge(row.file(), 1, Integer::sum) + GoodRows.of(row.file()).size() + 1;
          placed.add(new Placed(row, line));
        });
    return placed;
  }

  @BeforeAll
  void run(Engines engines, @TempDir Path directory) {
    Path input = directory.resolve("input");
    Map<InputFile, StringBuilder> texts = new EnumMap<>(InputFile.class);
    for (InputFile file : InputFile.values()) {
      texts.put(file, new StringBuilder(GoodRows.text(file)));
    }
    for (Placed placed : badRows()) {
      texts.computeIfPresent(
          placed.row().file(), (file, text) -> text.append(placed.row().line()).append('\n'));
    }
    texts.forEach((file, text) ->
        GoodRows.write(input, file, text.toString().getBytes(StandardCharsets.UTF_8)));
    for (TestDatabase database : TestDatabase.values()) {
      YearEndCase given = YearEndCase.of(input, directory.resolve("output-" + database));
      outcomes.put(database, engines.on(database).yearEnd().run(given.request()));
      Map<String, Rejected> found = new HashMap<>();
      for (Rejected one : ResultFiles.in(given.output()).rejected()) {
        found.put(one.file() + " " + one.line(), one);
      }
      rejected.put(database, found);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badRows")
  void isRejectedOnBothDatabases(Placed placed) {
    String place = placed.row().file().fileName() + " " + placed.line();
    Map<String, Rejected> all = rejected.getOrDefault(TestDatabase.H2, Map.of());
    assertThat(all).as(place).containsKey(place);
    Rejected found = Objects.requireNonNull(all.get(place));

    assertThat(found.code()).as(found.message()).isEqualTo(placed.row().code().name());
    assertThat(found.column()).as(found.message()).isEqualTo(placed.row().column());
    assertThat(found.message())
        .matches("(?s)found .+; allowed: .+ \\(.+\\)")
        .contains(placed.row().shown().replaceAll("\\p{Cntrl}", "?"))
        .endsWith("(" + placed.row().code().rule() + ")");
    assertThat(rejected.getOrDefault(TestDatabase.MYSQL, Map.of()).get(place)).isEqualTo(found);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void goodRowsAmongThemAreTaken(TestDatabase database) {
    Map<InputFile, Long> taken = new EnumMap<>(InputFile.class);
    for (InputFacts facts : Objects.requireNonNull(outcomes.get(database)).inputs()) {
      taken.put(facts.file(), facts.records() - facts.rejected());
    }
    Map<InputFile, Long> good = new EnumMap<>(InputFile.class);
    for (InputFile file : InputFile.values()) {
      good.put(file, (long) GoodRows.of(file).size());
    }
    assertThat(taken).isEqualTo(good);
    assertThat(Objects.requireNonNull(outcomes.get(database)).rejected())
        .isEqualTo(badRows().size());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void noMessageTellsAnIdentifier(TestDatabase database) {
    Set<String> identifiers = new HashSet<>();
    for (Placed placed : badRows()) {
      List<String> columns = placed.row().file().columns();
      List<String> fields = List.of(placed.row().line().split(",", -1));
      for (String column : List.of("tin", "npi")) {
        int index = columns.indexOf(column);
        String value = index < 0 || index >= fields.size() ? "" : fields.get(index);
        if (value.chars().filter(Character::isDigit).count() >= 8) {
          identifiers.add(value.strip());
        }
      }
    }
    assertThat(identifiers).contains("12345678", "１２３４５６７８９", "12345678901", GoodRows.TIN);
    for (Rejected one : rejected.getOrDefault(database, Map.of()).values()) {
      assertThat(identifiers).as(one.message()).noneMatch(id -> one.message().contains(id));
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void anIdentifierInAWrongColumnIsMaskedToo(
      TestDatabase database, Engines engines, @TempDir Path directory) throws IOException {
    String tin = "975318642";
    String npi = "9753186420";
    Path input = directory.resolve("input");
    for (InputFile file : InputFile.values()) {
      StringBuilder text = new StringBuilder(GoodRows.text(file));
      for (int good = 0; good < GoodRows.of(file).size(); good++) {
        for (String column : file.columns()) {
          for (String value : List.of(tin, npi, "NPI " + npi, npi + ".5", tin + "-" + npi)) {
            BadRow row =
                BadRow.of(file, good, Map.of(column, value), column, ErrorCode.UNKNOWN_CODE, "");
            text.append(row.line()).append('\n');
          }
        }
      }
      if (file == InputFile.QUALITY) {
        text.append("%s,%s,008,ECQM,1,%s,0,0,0,,,2028-01-15T10:00:00Z%n".formatted(tin, npi, npi));
      } else if (file == InputFile.PROMOTING_INTEROPERABILITY) {
        text.append("%s,PI_EP_1,%s,%s,,2027-01-01,2027-12-31,%n".formatted(tin, npi, tin));
      }
      GoodRows.write(input, file, text.toString().getBytes(StandardCharsets.UTF_8));
    }
    YearEndCase given = YearEndCase.of(input, directory.resolve("output"));
    engines.on(database).yearEnd().run(given.request());

    assertThat(ResultFiles.in(given.output()).rejected())
        .hasSizeGreaterThan(200)
        .allSatisfy(one -> assertThat(one.message()).doesNotContain(tin, npi));
  }
}
