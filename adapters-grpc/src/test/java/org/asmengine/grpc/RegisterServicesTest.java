package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.type.Date;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.grpc.SubmissionPorts.SetClock;
import org.asmengine.grpc.SubmissionPorts.SwitchedCaller;
import org.asmengine.proto.v1.AdjustingProgramme;
import org.asmengine.proto.v1.AffectedClinician;
import org.asmengine.proto.v1.AffectedPlaceKind;
import org.asmengine.proto.v1.AffectedPlaces;
import org.asmengine.proto.v1.AffectedScope;
import org.asmengine.proto.v1.CheckDataAccessRequest;
import org.asmengine.proto.v1.CheckOverlapRequest;
import org.asmengine.proto.v1.CheckOverlapResponse;
import org.asmengine.proto.v1.CheckTelehealthWaiverRequest;
import org.asmengine.proto.v1.CheckTelehealthWaiverResponse;
import org.asmengine.proto.v1.CircumstanceDetermination;
import org.asmengine.proto.v1.CircumstanceServiceGrpc;
import org.asmengine.proto.v1.CircumstanceServiceGrpc.CircumstanceServiceBlockingStub;
import org.asmengine.proto.v1.CircumstanceState;
import org.asmengine.proto.v1.DataAttestation;
import org.asmengine.proto.v1.DataRequest;
import org.asmengine.proto.v1.DataRequestState;
import org.asmengine.proto.v1.DataSharingServiceGrpc;
import org.asmengine.proto.v1.DataSharingServiceGrpc.DataSharingServiceBlockingStub;
import org.asmengine.proto.v1.DecideDataRequestRequest;
import org.asmengine.proto.v1.EndModelParticipationRequest;
import org.asmengine.proto.v1.FileDataRequestRequest;
import org.asmengine.proto.v1.Finding;
import org.asmengine.proto.v1.FindingVerdict;
import org.asmengine.proto.v1.GetCircumstanceDeterminationRequest;
import org.asmengine.proto.v1.GetDataRequestRequest;
import org.asmengine.proto.v1.GrantCircumstancesRequest;
import org.asmengine.proto.v1.ListCircumstanceDeterminationsRequest;
import org.asmengine.proto.v1.ListDataRequestsRequest;
import org.asmengine.proto.v1.ListDataRequestsResponse;
import org.asmengine.proto.v1.MipsExemption;
import org.asmengine.proto.v1.ModelParticipation;
import org.asmengine.proto.v1.ModelParticipationState;
import org.asmengine.proto.v1.OriginatingSite;
import org.asmengine.proto.v1.OverlapServiceGrpc;
import org.asmengine.proto.v1.OverlapServiceGrpc.OverlapServiceBlockingStub;
import org.asmengine.proto.v1.PermittedDataUse;
import org.asmengine.proto.v1.RecordModelParticipationRequest;
import org.asmengine.proto.v1.RevokeDataSharingAgreementRequest;
import org.asmengine.proto.v1.SignDataSharingAgreementRequest;
import org.asmengine.proto.v1.SiteGeography;
import org.asmengine.proto.v1.StrikeModelParticipationRequest;
import org.asmengine.proto.v1.TelehealthAnswer;
import org.asmengine.proto.v1.TelehealthOutcome;
import org.asmengine.proto.v1.TelehealthRequirement;
import org.asmengine.proto.v1.TelehealthWaiverServiceGrpc;
import org.asmengine.proto.v1.TelehealthWaiverServiceGrpc.TelehealthWaiverServiceBlockingStub;
import org.asmengine.proto.v1.WithdrawCircumstancesRequest;
import org.asmengine.proto.v1.WithdrawDataRequestRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** The registers on the wire: who may do what, what comes back, and how refusals are told. */
@GrpcServerTest
@Import(SubmissionPorts.class)
class RegisterServicesTest {

  private static final String TIN = "000000051";
  private static final String NPI = "0000000051";
  private static final String FOREIGN_TIN = "000000052";

  private final DataSharingServiceBlockingStub sharing;
  private final CircumstanceServiceBlockingStub circumstances;
  private final OverlapServiceBlockingStub overlap;
  private final TelehealthWaiverServiceBlockingStub telehealth;
  private final SwitchedCaller caller;
  private final SetClock clock;
  private final InMemoryAuditTrail trail;

