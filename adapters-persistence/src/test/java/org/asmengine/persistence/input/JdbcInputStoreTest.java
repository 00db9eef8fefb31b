package org.asmengine.persistence.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRow.ActivityRow;
import org.asmengine.application.input.InputRow.InteroperabilityRow;
import org.asmengine.application.input.InputRow.ParticipantRow;
import org.asmengine.application.input.InputRow.QualityRow;
import org.asmengine.application.input.PartBPayment;
import org.asmengine.application.input.ParticipantInputs;
import org.asmengine.application.input.PracticeInputs;
import org.asmengine.application.input.Reject;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.KeyRange;
import org.asmengine.application.run.RejectQuery;
import org.asmengine.application.run.RunId;
import org.asmengine.domain.finalscore.ComplexPatients;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.quality.MeasureSubmission;
import org.asmengine.persistence.Stores;
import org.asmengine.persistence.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Input rows come back to the last digit and character. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class JdbcInputStoreTest {

  private static final KeyRange OTHER = new KeyRange("000000002", InputFixture.OTHER_TIN);

  private final Stores stores;
  private final InputStore inputs;
  private final RunId run;

  JdbcInputStoreTest(TestDatabase database) {
    this.stores = database.stores();
    this.inputs = stores.inputs();
    this.run = stores.newRun();
  }

  @BeforeEach
  void save() {
    InputFixture.save(inputs, run);
  }

  private PracticeInputs practice() {
    return inputs.readPractices(run, new KeyRange(InputFixture.TIN, InputFixture.TIN)).getFirst();
  }

  private ParticipantInputs clinician(int index) {
    return practice().participants().get(index);
  }

  @Test
  void participantsComeInTheOrderOfTheirKeys() {
    assertThat(practice().tin().value()).isEqualTo(InputFixture.TIN);
    assertThat(practice().participants())
        .extracting(ParticipantInputs::participant)
        .isEqualTo(
            InputFixture.PARTICIPANTS.subList(0, 3).stream()
                .map(ParticipantRow::participant)
                .toList());
    List<Participant> all = new ArrayList<>();
    inputs.forEachParticipant(run, all::add);
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            InputFixture.PARTICIPANTS.stream().map(ParticipantRow::participant).toList());
  }

  @Test
  void submissionsComeWithTheirOwner() {
    assertThat(clinician(0).submissions().all())
        .containsExactlyInAnyOrder(
            InputFixture.QUALITY.get(0).submission(), InputFixture.QUALITY.get(1).submission());
    assertThat(clinician(1).submissions().all()).hasSize(2);
    assertThat(clinician(2).submissions().all())
        .containsExactly(InputFixture.QUALITY.get(2).submission());
    assertThat(practice().submissions().all())
        .containsExactly(InputFixture.QUALITY.get(3).submission());
  }

  @Test
  void submissionsAreGroupedByOwner() {
    List<List<MeasureSubmission>> groups = new ArrayList<>();
    inputs.forEachSubmissions(run, KeyRange.ALL, groups::add);

    assertThat(groups.stream().map(List::size)).containsExactly(1, 2, 1);
    assertThat(groups.getFirst()).containsExactly(InputFixture.QUALITY.get(3).submission());
    groups.clear();
    inputs.forEachSubmissions(run, OTHER, groups::add);
    assertThat(groups).isEmpty();
  }

  @Test
  void everyInstantIsKeptToTheNanosecond() {
    RunId other = stores.newRun();
    List<QualityRow> rows = new ArrayList<>();
    for (int i = 0; i < InputFixture.INSTANTS.size(); i++) {
      rows.add(
          InputFixture.quality(
              InputFixture.NPI,
              InputFixture.QUALITY.getFirst().submission().data(),
              InputFixture.INSTANTS.get(i),
              i + 2L));
    }
    InputFixture.save(inputs, other, InputFile.QUALITY, rows);
    List<MeasureSubmission> found = new ArrayList<>();
    inputs.forEachSubmissions(other, KeyRange.ALL, found::addAll);

    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(rows.stream().map(QualityRow::submission).toList());
  }

  @Test
  void costsComeBackExactly() {
    assertThat(clinician(0).costs())
        .containsExactlyInAnyOrder(
            InputFixture.COSTS.get(0).result(), InputFixture.COSTS.get(1).result());
    assertThat(clinician(2).costs()).containsExactly(InputFixture.COSTS.get(2).result());
    List<BigDecimal> scores = new ArrayList<>();
    inputs.forEachCost(
        run,
        20,
        (measure, score) -> {
          assertThat(measure).isEqualTo("COST_HF_1");
          scores.add(score);
        });
    assertThat(scores).containsExactlyInAnyOrder(InputFixture.DOLLARS, new BigDecimal("0.01"));
  }

  @Test
  void activitiesAndReportsComeBackExactly() {
    assertThat(practice().activities())
        .isEqualTo(InputFixture.ACTIVITIES.stream().map(ActivityRow::attestation).toList());
    assertThat(practice().interoperability())
        .isEqualTo(
            InputFixture.INTEROPERABILITY.stream().map(InteroperabilityRow::report).toList());
  }

  @Test
  void complexPatientsAndPaymentsComeBackExactly() {
    ComplexPatients patients = InputFixture.COMPLEX_PATIENTS.getFirst().patients();

    assertThat(clinician(0).patients()).contains(patients);
    assertThat(clinician(1).patients()).contains(patients);
    assertThat(clinician(2).patients()).isEmpty();
    assertThat(clinician(0).payment())
        .contains(
            new PartBPayment(InputFixture.DOLLARS, InputFixture.PAYMENTS.getFirst().source()));
    assertThat(clinician(2).payment().map(PartBPayment::paid))
        .isEqualTo(Optional.of(new BigDecimal("0.00")));
    List<Cohort> cohorts = new ArrayList<>();
    inputs.forEachComplexPatients(
        run,
        (cohort, found) -> {
          assertThat(found).isEqualTo(patients);
          cohorts.add(cohort);
        });
    assertThat(cohorts).containsExactlyInAnyOrder(Cohort.HF, Cohort.LBP);
  }

  @Test
  void textsComeBackCharacterByCharacter() {
    assertThat(clinician(0).circumstances())
        .containsExactly(InputFixture.CIRCUMSTANCES.get(0).circumstance());
    assertThat(practice().circumstances())
        .containsExactly(InputFixture.CIRCUMSTANCES.get(1).circumstance());
    assertThat(clinician(2).circumstances()).isEmpty();
    assertThat(texts("select specialty_code from input_participant where run_id = ?"))
        .hasSize(4)
        .containsOnly(InputFixture.AWKWARD);
    assertThat(texts("select cbsa from input_participant where run_id = ?")).containsOnly("");
    assertThat(texts("select cehrt_id from input_interoperability where run_id = ?"))
        .containsExactlyInAnyOrder(InputFixture.AWKWARD, "", "x");
  }

  private List<String> texts(String query) {
    return stores.sql().queryForList(query, String.class, run.value());
  }

  @Test
  void aPracticeWithParticipantsAloneIsRead() {
    PracticeInputs other = inputs.readPractices(run, OTHER).getFirst();

    assertThat(other.participants()).hasSize(1);
    assertThat(other.submissions().all()).isEmpty();
    assertThat(other.activities()).isEmpty();
    assertThat(inputs.practices(run, KeyRange.ALL))
        .containsExactly(InputFixture.TIN, InputFixture.OTHER_TIN);
    assertThat(inputs.readPractices(run, KeyRange.ALL)).hasSize(2);
    assertThat(inputs.readPractices(run, new KeyRange("000000002", "000000003"))).isEmpty();
  }

  @Test
  void rejectedRowsAreSortedCountedAndForgotten() {
    Reject late = new Reject(InputFile.QUALITY, 10, "npi", ErrorCode.DUPLICATE, "m");
    Reject early = new Reject(InputFile.QUALITY, 9, "", ErrorCode.DUPLICATE, InputFixture.AWKWARD);
    Reject first = new Reject(InputFile.COST, Long.MAX_VALUE, "x", ErrorCode.NOT_A_DATE, "😀");
    inputs.saveRejects(run, List.of(late, first));
    inputs.saveRejects(run, List.of());
    inputs.saveRejects(run, List.of(early));

    List<Reject> found = new ArrayList<>();
    inputs.forEachReject(run, found::add);
    assertThat(found).containsExactly(first, early, late);
    assertThat(inputs.rejectedLines(run, InputFile.QUALITY)).containsExactly(9, 10);
    assertThat(inputs.rejectedLines(run, InputFile.CIRCUMSTANCES)).isEmpty();
    assertThat(inputs.rejectsByCode(run)).isEqualTo(Map.of("DUPLICATE", 2L, "NOT_A_DATE", 1L));
    inputs.deleteRejects(run);
    assertThat(inputs.rejectsByCode(run)).isEmpty();
  }

  @Test
  void rejectedRowsComePageByPage() {
    List<Reject> all = new ArrayList<>();
    for (InputFile file : List.of(InputFile.CIRCUMSTANCES, InputFile.COST, InputFile.QUALITY)) {
      for (int line = 2; line < 7; line++) {
        ErrorCode code = line % 2 == 0 ? ErrorCode.DUPLICATE : ErrorCode.NOT_A_DATE;
        all.add(new Reject(file, line, "", code, "line " + line));
      }
    }
    inputs.saveRejects(run, all.reversed());
    inputs.saveRejects(
        stores.newRun(), List.of(new Reject(InputFile.COST, 2, "", ErrorCode.DUPLICATE, "other")));

    for (int most : List.of(1, 4, 5, 100)) {
      for (Optional<ErrorCode> code :
          List.of(Optional.<ErrorCode>empty(), Optional.of(ErrorCode.DUPLICATE))) {
        for (Optional<InputFile> file :
            List.of(Optional.<InputFile>empty(), Optional.of(InputFile.COST))) {
          assertThat(pages(new RejectQuery(file, code, Optional.empty(), most)))
              .isEqualTo(
                  all.stream()
                      .filter(row -> file.isEmpty() || file.get() == row.file())
                      .filter(row -> code.isEmpty() || code.get() == row.code())
                      .toList());
        }
      }
    }
  }

  private List<Reject> pages(RejectQuery query) {
    List<Reject> all = new ArrayList<>();
    RejectQuery next = query;
    while (true) {
      List<Reject> page = inputs.rejects(run, next);
      if (page.isEmpty()) {
        return all;
      }
      assertThat(page.size()).isLessThanOrEqualTo(query.most());
      all.addAll(page);
      Reject last = page.getLast();
      next =
          new RejectQuery(
              query.file(),
              query.code(),
              Optional.of(new RejectQuery.Position(last.file(), last.line())),
              query.most());
    }
  }

  @Test
  void aLongMessageIsCutBetweenCharacters() {
    String message = "x".repeat(1023) + "😀";
    inputs.saveRejects(
        run, List.of(new Reject(InputFile.COST, 2, "", ErrorCode.DUPLICATE, message)));

    List<String> found = new ArrayList<>();
    inputs.forEachReject(run, reject -> found.add(reject.message()));
    assertThat(found).containsExactly("x".repeat(1023));
  }

  @Test
  void runsAreApart() {
    RunId other = stores.newRun();

    assertThat(inputs.practices(other, KeyRange.ALL)).isEmpty();
    assertThat(inputs.readPractices(other, KeyRange.ALL)).isEmpty();
    inputs.forEachParticipant(
        other,
        participant -> {
          throw new AssertionError();
        });
  }
}
