package org.asmengine.application.incentives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.beneficiary.BeneficiaryId;
import org.asmengine.application.beneficiary.BeneficiaryKeys;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.journal.Subject;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.application.register.Entry;
import org.asmengine.application.testing.DigestKeys;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemoryIncentiveIndex;
import org.asmengine.application.testing.InMemoryJournal;
import org.asmengine.application.testing.InMemoryTransactions;
import org.asmengine.domain.incentives.Giver;
import org.asmengine.domain.incentives.Incentive;
import org.asmengine.domain.incentives.IncentiveAssurance;
import org.asmengine.domain.incentives.IncentiveEntry;
import org.asmengine.domain.incentives.IncentiveKind;
import org.asmengine.domain.incentives.LoanState;
import org.asmengine.domain.incentives.RetrievalAttempt;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.CapPeriod;
import org.asmengine.domain.ruleset.programme.CapScope;
import org.asmengine.domain.ruleset.programme.IncentiveRules;
import org.junit.jupiter.api.Test;

/** The register of incentives: the cap, corrections, loans, who sees what, and rotating keys. */
class IncentivesTest {

  private static final BeneficiaryId NOBODY = BeneficiaryId.of("1S00E00AA00");
  private static final BeneficiaryId ANOTHER = BeneficiaryId.of("1S00E00AA01");
  private static final ParticipantId ONE = ParticipantId.of("000000001", "0000000001");
  private static final ParticipantId TWO = ParticipantId.of("000000002", "0000000002");
  private static final LocalDate DAY = LocalDate.of(2027, 6, 15);
  private static final PerformanceYear YEAR = PerformanceYear.of(2027);
  private static final Caller ALL = Caller.local();
  private static final Caller FIRST = of(ONE);
  private static final Caller SECOND = of(TWO);

  private final InMemoryJournal journal = new InMemoryJournal();
  private final InMemoryIncentiveIndex index = new InMemoryIncentiveIndex();
  private Optional<Boolean> eligible = Optional.of(true);

  @Test
  void theCapRefusesAndChangesNothing() {
    Incentives incentives = incentives(CapPeriod.LIFETIME, DigestKeys.of("k1"));
    incentives.give(NOBODY, item(ONE, DAY, "960.00"), ALL);

    refuses(
        ErrorCode.CAP_EXCEEDED,
        () -> incentives.give(NOBODY, item(TWO, DAY.plusYears(3), "40.01"), ALL),
        "$960.00 so far and $40.01 now",
        "at most $1000 for a beneficiary over the life of the model");
    assertThat(incentives.totals(NOBODY, ONE, YEAR, ALL).remaining())
        .isEqualTo(new BigDecimal("40.00"));
    incentives.give(NOBODY, item(TWO, DAY, "40.00"), ALL);
    incentives.give(ANOTHER, item(TWO, DAY, "1000.00"), ALL);
    assertThat(incentives.totals(NOBODY, ONE, YEAR, ALL).remaining()).isZero();
  }

  @Test
  void theOtherPeriodWarns() {
    Incentives incentives = incentives(CapPeriod.CALENDAR_YEAR, DigestKeys.of("k1"));
    IncentiveEntry first = incentives.give(NOBODY, item(ONE, DAY, "1000.00"), ALL).state();
    IncentiveEntry second =
        incentives.give(NOBODY, item(ONE, DAY.plusYears(1), "0.01"), ALL).state();

    assertThat(first.warning()).isEmpty();
    assertThat(second.warning()).contains("WITHIN_THE_CAP_LIFETIME", "$1000.00 so far");
    IncentiveTotals totals = incentives.totals(NOBODY, ONE, PerformanceYear.of(2028), ALL);
    assertThat(totals.ofYear()).isEqualTo(new BigDecimal("0.01"));
    assertThat(totals.ofLifetime()).isEqualTo(new BigDecimal("1000.01"));
    assertThat(totals.remaining()).isEqualTo(new BigDecimal("999.99"));
  }

  @Test
  void aConditionThatIsNotMetIsTold() {
    Incentives incentives = incentives(CapPeriod.LIFETIME, DigestKeys.of("k1"));
    Incentive money =
        new Incentive(
            ONE,
            DAY,
            IncentiveKind.ITEM_OR_SERVICE,
            "gift card",
            "none",
            new BigDecimal("10.00"),
            Giver.ANOTHER,
            List.of());

    refuses(
        ErrorCode.CONDITION_NOT_MET,
        () -> incentives.give(NOBODY, money, ALL),
        "IN_KIND",
        "PROVIDED_DIRECTLY");
    refuses(
        ErrorCode.DATE_OUTSIDE_MODEL,
        () -> incentives.give(NOBODY, item(ONE, LocalDate.of(2026, 12, 31), "1.00"), ALL),
        "2026-12-31");
  }

