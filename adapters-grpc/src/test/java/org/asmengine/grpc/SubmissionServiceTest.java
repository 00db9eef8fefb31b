package org.asmengine.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.protobuf.Timestamp;
import com.google.rpc.BadRequest;
import com.google.rpc.BadRequest.FieldViolation;
import com.google.rpc.Code;
import com.google.rpc.ErrorInfo;
import com.google.rpc.PreconditionFailure;
import com.google.type.Date;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.asmengine.application.audit.AuditEvent;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemorySubmissions;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.grpc.SubmissionPorts.SetClock;
import org.asmengine.grpc.SubmissionPorts.SwitchedCaller;
import org.asmengine.proto.v1.AttestImprovementActivitiesRequest;
import org.asmengine.proto.v1.CollectionType;
import org.asmengine.proto.v1.ExportQppDocumentRequest;
import org.asmengine.proto.v1.GetSubmissionRequest;
import org.asmengine.proto.v1.ImprovementActivity;
import org.asmengine.proto.v1.ListSubmissionsRequest;
import org.asmengine.proto.v1.ListSubmissionsResponse;
import org.asmengine.proto.v1.PreviewScoreRequest;
import org.asmengine.proto.v1.PromotingInteroperabilityMeasure;
import org.asmengine.proto.v1.Proportion;
import org.asmengine.proto.v1.QualityMeasure;
import org.asmengine.proto.v1.Submission;
import org.asmengine.proto.v1.SubmissionCategory;
import org.asmengine.proto.v1.SubmissionServiceGrpc;
import org.asmengine.proto.v1.SubmissionServiceGrpc.SubmissionServiceBlockingStub;
import org.asmengine.proto.v1.SubmitPromotingInteroperabilityRequest;
import org.asmengine.proto.v1.SubmitQualityMeasuresRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@GrpcServerTest
@Import(SubmissionPorts.class)
class SubmissionServiceTest {

  /** A small practice of the heart failure cohort that submits, and one clinician of it. */
  private static final String TIN = SampleInputs.tin(2);

  private static final String NPI = SampleInputs.npi(2, 0);
  private static final String OTHER_TIN = SampleInputs.tin(4);
  private static final String OTHER_NPI = SampleInputs.npi(4, 0);
  private static final String NOBODY = "999999999";
  private static final Date START = date(2027, 1, 1);
  private static final Date END = date(2027, 12, 31);

  private final SubmissionServiceBlockingStub service;
  private final SwitchedCaller caller;
  private final SetClock clock;
  private final InMemorySubmissions submissions;
  private final InMemoryAuditTrail trail;

  SubmissionServiceTest(
      Client client,
      SwitchedCaller caller,
      SetClock clock,
      InMemorySubmissions submissions,
      InMemoryAuditTrail trail) {
    this.service = SubmissionServiceGrpc.newBlockingStub(client.channel());
    this.caller = caller;
    this.clock = clock;
    this.submissions = submissions;
    this.trail = trail;
  }

  @BeforeEach
  void submitForTwoPractices() {
    caller.submitFor(TIN, OTHER_TIN, NOBODY);
    clock.set(SetClock.IN_TIME);
  }

  @Test
  void keepsQualityMeasures() {
    Submission sent = service.submitQualityMeasures(quality(TIN, NPI, measure("008", 60)).build());

    assertThat(sent.getName()).matches("submissions/[a-z2-7]{26}").doesNotContain(TIN, NPI);
    assertThat(sent.getPerformanceYear()).isEqualTo(2027);
    assertThat(sent.getTin()).isEqualTo(TIN);
    assertThat(sent.getNpi()).isEqualTo(NPI);
    assertThat(sent.getCategory()).isEqualTo(SubmissionCategory.SUBMISSION_CATEGORY_QUALITY);
    assertThat(sent.getSubmitter()).isEqualTo("portal.example");
    assertThat(instant(sent.getSubmitTime())).isAfterOrEqualTo(SetClock.IN_TIME);
    assertThat(sent.getQualityMeasuresList()).containsExactly(measure("008", 60));
    assertThat(get(sent.getName())).isEqualTo(sent);
  }

