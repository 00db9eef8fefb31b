package org.asmengine.application.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.run.RunId;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemoryCircumstances;
import org.asmengine.application.testing.InMemoryOperations;
import org.asmengine.application.testing.InMemoryTransactions;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.ruleset.RuleSetException;
import org.junit.jupiter.api.Test;

/** Whoever asks for a run gets an operation with frozen inputs, or learns why not. */
class StartRunTest {

  private final Workbench bench = new Workbench(SampleInputs.of(4));
  private final InMemoryOperations operations = new InMemoryOperations();
  private final List<String> opened = new ArrayList<>();
  private final InMemoryCircumstances circumstances = new InMemoryCircumstances();
  private final StartRun startRun =
      new StartRun(
          bench.ruleSets(),
          bench.runs,
          new RunInputs(
              name -> {
                opened.add(name);
                return bench.source;
              },
              (files, year, cutoff) -> {
                opened.add("submissions of %s up to %d".formatted(year, cutoff));
                return files;
              },
              circumstances),
          () -> 42,
          operations,
          YearGuards.none(),
          Workbench.CLOCK);

  @Test
  void theOperationWaitsWithTheDigestOfItsInputs() {
    RunOperation started = startRun.start(order(SubmissionSource.FILES, Map.of()), "operator");

    assertThat(operations.find(started.id())).contains(started);
    assertThat(started.state()).isEqualTo(OperationState.QUEUED);
    assertThat(started.createdBy()).isEqualTo("operator");
    assertThat(started.createdAt()).isEqualTo(Workbench.NOW);
    assertThat(started.order().submissionCutoff()).isEmpty();
    assertThat(started.progress().run()).isEmpty();
    assertThat(opened).containsExactly("inputs");
    String known = bench.yearEnd().run(bench.request()).run().identity().inputsDigest();
    assertThat(started.inputsDigest()).isEqualTo(known);
  }

  @Test
  void aRunThatWasBegunBeforeIsKnown() {
    bench.yearEnd().run(bench.request());

    assertThat(startRun.start(order(SubmissionSource.FILES, Map.of()), "operator").progress().run())
        .contains(new RunId(1));
  }

  @Test
  void submissionsCountUpToNow() {
    RunOperation started = startRun.start(order(SubmissionSource.SERVICE, Map.of()), "operator");

    assertThat(started.order().submissionCutoff()).hasValue(42);
    assertThat(opened).containsExactly("inputs", "submissions of 2027 up to 42");
  }

  @Test
  void circumstancesOfTheRegisterCountAsTheyAreNow() {
    RunOrder asked = order(SubmissionSource.SERVICE, Map.of()).with(CircumstanceSource.SERVICE);
    RunOperation started = startRun.start(asked, "operator");

    assertThat(started.order().circumstanceSource()).isEqualTo(CircumstanceSource.SERVICE);
    assertThat(started.order().circumstanceList()).contains("list 1");
    assertThat(started.order().submissionCutoff()).hasValue(42);
    assertThat(circumstances.opened()).containsExactly("list 1");
    assertThat(startRun.start(asked, "operator").order().circumstanceList()).contains("list 2");
    assertThat(
            startRun
                .start(order(SubmissionSource.FILES, Map.of()), "operator")
                .order()
                .circumstanceList())
        .isEmpty();
  }

  @Test
  void whatCanNotBeRunIsNotKept() {
    assertThatExceptionOfType(RuleSetException.class)
        .isThrownBy(() ->
            startRun.start(
                order(SubmissionSource.FILES, Map.of("no.such.parameter", "1")), "operator"));
    bench.source.without(InputFile.PARTICIPANTS);
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> startRun.start(order(SubmissionSource.FILES, Map.of()), "operator"))
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.FILE_MISSING);

    assertThat(page()).isEmpty();
  }

  @Test
  void theClockAsksOnceForEachMoment() {
    InMemoryAuditTrail trail = new InMemoryAuditTrail();
    InMemoryAnsweredCalls calls = new InMemoryAnsweredCalls();
    ScheduledRun scheduled =
        new ScheduledRun(
            startRun, new InMemoryTransactions(trail, calls), calls, trail, Workbench.CLOCK);
    RunOrder order = order(SubmissionSource.FILES, Map.of());

    RunOperation started = scheduled.start(order, Workbench.NOW).orElseThrow();
    assertThat(scheduled.start(order, Workbench.NOW)).isEmpty();
    assertThat(scheduled.start(order, Workbench.NOW.plusSeconds(1))).isPresent();

    assertThat(started.createdBy()).isEqualTo("(schedule)");
    assertThat(page()).hasSize(2);
    assertThat(trail.events()).hasSize(2);
    assertThat(trail.events().getFirst().resource()).isEqualTo("operations/" + started.id());
  }

  @Test
  void aMomentWhoseRunCouldNotBeStartedIsInTheTrail() {
    InMemoryAuditTrail trail = new InMemoryAuditTrail();
    InMemoryAnsweredCalls calls = new InMemoryAnsweredCalls();
    ScheduledRun scheduled =
        new ScheduledRun(
            startRun, new InMemoryTransactions(trail, calls), calls, trail, Workbench.CLOCK);
    bench.source.without(InputFile.PARTICIPANTS);

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> scheduled.start(order(SubmissionSource.FILES, Map.of()), Workbench.NOW));

    assertThat(trail.events())
        .singleElement()
        .satisfies(event -> assertThat(event.outcome()).isEqualTo("FILE_MISSING"));
    assertThat(page()).isEmpty();
  }

  private List<RunOperation> page() {
    return operations.page(new OperationQuery(Optional.empty(), Optional.empty(), 10));
  }

  private static RunOrder order(SubmissionSource source, Map<String, String> overrides) {
    return new RunOrder(
        Workbench.YEAR, "inputs", source, OptionalLong.empty(), overrides, OptionalLong.empty());
  }
}
