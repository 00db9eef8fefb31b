package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.BadRequest;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.type.Date;
import com.google.type.Money;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.domain.collaboration.Assurance;
import org.asmengine.domain.incentives.Giver;
import org.asmengine.domain.incentives.LoanState;
import org.asmengine.domain.ruleset.programme.CapPeriod;
import org.asmengine.domain.ruleset.programme.CapScope;
import org.asmengine.grpc.SubmissionPorts.SwitchedCaller;
import org.asmengine.proto.v1.Arrangement;
import org.asmengine.proto.v1.ArrangementAssurance;
import org.asmengine.proto.v1.ArrangementElement;
import org.asmengine.proto.v1.ArrangementPurpose;
import org.asmengine.proto.v1.ArrangementServiceGrpc;
import org.asmengine.proto.v1.ArrangementServiceGrpc.ArrangementServiceBlockingStub;
import org.asmengine.proto.v1.ArrangementSide;
import org.asmengine.proto.v1.ArrangementState;
import org.asmengine.proto.v1.CheckActivityEvidenceRequest;
import org.asmengine.proto.v1.CheckArrangementRequest;
import org.asmengine.proto.v1.ComplianceReport;
import org.asmengine.proto.v1.ComputeIncentiveTotalsRequest;
import org.asmengine.proto.v1.EndArrangementRequest;
import org.asmengine.proto.v1.FindingVerdict;
import org.asmengine.proto.v1.GetArrangementRequest;
import org.asmengine.proto.v1.GetIncentiveRequest;
import org.asmengine.proto.v1.Incentive;
import org.asmengine.proto.v1.IncentiveAssurance;
import org.asmengine.proto.v1.IncentiveCapPeriod;
import org.asmengine.proto.v1.IncentiveCapScope;
import org.asmengine.proto.v1.IncentiveGiver;
import org.asmengine.proto.v1.IncentiveKind;
import org.asmengine.proto.v1.IncentiveLoanState;
import org.asmengine.proto.v1.IncentiveServiceGrpc;
import org.asmengine.proto.v1.IncentiveServiceGrpc.IncentiveServiceBlockingStub;
import org.asmengine.proto.v1.IncentiveTotals;
import org.asmengine.proto.v1.ListArrangementsRequest;
import org.asmengine.proto.v1.ListComplianceReportsRequest;
import org.asmengine.proto.v1.ListIncentivesRequest;
import org.asmengine.proto.v1.ListIncentivesResponse;
import org.asmengine.proto.v1.RecordArrangementPaymentRequest;
import org.asmengine.proto.v1.RecordIncentiveRequest;
import org.asmengine.proto.v1.RecordRetrievalAttemptRequest;
import org.asmengine.proto.v1.RegisterArrangementRequest;
import org.asmengine.proto.v1.ReturnIncentiveRequest;
import org.asmengine.proto.v1.ReverseArrangementPaymentRequest;
import org.asmengine.proto.v1.ReverseIncentiveRequest;
import org.asmengine.proto.v1.SignArrangementRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** Arrangements and incentives on the wire: what comes back, and how refusals are told. */
@GrpcServerTest
@Import(SubmissionPorts.class)
class CollaborationServicesTest {

  private static final String NPI = "0000000061";
  private static final Date START = date(2027, 1, 1);

  private static final AtomicInteger PRACTICES = new AtomicInteger(610);
  private static final AtomicInteger BENEFICIARIES = new AtomicInteger();

  private final ArrangementServiceBlockingStub arrangements;
  private final IncentiveServiceBlockingStub incentives;
  private final SwitchedCaller caller;
  private final InMemoryAuditTrail trail;
  private String tin = "";
  private String beneficiary = "";

  CollaborationServicesTest(Client client, SwitchedCaller caller, InMemoryAuditTrail trail) {
    this.arrangements = ArrangementServiceGrpc.newBlockingStub(client.channel());
    this.incentives = IncentiveServiceGrpc.newBlockingStub(client.channel());
    this.caller = caller;
    this.trail = trail;
  }

  /** Every test has a practice and a beneficiary of its own. */
  @BeforeEach
  void beAPractice() {
    tin = "%09d".formatted(PRACTICES.getAndIncrement());
    beneficiary = "1S00E00AA%02d".formatted(BENEFICIARIES.getAndIncrement());
    caller.submitFor(tin);
  }