  @Test
  void keepsActivitiesAndInteroperability() {
    Submission attested = service.attestImprovementActivities(attestation(TIN, START, END).build());
    Submission reported =
        service.submitPromotingInteroperability(
            interoperability(TIN, proportion("PI_EP_1", 7, 10), answer("PI_HIE_5")).build());

    assertThat(get(attested.getName())).isEqualTo(attested);
    assertThat(attested.getImprovementActivitiesList())
        .isEqualTo(attestation(TIN, START, END).getImprovementActivitiesList());
    assertThat(get(reported.getName())).isEqualTo(reported);
    assertThat(reported.getPromotingInteroperabilityMeasuresList())
        .containsExactly(proportion("PI_EP_1", 7, 10), answer("PI_HIE_5"));
  }

  @Test
  void anExportIsInTheAuditTrailWithoutWhoseItIs() {
    service.submitQualityMeasures(quality(TIN, NPI, measure("008", 60)).build());
    ExportQppDocumentRequest request =
        ExportQppDocumentRequest.newBuilder()
            .setPerformanceYear(2027)
            .setTin(TIN)
            .setNpi(NPI)
            .build();

    assertThat(service.exportQppDocument(request).getDocument().toStringUtf8()).isEqualTo("{}");
    caller.submitFor(NOBODY);
    Failure refused = Failure.of(() -> service.exportQppDocument(request));

    assertThat(refused.detail(ErrorInfo.class).getReason()).isEqualTo("NOTHING_SUBMITTED");
    assertThat(trail.events())
        .filteredOn(event -> event.method().endsWith("/ExportQppDocument"))
        .extracting(AuditEvent::caller, AuditEvent::resource, AuditEvent::outcome)
        .containsExactly(
            tuple("portal.example", "performanceYears/2027", "STARTED"),
            tuple("portal.example", "performanceYears/2027", "OK"),
            tuple("portal.example", "performanceYears/2027", "STARTED"),
            tuple("portal.example", "performanceYears/2027", "NOTHING_SUBMITTED"));
  }

  @Test
  void checksWithoutKeeping() {
    long before = submissions.last();

    Submission checked =
        service.submitQualityMeasures(
            quality(TIN, NPI, measure("008", 60)).setValidateOnly(true).build());

    assertThat(checked.getName()).isEmpty();
    assertThat(checked.getQualityMeasuresList()).containsExactly(measure("008", 60));
    assertThat(submissions.last()).isEqualTo(before);
  }

  @Test
  void keepsARequestOnce() {
    String requestId = UUID.randomUUID().toString();
    SubmitQualityMeasuresRequest request =
        quality(TIN, NPI, measure("008", 60)).setRequestId(requestId).build();
    Submission first = service.submitQualityMeasures(request);
    long after = submissions.last();

    assertThat(service.submitQualityMeasures(request)).isEqualTo(first);
    assertThat(submissions.last()).isEqualTo(after);
    Failure reused =
        Failure.of(() ->
            service.submitQualityMeasures(
                quality(TIN, NPI, measure("008", 61)).setRequestId(requestId).build()));
    assertThat(reused.code()).isEqualTo(Code.ALREADY_EXISTS);
  }

  @Test
  void namesEveryFieldAtFault() {
    Failure failure =
        Failure.of(() ->
            service.submitQualityMeasures(
                quality(
                        TIN,
                        NPI,
                        measure("008", 60),
                        measure("134", 60),
                        measure("005", 101),
                        measure("008", 60))
                    .build()));

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("DUPLICATE");
    assertThat(failure.detail(BadRequest.class).getFieldViolationsList())
        .extracting(FieldViolation::getField, FieldViolation::getReason)
        .containsExactly(
            tuple("quality_measures[0]", "DUPLICATE"),
            tuple("quality_measures[1].measure_id", "MEASURE_NOT_IN_SET"),
            tuple("quality_measures[2].eligible_population", "COUNTS_EXCEED_POPULATION"),
            tuple("quality_measures[3]", "DUPLICATE"));
  }