  RegisterServicesTest(
      Client client, SwitchedCaller caller, SetClock clock, InMemoryAuditTrail trail) {
    this.sharing = DataSharingServiceGrpc.newBlockingStub(client.channel());
    this.circumstances = CircumstanceServiceGrpc.newBlockingStub(client.channel());
    this.overlap = OverlapServiceGrpc.newBlockingStub(client.channel());
    this.telehealth = TelehealthWaiverServiceGrpc.newBlockingStub(client.channel());
    this.caller = caller;
    this.clock = clock;
    this.trail = trail;
  }

  @BeforeEach
  void beThePractice() {
    practice();
    clock.set(SetClock.IN_TIME);
  }

  private void practice() {
    caller.submitFor(TIN);
  }

  private void operator() {
    caller.become(new Caller("operator.example", EnumSet.of(Role.OPERATOR), TinScope.of(Set.of())));
  }

  private void reader() {
    caller.become(new Caller("reader.example", EnumSet.of(Role.READER), TinScope.of(Set.of())));
  }

  private static Date date(int year, int month, int day) {
    return Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();
  }

  private static String reason(Failure failure) {
    return failure.detail(ErrorInfo.class).getReason();
  }

  private static FileDataRequestRequest.Builder filing(String tin) {
    return FileDataRequestRequest.newBuilder()
        .setPerformanceYear(2027)
        .setTin(tin)
        .setNpi(NPI)
        .addDataElements("PART_B_CLAIMS")
        .addUses(PermittedDataUse.PERMITTED_DATA_USE_CARE_COORDINATION)
        .addAllAttestations(
            List.of(
                DataAttestation.DATA_ATTESTATION_COVERED_ENTITY,
                DataAttestation.DATA_ATTESTATION_MINIMUM_NECESSARY,
                DataAttestation.DATA_ATTESTATION_PERMITTED_USES));
  }

  private DataRequest agreed() {
    practice();
    DataRequest filed = sharing.fileDataRequest(filing(TIN).build());
    operator();
    sharing.decideDataRequest(
        DecideDataRequestRequest.newBuilder().setName(filed.getName()).setApproved(true).build());
    return sharing.signDataSharingAgreement(
        SignDataSharingAgreementRequest.newBuilder()
            .setName(filed.getName())
            .setSignedDate(date(2027, 2, 1))
            .build());
  }

  @Test
  void aDataRequestGoesFromThePracticeToTheOperatorAndIsRead() {
    DataRequest agreed = agreed();
    assertThat(agreed.getName()).matches("dataRequests/[0-9a-z]{19}").doesNotContain(TIN, NPI);
    assertThat(agreed.getState()).isEqualTo(DataRequestState.DATA_REQUEST_STATE_AGREED);
    assertThat(agreed.getLastDate()).isEqualTo(date(2027, 12, 31));
    assertThat(agreed.getAttestationsCount()).isEqualTo(3);
    DataRequest revoked =
        sharing.revokeDataSharingAgreement(
            RevokeDataSharingAgreementRequest.newBuilder()
                .setName(agreed.getName())
                .setRevokedDate(date(2027, 7, 1))
                .setReason("data were used otherwise")
                .build());
    reader();
    DataRequest read =
        sharing.getDataRequest(
            GetDataRequestRequest.newBuilder().setName(agreed.getName()).build());
    assertThat(read).isEqualTo(revoked);
    assertThat(read.getRevokedDate()).isEqualTo(date(2027, 7, 1));
    assertThat(trail.events())
        .anySatisfy(event -> {
          assertThat(event.resource()).isEqualTo(agreed.getName());
          assertThat(event.caller()).isEqualTo("operator.example");
        });
  }

  @Test
  void aDataRequestIsFiledOnceForItsRequestId() {
    FileDataRequestRequest request = filing(TIN).setRequestId(UUID.randomUUID().toString()).build();
    assertThat(sharing.fileDataRequest(request)).isEqualTo(sharing.fileDataRequest(request));
  }

