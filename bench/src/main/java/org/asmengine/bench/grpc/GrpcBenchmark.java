package org.asmengine.bench.grpc;

import com.google.protobuf.ByteString;
import com.google.type.Date;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.asmengine.bench.proto.EchoMessage;
import org.asmengine.bench.proto.EchoServiceGrpc;
import org.asmengine.proto.v1.BatchGetPaymentMultipliersRequest;
import org.asmengine.proto.v1.GetPaymentMultiplierRequest;
import org.asmengine.proto.v1.PaymentServiceGrpc;
import org.asmengine.proto.v1.SubmissionServiceGrpc;

/**
 * Measures the service from another process and prints markdown tables. Calls and their yardstick
 * take turns in each round, so that a busy minute hits both; medians of the rounds count.
 */
public final class GrpcBenchmark {

  private static final int BATCH = 1000;
  private static final long PRIME = 2_654_435_761L;
  private static final double[] PERCENTILES = {50, 99, 99.9, 100};

  private final Channels channels;
  private final ServerProcess server;
  private final int participants;
  private final int rounds;
  private final Duration duration;
  private final Duration warmUp;
  private final int slots;
  private final int rate;
  private final Optional<ScoredParticipants> previews;

  private GrpcBenchmark(Channels channels, Options options) throws IOException {
    this.channels = channels;
    this.server = new ServerProcess(options.number("--pid"));
    this.participants = options.number("--participants");
    this.rounds = options.number("--rounds", 5);
    this.duration = Duration.ofSeconds(options.number("--seconds", 10));
    this.warmUp = Duration.ofSeconds(options.number("--warm-up", 20));
    this.slots = options.number("--slots", 64);
    this.rate = options.number("--rate", 0);
    String scores = options.values().get("--preview-scores");
    this.previews =
        scores == null
            ? Optional.empty()
            : Optional.of(
                ScoredParticipants.of(options.text("--preview-run"), Path.of(scores)));
  }