  @Test
  void namesTheFieldsOfTheOtherCategories() {
    assertThat(
            violations(
                Failure.of(() ->
                    service.submitPromotingInteroperability(
                        interoperability(
                                TIN,
                                answer("PI_HIE_5"),
                                proportion("PI_EP_1", 11, 10),
                                answer("PI_HIE_1"))
                            .build()))))
        .containsExactly(
            "promoting_interoperability_measures[1].proportion.numerator"
                + " NUMERATOR_EXCEEDS_DENOMINATOR",
            "promoting_interoperability_measures[2].answer VALUE_NOT_ALLOWED_HERE");
    assertThat(
            violations(
                Failure.of(() ->
                    service.attestImprovementActivities(
                        attestation(TIN, /* start= */ END, /* end= */ START).build()))))
        .containsExactly("improvement_activities[0].end_date PERIOD_REVERSED");
    assertThat(
            violations(
                Failure.of(() ->
                    service.attestImprovementActivities(
                        attestation(TIN, date(2027, 2, 29), date(0, 1, 1)).build()))))
        .containsExactly(
            "improvement_activities[0].start_date INVALID_FIELD",
            "improvement_activities[0].end_date INVALID_FIELD");
  }

  @Test
  void tellsOfAHundredFieldsAtFaultWithinWhatClientsTake() {
    List<QualityMeasure> measures = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      measures.add(measure("%03d".formatted(500 + i), 60));
    }

