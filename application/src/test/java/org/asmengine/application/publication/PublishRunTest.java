package org.asmengine.application.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.OptionalLong;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.result.VerifyRun;
import org.asmengine.application.run.RunId;
import org.asmengine.application.testing.InMemoryPublications;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.junit.jupiter.api.Test;

/** One complete run for a payment year, once. */
class PublishRunTest {

  private static final RunId RUN = new RunId(1);

  private final Workbench bench = new Workbench(SampleInputs.of(12));
  private final InMemoryPublications publications = new InMemoryPublications();
  private final PublishRun publishRun =
      new PublishRun(
          bench.runs,
          publications,
          new VerifyRun(bench.runs, bench.results),
          new ReadMultipliers(bench.results, bench.results.multipliers()),
          YearGuards.none(),
          Workbench.CLOCK);

  @Test
  void aCompleteRunIsPublishedForItsPaymentYear() {
    bench.yearEnd().run(bench.request());

    Publication publication = publishRun.publish(RUN, "somebody");

    assertThat(publication).isEqualTo(new Publication(2029, RUN, Workbench.NOW, "somebody"));
    assertThat(publications.all()).containsExactly(publication);
  }

  @Test
  void publishingItAgainChangesNothing() {
    bench.yearEnd().run(bench.request());
    Publication first = publishRun.publish(RUN, "somebody");

    assertThat(publishRun.publish(RUN, "somebody else")).isEqualTo(first);
    assertThat(publications.all()).containsExactly(first);
  }

  @Test
  void anotherRunOfTheSamePaymentYearIsRefused() {
    bench.yearEnd().run(bench.request());
    Publication earlier = new Publication(2029, new RunId(7), Workbench.NOW, "somebody");
    publications.add(earlier);

    assertRefused(ErrorCode.ALREADY_PUBLISHED, "run 7 is published for payment year 2029");
    assertThat(publications.all()).containsExactly(earlier);
  }

  @Test
  void anIncompleteRunIsRefused() {
    bench.context(bench.request());

    assertRefused(
        ErrorCode.RUN_NOT_COMPLETE,
        "run 1 is not complete; the command that started it resumes it");
  }

  @Test
  void aWhatIfIsRefusedEvenWhenItIsComplete() {
    bench.yearEnd().run(bench.request(Map.of("quality.minCases", "10"), OptionalLong.empty()));

    assertRefused(
        ErrorCode.WHAT_IF_NOT_PUBLISHABLE, "run 1 is a what-if: its parameters were overridden");
  }

  @Test
  void aDamagedRunIsRefused() {
    bench.yearEnd().run(bench.request());
    bench.results.tamperScores(rows -> rows.subList(1, rows.size()));

    assertRefused(ErrorCode.RUN_DAMAGED, "final_scores.csv: found");
  }

  @Test
  void aRunWithSomebodyInTwoCohortsIsRefused() {
    String row = bench.source.lines(InputFile.PARTICIPANTS).getFirst();
    assertThat(row).contains(",HF,");
    bench.source.add(InputFile.PARTICIPANTS, row.replace(",HF,", ",LBP,"));
    bench.yearEnd().run(bench.request());

    assertRefused(ErrorCode.PARTICIPANT_IN_TWO_COHORTS, "run 1: TIN *******");
  }

  @Test
  void aRunThatDoesNotExistIsRefused() {
    assertRefused(ErrorCode.NO_SUCH_RUN, "found no run 1");
  }

  private void assertRefused(ErrorCode code, String message) {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> publishRun.publish(RUN, "somebody"))
        .satisfies(refused -> {
          assertThat(refused.code()).isEqualTo(code);
          assertThat(refused).hasMessageStartingWith(message);
        });
    assertThat(publications.all()).allMatch(publication -> !publication.run().equals(RUN));
  }
}
