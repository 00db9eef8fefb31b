package org.asmengine.application.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.input.PartBPayment;
import org.asmengine.application.input.ParticipantInputs;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.activities.ActivityAttestation;
import org.asmengine.domain.circumstances.Circumstance;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.cost.CostScore;
import org.asmengine.domain.finalscore.FinalScore;
import org.asmengine.domain.finalscore.References;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.quality.Benchmarks;
import org.asmengine.domain.quality.SubmissionSet;
import org.junit.jupiter.api.Test;

/** The participants of a practice share what the practice reported. */
class PracticeScorerTest {

  private static final SourceRow ROW = new SourceRow("a file", 2);
  private static final PartBPayment PAYMENT = new PartBPayment(new BigDecimal("12.30"), ROW);
  private static final Circumstance OF_THE_PRACTICE = new Circumstance("A", true, ROW);
  private static final Circumstance OF_THE_CLINICIAN = new Circumstance("B", false, ROW);

  private final PracticeScorer scorer =
      new PracticeScorer(
          Workbench.RULES, new References(Benchmarks.of(List.of()), Map.of(), Map.of()));

  private static ParticipantInputs clinician(
      String npi, Cohort cohort, Optional<PartBPayment> payment, List<Circumstance> granted) {
    return new ParticipantInputs(
        new Participant(ParticipantId.of("012345678", npi), cohort, 8, ROW),
        SubmissionSet.of(List.of()),
        List.of(
            new CostResult("COST_LBP_1", 21, new BigDecimal("2.00"), ROW),
            new CostResult("COST_HF_1", 20, new BigDecimal("1.00"), ROW)),
        Optional.empty(),
        payment,
        granted);
  }

  private static PracticeInputs practice(List<Circumstance> granted) {
    return new PracticeInputs(
        Tin.of("012345678"),
        List.of(
            clinician("0000000001", Cohort.HF, Optional.of(PAYMENT), List.of()),
            clinician("0000000001", Cohort.LBP, Optional.of(PAYMENT), List.of()),
            clinician("0000000002", Cohort.LBP, Optional.empty(), List.of(OF_THE_CLINICIAN))),
        SubmissionSet.of(List.of()),
        List.of(
            new ActivityAttestation(
                "IA_1", true, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), ROW)),
        List.of(),
        granted);
  }

  @Test
  void everyParticipantIsScoredInTheOrderOfThePractice() {
    assertThat(scorer.score(practice(List.of())))
        .extracting(score -> score.participant().id().npi().value())
        .containsExactly("0000000001", "0000000001", "0000000002");
  }

  @Test
  void whatThePracticeAttestsCountsForAll() {
    assertThat(scorer.score(practice(List.of())))
        .allSatisfy(score -> {
          assertThat(score.components().activities().adjustment()).isEqualByComparingTo("-10");
          assertThat(score.components().interoperability().adjustment())
              .isEqualByComparingTo("-10");
          assertThat(score.components().smallPractice()).isEqualByComparingTo("10");
        });
  }

  @Test
  void theCostMeasureIsThatOfTheCohort() {
    assertThat(scorer.score(practice(List.of())))
        .extracting(score ->
            score.components().cost() instanceof CostScore.NotScored none
                ? none.result().map(CostResult::measure).orElse("none")
                : "scored")
        .containsExactly("COST_HF_1", "COST_LBP_1", "COST_LBP_1");
  }

  @Test
  void paymentsThatAreNotKnownAreZero() {
    assertThat(scorer.score(practice(List.of())))
        .extracting(ParticipantScore::paid)
        .containsExactly(new BigDecimal("12.30"), new BigDecimal("12.30"), BigDecimal.ZERO);
  }

  @Test
  void circumstancesOfAClinicianAreItsOwn() {
    assertThat(scorer.score(practice(List.of())))
        .extracting(ParticipantScore::finalScore)
        .containsExactly(
            new FinalScore.Zero(FinalScore.ZeroReason.MINIMUM_SUBMISSION_NOT_MET),
            new FinalScore.Zero(FinalScore.ZeroReason.MINIMUM_SUBMISSION_NOT_MET),
            new FinalScore.NoFinalScore(FinalScore.NoScoreReason.EXTREME_CIRCUMSTANCES));
  }

  @Test
  void circumstancesOfThePracticeAreThoseOfAll() {
    assertThat(scorer.score(practice(List.of(OF_THE_PRACTICE))))
        .allSatisfy(score ->
            assertThat(score.finalScore())
                .isEqualTo(
                    new FinalScore.NoFinalScore(FinalScore.NoScoreReason.EXTREME_CIRCUMSTANCES)))
        .last()
        .satisfies(score ->
            assertThat(score.components().circumstances())
                .containsExactly(OF_THE_CLINICIAN, OF_THE_PRACTICE));
  }
}
