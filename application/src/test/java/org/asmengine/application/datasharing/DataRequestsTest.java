package org.asmengine.application.datasharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.journal.JournalEntry;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.register.Entry;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemoryJournal;
import org.asmengine.application.testing.InMemoryTransactions;
import org.asmengine.application.testing.TickingClock;
import org.asmengine.domain.datasharing.Attestation;
import org.asmengine.domain.datasharing.DataRequest;
import org.asmengine.domain.datasharing.DataRequestContent;
import org.asmengine.domain.datasharing.DataRequestState;
import org.asmengine.domain.datasharing.PermittedUse;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.AgreementValidity;
import org.asmengine.domain.ruleset.programme.DataSharingRules;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The register of data requests: who files, who decides, and what can be read afterwards. */
class DataRequestsTest {

  private static final PerformanceYear YEAR = PerformanceYear.of(2027);
  private static final ParticipantId ID = ParticipantId.of("000000001", "0000000001");
  private static final ParticipantId STRANGER = ParticipantId.of("000000002", "0000000002");
  private static final Instant DEADLINE = Instant.parse("2028-01-01T05:00:00Z");
  private static final LocalDate SIGNED = LocalDate.of(2027, 2, 1);
  private static final Caller PRACTICE =
      new Caller("practice", Set.of(Role.SUBMITTER), TinScope.of(Set.of(ID.tin())));
  private static final DataSharingRules RULES =
      new DataSharingRules(
          List.of("PART_A_CLAIMS", "PART_B_CLAIMS"),
          DEADLINE,
          AgreementValidity.PERFORMANCE_YEAR,
          12);

  private final TickingClock clock = new TickingClock(Instant.parse("2027-01-15T12:00:00Z"));
  private final InMemoryJournal journal = new InMemoryJournal();
  private final InMemoryTransactions transactions =
      new InMemoryTransactions(new InMemoryAuditTrail(), new InMemoryAnsweredCalls());
  private final Map<ParticipantId, Boolean> eligible = new HashMap<>(Map.of(ID, true));
  private final DataRequests requests =
      new DataRequests(
          journal,
          transactions,
          year -> RULES,
          (year, participant) -> Optional.ofNullable(eligible.get(participant)),
          clock);

  private static DataRequestContent content(ParticipantId participant) {
    return new DataRequestContent(
        participant,
        YEAR,
        List.of("PART_B_CLAIMS"),
        EnumSet.of(PermittedUse.CARE_COORDINATION),
        EnumSet.allOf(Attestation.class));
  }

  private String filed() {
    return requests.file(content(ID), PRACTICE).id();
  }

  private String agreed() {
    String id = filed();
    requests.approve(id, "operator");
    requests.sign(id, SIGNED, "operator");
    return id;
  }

  private static void assertRefused(ErrorCode code, ThrowingCallable call) {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(call)
        .extracting(EngineException::code)
        .isEqualTo(code);
  }

  @Test
  void goesFromTheRequestToTheAgreementAndItsEnd() {
    String id = agreed();
    Entry<DataRequest> revoked =
        requests.revoke(id, LocalDate.of(2027, 7, 1), "data were used otherwise", "operator");

    assertThat(revoked.state().state()).isEqualTo(DataRequestState.REVOKED);
    assertThat(requests.find(id)).contains(revoked.state());
    assertThat(requests.history(id))
        .extracting(JournalEntry::type)
        .containsExactly("FILED", "APPROVED", "AGREEMENT_SIGNED", "REVOKED");
    assertThat(requests.history(id))
        .extracting(JournalEntry::actor)
        .containsExactly("practice", "operator", "operator", "operator");
  }

  @Test
  void replayingTheJournalRebuildsEveryState() {
    String revoked = agreed();
    requests.revoke(revoked, LocalDate.of(2027, 7, 1), "why", "operator");
    String denied = filed();
    requests.deny(denied, "not a covered entity", "operator");
    String withdrawn = filed();
    requests.withdraw(withdrawn, PRACTICE);
    JournaledSubjects<DataRequest, ?> replayed =
        new JournaledSubjects<>(journal, new DataRequestFormat(), transactions, clock);

    for (String id : List.of(revoked, denied, withdrawn, agreed(), filed())) {
      assertThat(replayed.find(id)).isEqualTo(requests.find(id)).isPresent();
    }
    assertThat(requests.find(denied).orElseThrow().reason()).isEqualTo("not a covered entity");
    assertThat(requests.find(agreed()).orElseThrow().content()).contains(content(ID));
  }

  @Test
  void isFiledUntilTheLastMicrosecondBeforeTheDeadline() {
    // The clock is looked at twice: for the identifier, and for the instant that counts.
    clock.moveTo(DEADLINE.minusNanos(2_000));
    assertThat(filed()).isNotEmpty();
    clock.moveTo(DEADLINE.minusNanos(1_000));
    assertRefused(ErrorCode.DEADLINE_PASSED, this::filed);
    clock.moveTo(DEADLINE.plusSeconds(1));
    assertRefused(ErrorCode.DEADLINE_PASSED, this::filed);
    assertThat(requests.page(DataRequestFilter.all(), "", 10)).hasSize(1);
  }

