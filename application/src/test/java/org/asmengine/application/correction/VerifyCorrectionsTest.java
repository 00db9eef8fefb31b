package org.asmengine.application.correction;

import static org.asmengine.application.correction.CorrectionBench.RUN;
import static org.asmengine.application.correction.CorrectionBench.activity;
import static org.asmengine.application.correction.CorrectionBench.cost;
import static org.asmengine.application.correction.CorrectionBench.paid;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.result.VerifyRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody changes, adds or takes away a correction unseen. */
class VerifyCorrectionsTest {

  private final CorrectionBench bench = new CorrectionBench();
  private final List<String> told = new ArrayList<>();
  private final VerifyRun verify =
      new VerifyRun(
          bench.bench.runs,
          bench.bench.results,
          new VerifyCorrections(bench.corrections, bench.bench.results, run -> told));

  @BeforeEach
  void correct() {
    for (CorrectedRecord record : List.of(activity("IA_2", "N"), paid("5.00"))) {
      told.add(bench.correct(record).sha256());
    }
  }

  @Test
  void correctionsThatAreAsTheyWereMadeAreIntact() {
    VerifyRun.Verification verification = verify.verify(RUN);

    assertThat(verification.findings()).isEmpty();
    assertThat(verification.rows())
        .isEqualTo(new VerifyRun(bench.bench.runs, bench.bench.results).verify(RUN).rows() + 2);
  }

  @Test
  void aChangedRecordBreaksTheChain() {
    tamper(first -> with(first, List.of(cost(40, "1.00")), first.result()));

    assertThat(findings()).containsExactly("corrections: the chain breaks at number 1");
  }

  @Test
  void aChangedResultBreaksTheChain() {
    Correction second = bench.corrections.ofRun(RUN).getLast();
    tamper(first -> with(first, first.records(), second.result()));

    assertThat(findings()).containsExactly("corrections: the chain breaks at number 1");
  }

  @Test
  void aChangedOriginalBreaksTheChain() {
    bench.bench.results.tamperScores(rows ->
        rows.stream()
            .map(row ->
                row.participant().equals(CorrectionBench.WHO)
                    ? bench.corrections.ofRun(RUN).getLast().result().score()
                    : row)
            .toList());

    assertThat(findings()).contains("corrections: the chain breaks at number 1");
  }

  @Test
  void aMissingCorrectionIsSeenWhereverItWas() {
    bench.corrections.tamper(all -> all.subList(1, 2));
    assertThat(findings())
        .containsExactly(
            "corrections: found number 2 in the place of 1",
            "corrections: 1 that error notices tell of are not there");

    bench.corrections.tamper(all -> List.of());
    assertThat(findings())
        .containsExactly("corrections: 2 that error notices tell of are not there");
  }

  @Test
  void theLastCorrectionCantVanishUnseen() {
    bench.corrections.tamper(all -> all.subList(0, 1));

    assertThat(findings())
        .containsExactly("corrections: 1 that error notices tell of are not there");
  }

  @Test
  void aCorrectionThatNoNoticeTellsOfIsSeen() {
    bench.correct(paid("6.00"));

    assertThat(findings())
        .containsExactly("corrections: no error notice tells of 1 that are there");
  }

  @Test
  void cohortsComputedAnewAreToldByTheLastOfThem() {
    CorrectedRecord record = cost(40, "100.00");
    List<Correction> made =
        bench.anew.make(bench.preview(record), List.of(record), "notice-1", "official");
    bench.corrections.add(made);
    assertThat(findings())
        .containsExactly(
            "corrections: no error notice tells of %d that are there".formatted(made.size()));

    told.add(made.getLast().sha256());
    assertThat(findings()).isEmpty();
  }

  private List<String> findings() {
    return verify.verify(RUN).findings();
  }

  private void tamper(UnaryOperator<Correction> change) {
    bench.corrections.tamper(all -> List.of(change.apply(all.getFirst()), all.getLast()));
  }

  private static Correction with(
      Correction old, List<CorrectedRecord> records, ScoreAndAdjustment result) {
    return new Correction(
        old.run(),
        old.number(),
        old.version(),
        old.notice(),
        old.correctedAt(),
        old.correctedBy(),
        old.basis(),
        records,
        result,
        old.measures(),
        old.sha256());
  }
}