  @Test
  void whoIsKnownNotToTakePartGivesNothing() {
    Incentives incentives = incentives(CapPeriod.LIFETIME, DigestKeys.of("k1"));
    eligible = Optional.of(false);
    refuses(
        ErrorCode.UNKNOWN_PARTICIPANT,
        () -> incentives.give(NOBODY, item(ONE, DAY, "1.00"), ALL),
        "no such participant in performance year 2027");
    eligible = Optional.empty();
    incentives.give(NOBODY, item(ONE, DAY, "1.00"), ALL);
  }

  @Test
  void aCorrectionIsAnEntryOfItsOwn() {
    Incentives incentives = incentives(CapPeriod.LIFETIME, DigestKeys.of("k1"));
    String id = incentives.give(NOBODY, item(ONE, DAY, "1000.00"), ALL).id();

    IncentiveEntry reversed = incentives.reverse(id, DAY.plusDays(1), "typing error", ALL).state();

    assertThat(reversed.stands()).isFalse();
    assertThat(reversed.reversal().orElseThrow().reason()).isEqualTo("typing error");
    refuses(
        ErrorCode.STEP_NOT_ALLOWED,
        () -> incentives.reverse(id, DAY, "again", ALL),
        "reversed already");
    incentives.give(NOBODY, item(ONE, DAY, "1000.00"), ALL);
    assertThat(
            incentives.documentation(
                ONE.tin(), Optional.empty(), DAY.minusDays(1), DAY.plusDays(1), ALL))
        .hasSize(2)
        .extracting(line -> line.entry().stands())
        .containsExactlyInAnyOrder(false, true);
  }

  @Test
  void technologyIsLentAndComesBack() {
    Incentives incentives = incentives(CapPeriod.LIFETIME, DigestKeys.of("k1"));
    String lent = give(incentives, "75.01").id();
    String kept = give(incentives, "75.00").id();
    RetrievalAttempt letter = new RetrievalAttempt(DAY.plusDays(80), "letter");

    assertThat(incentives.attempt(lent, letter, ALL).state().loan())
        .isEqualTo(LoanState.RETRIEVAL_ATTEMPTED);
    refuses(
        ErrorCode.CONDITION_NOT_MET,
        () -> incentives.giveBack(lent, DAY.minusDays(1), ALL),
        "RETURNED_AFTER_IT_WAS_GIVEN");
    assertThat(incentives.giveBack(lent, DAY, ALL).state().loan()).isEqualTo(LoanState.RETURNED);
    refuses(ErrorCode.STEP_NOT_ALLOWED, () -> incentives.giveBack(lent, DAY, ALL), "is RETURNED");
    refuses(ErrorCode.STEP_NOT_ALLOWED, () -> incentives.attempt(kept, letter, ALL), "is NOT_LENT");
    String wrong = give(incentives, "80.00").id();
    incentives.reverse(wrong, DAY, "typing error", ALL);
    refuses(ErrorCode.STEP_NOT_ALLOWED, () -> incentives.giveBack(wrong, DAY, ALL), "is reversed");
  }

  @Test
  void anotherPracticeIsAsIfItDidNotExist() {
    Incentives incentives = incentives(CapPeriod.LIFETIME, DigestKeys.of("k1"));
    String mine = incentives.give(NOBODY, item(ONE, DAY, "100.00"), FIRST).id();

    refuses(
        ErrorCode.UNKNOWN_PARTICIPANT,
        () -> incentives.give(NOBODY, item(ONE, DAY, "1.00"), SECOND),
        "no such participant");
    refuses(
        ErrorCode.UNKNOWN_PARTICIPANT,
        () -> incentives.totals(NOBODY, ONE, YEAR, SECOND),
        "no such participant");
    refuses(
        ErrorCode.UNKNOWN_PARTICIPANT,
        () -> incentives.documentation(ONE.tin(), Optional.empty(), DAY, DAY, SECOND),
        "no such participant");
    refuses(
        ErrorCode.NO_SUCH_ENTRY,
        () -> incentives.reverse(mine, DAY, "not mine", SECOND),
        "no such incentive");
    refuses(
        ErrorCode.NO_SUCH_ENTRY,
        () -> incentives.reverse("0", DAY, "nobody's", SECOND),
        "no such incentive");
    assertThat(incentives.find(mine, SECOND)).isEmpty();
    assertThat(incentives.find(mine, FIRST)).isPresent();

    IncentiveTotals totals = incentives.totals(NOBODY, TWO, YEAR, SECOND);
    assertThat(totals.entries()).isEmpty();
    assertThat(totals.ofLifetime()).isEqualTo(new BigDecimal("100.00"));
    assertThat(incentives.totals(NOBODY, ONE, YEAR, FIRST).entries()).hasSize(1);
  }

