package org.asmengine.application.benchmark;

import java.math.BigDecimal;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asmengine.application.document.DocumentRejected;
import org.asmengine.application.document.Finding;
import org.asmengine.application.document.Place;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.domain.digest.Sha256;
import org.asmengine.domain.mips.BenchmarkProvenance;
import org.asmengine.domain.mips.HistoricalBenchmark;

/** Use case: benchmarks of MIPS are imported from a file of CMS's. */
public final class ImportBenchmarks {

  private static final Place FILE = new Place("$", 1, 1);

  private final BenchmarkFormat format;
  private final HistoricalBenchmarkStore store;
  private final Clock clock;

  /** With these. */
  public ImportBenchmarks(BenchmarkFormat format, HistoricalBenchmarkStore store, Clock clock) {
    this.format = format;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Checks the file and keeps nothing; the set has the number 0 unless it is there already.
   *
   * @throws DocumentRejected with all that is wrong
   */
  public HistoricalBenchmarkSet check(
      byte[] file, BenchmarkOrigin told, ProvenanceChoice provenance, String by) {
    Read read = read(file, told, provenance);
    return there(read.contentDigest()).orElseGet(() -> read.set(clock, by));
  }

  /**
   * Imports the file, in the caller's transaction where there is one. What was imported before is
   * not imported again: the answer is the set that is there.
   *
   * @param told where it comes from; what the file itself says completes it
   * @throws DocumentRejected with all that is wrong
   */
  public HistoricalBenchmarkSet importFile(
      byte[] file, BenchmarkOrigin told, ProvenanceChoice provenance, String by) {
    Read read = read(file, told, provenance);
    return there(read.contentDigest())
        .orElseGet(() ->
            store.add(
                read.contentDigest(),
                read.fileDigest(),
                read.origin(),
                clock.instant(),
                by,
                read.benchmarks()));
  }

  private record Read(
      BenchmarkOrigin origin,
      String contentDigest,
      String fileDigest,
      List<HistoricalBenchmark> benchmarks) {

    HistoricalBenchmarkSet set(Clock clock, String by) {
      Map<BenchmarkProvenance, Long> counts =
          benchmarks.stream()
              .collect(
                  Collectors.groupingBy(
                      HistoricalBenchmark::provenance, TreeMap::new, Collectors.counting()));
      return new HistoricalBenchmarkSet(
          0, contentDigest, fileDigest, origin, clock.instant(), by, counts);
    }
  }

  private Optional<HistoricalBenchmarkSet> there(String contentDigest) {
    return store.sets().stream()
        .filter(set -> set.contentDigest().equals(contentDigest))
        .findFirst();
  }

  private Read read(byte[] file, BenchmarkOrigin told, ProvenanceChoice provenance) {
    BenchmarkFormat.Reading reading = format.read(file, provenance);
    List<Finding> findings = new ArrayList<>(reading.findings());
    if (reading.findings().isEmpty()) {
      refuseIdleExceptions(provenance, reading.benchmarks(), findings);
    }
    Optional<String> commit = told.commit().or(reading::commit);
    if (told.commit().isPresent()
        && reading.commit().isPresent()
        && !told.commit().equals(reading.commit())) {
      findings.add(
          Finding.of(FILE, ErrorCode.BENCHMARK_SOURCE, "a commit that is not that of the file"));
    }
    if (commit.isEmpty() && told.published().isEmpty()) {
      findings.add(Finding.of(FILE, ErrorCode.BENCHMARK_SOURCE, "neither"));
    }
    if (!findings.isEmpty()) {
      throw new DocumentRejected(findings);
    }
    BenchmarkOrigin origin =
        new BenchmarkOrigin(
            told.source().isEmpty() ? reading.source().orElse("") : told.source(),
            commit,
            told.published());
    MessageDigest digest = Sha256.start();
    digest.update(file);
    return new Read(
        origin,
        Sha256.of(content(origin, reading.benchmarks())),
        Sha256.finish(digest),
        reading.benchmarks());
  }

  private static void refuseIdleExceptions(
      ProvenanceChoice provenance, List<HistoricalBenchmark> benchmarks, List<Finding> findings) {
    provenance.exceptions().keySet().stream()
        .sorted()
        .filter(exception ->
            benchmarks.stream().noneMatch(one -> ProvenanceChoice.isAbout(exception, one.key())))
        .forEach(exception ->
            findings.add(
                Finding.of(
                    FILE,
                    ErrorCode.BENCHMARK_SOURCE,
                    "an exception that is about no benchmark of the file",
                    "measures of the file, like 492 or 492/2026")));
  }

  private static String content(BenchmarkOrigin origin, List<HistoricalBenchmark> benchmarks) {
    return benchmarks.stream()
        .map(ImportBenchmarks::line)
        .sorted()
        .collect(
            Collectors.joining(
                "\n",
                "%s|%s|%s\n"
                    .formatted(
                        origin.source(),
                        origin.commit().orElse(""),
                        origin.published().map(Object::toString).orElse("")),
                "\n"));
  }

  private static String line(HistoricalBenchmark one) {
    return "%d|%s|%s|%d|%s|%b|%b|%b|%s|%s|%s"
        .formatted(
            one.key().performanceYear(),
            one.key().measureId(),
            one.key().method(),
            one.benchmarkYear(),
            one.metricType(),
            one.inverse(),
            one.toppedOut(),
            one.toppedOutByProgram(),
            one.provenance(),
            one.average().map(BigDecimal::toPlainString).orElse(""),
            one.percentiles().stream()
                .map(BigDecimal::toPlainString)
                .collect(Collectors.joining(",")));
  }
}
