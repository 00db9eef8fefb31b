package org.asmengine.bootstrap.yearend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.asmengine.application.access.Caller;
import org.asmengine.application.preview.PreviewRequest;
import org.asmengine.application.preview.PreviewScore;
import org.asmengine.application.preview.ScorePreview;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.submission.SubmissionDraft;
import org.asmengine.application.submission.SubmittedRow;
import org.asmengine.application.submission.SubmittedRow.Attestation;
import org.asmengine.application.submission.SubmittedRow.MeasureCounts;
import org.asmengine.application.submission.SubmittedRow.MeasureResponse;
import org.asmengine.bootstrap.engine.Engine;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A preview without changes is the published result of everybody, to the digit. */
@ExtendWith(Engines.Parameter.class)
class PreviewTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void withoutChangesIsTheStoredResult(TestDatabase database, Engines engines) {
    Engine engine = engines.on(database);
    RunId run = run(engine);
    PreviewScore preview = preview(engine);
    AtomicInteger compared = new AtomicInteger();

    engine
        .results()
        .forEachScore(
            run,
            (score, adjustment) -> {
              isStored(
                  preview.preview(request(run, score, List.of()), Caller.local()),
                  score,
                  adjustment);
              compared.incrementAndGet();
            });

    assertThat(compared.get()).isEqualTo(600);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void withWhatWasAcceptedIsTheStoredResultToo(TestDatabase database, Engines engines) {
    Engine engine = engines.on(database);
    RunId run = run(engine);
    PreviewScore preview = preview(engine);
    Map<String, Map<List<String>, SubmittedRow>> sent = new HashMap<>();
    for (SubmittedExample.Sent one :
        new SubmittedExample(engine.runs().ruleSet(run), engine.inputs(), run).all()) {
      SubmissionDraft draft = one.draft();
      // In the order of time: the latest of each measure and type is left.
      draft
          .rows()
          .forEach(row ->
              sent.computeIfAbsent(
                      draft.tin().value() + draft.npiOrEmpty(), owner -> new HashMap<>())
                  .put(List.of(row.category().name(), row.item(), row.variant()), row));
    }
    AtomicInteger changed = new AtomicInteger();

    engine
        .results()
        .forEachScore(
            run,
            (score, adjustment) -> {
              String tin = score.participant().tin().value();
              String npi = score.participant().npi().value();
              // What the whole practice reported of quality stays as it is.
              List<SubmittedRow> rows =
                  Stream.concat(
                          sent.getOrDefault(tin, Map.of()).values().stream()
                              .filter(row -> !(row instanceof MeasureCounts)),
                          sent.getOrDefault(tin + npi, Map.of()).values().stream())
                      .toList();
              isStored(
                  preview.preview(request(run, score, rows), Caller.local()), score, adjustment);
              changed.addAndGet(rows.isEmpty() ? 0 : 1);
            });

    assertThat(changed.get()).isGreaterThan(400);
  }

  /** A run that no other test asks for; more zeros change no digit. */
  private RunId run(Engine engine) {
    return engine
        .yearEnd()
        .run(
            YearEndCase.of(SmallExample.input(), directory.resolve("output"))
                .with(Map.of("risk.2027", "0.090000000000"))
                .request())
        .run()
        .id();
  }

  private static PreviewScore preview(Engine engine) {
    return new PreviewScore(new CompleteRuns(engine.runs(), engine.results()), engine.inputs());
  }

  private static PreviewRequest request(RunId run, FinalScoreRow score, List<SubmittedRow> rows) {
    return new PreviewRequest(
        run,
        score.participant(),
        Optional.of(score.cohort()),
        of(rows, MeasureCounts.class),
        of(rows, Attestation.class),
        of(rows, MeasureResponse.class));
  }

  private static <T> List<T> of(List<SubmittedRow> rows, Class<T> kind) {
    return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static void isStored(
      ScorePreview preview, FinalScoreRow score, AdjustmentRow adjustment) {
    assertThat(preview.score()).isEqualTo(score);
    assertThat(preview.adjustment()).isEqualTo(adjustment);
    assertThat(preview.explanation().value())
        .isEqualTo(adjustment.paymentMultiplier().toPlainString());
  }
}
