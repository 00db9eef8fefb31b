package org.asmengine.persistence.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.correction.CorrectedRecord;
import org.asmengine.application.correction.Correction;
import org.asmengine.application.correction.CorrectionStore;
import org.asmengine.application.correction.CorrectionStore.Link;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.result.AdjustmentRow;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.MeasureScoreRow;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.run.RunId;
import org.asmengine.application.transaction.ConflictException;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Corrections come back as they were made, in their order, and can't take each other's place. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcCorrectionStoreTest {

  private static final ParticipantId ONE = ParticipantId.of("000000001", "0000000001");
  private static final ParticipantId TWO = ParticipantId.of("999999999", "9999999999");
  private static final String NOTICE = "0123456789abcdef0123456789abcdef";

  private final Stores stores;
  private final CorrectionStore corrections;
  private RunId run = new RunId(0);

  JdbcCorrectionStoreTest(TestDatabase database) {
    this.stores = database.stores();
    this.corrections = stores.bean(CorrectionStore.class);
  }

  @BeforeEach
  void start() {
    run = stores.newRun();
  }

  @Test
  void everythingComesBack() {
    Correction whole = correction(1, 2, ONE, Optional.of("87.65"));
    Correction bare =
        new Correction(
            run,
            2,
            2,
            NOTICE,
            Instant.parse("2028-06-01T00:00:00Z"),
            "official",
            1,
            List.of(new CorrectedRecord(InputFile.CIRCUMSTANCES, List.of("999999999", "", "F-1"))),
            result(TWO, Optional.empty()),
            List.of(),
            "f".repeat(64));
    corrections.add(List.of(whole, bare));

    assertThat(corrections.ofRun(run)).containsExactly(whole, bare);
    assertThat(corrections.of(run, ONE, Cohort.HF)).containsExactly(whole);
    assertThat(corrections.of(run, TWO, Cohort.HF)).containsExactly(bare);
    assertThat(corrections.of(run, ONE, Cohort.LBP)).isEmpty();
    assertThat(corrections.ofPractice(run, TWO.tin())).containsExactly(bare);
    assertThat(corrections.last(run)).contains(new Link(2, "f".repeat(64), 1));
  }

  @Test
  void versionsComeInTheirOrderAndRunsStayApart() {
    for (int i = 0; i < 12; i++) {
      corrections.add(List.of(correction(1 + i, 2 + i, ONE, Optional.of("1.00"))));
    }
    RunId other = stores.newRun();

    assertThat(corrections.of(run, ONE, Cohort.HF))
        .extracting(Correction::version)
        .containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13);
    assertThat(corrections.newest(run))
        .containsExactly(correction(12, 13, ONE, Optional.of("1.00")).with(List.of(), List.of()));
    assertThat(corrections.withRecords(run)).isEqualTo(corrections.ofRun(run));
    assertThat(corrections.newest(other)).isEmpty();
    assertThat(corrections.ofRun(other)).isEmpty();
    assertThat(corrections.last(other)).isEmpty();
  }

  @Test
  void ofTwoAtATimeOneGetsThrough() {
    corrections.add(List.of(correction(1, 2, ONE, Optional.of("1.00"))));

    assertThatExceptionOfType(ConflictException.class)
        .as("the same number")
        .isThrownBy(() -> corrections.add(List.of(correction(1, 2, TWO, Optional.of("1.00")))));
    assertThatExceptionOfType(ConflictException.class)
        .as("the same version")
        .isThrownBy(() -> corrections.add(List.of(correction(2, 2, ONE, Optional.of("1.00")))));
    assertThat(corrections.ofRun(run)).hasSize(1);
    assertThat(stores.count("corrected_measure", run)).isEqualTo(2);
    assertThat(stores.count("corrected_field", run)).isEqualTo(8);
  }

  private Correction correction(
      long number, int version, ParticipantId who, Optional<String> score) {
    return new Correction(
        run,
        number,
        version,
        NOTICE,
        Instant.parse("2028-06-01T12:34:56.123456Z"),
        "official",
        0,
        List.of(
            new CorrectedRecord(
                InputFile.COST,
                List.of(who.tin().value(), who.npi().value(), "COST_HF_1", "40", "1.00")),
            new CorrectedRecord(
                InputFile.PART_B_PAYMENTS, List.of(who.tin().value(), who.npi().value(), "0.99"))),
        result(who, score),
        List.of(
            new MeasureScoreRow(
                who,
                Cohort.HF,
                1,
                "TIN_NPI",
                "492",
                Optional.of("ADMIN_CLAIMS"),
                "SCORED",
                Optional.empty(),
                Optional.of(40L),
                Optional.of(new BigDecimal("12.30")),
                Optional.of(7),
                Optional.of(new BigDecimal("7.1234"))),
            new MeasureScoreRow(
                who,
                Cohort.HF,
                2,
                "TIN_NPI",
                "008",
                Optional.empty(),
                "ZERO",
                Optional.of("NOT_SUBMITTED"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("0.0000")))),
        "a".repeat(64));
  }

  private static ScoreAndAdjustment result(ParticipantId who, Optional<String> score) {
    Optional<BigDecimal> value = score.map(BigDecimal::new);
    return new ScoreAndAdjustment(
        new FinalScoreRow(
            who,
            Cohort.HF,
            score.isPresent() ? "SCORED" : "NO_FINAL_SCORE",
            score.isPresent() ? Optional.empty() : Optional.of("EXTREME_CIRCUMSTANCES"),
            "TIN_NPI",
            new BigDecimal("24.0439"),
            5,
            value.map(any -> new BigDecimal("0.480878")),
            value.map(any -> new BigDecimal("7.2835")),
            value.map(any -> new BigDecimal("0.728350")),
            new BigDecimal("-10.00"),
            new BigDecimal("0.8300"),
            new BigDecimal("-1.7000"),
            new BigDecimal("0.00"),
            new BigDecimal("10.00"),
            value,
            new BigDecimal("11358.99")),
        new AdjustmentRow(
            who,
            Cohort.HF,
            value.map(any -> new BigDecimal("0.486128560442")),
            value.map(any -> new BigDecimal("1.812274377322")),
            new BigDecimal("-0.010710"),
            new BigDecimal("0.989290"),
            new BigDecimal("-121.65")));
  }
}