    Failure failure =
        Failure.of(() ->
            service.submitQualityMeasures(
                quality(TIN, NPI, measures.toArray(QualityMeasure[]::new)).build()));

    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    assertThat(failure.detail(ErrorInfo.class).getMetadataMap()).containsEntry("violations", "100");
    assertThat(failure.detail(BadRequest.class).getFieldViolationsCount()).isGreaterThan(30);
  }

  @Test
  void refusesWhatComesLate() {
    clock.set(Instant.parse("2028-04-01T04:00:00Z"));

    Failure failure =
        Failure.of(
            () -> service.submitQualityMeasures(quality(TIN, NPI, measure("008", 60)).build()));

    assertThat(failure.code()).isEqualTo(Code.FAILED_PRECONDITION);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("LATE_SUBMISSION");
    assertThat(failure.detail(PreconditionFailure.class).getViolations(0).getType())
        .isEqualTo("LATE_SUBMISSION");
  }

  @Test
  void findsNoRulesOfOtherYears() {
    Failure failure =
        Failure.of(() ->
            service.submitQualityMeasures(
                quality(TIN, NPI, measure("008", 60)).setPerformanceYear(2035).build()));

    assertThat(failure.code()).isEqualTo(Code.NOT_FOUND);
    assertThat(failure.detail(ErrorInfo.class).getReason()).isEqualTo("RULE_SET_NOT_FOUND");
  }

  /** The whole status, with its details, is the same: nothing tells that the practice exists. */
  @Test
  void saysOfPracticesBeyondTheScopeWhatItSaysOfThoseThatDoNotExist() {
    Submission others =
        service.submitQualityMeasures(quality(OTHER_TIN, OTHER_NPI, measure("008", 60)).build());
    caller.submitFor(TIN, NOBODY);

    assertThat(submitting(OTHER_TIN, OTHER_NPI))
        .hasSize(5)
        .isEqualTo(submitting(NOBODY, OTHER_NPI))
        .allSatisfy(failure -> assertThat(failure.code()).isEqualTo(Code.NOT_FOUND));
    assertThat(Failure.of(() -> get(others.getName())))
        .isEqualTo(Failure.of(() -> get("submissions/" + "a".repeat(26))));
    assertThat(list(OTHER_TIN)).isEqualTo(list(NOBODY));
    assertThat(list(OTHER_TIN).getSubmissionsList()).isEmpty();
    assertThat(list("").getSubmissionsList()).doesNotContain(others);

    caller.submitFor(OTHER_TIN);
    assertThat(get(others.getName())).isEqualTo(others);
    assertThat(list(OTHER_TIN).getSubmissionsList()).contains(others);
  }

  private List<Failure> submitting(String tin, String npi) {
    return List.of(
        Failure.of(
            () -> service.submitQualityMeasures(quality(tin, npi, measure("008", 60)).build())),
        // Whatever else is wrong with it.
        Failure.of(
            () -> service.submitQualityMeasures(quality(tin, npi, measure("134", 160)).build())),
        Failure.of(() -> service.attestImprovementActivities(attestation(tin, START, END).build())),
        Failure.of(() ->
            service.submitPromotingInteroperability(
                interoperability(tin, answer("PI_HIE_5")).build())),
        Failure.of(() ->
            service.previewScore(
                PreviewScoreRequest.newBuilder()
                    .setScoringRun("scoringRuns/1")
                    .setTin(tin)
                    .setNpi(npi)
                    .addQualityMeasures(measure("134", 160))
                    .build())));
  }

  @Test
  void listsTheNewestFirstPageByPage() {
    caller.submitFor(SampleInputs.tin(6));
    List<Submission> sent = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      sent.addFirst(
          service.submitQualityMeasures(
              quality(SampleInputs.tin(6), SampleInputs.npi(6, 0), measure("008", i)).build()));
    }

    ListSubmissionsRequest request = ListSubmissionsRequest.newBuilder().setPageSize(2).build();
    List<Submission> listed = new ArrayList<>();
    ListSubmissionsResponse page = service.listSubmissions(request);
    String token = page.getNextPageToken();
    listed.addAll(page.getSubmissionsList());
    while (!page.getNextPageToken().isEmpty()) {
      page =
          service.listSubmissions(
              request.toBuilder().setPageToken(page.getNextPageToken()).build());
      listed.addAll(page.getSubmissionsList());
    }

    assertThat(listed).isEqualTo(sent);
    assertThat(
            Failure.of(() ->
                    service.listSubmissions(
                        request.toBuilder().setPerformanceYear(2027).setPageToken(token).build()))
                .code())
        .isEqualTo(Code.INVALID_ARGUMENT);
  }

  private Submission get(String name) {
    return service.getSubmission(GetSubmissionRequest.newBuilder().setName(name).build());
  }

  private ListSubmissionsResponse list(String tin) {
    return service.listSubmissions(
        ListSubmissionsRequest.newBuilder().setPageSize(1000).setTin(tin).build());
  }

  private static List<String> violations(Failure failure) {
    assertThat(failure.code()).isEqualTo(Code.INVALID_ARGUMENT);
    return failure.detail(BadRequest.class).getFieldViolationsList().stream()
        .map(violation -> violation.getField() + " " + violation.getReason())
        .toList();
  }

  static SubmitQualityMeasuresRequest.Builder quality(
      String tin, String npi, QualityMeasure... measures) {
    return SubmitQualityMeasuresRequest.newBuilder()
        .setPerformanceYear(2027)
        .setTin(tin)
        .setNpi(npi)
        .addAllQualityMeasures(List.of(measures));
  }

  static QualityMeasure measure(String id, long met) {
    return QualityMeasure.newBuilder()
        .setMeasureId(id)
        .setCollectionType(CollectionType.COLLECTION_TYPE_ECQM)
        .setEligiblePopulation(100)
        .setPerformanceMet(met)
        .build();
  }

  private static AttestImprovementActivitiesRequest.Builder attestation(
      String tin, Date start, Date end) {
    return AttestImprovementActivitiesRequest.newBuilder()
        .setPerformanceYear(2027)
        .setTin(tin)
        .addImprovementActivities(
            ImprovementActivity.newBuilder()
                .setActivityId("IA_1")
                .setAttested(true)
                .setStartDate(start)
                .setEndDate(end));
  }

  private static SubmitPromotingInteroperabilityRequest.Builder interoperability(
      String tin, PromotingInteroperabilityMeasure... measures) {
    return SubmitPromotingInteroperabilityRequest.newBuilder()
        .setPerformanceYear(2027)
        .setTin(tin)
        .addAllPromotingInteroperabilityMeasures(List.of(measures));
  }

  private static PromotingInteroperabilityMeasure proportion(
      String id, long numerator, long denominator) {
    return PromotingInteroperabilityMeasure.newBuilder()
        .setMeasureId(id)
        .setProportion(Proportion.newBuilder().setNumerator(numerator).setDenominator(denominator))
        .setPeriodStart(START)
        .setPeriodEnd(END)
        .setCehrtId("0015E")
        .build();
  }

  private static PromotingInteroperabilityMeasure answer(String id) {
    return PromotingInteroperabilityMeasure.newBuilder()
        .setMeasureId(id)
        .setAnswer(true)
        .setPeriodStart(START)
        .setPeriodEnd(END)
        .build();
  }

  private static Date date(int year, int month, int day) {
    return Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();
  }

  private static Instant instant(Timestamp timestamp) {
    return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
  }
}