  /** See the usage. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Locale.setDefault(Locale.ROOT);
    var options =
        Options.parseOrExit(
            "GrpcBenchmark --target HOST:PORT --pid PID --participants N [--tls DIR]"
                + " [--connections N] [--slots N] [--rounds N] [--seconds N] [--warm-up SECONDS]"
                + " [--rate PER_SECOND] [--preview-run NAME] [--preview-scores FILE]",
            args,
            "--target",
            "--pid",
            "--participants",
            "--tls",
            "--connections",
            "--slots",
            "--rounds",
            "--seconds",
            "--warm-up",
            "--rate",
            "--preview-run",
            "--preview-scores");
    try (var channels =
        Channels.open(
            options.text("--target"),
            options.number("--connections", 4),
            Optional.ofNullable(options.values().get("--tls")).map(Path::of))) {
      new GrpcBenchmark(channels, options).run();
    }
  }

  private void run() throws InterruptedException {
    var get =
        new UnaryCall<>(
            "GetPaymentMultiplier",
            PaymentServiceGrpc.getGetPaymentMultiplierMethod(),
            number -> request(number * PRIME));
    int size =
        PaymentServiceGrpc.newBlockingStub(channels.get(0))
            .getPaymentMultiplier(request(0))
            .getSerializedSize();
    EchoMessage payload =
        EchoMessage.newBuilder().setPayload(ByteString.copyFrom(new byte[size])).build();
    var echo =
        new UnaryCall<>("echo of %d bytes".formatted(size), EchoServiceGrpc.getEchoMethod(),
            number -> payload);
    var batch =
        new UnaryCall<>(
            "BatchGetPaymentMultipliers(1000)",
            PaymentServiceGrpc.getBatchGetPaymentMultipliersMethod(),
            this::batch);

    var calls = new ArrayList<UnaryCall<?, ?>>(List.of(get, echo, batch));
    previews
        .map(participants ->
            new UnaryCall<>(
                "PreviewScore",
                SubmissionServiceGrpc.getPreviewScoreMethod(),
                participants::request))
        .ifPresent(calls::add);
    Map<String, Saturation> saturations = saturate(calls);
    double got = saturations.get(get.name()).perSecond();
    double echoed = saturations.get(echo.name()).perSecond();
    System.out.printf("%nGetPaymentMultiplier / echo: %.0f %%%n", 100 * got / echoed);
    var rates = new LinkedHashMap<UnaryCall<?, ?>, Double>();
    for (var call : calls) {
      boolean fast = call == get || call == echo;
      rates.put(call, fast ? (rate > 0 ? rate : got / 2) : saturations.get(call.name()).perSecond() / 2);
    }
    latencies(rates);
    streams();
  }

  private GetPaymentMultiplierRequest request(long number) {
    int participant = (int) Math.floorMod(number, (long) participants);
    return GetPaymentMultiplierRequest.newBuilder()
        .setTin(Participants.tin(participant))
        .setNpi(Participants.npi(participant))
        .setDateOfService(
            Date.newBuilder()
                .setYear(Participants.PAYMENT_YEAR)
                .setMonth(1 + participant % 12)
                .setDay(1 + participant % 28))
        .build();
  }

  private BatchGetPaymentMultipliersRequest batch(long number) {
    var batch = BatchGetPaymentMultipliersRequest.newBuilder();
    for (int i = 0; i < BATCH; i++) {
      batch.addRequests(request((number * BATCH + i) * PRIME));
    }
    return batch.build();
  }

  private record Saturation(double perSecond, double cpuMicros) {}

  private Map<String, Saturation> saturate(List<UnaryCall<?, ?>> calls)
      throws InterruptedException {
    var loop = new ClosedLoop(channels, slots);
    var perSecond = new LinkedHashMap<String, double[]>();
    var cpuMicros = new LinkedHashMap<String, double[]>();
    for (var call : calls) {
      loop.saturate(call, warmUp);
      perSecond.put(call.name(), new double[rounds]);
      cpuMicros.put(call.name(), new double[rounds]);
    }
    for (int round = 0; round < rounds; round++) {
      for (var call : calls) {
        double before = server.cpuSeconds();
        long start = System.nanoTime();
        double rateOfRound = loop.saturate(call, duration);
        double seconds = (System.nanoTime() - start) / 1e9;
        perSecond.get(call.name())[round] = rateOfRound;
        cpuMicros.get(call.name())[round] =
            (server.cpuSeconds() - before) * 1e6 / (rateOfRound * seconds);
        System.err.printf("round %d: %s %.0f/s%n", round + 1, call.name(), rateOfRound);
      }
    }
    System.out.printf(
        "%d connections, %d calls under way, %d rounds of %d s taking turns, after %d s to warm up%n%n",
        channels.size(), slots, rounds, duration.toSeconds(), warmUp.toSeconds());
    System.out.println("| call | saturation, calls/s (median) | lowest-highest | server CPU µs/call |");
    System.out.println("|---|---:|---:|---:|");
    var medians = new LinkedHashMap<String, Saturation>();
    perSecond.forEach((name, values) -> {
      var saturation = new Saturation(median(values), median(cpuMicros.get(name)));
      medians.put(name, saturation);
      System.out.printf(
          "| %s | %.0f | %.0f-%.0f | %.1f |%n",
          name,
          saturation.perSecond(),
          Arrays.stream(values).min().orElseThrow(),
          Arrays.stream(values).max().orElseThrow(),
          saturation.cpuMicros());
    });
    return medians;
  }

  private void latencies(Map<UnaryCall<?, ?>, Double> rates) throws InterruptedException {
    var loop = new OpenLoop(channels);
    System.out.printf(
        "%nOpen loop: fixed times of sending, latencies from those times. Percentiles of each round,"
            + " medians of %d.%n%n",
        rounds);
    System.out.println("| call | calls/s | p50 ms | p99 ms | p99.9 ms | highest ms |");
    System.out.println("|---|---:|---:|---:|---:|---:|");
    var readings = new LinkedHashMap<UnaryCall<?, ?>, List<Histogram>>();
    for (int round = 0; round < rounds; round++) {
      for (var entry : rates.entrySet()) {
        readings
            .computeIfAbsent(entry.getKey(), call -> new ArrayList<>())
            .add(loop.measure(entry.getKey(), entry.getValue(), duration));
      }
    }
    readings.forEach((call, histograms) -> {
      System.out.printf("| %s | %.0f |", call.name(), rates.get(call));
      for (double percentile : PERCENTILES) {
        System.out.printf(
            " %.2f |",
            median(
                histograms.stream()
                    .mapToDouble(one -> one.getValueAtPercentile(percentile) / 1e6)
                    .toArray()));
      }
      System.out.println();
    });
  }

  private void streams() {
    var streams = new Streams(channels.get(0), server);
    if (streams.rows() != participants) {
      throw new IllegalStateException("the export is not whole");
    }
    Streams.Reading like = streams.export();
    for (long end = System.nanoTime() + warmUp.toNanos(); System.nanoTime() < end; ) {
      streams.export();
      streams.repeat(like);
    }
    var exports = new Streams.Reading[rounds];
    var repeats = new Streams.Reading[rounds];
    for (int round = 0; round < rounds; round++) {
      exports[round] = streams.export();
      repeats[round] = streams.repeat(like);
    }
    System.out.printf(
        "%nStreams of %d messages and %.1f MB, medians of %d%n%n",
        like.messages(), like.bytes() / 1e6, rounds);
    System.out.println("| stream | s | server CPU s | MB/s | rows/s |");
    System.out.println("|---|---:|---:|---:|---:|");
    row("ExportPaymentMultipliers", like, exports, participants);
    row("echo", like, repeats, 0);

    double before = server.liveMegabytes();
    double[] during = new double[1];
    streams.export(like.messages() / 2, () -> during[0] = server.liveMegabytes());
    System.out.printf(
        "%nLive heap of the server: %.1f MB before an export, %.1f MB halfway, %.1f MB after%n",
        before, during[0], server.liveMegabytes());
  }

  private static void row(
      String name, Streams.Reading like, Streams.Reading[] readings, int rows) {
    double seconds = median(Arrays.stream(readings).mapToDouble(one -> one.seconds()).toArray());
    double cpu = median(Arrays.stream(readings).mapToDouble(one -> one.cpuSeconds()).toArray());
    System.out.printf(
        "| %s | %.2f | %.2f | %.1f | %s |%n",
        name,
        seconds,
        cpu,
        like.bytes() / 1e6 / seconds,
        rows == 0 ? "" : "%.0f".formatted(rows / seconds));
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
