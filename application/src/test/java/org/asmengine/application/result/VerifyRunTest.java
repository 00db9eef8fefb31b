package org.asmengine.application.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.run.RunId;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.SampleRuleSet;
import org.asmengine.application.testing.Workbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever touches a stored result is found out. */
class VerifyRunTest {

  private static final RunId RUN = new RunId(1);

  /** As many practices as fill two links of measure_scores.csv. */
  private static final int PRACTICES = 160;

  private final Workbench bench = new Workbench(SampleInputs.of(PRACTICES));
  private final VerifyRun verifyRun = new VerifyRun(bench.runs, bench.results);

  @BeforeEach
  void complete() {
    bench.yearEnd().run(bench.request());
  }

  @Test
  void anUntouchedRunIsIntact() {
    VerifyRun.Verification verification = verifyRun.verify(RUN);

    assertThat(verification.isIntact()).isTrue();
    assertThat(verification.findings()).isEmpty();
    assertThat(verification.run()).isEqualTo(bench.runs.find(RUN).orElseThrow());
    assertThat(verification.rows())
        .isEqualTo(
            bench.output.files().values().stream().mapToLong(lines -> lines.size() - 1).sum())
        .isGreaterThan(1500);
  }

  @Test
  void aChangedLineBreaksTheChainAtItsLink() {
    String line = bench.output.lines(ResultFile.MEASURE_SCORES).get(1200);
    bench.results.tamperMeasures(rows ->
        rows.stream()
            .map(row -> ResultLines.measureScore(row).equals(line) ? withPoints(row) : row)
            .toList());

    assertThat(verifyRun.verify(RUN).findings())
        .containsExactly(
            "measure_scores.csv: the chain breaks at link 2, lines 1001 to %d (without the header)"
                .formatted(bench.output.lines(ResultFile.MEASURE_SCORES).size() - 1));
  }

  @Test
  void aMissingLineIsFoundAtItsLink() {
    bench.results.tamperScores(rows -> rows.subList(1, rows.size()));

    int participants = bench.output.lines(ResultFile.FINAL_SCORES).size() - 1;
    assertThat(verifyRun.verify(RUN).findings())
        .containsExactly(
            "final_scores.csv: found %d lines, sealed were %d"
                .formatted(participants - 1, participants),
            "final_scores.csv: the chain breaks at link 1, lines 1 to %d (without the header)"
                .formatted(participants));
  }

  @Test
  void missingLinesAtTheEndAreFoundByTheirNumber() {
    List<String> kept = bench.output.lines(ResultFile.MEASURE_SCORES).subList(1, 1001);
    int all = bench.output.lines(ResultFile.MEASURE_SCORES).size() - 1;
    bench.results.tamperMeasures(
        rows -> rows.stream().filter(row -> kept.contains(ResultLines.measureScore(row))).toList());

    assertThat(verifyRun.verify(RUN).findings())
        .containsExactly("measure_scores.csv: found 1000 lines, sealed were %d".formatted(all));
  }

  @Test
  void anAddedLineIsFound() {
    bench.results.tamperMeasures(rows -> {
      List<MeasureScoreRow> more = new ArrayList<>(rows);
      more.add(rows.getFirst());
      return more;
    });

    assertThat(verifyRun.verify(RUN).findings()).hasSize(2).first().asString().contains("found");
  }

  @Test
  void aChangedAdjustmentIsFound() {
    bench.results.tamperAdjustments(row ->
        new AdjustmentRow(
            row.participant(),
            row.cohort(),
            row.transformedScore(),
            row.scalingFactor(),
            row.adjustmentFactor(),
            row.paymentMultiplier(),
            row.estimatedAdjustment().add(new BigDecimal("0.01"))));

    assertThat(verifyRun.verify(RUN).findings())
        .singleElement()
        .asString()
        .startsWith("final_scores.csv: the chain breaks at link 1");
  }

  @Test
  void aSealThatWasMadeToFitDoesNotFitTheRun() {
    bench.results.tamperMeasures(rows -> rows.subList(0, rows.size() - 1));
    List<SealedFile> fitting = new ArrayList<>();
    for (SealedFile sealed : bench.results.seal(RUN)) {
      Sealer sealer = new Sealer(sealed.file());
      new ResultReader(bench.results)
          .forEachLine(
              bench.runs.find(RUN).orElseThrow(), Workbench.RULES, sealed.file(), sealer::add);
      fitting.add(sealer.seal());
    }
    bench.results.tamperSeal(seal -> fitting);

    assertThat(verifyRun.verify(RUN).findings())
        .containsExactly("the digest of the run is not that of its files");
  }

  @Test
  void aChangedDigestOfAFileIsFound() {
    bench.results.tamperSeal(seal ->
        seal.stream()
            .map(file ->
                new SealedFile(
                    file.file(), "0".repeat(64), file.bytes(), file.rows(), file.links()))
            .toList());

    assertThat(verifyRun.verify(RUN).isIntact()).isFalse();
  }

  @Test
  void anotherRuleSetIsFound() {
    bench.runs.replaceRuleSet(RUN, SampleRuleSet.of(2027, "0.10"));

    assertThat(verifyRun.verify(RUN).findings())
        .containsExactly("the stored rule set is not the one that the run was started with");
  }

  @Test
  void onlyACompleteRunCanBeVerified() {
    RunId incomplete = bench.context(bench.request()).id();

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> verifyRun.verify(incomplete))
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.RUN_NOT_COMPLETE);
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> verifyRun.verify(new RunId(99)))
        .withMessage("found no run 99")
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.NO_SUCH_RUN);
  }

  private static MeasureScoreRow withPoints(MeasureScoreRow row) {
    return new MeasureScoreRow(
        row.participant(),
        row.cohort(),
        row.position(),
        row.level(),
        row.measureId(),
        row.collectionType(),
        row.state(),
        row.reason(),
        row.caseCount(),
        row.performanceRate(),
        row.decile(),
        Optional.of(new BigDecimal("9.8765")));
  }
}
