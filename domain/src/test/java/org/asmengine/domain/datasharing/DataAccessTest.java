package org.asmengine.domain.datasharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.Covers;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.junit.jupiter.api.Test;

/** Who may get what on which day, and why not. */
@Covers(DataAccess.class)
class DataAccessTest {

  private static final String CLAIMS = "PART_A_CLAIMS";
  private static final LocalDate DAY = LocalDate.of(2027, 6, 1);
  private static final Optional<Boolean> ELIGIBLE = Optional.of(true);

  private static DataAccess access(List<DataRequest> requests, String element, LocalDate day) {
    return DataAccess.of(DataRequestReviewTest.RULES, ELIGIBLE, requests, element, day);
  }

  private static List<String> missing(DataAccess access) {
    return access.findings().stream()
        .filter(finding -> finding.verdict() != Verdict.MET)
        .map(Finding::condition)
        .toList();
  }

  @Test
  void aSignedAgreementOpensWhatWasAskedFor() {
    DataAccess access = access(List.of(DataRequestTest.agreed()), CLAIMS, DAY);
    assertThat(access.verdict()).isEqualTo(Verdict.MET);
    assertThat(missing(access)).isEmpty();
  }

  @Test
  void opensOnTheDayOfTheSignatureAndClosesAfterTheLastDay() {
    List<DataRequest> requests = List.of(DataRequestTest.agreed());
    LocalDate signed = DataRequestTest.SIGNED;
    LocalDate last = DataRequestTest.LAST;
    assertThat(missing(access(requests, CLAIMS, signed.minusDays(1))))
        .containsExactly("AGREEMENT_IS_SIGNED");
    assertThat(missing(access(requests, CLAIMS, signed))).isEmpty();
    assertThat(missing(access(requests, CLAIMS, last))).isEmpty();
    assertThat(missing(access(requests, CLAIMS, last.plusDays(1))))
        .containsExactly("AGREEMENT_IS_VALID");
  }

  @Test
  void closesOnTheDayOfTheRevocation() {
    DataRequest revoked =
        DataRequestTest.agreed().apply(DataRequestTest.event(DataRequestStep.REVOKE));
    assertThat(missing(access(List.of(revoked), CLAIMS, LocalDate.of(2027, 6, 30)))).isEmpty();
    assertThat(missing(access(List.of(revoked), CLAIMS, LocalDate.of(2027, 7, 1))))
        .containsExactly("AGREEMENT_IS_NOT_REVOKED");
  }

  @Test
  void refusesWhatWasNotAskedForOrMayNotBe() {
    DataRequest request = DataRequestTest.agreed();
    assertThat(missing(access(List.of(request), "PART_D_EVENTS", DAY)))
        .containsExactly("ELEMENT_IS_PERMITTED", "ELEMENT_WAS_REQUESTED");
  }

  @Test
  void withoutARequestEverythingOfItIsMissing() {
    assertThat(missing(access(List.of(), CLAIMS, DAY)))
        .containsExactly(
            "REQUESTED_FOR_THE_YEAR",
            "ELEMENT_WAS_REQUESTED",
            "AGREEMENT_IS_SIGNED",
            "AGREEMENT_IS_VALID");
  }

  @Test
  void theRequestThatComesFarthestAnswers() {
    DataRequest denied = DataRequestTest.after(DataRequestStep.FILE, DataRequestStep.DENY);
    DataRequest agreed = DataRequestTest.agreed();
    assertThat(access(List.of(agreed, denied), CLAIMS, DAY).verdict()).isEqualTo(Verdict.MET);
    assertThat(access(List.of(denied, agreed), CLAIMS, DAY).verdict()).isEqualTo(Verdict.MET);
  }

  @Test
  void whoIsNotEligibleGetsNothingAndWhoIsNotKnownIsOpen() {
    List<DataRequest> requests = List.of(DataRequestTest.agreed());
    assertThat(
            DataAccess.of(DataRequestReviewTest.RULES, Optional.of(false), requests, CLAIMS, DAY)
                .verdict())
        .isEqualTo(Verdict.NOT_MET);
    assertThat(
            DataAccess.of(DataRequestReviewTest.RULES, Optional.empty(), requests, CLAIMS, DAY)
                .verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }
}
