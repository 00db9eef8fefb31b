package org.asmengine.application.yearend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.Roster;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The accepted rows of reviewed files, and nothing else. */
class LoadPhaseTest {

  private final Workbench bench = new Workbench(SampleInputs.of(6));
  private final LoadPhase load = new LoadPhase(bench.runs, bench.inputs);
  private final RunContext context = context();

  private RunContext context() {
    List<String> payments = new ArrayList<>(bench.source.lines(InputFile.PART_B_PAYMENTS));
    payments.addFirst("bad");
    payments.add(3, "worse,");
    payments.add("worst");
    bench.source.with(InputFile.PART_B_PAYMENTS, payments);
    return bench.context(bench.request());
  }

  @BeforeEach
  void review() {
    new ReviewPhase(bench.runs, bench.inputs).execute(context);
    loadParticipants();
  }

  private void loadParticipants() {
    bench.inputs.saveRows(
        context.id(), InputFile.PARTICIPANTS, rows(InputFile.PARTICIPANTS, new Roster(), 0));
  }

  private List<InputRow> rows(InputFile file, Roster roster, int skipped) {
    List<InputRow> rows = new ArrayList<>();
    try (LoadPhase.AcceptedRows accepted = load.open(context, file, roster)) {
      for (int i = 0; i < skipped; i++) {
        accepted.skip();
      }
      while (accepted.hasNext()) {
        accepted.next().ifPresent(rows::add);
      }
    }
    return rows;
  }

  @Test
  void rejectedRowsAreLeftOut() {
    List<InputRow> rows = rows(InputFile.PART_B_PAYMENTS, load.roster(context.id()), 0);

    assertThat(rows)
        .extracting(row -> row.source().line())
        .hasSize(bench.source.lines(InputFile.PART_B_PAYMENTS).size() - 3)
        .doesNotContain(2L, 5L)
        .isSorted();
    assertThat(load.rows(context.id()))
        .isEqualTo(
            bench.runs.inputs(context.id()).stream().mapToLong(facts -> facts.records()).sum() - 3);
  }

  @Test
  void anyNumberOfRecordsMayBePassedOver() {
    Roster roster = load.roster(context.id());
    List<InputRow> all = rows(InputFile.PART_B_PAYMENTS, roster, 0);

    for (int skipped = 0; skipped <= all.size() + 3; skipped++) {
      long last = skipped + 1L;
      assertThat(rows(InputFile.PART_B_PAYMENTS, roster, skipped))
          .isEqualTo(all.stream().filter(row -> row.source().line() > last).toList());
    }
  }

  @Test
  void aRowThatIsNotGoodAnyMoreHasChanged() {
    List<String> lines = new ArrayList<>(bench.source.lines(InputFile.COST));
    lines.set(2, lines.get(2).replaceFirst("\\.50$", ".505"));
    bench.source.with(InputFile.COST, lines);

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> rows(InputFile.COST, load.roster(context.id()), 0))
        .withMessageStartingWith("cost.csv line 4 was good before and is not any more: found '")
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.INPUT_CHANGED);
  }

  @Test
  void filesThatStayedAsTheyWereAreFine() {
    assertThatCode(() -> load.refuseChanged(context)).doesNotThrowAnyException();
  }

  @Test
  void aFileThatChangedSinceTheReviewStopsTheRun() {
    bench.source.add(InputFile.CIRCUMSTANCES, "111111111,,late");

    assertChanged("circumstances.csv");
  }

  @Test
  void aFileThatIsGoneStopsTheRun() {
    bench.source.without(InputFile.QUALITY);

    assertChanged("quality.csv");
  }

  private void assertChanged(String file) {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> load.refuseChanged(context))
        .withMessage(
            file + " changed while the run was reading it; run again when it stays as it is")
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.INPUT_CHANGED);
  }
}