  @Test
  void theDocumentationIsThatOfTheClinicianAndThePeriod() {
    Incentives incentives = incentives(CapPeriod.LIFETIME, DigestKeys.of("k1"));
    incentives.give(NOBODY, item(ONE, DAY, "1.00"), ALL);
    incentives.give(ANOTHER, item(ONE, DAY.plusDays(1), "2.00"), ALL);
    incentives.give(ANOTHER, item(TWO, DAY, "3.00"), ALL);

    assertThat(
            incentives.documentation(ONE.tin(), Optional.of(ONE.npi()), DAY, DAY.plusDays(1), ALL))
        .extracting(line -> line.entry().incentive().value())
        .containsExactly(new BigDecimal("1.00"), new BigDecimal("2.00"));
    assertThat(incentives.documentation(ONE.tin(), Optional.of(TWO.npi()), DAY, DAY, ALL))
        .isEmpty();
    assertThat(incentives.documentation(ONE.tin(), Optional.empty(), DAY, DAY, ALL)).hasSize(1);
  }

  /** Before, during and after a rotation the totals are those of one and the same register. */
  @Test
  void aRotationLosesNothing() {
    incentives(CapPeriod.LIFETIME, DigestKeys.of("k1")).give(NOBODY, item(ONE, DAY, "600.00"), ALL);
    incentives(CapPeriod.LIFETIME, DigestKeys.of("k1", "k2"))
        .give(NOBODY, item(ONE, DAY, "100.00"), ALL);
    Incentives rotated = incentives(CapPeriod.LIFETIME, DigestKeys.of("k2", "k1"));
    refuses(
        ErrorCode.CAP_EXCEEDED,
        () -> rotated.give(NOBODY, item(ONE, DAY, "300.01"), ALL),
        "$700.00 so far");
    rotated.give(NOBODY, item(ONE, DAY, "100.00"), ALL);

    Incentives after = incentives(CapPeriod.LIFETIME, DigestKeys.of("k2"));
    assertThat(after.totals(NOBODY, ONE, YEAR, ALL).ofLifetime())
        .isEqualTo(new BigDecimal("800.00"));
  }

  @Test
  void aKeyThatWasLeftOutAndPutBackIsAnError() {
    incentives(CapPeriod.LIFETIME, DigestKeys.of("k1")).give(NOBODY, item(ONE, DAY, "1.00"), ALL);
    incentives(CapPeriod.LIFETIME, DigestKeys.of("k2")).give(NOBODY, item(ONE, DAY, "1.00"), ALL);

    refuses(
        ErrorCode.BENEFICIARY_KEYS_UNUSABLE,
        () ->
            incentives(CapPeriod.LIFETIME, DigestKeys.of("k2", "k1"))
                .totals(NOBODY, ONE, YEAR, ALL),
        "2 registers");
  }

  @Test
  void whatIsKeptTellsNobody() {
    Incentives incentives = incentives(CapPeriod.LIFETIME, DigestKeys.of("k1"));
    Entry<IncentiveEntry> entry = incentives.give(NOBODY, item(ONE, DAY, "1.00"), ALL);
    String register = index.register(entry.id()).orElseThrow();
    String digest = DigestKeys.of("k1").newest(NOBODY).digest();

    assertThat(
            entry + register + journal.head(subject(register)) + journal.entries(subject(register)))
        .doesNotContain(NOBODY.value(), digest);
  }

  private static Subject subject(String id) {
    return new Subject(SubjectKind.BENEFICIARY_INCENTIVES, id);
  }

  private Incentives incentives(CapPeriod period, BeneficiaryKeys keys) {
    IncentiveRules rules =
        new IncentiveRules(
            new BigDecimal("1000"),
            period,
            CapScope.ALL_PARTICIPANTS,
            new BigDecimal("75"),
            new BigDecimal("25"));
    return new Incentives(
        journal,
        index,
        new InMemoryTransactions(new InMemoryAuditTrail(), new InMemoryAnsweredCalls()),
        year -> rules,
        (year, participant) -> eligible,
        keys,
        Clock.fixed(Instant.parse("2027-07-01T00:00:00Z"), ZoneOffset.UTC));
  }

  private static Entry<IncentiveEntry> give(Incentives incentives, String value) {
    return incentives.give(NOBODY, incentive(ONE, DAY, IncentiveKind.TECHNOLOGY, value), ALL);
  }

  private static Incentive item(ParticipantId who, LocalDate day, String value) {
    return incentive(who, day, IncentiveKind.ITEM_OR_SERVICE, value);
  }

  private static Incentive incentive(
      ParticipantId who, LocalDate day, IncentiveKind kind, String value) {
    return new Incentive(
        who,
        day,
        kind,
        "blood pressure monitor",
        "readings at home",
        new BigDecimal(value),
        Giver.AGENT_UNDER_CONTROL,
        List.of(IncentiveAssurance.values()));
  }

  private static Caller of(ParticipantId who) {
    return new Caller("portal", Set.of(Role.SUBMITTER), TinScope.of(Set.of(who.tin())));
  }

  private static void refuses(ErrorCode code, Runnable work, String... told) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(EngineException.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageContainingAll(told)
        .hasMessageNotContainingAny(NOBODY.value(), ANOTHER.value());
  }
}
