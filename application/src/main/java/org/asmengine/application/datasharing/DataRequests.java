package org.asmengine.application.datasharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.eligibility.EligibleParticipants;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.journal.Journal;
import org.asmengine.application.journal.JournalEntry;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.journal.SubjectKind;
import org.asmengine.application.journal.SubjectQuery;
import org.asmengine.application.register.Entry;
import org.asmengine.application.register.EntryIds;
import org.asmengine.application.register.Refusals;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.datasharing.DataAccess;
import org.asmengine.domain.datasharing.DataRequest;
import org.asmengine.domain.datasharing.DataRequestContent;
import org.asmengine.domain.datasharing.DataRequestEvent;
import org.asmengine.domain.datasharing.DataRequestEvent.AgreementSigned;
import org.asmengine.domain.datasharing.DataRequestEvent.Approved;
import org.asmengine.domain.datasharing.DataRequestEvent.Denied;
import org.asmengine.domain.datasharing.DataRequestEvent.Filed;
import org.asmengine.domain.datasharing.DataRequestEvent.Revoked;
import org.asmengine.domain.datasharing.DataRequestEvent.Withdrawn;
import org.asmengine.domain.datasharing.DataRequestReview;
import org.asmengine.domain.datasharing.DataRequestStep;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.DataSharingRules;

/** Use cases: the register of data requests and data sharing agreements. */
public final class DataRequests {

  private static final String WHAT = "data request";
  private static final int PAGE = 500;
  private static final Optional<Boolean> NOT_ELIGIBLE = Optional.of(false);

  private final JournaledSubjects<DataRequest, DataRequestEvent> requests;
  private final Function<PerformanceYear, DataSharingRules> rules;
  private final EligibleParticipants participants;
  private final Clock clock;

  /**
   * With these.
   *
   * @param rules those of a year
   */
  public DataRequests(
      Journal journal,
      Transactions transactions,
      Function<PerformanceYear, DataSharingRules> rules,
      EligibleParticipants participants,
      Clock clock) {
    this.requests = new JournaledSubjects<>(journal, new DataRequestFormat(), transactions, clock);
    this.rules = rules;
    this.participants = participants;
    this.clock = clock;
  }

  /**
   * Files a request.
   *
   * @throws EngineException UNKNOWN_PARTICIPANT, also for a practice beyond the caller's scope;
   *     DEADLINE_PASSED; CONDITION_NOT_MET
   */
  public Entry<DataRequest> file(DataRequestContent content, Caller caller) {
    Refusals.unlessOwn(caller, content.participant().tin(), content.year());
    if (participants.isEligible(content.year(), content.participant()).equals(NOT_ELIGIBLE)) {
      throw Refusals.unknownParticipant(content.year());
    }
    DataSharingRules year = rules.apply(content.year());
    String id = EntryIds.at(clock.instant());
    return new Entry<>(
        id,
        requests.change(
            id,
            caller.name(),
            (state, at) -> {
              review(DataRequestReview.of(year, content, at));
              return List.of(new Filed(content));
            }));
  }

  private static void review(List<Finding> findings) {
    Finding inTime = findings.getFirst();
    if (inTime.verdict() != Verdict.MET) {
      throw new EngineException(ErrorCode.DEADLINE_PASSED, Refusals.told(List.of(inTime)));
    }
    Refusals.unlessMet(findings);
  }

  /**
   * Takes a request back.
   *
   * @throws EngineException NO_SUCH_ENTRY, also for one of a practice beyond the caller's scope;
   *     STEP_NOT_ALLOWED
   */
  public Entry<DataRequest> withdraw(String id, Caller caller) {
    return step(
        id, caller.name(), caller.tins(), DataRequestStep.WITHDRAW, state -> new Withdrawn());
  }

  /**
   * Approves a request.
   *
   * @throws EngineException NO_SUCH_ENTRY; STEP_NOT_ALLOWED
   */
  public Entry<DataRequest> approve(String id, String actor) {
    return step(id, actor, TinScope.all(), DataRequestStep.APPROVE, state -> new Approved());
  }

  /**
   * Denies a request.
   *
   * @throws EngineException NO_SUCH_ENTRY; STEP_NOT_ALLOWED
   */
  public Entry<DataRequest> deny(String id, String reason, String actor) {
    return step(id, actor, TinScope.all(), DataRequestStep.DENY, state -> new Denied(reason));
  }

