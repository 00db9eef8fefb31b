package org.asmengine.application.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.document.DocumentRejected;
import org.asmengine.application.document.Finding;
import org.asmengine.application.document.Place;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.testing.InMemoryHistoricalBenchmarks;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.mips.BenchmarkProvenance;
import org.asmengine.domain.mips.HistoricalBenchmark;
import org.asmengine.domain.mips.SubmissionMethod;
import org.junit.jupiter.api.Test;

/** 42 CFR 512.760: benchmarks of MIPS are kept as sets, for good. */
class ImportBenchmarksTest {

  private static final byte[] FILE = "[]".getBytes(StandardCharsets.UTF_8);
  private static final BenchmarkOrigin COMMIT =
      new BenchmarkOrigin("", Optional.of("100b25f9"), Optional.empty());
  private static final BenchmarkOrigin NOWHERE =
      new BenchmarkOrigin("", Optional.empty(), Optional.empty());
  private static final ProvenanceChoice FINAL = ProvenanceChoice.all(BenchmarkProvenance.FINAL);

  private final InMemoryHistoricalBenchmarks store = new InMemoryHistoricalBenchmarks();

  @Test
  void keepsASetWithItsDigestsAndOrigin() {
    HistoricalBenchmarkSet set = file("source", "100b25f9").importFile(FILE, NOWHERE, FINAL, "me");

    assertThat(set.number()).isEqualTo(1);
    assertThat(set.origin())
        .isEqualTo(new BenchmarkOrigin("source", Optional.of("100b25f9"), Optional.empty()));
    assertThat(set.fileDigest())
        .isEqualTo("4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
    assertThat(set.contentDigest()).matches("[0-9a-f]{64}");
    assertThat(set.count(BenchmarkProvenance.FINAL)).isEqualTo(2);
    assertThat(set.count(BenchmarkProvenance.MOCK)).isZero();
    assertThat(store.sets()).containsExactly(set);
  }

  @Test
  void keepsTheSameContentOnceAndAnotherProvenanceAsAnotherSet() {
    ImportBenchmarks imports = file("", "");
    HistoricalBenchmarkSet first = imports.importFile(FILE, COMMIT, FINAL, "me");

    assertThat(imports.importFile(FILE, COMMIT, FINAL, "another")).isEqualTo(first);
    assertThat(imports.check(FILE, COMMIT, FINAL, "another")).isEqualTo(first);
    assertThat(
            imports
                .importFile(
                    FILE,
                    COMMIT,
                    new ProvenanceChoice(
                        BenchmarkProvenance.FINAL, Map.of("492/2026", BenchmarkProvenance.MOCK)),
                    "me")
                .number())
        .isEqualTo(2);
  }

  @Test
  void checksWithoutKeeping() {
    assertThat(file("", "").check(FILE, COMMIT, FINAL, "me").number()).isZero();
    assertThat(store.sets()).isEmpty();
  }

  @Test
  void wantsToKnowWhereItComesFrom() {
    assertThat(rejection(file("", ""), NOWHERE, FINAL)).containsExactly(ErrorCode.BENCHMARK_SOURCE);
    assertThat(rejection(file("", "another"), COMMIT, FINAL))
        .containsExactly(ErrorCode.BENCHMARK_SOURCE);
    BenchmarkOrigin dated =
        new BenchmarkOrigin("s", Optional.empty(), Optional.of(LocalDate.of(2026, 8, 20)));
    assertThat(file("", "").importFile(FILE, dated, FINAL, "me").origin()).isEqualTo(dated);
  }

  @Test
  void refusesAnExceptionThatIsAboutNothing() {
    assertThat(
            rejection(
                file("", ""),
                COMMIT,
                new ProvenanceChoice(
                    BenchmarkProvenance.FINAL, Map.of("492/2025", BenchmarkProvenance.MOCK))))
        .containsExactly(ErrorCode.BENCHMARK_SOURCE);
  }

  @Test
  void refusesAFileThatTheFormatRefuses() {
    Finding finding = Finding.of(new Place("$", 1, 1), ErrorCode.NOT_JSON, "what is no JSON");
    ImportBenchmarks imports =
        new ImportBenchmarks(
            (json, provenance) ->
                new BenchmarkFormat.Reading(
                    Optional.empty(), Optional.empty(), List.of(), List.of(finding)),
            store,
            Workbench.CLOCK);

    assertThat(rejection(imports, COMMIT, FINAL)).containsExactly(ErrorCode.NOT_JSON);
  }

  private static List<ErrorCode> rejection(
      ImportBenchmarks imports, BenchmarkOrigin origin, ProvenanceChoice provenance) {
    return catchThrowableOfType(
            DocumentRejected.class, () -> imports.importFile(FILE, origin, provenance, "me"))
        .findings()
        .stream()
        .map(Finding::code)
        .toList();
  }

  private ImportBenchmarks file(String source, String commit) {
    return new ImportBenchmarks(
        (json, provenance) ->
            new BenchmarkFormat.Reading(
                Optional.of(source).filter(text -> !text.isEmpty()),
                Optional.of(commit).filter(text -> !text.isEmpty()),
                List.of(
                    one(provenance, 2026, "492", SubmissionMethod.ADMINISTRATIVE_CLAIMS),
                    one(provenance, 2025, "236", SubmissionMethod.REGISTRY)),
                List.of()),
        store,
        Workbench.CLOCK);
  }

  private static HistoricalBenchmark one(
      ProvenanceChoice provenance, int year, String measure, SubmissionMethod method) {
    return Benchmarks.of(
        year, measure, method, provenance.of(new HistoricalBenchmark.Key(year, measure, method)));
  }
}
