package org.asmengine.application.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.submission.SubmissionRejected.Violation;
import org.asmengine.application.submission.SubmittedRow.Attestation;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.ruleset.CollectionType;
import org.junit.jupiter.api.Test;

/** What the door lets through, and what it says of the rest. */
class SubmissionReviewTest {

  private final SubmissionReview review = new SubmissionReview(Workbench.RULES, Drafts.roster());

  @Test
  void givesTheRowsThatARunWouldLoad() {
    List<InputRow> rows =
        review.accept(
            Drafts.quality(Drafts.SMALL, Drafts.HF_NPI, Drafts.GOOD_COUNTS), Drafts.IN_TIME);

    assertThat(rows)
        .singleElement()
        .isInstanceOfSatisfying(
            InputRow.QualityRow.class,
            row -> {
              assertThat(row.tin()).isEqualTo(Drafts.SMALL.value());
              assertThat(row.npi()).isEqualTo(Drafts.HF_NPI.value());
              assertThat(row.submission().submittedAt()).isEqualTo(Drafts.IN_TIME);
              assertThat(row.submission().caseCount()).isEqualTo(100);
            });
  }

  @Test
  void takesEveryCategory() {
    assertThat(
            review.accept(
                Drafts.practice(
                    SubmissionCategory.IMPROVEMENT_ACTIVITIES,
                    Drafts.LARGE,
                    Drafts.GOOD_ATTESTATION),
                Drafts.IN_TIME))
        .hasSize(1);
    assertThat(
            review.accept(
                Drafts.practice(
                    SubmissionCategory.PROMOTING_INTEROPERABILITY,
                    Drafts.LARGE,
                    Drafts.GOOD_PROPORTION,
                    Drafts.GOOD_ANSWER),
                Drafts.IN_TIME))
        .hasSize(2);
  }

  @Test
  void namesEveryRowAtFaultWithItsColumn() {
    List<Violation> violations =
        violations(
            Drafts.quality(
                Drafts.SMALL,
                Drafts.HF_NPI,
                Drafts.GOOD_COUNTS,
                Drafts.counts("134", CollectionType.ECQM, 100, 60, 30),
                Drafts.counts("377", CollectionType.MIPS_CQM, 100, 60, 30),
                Drafts.counts("008", CollectionType.ECQM, 100, 60, 41)));

    assertThat(violations)
        .extracting(Violation::row, Violation::column, Violation::code)
        .containsExactly(
            tuple(1, "measure_id", ErrorCode.MEASURE_NOT_IN_SET),
            tuple(2, "collection_type", ErrorCode.COLLECTION_TYPE_NOT_ALLOWED),
            tuple(3, "eligible_population", ErrorCode.COUNTS_EXCEED_POPULATION));
    assertThat(violations)
        .allSatisfy(violation -> assertThat(violation.message()).startsWith("found "));
  }

  @Test
  void refusesTheSameMeasureTwiceInARequest() {
    assertThat(
            violations(
                Drafts.quality(
                    Drafts.SMALL,
                    Drafts.HF_NPI,
                    Drafts.GOOD_COUNTS,
                    Drafts.counts("236", CollectionType.MIPS_CQM, 100, 60, 30),
                    Drafts.GOOD_COUNTS)))
        .extracting(Violation::row, Violation::column, Violation::code)
        .containsExactly(tuple(0, "", ErrorCode.DUPLICATE), tuple(2, "", ErrorCode.DUPLICATE));
  }

  @Test
  void takesRowsForTheWholePracticeFromSmallOnesOnly() {
    assertThat(
            review.accept(
                Drafts.practice(SubmissionCategory.QUALITY, Drafts.SMALL, Drafts.GOOD_COUNTS),
                Drafts.IN_TIME))
        .hasSize(1);
    assertThat(
            violations(
                Drafts.practice(SubmissionCategory.QUALITY, Drafts.LARGE, Drafts.GOOD_COUNTS)))
        .extracting(Violation::column, Violation::code)
        .containsExactly(tuple("npi", ErrorCode.TIN_LEVEL_NOT_SMALL_PRACTICE));
  }

  @Test
  void checksPeriodsAndProportions() {
    assertThat(
            violations(
                Drafts.practice(
                    SubmissionCategory.IMPROVEMENT_ACTIVITIES,
                    Drafts.SMALL,
                    new Attestation(
                        "IA_2", true, LocalDate.of(2027, 6, 1), LocalDate.of(2027, 5, 31)))))
        .extracting(Violation::column, Violation::code)
        .containsExactly(tuple("end_date", ErrorCode.PERIOD_REVERSED));
    assertThat(
            violations(
                Drafts.practice(
                    SubmissionCategory.PROMOTING_INTEROPERABILITY,
                    Drafts.SMALL,
                    Drafts.proportion("PI_EP_1", 11, 10),
                    Drafts.answer("PI_HIE_1", true),
                    Drafts.proportion("PI_HIE_5", 1, 2),
                    Drafts.answer("PI_NONE", true))))
        .extracting(Violation::row, Violation::column, Violation::code)
        .containsExactly(
            tuple(0, "numerator", ErrorCode.NUMERATOR_EXCEEDS_DENOMINATOR),
            tuple(1, "answer", ErrorCode.VALUE_NOT_ALLOWED_HERE),
            tuple(2, "numerator", ErrorCode.VALUE_NOT_ALLOWED_HERE),
            tuple(3, "measure_id", ErrorCode.UNKNOWN_CODE));
  }

  private List<Violation> violations(SubmissionDraft draft) {
    return catchThrowableOfType(
            SubmissionRejected.class, () -> review.accept(draft, Drafts.IN_TIME))
        .violations();
  }
}