  /**
   * Records that the agreement is signed.
   *
   * @param signed the day of the last signature
   * @throws EngineException NO_SUCH_ENTRY; STEP_NOT_ALLOWED; CONDITION_NOT_MET when the agreement
   *     would have ended before that day
   */
  public Entry<DataRequest> sign(String id, LocalDate signed, String actor) {
    return step(id, actor, TinScope.all(), DataRequestStep.SIGN, state -> signature(state, signed));
  }

  private DataRequestEvent signature(DataRequest state, LocalDate signed) {
    PerformanceYear year = state.content().orElseThrow().year();
    LocalDate last = rules.apply(year).lastDay(year, signed);
    Refusals.unlessMet(
        List.of(
            new Finding(
                "AGREEMENT_LASTS_A_DAY",
                Verdict.of(!last.isBefore(signed)),
                "signed " + signed,
                "a day that is not after " + last,
                "42 CFR 512.760(e), dataSharing.validity")));
    return new AgreementSigned(signed, last);
  }

  /**
   * Revokes an agreement.
   *
   * @param from the first day on which it no longer holds
   * @throws EngineException NO_SUCH_ENTRY; STEP_NOT_ALLOWED; CONDITION_NOT_MET when that day is
   *     before the signature
   */
  public Entry<DataRequest> revoke(String id, LocalDate from, String reason, String actor) {
    return step(
        id,
        actor,
        TinScope.all(),
        DataRequestStep.REVOKE,
        state -> revocation(state.agreement().orElseThrow(), from, reason));
  }

  private static DataRequestEvent revocation(
      AgreementSigned agreement, LocalDate from, String reason) {
    Refusals.unlessMet(
        List.of(
            new Finding(
                "REVOKED_AFTER_THE_SIGNATURE",
                Verdict.of(!from.isBefore(agreement.signed())),
                "revoked from " + from,
                "a day that is not before " + agreement.signed(),
                "42 CFR 512.760(e)")));
    return new Revoked(from, reason);
  }

  private Entry<DataRequest> step(
      String id,
      String actor,
      TinScope scope,
      DataRequestStep step,
      Function<DataRequest, DataRequestEvent> decide) {
    return new Entry<>(
        id,
        requests.change(
            id,
            actor,
            state -> {
              if (state.content().filter(content -> allows(scope, content)).isEmpty()) {
                throw Refusals.noSuchEntry(WHAT);
              }
              if (!state.allows(step)) {
                throw Refusals.stepNotAllowed(WHAT, step.name(), state.state());
              }
              return List.of(decide.apply(state));
            }));
  }

  private static boolean allows(TinScope scope, DataRequestContent content) {
    return scope.allows(content.participant().tin());
  }

  /** The request, where there is one. */
  public Optional<DataRequest> find(String id) {
    return requests.find(id);
  }

  /** What happened to the request, in order. */
  public List<JournalEntry> history(String id) {
    return requests.history(id);
  }

  /**
   * Requests, the oldest first.
   *
   * @param after only those behind this identifier; empty starts at the beginning
   * @param most how many at most
   */
  public List<Entry<DataRequest>> page(DataRequestFilter filter, String after, int most) {
    return requests.page(filter.query(), after, most).stream()
        .map(head -> new Entry<>(head.subject().id(), find(head.subject().id()).orElseThrow()))
        .toList();
  }

  /**
   * Whether a participant may get a data element on a day.
   *
   * @throws EngineException UNKNOWN_PARTICIPANT for a practice beyond the caller's scope
   */
  public DataAccess access(
      PerformanceYear year,
      ParticipantId participant,
      String element,
      LocalDate day,
      Caller caller) {
    Refusals.unlessOwn(caller, participant.tin(), year);
    List<DataRequest> own =
        requests
            .page(
                SubjectQuery.of(SubjectKind.DATA_REQUEST, TinScope.all())
                    .of(year)
                    .of(participant.tin())
                    .of(participant.npi()),
                "",
                PAGE)
            .stream()
            .map(head -> find(head.subject().id()).orElseThrow())
            .toList();
    return DataAccess.of(
        rules.apply(year), participants.isEligible(year, participant), own, element, day);
  }
}
