package org.asmengine.application.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.beneficiary.BeneficiaryId;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.journal.JournalEntry;
import org.asmengine.application.register.Entry;
import org.asmengine.application.testing.DigestKeys;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemoryJournal;
import org.asmengine.application.testing.InMemoryTransactions;
import org.asmengine.domain.collaboration.AdjustmentBasis;
import org.asmengine.domain.collaboration.Arrangement;
import org.asmengine.domain.collaboration.ArrangementElement;
import org.asmengine.domain.collaboration.ArrangementPurpose;
import org.asmengine.domain.collaboration.ArrangementState;
import org.asmengine.domain.collaboration.Assurance;
import org.asmengine.domain.collaboration.Side;
import org.asmengine.domain.collaboration.Signature;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.programme.ArrangementRules;
import org.asmengine.domain.ruleset.programme.PaymentCapScope;
import org.junit.jupiter.api.Test;

/** The register of arrangements: its steps, the cap on payments, the report and the evidence. */
class ArrangementsTest {

  private static final Tin PRACTICE = Tin.of("000000001");
  private static final Npi ONE = Npi.of("0000000001");
  private static final Npi TWO = Npi.of("0000000002");
  private static final BeneficiaryId NOBODY = BeneficiaryId.of("1S00E00AA00");
  private static final BeneficiaryId ANOTHER = BeneficiaryId.of("1S00E00AA01");
  private static final LocalDate START = LocalDate.of(2027, 1, 1);
  private static final PerformanceYear YEAR = PerformanceYear.of(2027);
  private static final Caller MINE = caller(PRACTICE);
  private static final Caller OTHER = caller(Tin.of("000000009"));

  private final InMemoryJournal journal = new InMemoryJournal();
  private final InMemoryTransactions transactions =
      new InMemoryTransactions(new InMemoryAuditTrail(), new InMemoryAnsweredCalls());
  private final Map<Npi, String> published = new HashMap<>();
  private PaymentCapScope scope = PaymentCapScope.PRACTICE;

  private final Clock clock = Clock.fixed(Instant.parse("2027-12-31T12:00:00Z"), ZoneOffset.UTC);
  private final Arrangements arrangements =
      new Arrangements(
          journal, transactions, year -> rules(), this::basis, DigestKeys.of("k1"), clock);
  private final ReviewArrangements review =
      new ReviewArrangements(
          journal, transactions, year -> rules(), this::basis, this::isEligible, clock);

  /** Nobody knows who takes part where nothing is said. */
  private Optional<Set<Npi>> eligible = Optional.of(Set.of(ONE, TWO));

  private Optional<Boolean> isEligible(PerformanceYear year, ParticipantId participant) {
    return eligible.map(npis -> npis.contains(participant.npi()));
  }

  private ArrangementRules rules() {
    return new ArrangementRules(3, 1, 90, scope);
  }

  private Optional<AdjustmentBasis> basis(PerformanceYear year, Tin tin, List<Npi> npis) {
    if (published.isEmpty() || !year.equals(YEAR)) {
      return Optional.empty();
    }
    List<Npi> found = npis.stream().filter(published::containsKey).toList();
    return Optional.of(
        new AdjustmentBasis(
            7,
            2029,
            Instant.parse("2028-09-01T00:00:00Z"),
            npis.size(),
            found.size(),
            found.stream()
                .map(npi -> new BigDecimal(published.getOrDefault(npi, "0")))
                .reduce(BigDecimal.ZERO, BigDecimal::add)));
  }