  @Test
  void whatIsMissingIsToldAndNothingIsKept() {
    DataRequestContent bare =
        new DataRequestContent(ID, YEAR, List.of("PART_D_EVENTS"), Set.of(), Set.of());
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> requests.file(bare, PRACTICE))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CONDITION_NOT_MET))
        .withMessageContaining("ATTESTED_COVERED_ENTITY")
        .withMessageContaining("ATTESTED_MINIMUM_NECESSARY")
        .withMessageContaining("ATTESTED_PERMITTED_USES")
        .withMessageContaining("USES_ARE_NAMED")
        .withMessageContaining("PART_D_EVENTS");
    assertThat(requests.page(DataRequestFilter.all(), "", 10)).isEmpty();
  }

  @Test
  void aPracticeFilesForItselfAloneAndOnlyWhoIsEligible() {
    assertRefused(ErrorCode.UNKNOWN_PARTICIPANT, () -> requests.file(content(STRANGER), PRACTICE));
    assertThat(requests.file(content(STRANGER), Caller.local()).id()).isNotEmpty();
    eligible.put(STRANGER, false);
    assertRefused(
        ErrorCode.UNKNOWN_PARTICIPANT, () -> requests.file(content(STRANGER), Caller.local()));
  }

  @Test
  void aRequestOfOthersDoesNotExist() {
    String id = requests.file(content(STRANGER), Caller.local()).id();
    assertRefused(ErrorCode.NO_SUCH_ENTRY, () -> requests.withdraw(id, PRACTICE));
    assertRefused(ErrorCode.NO_SUCH_ENTRY, () -> requests.withdraw("nobody", PRACTICE));
    assertRefused(ErrorCode.NO_SUCH_ENTRY, () -> requests.approve("nobody", "operator"));
    assertThat(requests.find("nobody")).isEmpty();
  }

  @Test
  void aStepThatTheStateDoesNotAllowIsRefusedAndNotNoted() {
    String id = filed();
    assertRefused(ErrorCode.STEP_NOT_ALLOWED, () -> requests.sign(id, SIGNED, "operator"));
    assertRefused(ErrorCode.STEP_NOT_ALLOWED, () -> requests.revoke(id, SIGNED, "x", "operator"));
    requests.deny(id, "why", "operator");
    assertRefused(ErrorCode.STEP_NOT_ALLOWED, () -> requests.approve(id, "operator"));
    assertRefused(ErrorCode.STEP_NOT_ALLOWED, () -> requests.withdraw(id, PRACTICE));
    assertThat(requests.history(id)).hasSize(2);
  }

  @Test
  void anAgreementLastsADayAtLeastAndIsRevokedAfterItsSignature() {
    String id = filed();
    requests.approve(id, "operator");
    LocalDate last = LocalDate.of(2027, 12, 31);
    assertRefused(
        ErrorCode.CONDITION_NOT_MET, () -> requests.sign(id, last.plusDays(1), "operator"));
    assertThat(requests.sign(id, last, "operator").state().agreement().orElseThrow().lastDay())
        .isEqualTo(last);
    assertRefused(
        ErrorCode.CONDITION_NOT_MET,
        () -> requests.revoke(id, last.minusDays(1), "why", "operator"));
    assertThat(requests.revoke(id, last, "why", "operator").state().state())
        .isEqualTo(DataRequestState.REVOKED);
  }

  @Test
  void listsByYearPracticeAndStateAPageAtATime() {
    String first = filed();
    String second = agreed();
    String other = requests.file(content(STRANGER), Caller.local()).id();

    assertThat(requests.page(DataRequestFilter.all(), "", 2))
        .extracting(Entry::id)
        .containsExactly(first, second);
    assertThat(requests.page(DataRequestFilter.all(), second, 2))
        .extracting(Entry::id)
        .containsExactly(other);
    assertThat(
            requests.page(
                new DataRequestFilter(
                    Optional.of(YEAR), Optional.of(ID.tin()), Optional.of(DataRequestState.AGREED)),
                "",
                10))
        .extracting(Entry::id)
        .containsExactly(second);
    assertThat(
            requests.page(
                new DataRequestFilter(
                    Optional.of(PerformanceYear.of(2028)), Optional.empty(), Optional.empty()),
                "",
                10))
        .isEmpty();
  }

  @Test
  void tellsWhoMayGetWhatOnWhichDay() {
    assertThat(requests.access(YEAR, ID, "PART_B_CLAIMS", SIGNED, PRACTICE).verdict())
        .isEqualTo(Verdict.NOT_MET);
    agreed();
    assertThat(requests.access(YEAR, ID, "PART_B_CLAIMS", SIGNED, PRACTICE).verdict())
        .isEqualTo(Verdict.MET);
    assertThat(requests.access(YEAR, ID, "PART_A_CLAIMS", SIGNED, PRACTICE).verdict())
        .isEqualTo(Verdict.NOT_MET);
    eligible.remove(ID);
    assertThat(requests.access(YEAR, ID, "PART_B_CLAIMS", SIGNED, PRACTICE).verdict())
        .isEqualTo(Verdict.UNKNOWN);
    assertRefused(
        ErrorCode.UNKNOWN_PARTICIPANT,
        () -> requests.access(YEAR, STRANGER, "PART_B_CLAIMS", SIGNED, PRACTICE));
  }
}