  @Test
  void aDataRequestIsRefusedWithItsReason() {
    Failure foreign = Failure.of(() -> sharing.fileDataRequest(filing(FOREIGN_TIN).build()));
    assertThat(foreign.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(reason(foreign)).isEqualTo("UNKNOWN_PARTICIPANT");
    Failure bare =
        Failure.of(() -> sharing.fileDataRequest(filing(TIN).clearAttestations().build()));
    assertThat(bare.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(reason(bare)).isEqualTo("CONDITION_NOT_MET");
    assertThat(bare.message()).contains("ATTESTED_COVERED_ENTITY").doesNotContain(TIN, NPI);
    Failure unknownYear =
        Failure.of(() -> sharing.fileDataRequest(filing(TIN).setPerformanceYear(2040).build()));
    assertThat(reason(unknownYear)).isEqualTo("RULE_SET_NOT_FOUND");
    clock.set(RegisterPorts.DEADLINE);
    assertThat(reason(Failure.of(() -> sharing.fileDataRequest(filing(TIN).build()))))
        .isEqualTo("DEADLINE_PASSED");
    clock.set(RegisterPorts.DEADLINE.minusNanos(1_000));
    assertThat(sharing.fileDataRequest(filing(TIN).build()).getState())
        .isEqualTo(DataRequestState.DATA_REQUEST_STATE_FILED);
  }

  @Test
  void aStepOutOfOrderIsRefusedAndARequestOfOthersDoesNotExist() {
    DataRequest agreed = agreed();
    practice();
    WithdrawDataRequestRequest withdrawal =
        WithdrawDataRequestRequest.newBuilder().setName(agreed.getName()).build();
    Failure late = Failure.of(() -> sharing.withdrawDataRequest(withdrawal));
    assertThat(late.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(reason(late)).isEqualTo("STEP_NOT_ALLOWED");
    caller.submitFor(FOREIGN_TIN);
    Failure foreign = Failure.of(() -> sharing.withdrawDataRequest(withdrawal));
    assertThat(foreign.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(reason(foreign)).isEqualTo("NO_SUCH_ENTRY");
    assertThat(
            reason(
                Failure.of(() ->
                    sharing.decideDataRequest(
                        DecideDataRequestRequest.newBuilder().setName(agreed.getName()).build()))))
        .isEqualTo("ROLE_REQUIRED");
  }

  @Test
  void dataRequestsAreListedAPageAtATime() {
    DataRequest first = agreed();
    DataRequest second = agreed();
    reader();
    ListDataRequestsRequest request =
        ListDataRequestsRequest.newBuilder()
            .setPerformanceYear(2027)
            .setTin(TIN)
            .setState(DataRequestState.DATA_REQUEST_STATE_AGREED)
            .setPageSize(1)
            .build();
    List<DataRequest> found = new ArrayList<>();
    ListDataRequestsResponse page = sharing.listDataRequests(request);
    found.addAll(page.getDataRequestsList());
    while (!page.getNextPageToken().isEmpty()) {
      page =
          sharing.listDataRequests(
              request.toBuilder().setPageToken(page.getNextPageToken()).build());
      found.addAll(page.getDataRequestsList());
    }
    // Both were filed at the same instant of the fixed clock: chance says which is listed first.
    assertThat(found).contains(first, second);
    assertThat(found).extracting(DataRequest::getName).isSorted();
  }

  @Test
  void accessIsAnsweredWithEveryCondition() {
    agreed();
    practice();
    CheckDataAccessRequest request =
        CheckDataAccessRequest.newBuilder()
            .setPerformanceYear(2027)
            .setTin(TIN)
            .setNpi(NPI)
            .setDataElement("PART_B_CLAIMS")
            .setDate(date(2027, 6, 1))
            .build();
    assertThat(sharing.checkDataAccess(request).getVerdict())
        .isEqualTo(FindingVerdict.FINDING_VERDICT_MET);
    assertThat(sharing.checkDataAccess(request.toBuilder().setDataElement("PART_D").build()))
        .satisfies(answer -> {
          assertThat(answer.getVerdict()).isEqualTo(FindingVerdict.FINDING_VERDICT_NOT_MET);
          assertThat(answer.getFindingsList())
              .filteredOn(finding -> finding.getVerdict() == FindingVerdict.FINDING_VERDICT_NOT_MET)
              .extracting(Finding::getCondition)
              .containsExactly("ELEMENT_IS_PERMITTED", "ELEMENT_WAS_REQUESTED");
        });
  }

  private static GrantCircumstancesRequest.Builder grant(AffectedScope scope) {
    return GrantCircumstancesRequest.newBuilder()
        .setPerformanceYear(2027)
        .setScope(scope)
        .setStartDate(date(2027, 9, 1))
        .setEndDate(date(2027, 9, 30))
        .setReference("EUC-2027-01");
  }

  private static AffectedScope area(String... codes) {
    return AffectedScope.newBuilder()
        .setPlaces(
            AffectedPlaces.newBuilder()
                .setKind(AffectedPlaceKind.AFFECTED_PLACE_KIND_AREA)
                .addAllCodes(List.of(codes)))
        .build();
  }

  @Test
  void circumstancesAreGrantedReadAndWithdrawn() {
    operator();
    for (AffectedScope scope :
        List.of(
            area("10580", "35620"),
            AffectedScope.newBuilder().setTin(TIN).build(),
            AffectedScope.newBuilder()
                .setClinician(AffectedClinician.newBuilder().setTin(TIN).setNpi(NPI))
                .build())) {
      CircumstanceDetermination granted = circumstances.grantCircumstances(grant(scope).build());
      assertThat(granted.getScope()).isEqualTo(scope);
      assertThat(granted.getState()).isEqualTo(CircumstanceState.CIRCUMSTANCE_STATE_GRANTED);
      CircumstanceDetermination withdrawn =
          circumstances.withdrawCircumstances(
              WithdrawCircumstancesRequest.newBuilder()
                  .setName(granted.getName())
                  .setReason("an error")
                  .build());
      reader();
      assertThat(
              circumstances.getCircumstanceDetermination(
                  GetCircumstanceDeterminationRequest.newBuilder()
                      .setName(granted.getName())
                      .build()))
          .isEqualTo(withdrawn);
      assertThat(
              circumstances
                  .listCircumstanceDeterminations(
                      ListCircumstanceDeterminationsRequest.newBuilder()
                          .setPerformanceYear(2027)
                          .setState(CircumstanceState.CIRCUMSTANCE_STATE_WITHDRAWN)
                          .setPageSize(1_000)
                          .build())
                  .getCircumstanceDeterminationsList())
          .contains(withdrawn);
      operator();
    }
  }

  @Test
  void circumstancesOfAnotherTimeAndPlacesThatAreNoneAreRefused() {
    operator();
    assertThat(
            reason(
                Failure.of(() ->
                    circumstances.grantCircumstances(
                        grant(area("35620"))
                            .setStartDate(date(2028, 4, 1))
                            .setEndDate(date(2028, 4, 2))
                            .build()))))
        .isEqualTo("CONDITION_NOT_MET");
    for (AffectedScope scope : List.of(area("3562"), area(), AffectedScope.getDefaultInstance())) {
      assertThat(reason(Failure.of(() -> circumstances.grantCircumstances(grant(scope).build()))))
          .isEqualTo("INVALID_FIELD");
    }
    assertThat(
            reason(
                Failure.of(() ->
                    circumstances.grantCircumstances(
                        grant(area("35620")).setEndDate(date(2027, 2, 30)).build()))))
        .isEqualTo("INVALID_FIELD");
  }

  private static RecordModelParticipationRequest.Builder participation(String tin) {
    return RecordModelParticipationRequest.newBuilder()
        .setTin(tin)
        .setModel("MSSP")
        .setOrganization("A1234")
        .setStartDate(date(2026, 1, 1))
        .setEvidence("participant list");
  }

  private CheckOverlapResponse overlap(String tin) {
    reader();
    return overlap.checkOverlap(
        CheckOverlapRequest.newBuilder().setPerformanceYear(2027).setTin(tin).setNpi(NPI).build());
  }

  @Test
  void otherModelsAreRecordedAllowedEndedAndStruck() {
    ModelParticipation recorded = overlap.recordModelParticipation(participation(TIN).build());
    assertThat(recorded.getState())
        .isEqualTo(ModelParticipationState.MODEL_PARTICIPATION_STATE_OPEN);
    CheckOverlapResponse both = overlap(TIN);
    assertThat(both.getMipsExemption()).isEqualTo(MipsExemption.MIPS_EXEMPTION_EXEMPT);
    assertThat(both.getAdjustingProgramme()).isEqualTo(AdjustingProgramme.ADJUSTING_PROGRAMME_ASM);
    assertThat(both.getPaymentYear()).isEqualTo(2029);
    assertThat(both.getModelsList())
        .anySatisfy(model -> {
          assertThat(model.getParticipation()).isEqualTo(recorded);
          assertThat(model.getFinding().getVerdict()).isEqualTo(FindingVerdict.FINDING_VERDICT_MET);
        });

    practice();
    assertThat(
            overlap
                .endModelParticipation(
                    EndModelParticipationRequest.newBuilder()
                        .setName(recorded.getName())
                        .setEndDate(date(2027, 6, 30))
                        .build())
                .getEndDate())
        .isEqualTo(date(2027, 6, 30));
    operator();
    overlap.strikeModelParticipation(
        StrikeModelParticipationRequest.newBuilder()
            .setName(recorded.getName())
            .setReason("another practice")
            .build());
    assertThat(overlap(TIN).getModelsList())
        .extracting(model -> model.getParticipation().getName())
        .doesNotContain(recorded.getName());
  }

  @Test
  void whoIsNotEligibleIsInMips() {
    CheckOverlapResponse answer = overlap(RegisterPorts.NOT_ELIGIBLE);
    assertThat(answer.getMipsExemption()).isEqualTo(MipsExemption.MIPS_EXEMPTION_NOT_EXEMPT);
    assertThat(answer.getAdjustingProgramme())
        .isEqualTo(AdjustingProgramme.ADJUSTING_PROGRAMME_MIPS);
    practice();
    assertThat(
            reason(
                Failure.of(
                    () -> overlap.recordModelParticipation(participation(FOREIGN_TIN).build()))))
        .isEqualTo("UNKNOWN_PARTICIPANT");
  }

  @Test
  void telehealthIsAnsweredWithEveryFindingAndWhatIsNotSettled() {
    CheckTelehealthWaiverRequest request =
        CheckTelehealthWaiverRequest.newBuilder()
            .setTin(TIN)
            .setNpi(NPI)
            .setServiceDate(date(2027, 6, 1))
            .setOriginatingSite(OriginatingSite.ORIGINATING_SITE_HOME)
            .setGeography(SiteGeography.SITE_GEOGRAPHY_METROPOLITAN_AREA)
            .setAsmBeneficiary(true)
            .build();
    CheckTelehealthWaiverResponse answer = telehealth.checkTelehealthWaiver(request);
    assertThat(answer.getAnswersList())
        .extracting(TelehealthAnswer::getRequirement)
        .containsExactly(
            TelehealthRequirement.TELEHEALTH_REQUIREMENT_GEOGRAPHIC,
            TelehealthRequirement.TELEHEALTH_REQUIREMENT_ORIGINATING_SITE);
    assertThat(answer.getAnswersList())
        .extracting(TelehealthAnswer::getOutcome)
        .containsOnly(TelehealthOutcome.TELEHEALTH_OUTCOME_WAIVED);
    assertThat(
            telehealth
                .checkTelehealthWaiver(request.toBuilder().clearAsmBeneficiary().build())
                .getAnswersList())
        .extracting(TelehealthAnswer::getOutcome)
        .containsOnly(TelehealthOutcome.TELEHEALTH_OUTCOME_UNDETERMINED);
    Failure outside =
        Failure.of(() ->
            telehealth.checkTelehealthWaiver(
                request.toBuilder().setServiceDate(date(2026, 12, 31)).build()));
    assertThat(outside.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(reason(outside)).isEqualTo("DATE_OUTSIDE_MODEL");
    assertThat(
            reason(
                Failure.of(() ->
                    telehealth.checkTelehealthWaiver(
                        request.toBuilder().setTin(FOREIGN_TIN).build()))))
        .isEqualTo("UNKNOWN_PARTICIPANT");
  }
}