  @Test
  void theReportSaysWhetherItsParticipantsTakePart() {
    String id = arrangements.register(draft(ONE, TWO), MINE).id();

    assertThat(eligibility(id).verdict()).isEqualTo(Verdict.MET);
    eligible = Optional.of(Set.of(TWO));
    assertThat(eligibility(id).verdict()).isEqualTo(Verdict.NOT_MET);
    assertThat(eligibility(id).found()).isEqualTo("1 of 2 are eligible in 2027");
    eligible = Optional.empty();
    assertThat(eligibility(id).verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  private Finding eligibility(String id) {
    return review.report(id, MINE).findings().stream()
        .filter(finding -> finding.condition().equals("PARTICIPANTS_ARE_ELIGIBLE"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void itIsRegisteredSignedAndEnded() {
    String id = arrangements.register(draft(ONE), MINE).id();
    assertThat(state(id)).isEqualTo(ArrangementState.REGISTERED);
    arrangements.sign(id, signature(Side.PARTICIPANT), MINE);
    refuses(
        ErrorCode.STEP_NOT_ALLOWED,
        () -> arrangements.sign(id, signature(Side.PARTICIPANT), MINE),
        "second signature of PARTICIPANT");
    arrangements.sign(id, signature(Side.PRIMARY_CARE), MINE);
    assertThat(state(id)).isEqualTo(ArrangementState.EXECUTED);
    arrangements.end(id, START.plusDays(200), "moved away", MINE);
    assertThat(state(id)).isEqualTo(ArrangementState.ENDED);
    refuses(
        ErrorCode.STEP_NOT_ALLOWED,
        () -> arrangements.end(id, START.plusDays(200), "again", MINE),
        "END: the arrangement is ENDED");
    assertThat(arrangements.history(id, MINE))
        .extracting(JournalEntry::type)
        .containsExactly("REGISTERED", "SIGNED", "SIGNED", "ENDED");
  }

  @Test
  void whatCanBeNoArrangementIsNotRegistered() {
    refuses(
        ErrorCode.CONDITION_NOT_MET,
        () ->
            arrangements.register(
                draft(PRACTICE, List.of(), Optional.of(START.minusDays(1))), MINE),
        "HAS_PARTICIPANTS",
        "TWO_PRACTICES",
        "ENDS_AFTER_IT_STARTS");
  }

  @Test
  void anotherPracticeIsAsIfItDidNotExist() {
    refuses(
        ErrorCode.UNKNOWN_PARTICIPANT,
        () -> arrangements.register(draft(ONE), OTHER),
        "no such participant");
    String id = arrangements.register(draft(ONE), MINE).id();

    refuses(
        ErrorCode.NO_SUCH_ENTRY,
        () -> arrangements.sign(id, signature(Side.PARTICIPANT), OTHER),
        "no such arrangement");
    refuses(
        ErrorCode.NO_SUCH_ENTRY,
        () -> arrangements.sign("0", signature(Side.PARTICIPANT), OTHER),
        "no such arrangement");
    refuses(ErrorCode.NO_SUCH_ENTRY, () -> arrangements.pay(id, payment("1.00"), OTHER), "no such");
    refuses(ErrorCode.NO_SUCH_ENTRY, () -> review.report(id, OTHER), "no such arrangement");
    refuses(
        ErrorCode.UNKNOWN_PARTICIPANT,
        () -> review.evidence(PRACTICE, YEAR, Optional.empty(), OTHER),
        "no such participant");
    assertThat(arrangements.find(id, OTHER)).isEmpty();
    assertThat(arrangements.history(id, OTHER)).isEmpty();
    assertThat(arrangements.page(Optional.empty(), OTHER, "", 10)).isEmpty();
    assertThat(arrangements.page(Optional.of(PRACTICE), OTHER, "", 10)).isEmpty();
    assertThat(arrangements.page(Optional.of(PRACTICE), MINE, "", 10))
        .extracting(Entry::id)
        .containsExactly(id);
    assertThat(arrangements.page(Optional.empty(), MINE, id, 10)).isEmpty();
  }

  @Test
  void nothingIsPaidBeforeAResultIsPublished() {
    String id = executed(ONE);

    refuses(
        ErrorCode.ADJUSTMENTS_NOT_PUBLISHED,
        () -> arrangements.pay(id, payment("0.01"), MINE),
        "performance year 2027");
  }

  @Test
  void nothingIsPaidWhereTheAdjustmentsAreNegative() {
    published.put(ONE, "-250.00");
    String id = executed(ONE);

    refuses(
        ErrorCode.CAP_EXCEEDED,
        () -> arrangements.pay(id, payment("0.01"), MINE),
        "at most $0",
        "adjustments of $-250.00");
  }

  @Test
  void paymentsKeepWithinTheAdjustments() {
    published.put(ONE, "100.00");
    String id = executed(ONE);
    arrangements.pay(id, payment("99.99"), MINE);
    refuses(
        ErrorCode.CAP_EXCEEDED,
        () -> arrangements.pay(id, payment("0.02"), MINE),
        "payments of $100.01");
    arrangements.pay(id, payment("0.01"), MINE);
    assertThat(review.report(id, MINE).verdict()).isEqualTo(Verdict.MET);

    arrangements.reversePayment(id, 1, "typing error", MINE);
    refuses(
        ErrorCode.NO_SUCH_ENTRY,
        () -> arrangements.reversePayment(id, 1, "again", MINE),
        "no such payment that stands");
    arrangements.pay(id, payment("99.99"), MINE);
    Arrangement arrangement = arrangements.find(id, MINE).orElseThrow();
    assertThat(arrangement.paid(YEAR)).isEqualTo(new BigDecimal("100.00"));
    assertThat(arrangement.payments()).hasSize(3);
    assertThat(arrangement.payments().getFirst().basis().run()).isEqualTo(7);
  }

  @Test
  void arrangementsOfAPracticeShareItsAdjustments() {
    published.put(ONE, "100.00");
    published.put(TWO, "50.00");
    String first = executed(ONE);
    String second = executed(ONE);
    String third = executed(ONE, TWO);
    arrangements.pay(first, payment("100.00"), MINE);
    refuses(
        ErrorCode.CAP_EXCEEDED,
        () -> arrangements.pay(third, payment("50.01"), MINE),
        "PAYMENTS_OF_PRACTICE_WITHIN_CAP_2027: found payments of $150.01");
    arrangements.pay(third, payment("50.00"), MINE);
    refuses(ErrorCode.CAP_EXCEEDED, () -> arrangements.pay(second, payment("0.01"), MINE), "$150");

    scope = PaymentCapScope.ARRANGEMENT;
    arrangements.pay(second, payment("100.00"), MINE);
    refuses(ErrorCode.CAP_EXCEEDED, () -> arrangements.pay(second, payment("0.01"), MINE), "$100");
  }

  @Test
  void nobodysAdjustmentsAreGoodForPaymentsTwice() {
    published.put(ONE, "100.00");
    published.put(TWO, "500.00");
    String first = executed(ONE);
    String second = executed(ONE);
    executed(TWO);
    arrangements.pay(first, payment("60.00"), MINE);

    refuses(
        ErrorCode.CAP_EXCEEDED,
        () -> arrangements.pay(second, payment("40.01"), MINE),
        "PAYMENTS_OF_SHARED_PARTICIPANTS_WITHIN_CAP_2027: found payments of $100.01");
    arrangements.pay(second, payment("40.00"), MINE);
  }

  @Test
  void nothingIsPaidUnderWhatDoesNotComply() {
    published.put(ONE, "100.00");
    String unsigned = arrangements.register(draft(ONE), MINE).id();
    refuses(
        ErrorCode.STEP_NOT_ALLOWED,
        () -> arrangements.pay(unsigned, payment("1.00"), MINE),
        "PAY: the arrangement is REGISTERED");

    String late = arrangements.register(draft(ONE), MINE).id();
    for (Side side : Side.values()) {
      arrangements.sign(late, new Signature(side, "A. Doctor", START.plusDays(1)), MINE);
    }
    refuses(
        ErrorCode.CONDITION_NOT_MET,
        () -> arrangements.pay(late, payment("1.00"), MINE),
        "SIGNED_BEFORE_IT_STARTS");
    assertThat(review.report(late, MINE).verdict()).isEqualTo(Verdict.NOT_MET);
  }

  @Test
  void nothingIsPaidForAYearInWhichItWasNotInEffect() {
    published.put(ONE, "100.00");
    String id = executed(ONE);
    arrangements.end(id, LocalDate.of(2027, 12, 31), "over", MINE);

    refuses(
        ErrorCode.CONDITION_NOT_MET,
        () ->
            arrangements.pay(
                id,
                new PaymentDraft(PerformanceYear.of(2028), Side.PARTICIPANT, BigDecimal.ONE, START),
                MINE),
        "IN_EFFECT_IN_THE_YEAR");
    arrangements.pay(id, payment("1.00"), MINE);
  }

  @Test
  void theReportHasEveryConditionAndThePayments() {
    published.put(ONE, "100.00");
    String id = executed(ONE);
    arrangements.pay(id, payment("60.00"), MINE);
    published.put(ONE, "50.00");

    ComplianceReport report = review.report(id, MINE);
    assertThat(report.findings())
        .extracting(Finding::condition)
        .contains(
            "SIGNED_BY_BOTH",
            "HAS_THE_ELEMENTS",
            "VOLUNTARY",
            "PAYMENTS_WITHIN_CAP_2027",
            "PAYMENTS_OF_PRACTICE_WITHIN_CAP_2027");
    assertThat(report.verdict()).isEqualTo(Verdict.NOT_MET);
    published.clear();
    assertThat(review.report(id, MINE).verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void theActivityIsEvidencedByTheBestArrangement() {
    assertThat(review.evidence(PRACTICE, YEAR, Optional.empty(), MINE))
        .extracting(ActivityEvidence::verdict, ActivityEvidence::arrangement)
        .containsExactly(Verdict.NOT_MET, Optional.empty());
    arrangements.register(draft(ONE), MINE);
    String id = executed(ONE);

    ActivityEvidence evidence = review.evidence(PRACTICE, YEAR, Optional.empty(), MINE);
    assertThat(evidence.verdict()).isEqualTo(Verdict.MET);
    assertThat(evidence.arrangement()).contains(id);
    assertThat(evidence.asOf()).isEqualTo(LocalDate.of(2027, 12, 31));
    assertThat(review.evidence(PRACTICE, YEAR, Optional.of(START.plusDays(88)), MINE).verdict())
        .isEqualTo(Verdict.NOT_MET);
    assertThat(review.evidence(PRACTICE, YEAR, Optional.of(START.plusDays(89)), MINE).verdict())
        .isEqualTo(Verdict.MET);
  }

  /** What is read again from the journal is what the changes answered. */
  @Test
  void theJournalRebuildsTheState() {
    published.put(ONE, "100.00");
    String id = executed(ONE);
    List<Arrangement> answered = new ArrayList<>();
    answered.add(arrangements.pay(id, payment("10.00"), MINE).state());
    answered.add(arrangements.reversePayment(id, 1, "typing error", MINE).state());
    answered.add(arrangements.end(id, LocalDate.of(2027, 12, 31), "over", MINE).state());

    assertThat(arrangements.find(id, MINE)).contains(answered.getLast());
    assertThat(answered.getLast().terms().beneficiaries()).hasSize(2);
    assertThat(answered.getLast().terms().establishedBeneficiaries()).isEqualTo(1);
  }

  @Test
  void whatIsKeptNamesNoBeneficiary() {
    Entry<Arrangement> entry = arrangements.register(draft(ONE), MINE);
    String digest = DigestKeys.of("k1").newest(NOBODY).digest();

    assertThat(entry + arrangements.history(entry.id(), MINE).toString())
        .doesNotContain(NOBODY.value(), ANOTHER.value(), digest);
    assertThat(arrangements.history(entry.id(), MINE).getFirst().data())
        .containsEntry("established", "k1:" + digest)
        .extractingByKey("others")
        .asString()
        .doesNotContain(ANOTHER.value());
  }

  @Test
  void aPaymentIsAnAmountOfMoney() {
    for (String wrong : List.of("0", "-1", "0.001")) {
      assertThatThrownBy(() -> payment(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  private String executed(Npi... npis) {
    String id = arrangements.register(draft(npis), MINE).id();
    for (Side side : Side.values()) {
      arrangements.sign(id, signature(side), MINE);
    }
    return id;
  }

  private ArrangementState state(String id) {
    return arrangements.find(id, MINE).orElseThrow().state();
  }

  private static Signature signature(Side side) {
    return new Signature(side, "A. Doctor", START);
  }

  private static PaymentDraft payment(String amount) {
    return new PaymentDraft(
        YEAR, Side.PARTICIPANT, new BigDecimal(amount), LocalDate.of(2029, 2, 1));
  }

  private static ArrangementDraft draft(Npi... npis) {
    return draft(Tin.of("000000002"), List.of(npis), Optional.empty());
  }

  private static ArrangementDraft draft(Tin primaryCare, List<Npi> npis, Optional<LocalDate> end) {
    return new ArrangementDraft(
        PRACTICE,
        npis,
        primaryCare,
        "Primary Care of Nowhere",
        START,
        end,
        List.of(ArrangementElement.values()).subList(0, 3),
        List.of(ArrangementPurpose.IMPROVEMENT_ACTIVITIES),
        List.of(Assurance.values()),
        List.of(NOBODY),
        List.of(NOBODY, ANOTHER));
  }

  private static Caller caller(Tin tin) {
    return new Caller("portal", Set.of(Role.SUBMITTER), TinScope.of(Set.of(tin)));
  }

  private static void refuses(ErrorCode code, Runnable work, String... told) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContainingAll(told)
        .hasMessageNotContainingAny(NOBODY.value(), PRACTICE.value());
  }
}