  @Test
  void anArrangementFromItsTermsToItsEnd() {
    Arrangement registered = arrangements.registerArrangement(terms().build());
    assertThat(registered.getName()).matches("arrangements/[a-z0-9]{19}");
    assertThat(registered.getState()).isEqualTo(ArrangementState.ARRANGEMENT_STATE_REGISTERED);
    assertThat(registered.getSharedBeneficiaries()).isEqualTo(2);
    assertThat(registered.getEstablishedBeneficiaries()).isEqualTo(1);
    assertThat(registered.toString()).doesNotContain(beneficiary);

    sign(registered, ArrangementSide.ARRANGEMENT_SIDE_PARTICIPANT);
    Arrangement executed = sign(registered, ArrangementSide.ARRANGEMENT_SIDE_PRIMARY_CARE);
    assertThat(executed.getState()).isEqualTo(ArrangementState.ARRANGEMENT_STATE_EXECUTED);
    assertThat(executed.getSignaturesList()).hasSize(2);

    Arrangement paid = arrangements.recordArrangementPayment(payment(executed, 100, 0).build());
    assertThat(paid.getPaymentsList())
        .singleElement()
        .satisfies(payment -> {
          assertThat(payment.getAmount()).isEqualTo(dollars(100, 0));
          assertThat(payment.getAdjustments()).isEqualTo(dollars(100, 0));
          assertThat(payment.getScoringRun()).isEqualTo("scoringRuns/1");
          assertThat(payment.getReversed()).isFalse();
        });
    Failure tooMuch =
        Failure.of(
            () -> arrangements.recordArrangementPayment(payment(executed, 0, 10_000_000).build()));
    assertThat(tooMuch.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(reason(tooMuch)).isEqualTo("CAP_EXCEEDED");
    assertThat(tooMuch.message()).contains("payments of $100.01", "at most $100.00");

    Arrangement corrected =
        arrangements.reverseArrangementPayment(
            ReverseArrangementPaymentRequest.newBuilder()
                .setName(executed.getName())
                .setNumber(1)
                .setReason("typing error")
                .build());
    assertThat(corrected.getPayments(0).getReversed()).isTrue();

    Arrangement ended =
        arrangements.endArrangement(
            EndArrangementRequest.newBuilder()
                .setName(executed.getName())
                .setEndedDate(date(2027, 12, 31))
                .setReason("over")
                .build());
    assertThat(ended.getState()).isEqualTo(ArrangementState.ARRANGEMENT_STATE_ENDED);
    assertThat(ended.getEndedDate()).isEqualTo(date(2027, 12, 31));
    assertThat(get(ended.getName())).isEqualTo(ended);
    assertThat(reason(Failure.of(() -> sign(ended, ArrangementSide.ARRANGEMENT_SIDE_PARTICIPANT))))
        .isEqualTo("STEP_NOT_ALLOWED");
  }

  @Test
  void whatTheRulesSayOfIt() {
    Arrangement registered = arrangements.registerArrangement(terms().build());

    ComplianceReport report =
        arrangements.checkArrangement(
            CheckArrangementRequest.newBuilder().setName(registered.getName()).build());
    assertThat(report.getVerdict()).isEqualTo(FindingVerdict.FINDING_VERDICT_NOT_MET);
    assertThat(report.getFindingsList())
        .filteredOn(finding -> finding.getVerdict() == FindingVerdict.FINDING_VERDICT_NOT_MET)
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.getCondition()).isEqualTo("SIGNED_BY_BOTH");
          assertThat(finding.getParagraph()).isEqualTo("42 CFR 512.771(a)(1)");
        });

    caller.become(new Caller("operator.example", EnumSet.of(Role.OPERATOR), TinScope.of(Set.of())));
    assertThat(
            arrangements
                .listComplianceReports(
                    ListComplianceReportsRequest.newBuilder().setTin(tin).build())
                .getComplianceReportsList())
        .containsExactly(report);
  }

  @Test
  void theEvidenceOfTheActivity() {
    CheckActivityEvidenceRequest.Builder request =
        CheckActivityEvidenceRequest.newBuilder().setTin(tin).setPerformanceYear(2027);
    assertThat(arrangements.checkActivityEvidence(request.build()).getVerdict())
        .isEqualTo(FindingVerdict.FINDING_VERDICT_NOT_MET);
    Arrangement executed = executed();

    var early = arrangements.checkActivityEvidence(request.setAsOfDate(date(2027, 3, 30)).build());
    var late = arrangements.checkActivityEvidence(request.setAsOfDate(date(2027, 3, 31)).build());
    assertThat(early.getVerdict()).isEqualTo(FindingVerdict.FINDING_VERDICT_NOT_MET);
    assertThat(late.getVerdict()).isEqualTo(FindingVerdict.FINDING_VERDICT_MET);
    assertThat(late.getArrangement()).isEqualTo(executed.getName());
  }

  @Test
  void anIncentiveUpToTheCap() {
    Incentive given = incentives.recordIncentive(incentive(960, 0).build());
    assertThat(given.getName()).matches("incentives/[a-z0-9]{19}");
    assertThat(given.getValue()).isEqualTo(dollars(960, 0));
    assertThat(given.toString()).doesNotContain(beneficiary);

    Failure tooMuch =
        Failure.of(() -> incentives.recordIncentive(incentive(40, 10_000_000).build()));
    assertThat(tooMuch.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(reason(tooMuch)).isEqualTo("CAP_EXCEEDED");
    assertThat(tooMuch.message())
        .contains("$960.00 so far and $40.01 now")
        .doesNotContain(beneficiary, tin);
    incentives.recordIncentive(incentive(40, 0).build());

    IncentiveTotals totals = totals();
    assertThat(totals.getLifetimeTotal()).isEqualTo(dollars(1000, 0));
    assertThat(totals.getCalendarYearTotal()).isEqualTo(dollars(1000, 0));
    assertThat(totals.getRemaining()).isEqualTo(dollars(0, 0));
    assertThat(totals.getCapPeriod()).isEqualTo(IncentiveCapPeriod.INCENTIVE_CAP_PERIOD_LIFETIME);
    assertThat(totals.getIncentivesList()).hasSize(2);

    Incentive reversed =
        incentives.reverseIncentive(
            ReverseIncentiveRequest.newBuilder()
                .setName(given.getName())
                .setReversedDate(date(2027, 7, 1))
                .setReason("typing error")
                .build());
    assertThat(reversed.getReversed()).isTrue();
    assertThat(reversed.getReversalReason()).isEqualTo("typing error");
    assertThat(totals().getRemaining()).isEqualTo(dollars(960, 0));
    assertThat(
            incentives.getIncentive(
                GetIncentiveRequest.newBuilder().setName(given.getName()).build()))
        .isEqualTo(reversed);
  }

  @Test
  void technologyIsLent() {
    Incentive lent =
        incentives.recordIncentive(
            incentive(89, 0).setKind(IncentiveKind.INCENTIVE_KIND_TECHNOLOGY).build());
    assertThat(lent.getLoanState()).isEqualTo(IncentiveLoanState.INCENTIVE_LOAN_STATE_LENT);
    Incentive tried =
        incentives.recordRetrievalAttempt(
            RecordRetrievalAttemptRequest.newBuilder()
                .setName(lent.getName())
                .setAttemptDate(date(2027, 9, 1))
                .setDescription("letter")
                .build());
    assertThat(tried.getRetrievalAttempts(0).getDescription()).isEqualTo("letter");
    Incentive back =
        incentives.returnIncentive(
            ReturnIncentiveRequest.newBuilder()
                .setName(lent.getName())
                .setReturnedDate(date(2027, 9, 2))
                .build());
    assertThat(back.getLoanState()).isEqualTo(IncentiveLoanState.INCENTIVE_LOAN_STATE_RETURNED);
    assertThat(back.getReturnedDate()).isEqualTo(date(2027, 9, 2));
  }

  @Test
  void theDocumentationComesInPages() {
    Incentive first = incentives.recordIncentive(incentive(1, 0).build());
    Incentive second = incentives.recordIncentive(incentive(2, 0).build());
    ListIncentivesRequest.Builder request =
        ListIncentivesRequest.newBuilder()
            .setTin(tin)
            .setNpi(NPI)
            .setFromDate(date(2027, 1, 1))
            .setToDate(date(2027, 12, 31))
            .setPageSize(1);

    ListIncentivesResponse page = incentives.listIncentives(request.build());
    ListIncentivesResponse next =
        incentives.listIncentives(request.setPageToken(page.getNextPageToken()).build());

    assertThat(List.of(page.getIncentives(0), next.getIncentives(0)))
        .containsExactlyInAnyOrder(first, second);
    assertThat(next.getNextPageToken()).isEmpty();
  }

  /** The same words and the same reason as for what nobody ever registered. */
  @Test
  void anotherPracticeIsAsIfItDidNotExist() {
    Arrangement arrangement = arrangements.registerArrangement(terms().build());
    Incentive incentive = incentives.recordIncentive(incentive(1, 0).build());
    RegisterArrangementRequest mine = terms().build();
    RecordIncentiveRequest own = incentive(1, 0).build();
    caller.submitFor("999999999");

    assertThat(Failure.of(() -> get(arrangement.getName())))
        .isEqualTo(Failure.of(() -> get("arrangements/nobodys")));
    assertThat(
            Failure.of(() ->
                incentives.getIncentive(
                    GetIncentiveRequest.newBuilder().setName(incentive.getName()).build())))
        .isEqualTo(
            Failure.of(() ->
                incentives.getIncentive(
                    GetIncentiveRequest.newBuilder().setName("incentives/nobodys").build())));
    assertThat(reason(Failure.of(() -> arrangements.registerArrangement(mine))))
        .isEqualTo("UNKNOWN_PARTICIPANT");
    assertThat(reason(Failure.of(() -> incentives.recordIncentive(own))))
        .isEqualTo("UNKNOWN_PARTICIPANT");
    assertThat(
            arrangements
                .listArrangements(ListArrangementsRequest.newBuilder().setTin(tin).build())
                .getArrangementsList())
        .isEmpty();
  }

  @Test
  void aRepeatedRequestIsDoneOnceAndAudited() {
    RecordIncentiveRequest request =
        incentive(600, 0).setRequestId(UUID.randomUUID().toString()).build();

    Incentive first = incentives.recordIncentive(request);
    assertThat(incentives.recordIncentive(request)).isEqualTo(first);
    assertThat(totals().getLifetimeTotal()).isEqualTo(dollars(600, 0));
    assertThat(trail.events())
        .filteredOn(event -> event.resource().equals(first.getName()))
        .hasSize(2)
        .allSatisfy(event -> assertThat(event.toString()).doesNotContain(beneficiary, tin));
  }

  @Test
  void whatIsNoAmountAndNoBeneficiaryIsRefusedWithoutRepeatingIt() {
    assertThat(field(incentive(0, 0))).isEqualTo("value");
    assertThat(field(incentive(1, 1))).isEqualTo("value");
    assertThat(field(incentive(1, 0).setValue(Money.newBuilder().setUnits(1)))).isEqualTo("value");
    Failure wrong =
        Failure.of(() ->
            incentives.recordIncentive(incentive(1, 0).setBeneficiaryId("123456789A").build()));
    assertThat(wrong.detail(BadRequest.class).getFieldViolations(0).getField())
        .isEqualTo("beneficiary_id");
    assertThat(wrong.toString()).doesNotContain("123456789A");
  }

  @Test
  void everyCodeOfTheDomainIsOneOfTheContract() {
    assertThat(names(ArrangementAssurance.values(), "ARRANGEMENT_ASSURANCE_"))
        .containsExactlyElementsOf(names(Assurance.values(), ""));
    assertThat(names(ArrangementElement.values(), "ARRANGEMENT_ELEMENT_"))
        .containsExactlyElementsOf(
            names(org.asmengine.domain.collaboration.ArrangementElement.values(), ""));
    assertThat(names(ArrangementPurpose.values(), "ARRANGEMENT_PURPOSE_"))
        .containsExactlyElementsOf(
            names(org.asmengine.domain.collaboration.ArrangementPurpose.values(), ""));
    assertThat(names(IncentiveAssurance.values(), "INCENTIVE_ASSURANCE_"))
        .containsExactlyElementsOf(
            names(org.asmengine.domain.incentives.IncentiveAssurance.values(), ""));
    assertThat(names(IncentiveKind.values(), "INCENTIVE_KIND_"))
        .containsExactlyElementsOf(
            names(org.asmengine.domain.incentives.IncentiveKind.values(), ""));
    assertThat(names(IncentiveGiver.values(), "INCENTIVE_GIVER_"))
        .containsExactlyElementsOf(names(Giver.values(), ""));
    assertThat(names(IncentiveLoanState.values(), "INCENTIVE_LOAN_STATE_"))
        .containsExactlyElementsOf(names(LoanState.values(), ""));
    assertThat(names(IncentiveCapPeriod.values(), "INCENTIVE_CAP_PERIOD_"))
        .containsExactlyElementsOf(names(CapPeriod.values(), ""));
    assertThat(names(IncentiveCapScope.values(), "INCENTIVE_CAP_SCOPE_"))
        .containsExactlyElementsOf(names(CapScope.values(), ""));
  }

  private String field(RecordIncentiveRequest.Builder request) {
    return Failure.of(() -> incentives.recordIncentive(request.build()))
        .detail(BadRequest.class)
        .getFieldViolations(0)
        .getField();
  }

  private Arrangement get(String name) {
    return arrangements.getArrangement(GetArrangementRequest.newBuilder().setName(name).build());
  }

  private Arrangement executed() {
    Arrangement registered = arrangements.registerArrangement(terms().build());
    sign(registered, ArrangementSide.ARRANGEMENT_SIDE_PARTICIPANT);
    return sign(registered, ArrangementSide.ARRANGEMENT_SIDE_PRIMARY_CARE);
  }

  private Arrangement sign(Arrangement arrangement, ArrangementSide side) {
    return arrangements.signArrangement(
        SignArrangementRequest.newBuilder()
            .setName(arrangement.getName())
            .setSide(side)
            .setSigner("A. Doctor")
            .setSignedDate(START)
            .build());
  }

  private RegisterArrangementRequest.Builder terms() {
    return RegisterArrangementRequest.newBuilder()
        .setTin(tin)
        .addNpis(NPI)
        .setPrimaryCareTin("000000062")
        .setPrimaryCareName("Primary Care of Nowhere")
        .setStartDate(START)
        .addElements(ArrangementElement.ARRANGEMENT_ELEMENT_BIDIRECTIONAL_DATA_SHARING)
        .addElements(ArrangementElement.ARRANGEMENT_ELEMENT_CO_MANAGEMENT_OF_CARE)
        .addElements(ArrangementElement.ARRANGEMENT_ELEMENT_CLOSED_LOOP_REFERRALS)
        .addPurposes(ArrangementPurpose.ARRANGEMENT_PURPOSE_IMPROVEMENT_ACTIVITIES)
        .addAllAssurances(
            Arrays.stream(ArrangementAssurance.values())
                .filter(each -> each != ArrangementAssurance.UNRECOGNIZED)
                .filter(each -> each.getNumber() > 0)
                .toList())
        .addEstablishedBeneficiaryIds(beneficiary)
        .addOtherBeneficiaryIds("1S00-E00-BB00");
  }

  private static RecordArrangementPaymentRequest.Builder payment(
      Arrangement arrangement, long units, int nanos) {
    return RecordArrangementPaymentRequest.newBuilder()
        .setName(arrangement.getName())
        .setPerformanceYear(2027)
        .setPayer(ArrangementSide.ARRANGEMENT_SIDE_PARTICIPANT)
        .setAmount(dollars(units, nanos))
        .setPaidDate(date(2029, 2, 1));
  }

  private RecordIncentiveRequest.Builder incentive(long units, int nanos) {
    return RecordIncentiveRequest.newBuilder()
        .setBeneficiaryId(beneficiary)
        .setTin(tin)
        .setNpi(NPI)
        .setGivenDate(date(2027, 6, 15))
        .setKind(IncentiveKind.INCENTIVE_KIND_ITEM_OR_SERVICE)
        .setItem("transport")
        .setConnection("to the visit")
        .setValue(dollars(units, nanos))
        .setGiver(IncentiveGiver.INCENTIVE_GIVER_PARTICIPANT)
        .addAllAssurances(
            Arrays.stream(IncentiveAssurance.values())
                .filter(each -> each != IncentiveAssurance.UNRECOGNIZED)
                .filter(each -> each.getNumber() > 0)
                .toList());
  }

  private IncentiveTotals totals() {
    return incentives.computeIncentiveTotals(
        ComputeIncentiveTotalsRequest.newBuilder()
            .setBeneficiaryId(beneficiary)
            .setTin(tin)
            .setNpi(NPI)
            .setPerformanceYear(2027)
            .build());
  }

  private static List<String> names(Enum<?>[] values, String prefix) {
    return Arrays.stream(values)
        .map(Enum::name)
        .filter(name -> !name.equals("UNRECOGNIZED") && !name.endsWith("_UNSPECIFIED"))
        .map(name -> name.substring(prefix.length()))
        .toList();
  }

  private static Money dollars(long units, int nanos) {
    return Money.newBuilder().setCurrencyCode("USD").setUnits(units).setNanos(nanos).build();
  }

  private static Date date(int year, int month, int day) {
    return Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();
  }

  private static String reason(Failure failure) {
    return failure.detail(ErrorInfo.class).getReason();
  }
}
