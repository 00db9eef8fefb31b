package org.asmengine.grpc.score;

import org.asmengine.application.result.Decimals;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.quality.Benchmark;
import org.asmengine.grpc.value.CollectionTypeMessages;
import org.asmengine.grpc.value.DecimalMessages;

/** Benchmarks as messages, with the digits of the published file. */
final class BenchmarkMessages {

  private BenchmarkMessages() {}

  /** The last part of its name: benchmarks are listed in the order of these. */
  static String id(Benchmark benchmark) {
    return benchmark.measure().value() + "-" + benchmark.collectionType().name();
  }

  static org.asmengine.proto.v1.Benchmark message(RunId run, Benchmark benchmark) {
    return org.asmengine.proto.v1.Benchmark.newBuilder()
        .setName(RunResource.name(run, "benchmarks", id(benchmark)))
        .setMeasureId(benchmark.measure().value())
        .setCollectionType(CollectionTypeMessages.message(benchmark.collectionType()))
        .setReporters(benchmark.reporters())
        .addAllPercentiles(
            benchmark.percentiles().stream()
                .map(Decimals.FOUR::show)
                .map(DecimalMessages::message)
                .toList())
        .build();
  }
}
