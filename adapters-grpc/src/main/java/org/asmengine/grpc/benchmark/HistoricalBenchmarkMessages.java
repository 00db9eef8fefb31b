package org.asmengine.grpc.benchmark;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.List;
import org.asmengine.application.benchmark.BenchmarkInUse;
import org.asmengine.application.benchmark.HistoricalBenchmarkSet;
import org.asmengine.application.benchmark.MipsComparison;
import org.asmengine.domain.mips.BenchmarkProvenance;
import org.asmengine.domain.mips.SubmissionMethod;
import org.asmengine.grpc.value.CohortMessages;
import org.asmengine.grpc.value.DateMessages;
import org.asmengine.grpc.value.DecimalMessages;
import org.asmengine.proto.v1.MipsStanding;

/** Benchmarks of MIPS as messages. */
public final class HistoricalBenchmarkMessages {

  static final String COLLECTION = "historicalBenchmarkSets/";

  private HistoricalBenchmarkMessages() {}

  static org.asmengine.proto.v1.HistoricalBenchmarkSet message(HistoricalBenchmarkSet set) {
    org.asmengine.proto.v1.HistoricalBenchmarkSet.Builder message =
        org.asmengine.proto.v1.HistoricalBenchmarkSet.newBuilder()
            .setName(set.number() == 0 ? "" : COLLECTION + set.number())
            .setContentDigest(set.contentDigest())
            .setFileDigest(set.fileDigest())
            .setSource(set.origin().source())
            .setCommit(set.origin().commit().orElse(""))
            .setImportTime(message(set.importedAt()))
            .setImporter(set.importedBy())
            .setFinalCount(set.count(BenchmarkProvenance.FINAL))
            .setPreliminaryCount(set.count(BenchmarkProvenance.PRELIMINARY))
            .setMockCount(set.count(BenchmarkProvenance.MOCK));
    set.origin().published().ifPresent(day -> message.setPublishDate(DateMessages.message(day)));
    return message.build();
  }

  private static Timestamp message(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }

  static org.asmengine.proto.v1.MipsComparison message(MipsComparison comparison) {
    return org.asmengine.proto.v1.MipsComparison.newBuilder()
        .setCohort(CohortMessages.message(comparison.cohort()))
        .addAllStandings(standings(comparison))
        .build();
  }

  /** Where each result stands. */
  public static List<MipsStanding> standings(MipsComparison comparison) {
    return comparison.measures().stream().map(HistoricalBenchmarkMessages::message).toList();
  }

  private static MipsStanding message(MipsComparison.Measure measure) {
    MipsStanding.Builder message =
        MipsStanding.newBuilder()
            .setMeasureId(measure.measureId())
            .setSubmissionMethod(measure.method().map(SubmissionMethod::word).orElse(""));
    measure.value().ifPresent(value -> message.setValue(DecimalMessages.message(value)));
    measure.benchmark().ifPresent(benchmark -> add(message, benchmark));
    measure
        .standing()
        .ifPresent(standing ->
            message
                .setDecile(standing.points().decile())
                .setPoints(DecimalMessages.message(standing.points().points())));
    return message.build();
  }

  private static void add(MipsStanding.Builder message, BenchmarkInUse benchmark) {
    message
        .setHistoricalBenchmarkSet(COLLECTION + benchmark.set())
        .setMipsYear(benchmark.benchmark().key().performanceYear())
        .setProvenance(message(benchmark.provenance()))
        .setInverse(benchmark.benchmark().inverse())
        .setCappedByMips(benchmark.benchmark().toppedOutByProgram());
  }

  private static org.asmengine.proto.v1.BenchmarkProvenance message(
      BenchmarkProvenance provenance) {
    return switch (provenance) {
      case FINAL -> org.asmengine.proto.v1.BenchmarkProvenance.BENCHMARK_PROVENANCE_FINAL;
      case PRELIMINARY ->
          org.asmengine.proto.v1.BenchmarkProvenance.BENCHMARK_PROVENANCE_PRELIMINARY;
      case MOCK -> org.asmengine.proto.v1.BenchmarkProvenance.BENCHMARK_PROVENANCE_MOCK;
    };
  }

  /** The contract lets no other through. */
  static BenchmarkProvenance provenance(org.asmengine.proto.v1.BenchmarkProvenance message) {
    return switch (message) {
      case BENCHMARK_PROVENANCE_FINAL -> BenchmarkProvenance.FINAL;
      case BENCHMARK_PROVENANCE_PRELIMINARY -> BenchmarkProvenance.PRELIMINARY;
      case BENCHMARK_PROVENANCE_MOCK, BENCHMARK_PROVENANCE_UNSPECIFIED, UNRECOGNIZED ->
          BenchmarkProvenance.MOCK;
    };
  }
}
