package org.asmengine.bootstrap.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputSource;
import org.asmengine.application.run.Phase;
import org.asmengine.application.run.Progress;
import org.asmengine.application.submission.CombinedInputs;
import org.asmengine.application.submission.SubmissionDraft;
import org.asmengine.application.submission.SubmissionInputs;
import org.asmengine.application.yearend.YearEndOutcome;
import org.asmengine.application.yearend.YearEndRequest;
import org.asmengine.batch.csv.CsvDirectory;
import org.asmengine.batch.csv.OutputDirectory;
import org.asmengine.bootstrap.engine.Engine;
import org.asmengine.domain.participation.PerformanceYear;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What practices send is scored as if it were in files, and stays as it was at the start. */
class SubmittedYearEndTest {

  private static final PerformanceYear YEAR = PerformanceYear.of(2027);

  /** Ends the process, as far as a run can tell, when a phase begins. */
  private record DiesAt(Phase phase) implements Progress {
    @Override
    public void begin(Phase begun, long rows) {
      if (begun == phase) {
        throw new IllegalStateException("killed at " + phase);
      }
    }

    @Override
    public void advance(Phase advanced, long rows) {}

    @Override
    public void end(Phase ended) {}
  }

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void givesTheFilesOfARunFromFiles(TestDatabase database) throws IOException {
    Path rest = directory.resolve("rest");
    SubmittedExample.writeTheRest(rest);
    try (Engine engine = Engine.open(database.fresh(directory))) {
      YearEndOutcome fromFiles =
          engine
              .yearEnd()
              .run(YearEndCase.of(SmallExample.input(), directory.resolve("files")).request());
      SubmittedExample example =
          new SubmittedExample(
              engine.runs().ruleSet(fromFiles.run().id()), engine.inputs(), fromFiles.run().id());
      example.keep(engine.submissions());
      long cutoff = engine.submissions().last();
      InputSource frozen = inputs(engine, rest, cutoff);
      List<InputSource.FileDigest> digests = digests(frozen);

      assertThatThrownBy(() ->
              engine
                  .yearEnd()
                  .run(request(frozen, directory.resolve("killed"), new DiesAt(Phase.SCORE))))
          .hasStackTraceContaining("killed at SCORE");
      sendSomethingElse(engine, example);
      assertThat(digests(inputs(engine, rest, cutoff))).isEqualTo(digests);

      YearEndOutcome resumed =
          engine
              .yearEnd()
              .run(
                  request(
                      inputs(engine, rest, cutoff),
                      directory.resolve("service"),
                      Progress.silent()));
      assertThat(resumed.existed()).isFalse();
      assertThat(resumed.run().id().value()).isEqualTo(fromFiles.run().id().value() + 1);
      ResultFiles.in(directory.resolve("service")).mustHaveResults(SmallExample.expected());

      YearEndOutcome later =
          engine
              .yearEnd()
              .run(
                  request(
                      inputs(engine, rest, engine.submissions().last()),
                      directory.resolve("later"),
                      Progress.silent()));
      assertThat(later.run().id()).isNotEqualTo(resumed.run().id());
      assertThat(ResultFiles.in(directory.resolve("later")).results())
          .isNotEqualTo(SmallExample.expected());
    }
  }

  /** Everybody sends again what another sent, which changes every benchmark. */
  private static void sendSomethingElse(Engine engine, SubmittedExample example) {
    List<SubmittedExample.Sent> all = example.all();
    for (int i = 1; i < all.size(); i++) {
      SubmissionDraft one = all.get(i - 1).draft();
      SubmissionDraft other = all.get(i).draft();
      if (one.category() == other.category()) {
        engine
            .submissions()
            .append(
                new SubmissionDraft(one.year(), one.tin(), one.npi(), one.category(), other.rows()),
                "another portal",
                all.getLast().at());
      }
    }
  }

  private static InputSource inputs(Engine engine, Path rest, long cutoff) {
    return new CombinedInputs(
        new CsvDirectory(rest), new SubmissionInputs(engine.submissions(), YEAR, cutoff));
  }

  private static List<InputSource.FileDigest> digests(InputSource source) {
    return List.of(InputFile.values()).stream()
        .map(source::digest)
        .flatMap(Optional::stream)
        .toList();
  }

  private static YearEndRequest request(InputSource source, Path output, Progress progress) {
    return new YearEndRequest(
        YEAR,
        Map.of(),
        source,
        new OutputDirectory(output),
        OptionalLong.empty(),
        2,
        500,
        progress);
  }
}
