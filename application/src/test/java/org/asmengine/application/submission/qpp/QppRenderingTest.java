package org.asmengine.application.submission.qpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.asmengine.application.access.Caller;
import org.asmengine.application.document.DocumentRejected;
import org.asmengine.application.document.Field;
import org.asmengine.application.document.Finding;
import org.asmengine.application.document.Note;
import org.asmengine.application.document.Place;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.submission.SendSubmission;
import org.asmengine.application.submission.Submission;
import org.asmengine.application.submission.SubmittedRow;
import org.asmengine.application.submission.SubmittedRow.Attestation;
import org.asmengine.application.submission.SubmittedRow.MeasureCounts;
import org.asmengine.application.submission.SubmittedRow.MeasureResponse;
import org.asmengine.application.submission.YearRosters;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemoryInputs;
import org.asmengine.application.testing.InMemoryRuns;
import org.asmengine.application.testing.InMemorySubmissions;
import org.asmengine.application.testing.InMemoryTransactions;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.domain.ruleset.programme.QppRules;
import org.junit.jupiter.api.Test;

/** 42 CFR 512.720: what is held becomes a document, and the document becomes the same again. */
class QppRenderingTest {

  private static final Tin TIN = Tin.of("012345678");
  private static final Npi NPI = Npi.of("1234567890");
  private static final Instant IN_TIME = Instant.parse("2028-03-01T12:00:00Z");
  private static final QppRules RULES =
      new QppRules(List.of("mips"), List.of("Q_1", "Q_2"), List.of("238"), "overall");
  private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2027, 12, 31);
  private static final MeasureCounts SINGLE =
      new MeasureCounts("236", CollectionType.MIPS_CQM, 100, 60, 30, 4, 3);
  private static final MeasureCounts MULTIPLE =
      new MeasureCounts("238", CollectionType.ECQM, 100, 6, 80, 0, 0);
  private static final List<SubmittedRow> PRACTICE =
      List.of(
          new Attestation("IA_2", true, FIRST, LAST),
          new MeasureResponse("PI_EP_1", new Proportion(1, 2), FIRST, LAST, "0015E"),
          new MeasureResponse("PI_PPHI_1", new Answer(true), FIRST, LAST, ""));

  private final InMemorySubmissions submissions = new InMemorySubmissions();
  private QppDocument written = group(List.of(SINGLE));

  @Test
  void aPracticesRowsComeBack() {
    QppReceipt receipt = send(group(PRACTICE));

    assertThat(receipt.submissions())
        .flatExtracting(one -> one.content().rows())
        .containsExactlyInAnyOrderElementsOf(PRACTICE);
    assertThat(receipt.notes())
        .extracting(Note::text)
        .anyMatch(text -> text.startsWith("without a cehrtId"))
        .anyMatch(text -> text.startsWith("submissionMethod has no effect"));
  }

  @Test
  void aCliniciansRowsComeBackAndGoOut() {
    QppDocument document = document(Optional.of(NPI), List.of(SINGLE, MULTIPLE));

    send(document);

    assertThat(submissions.find(1).map(Submission::content).orElseThrow().rows())
        .containsExactlyInAnyOrder(SINGLE, MULTIPLE);
    assertThat(use(document).export().export(Workbench.YEAR, TIN, Optional.of(NPI), Caller.local()))
        .isEqualTo("written");
    assertThat(written).isEqualTo(document).hasToString("QPP document of Optional[2027]");
    assertThat(
            catchThrowableOfType(
                    EngineException.class,
                    () ->
                        use(document)
                            .export()
                            .export(Workbench.YEAR, TIN, Optional.empty(), Caller.local()))
                .code())
        .isEqualTo(ErrorCode.NOTHING_SUBMITTED);
  }

  @Test
  void checksWithoutKeeping() {
    assertThat(use(group(PRACTICE)).send().check(new byte[0], Caller.local()).submissions())
        .extracting(Submission::sequence)
        .containsOnly(0L);
    assertThat(submissions.last()).isZero();
  }

  @Test
  void refusesWhatIsNotThere() {
    QppDocument empty =
        new QppDocument(
            Place.NONE,
            Field.none(),
            Field.none(),
            Field.none(),
            Field.none(),
            Field.none(),
            Field.none());

    assertThat(codes(empty)).containsOnly(ErrorCode.MISSING_VALUE);
    assertThat(codes(group(List.of()))).containsExactly(ErrorCode.MISSING_VALUE);
  }

  @Test
  void refusesWhatHasNoPlaceInTheModel() {
    assertThat(codes(set(group(PRACTICE), set -> category(set, "aci"))))
        .contains(ErrorCode.NOT_IN_MODEL);
    assertThat(codes(set(group(PRACTICE), set -> category(set, "art"))))
        .contains(ErrorCode.UNKNOWN_CODE);
    assertThat(codes(set(group(List.of(SINGLE)), set -> method(set, "claims"))))
        .contains(ErrorCode.NOT_IN_MODEL);
    assertThat(codes(set(group(PRACTICE), set -> method(set, "fax"))))
        .contains(ErrorCode.UNKNOWN_CODE);
    assertThat(codes(set(group(List.of(SINGLE)), set -> category(set, "ia"))))
        .contains(ErrorCode.NOT_IN_MODEL, ErrorCode.QPP_VALUE_KIND);
    assertThat(codes(set(group(List.of(SINGLE)), set -> category(set, "pi"))))
        .contains(ErrorCode.QPP_VALUE_KIND);
    assertThat(codes(set(group(List.of(MULTIPLE)), set -> category(set, "pi"))))
        .contains(ErrorCode.QPP_VALUE_KIND);
    assertThat(codes(set(group(PRACTICE), set -> category(set, "quality"))))
        .contains(ErrorCode.QPP_VALUE_KIND);
    assertThat(codes(set(document(Optional.of(NPI), PRACTICE), set -> set)))
        .contains(ErrorCode.QPP_LEVEL);
  }

  @Test
  void refusesRatesThatAreNotThoseOfTheCounts() {
    QppValue.Counts counts =
        new QppValue.Counts(Field.of(10L), Field.of(4L), Field.of(6L), Field.none(), Field.none());

    assertThat(codes(valued(counts, "40.00", "100"))).isEmpty();
    assertThat(codes(valued(counts, "41", "90")))
        .containsExactly(ErrorCode.QPP_RATE_CONTRADICTED, ErrorCode.QPP_RATE_CONTRADICTED);
  }

  private static QppDocument valued(QppValue.Counts counts, String performance, String reporting) {
    QppValue value =
        new QppValue.SingleRate(
            counts, Field.of(new BigDecimal(performance)), Field.of(new BigDecimal(reporting)));
    return set(
        group(List.of(SINGLE)),
        set ->
            new QppMeasurementSet(
                set.place(),
                set.category(),
                set.submissionMethod(),
                set.programName(),
                set.performanceStart(),
                set.performanceEnd(),
                Field.of("0015E"),
                Field.of(
                    List.of(new QppMeasurement(Place.NONE, Field.of("236"), Field.of(value))))));
  }

  private List<ErrorCode> codes(QppDocument document) {
    try {
      send(document);
      return List.of();
    } catch (DocumentRejected e) {
      return e.findings().stream().map(Finding::code).toList();
    }
  }

  private static QppDocument set(QppDocument document, UnaryOperator<QppMeasurementSet> change) {
    return new QppDocument(
        document.place(),
        document.programName(),
        document.entityType(),
        document.tin(),
        document.npi(),
        document.performanceYear(),
        document.sets().map(sets -> sets.stream().map(change).toList()));
  }

  private static QppMeasurementSet category(QppMeasurementSet set, String category) {
    return new QppMeasurementSet(
        set.place(),
        Field.of(category),
        set.submissionMethod(),
        set.programName(),
        set.performanceStart(),
        set.performanceEnd(),
        set.cehrtId(),
        set.measurements());
  }

  private static QppMeasurementSet method(QppMeasurementSet set, String method) {
    return new QppMeasurementSet(
        set.place(),
        set.category(),
        Field.of(method),
        set.programName(),
        set.performanceStart(),
        set.performanceEnd(),
        set.cehrtId(),
        set.measurements());
  }

  private static QppDocument group(List<SubmittedRow> rows) {
    return document(Optional.empty(), rows);
  }

  private static QppDocument document(Optional<Npi> npi, List<SubmittedRow> rows) {
    return new QppRendering(Workbench.RULES, RULES).document(TIN, npi, rows);
  }

  private QppReceipt send(QppDocument document) {
    return use(document).send().send(new byte[0], Caller.local());
  }

  private record Uses(SendQppDocument send, ExportQppDocument export) {}

  /** On a format that reads this document, whatever it is given. */
  private Uses use(QppDocument document) {
    QppFormat format =
        new QppFormat() {
          @Override
          public Reading read(byte[] json) {
            return new Reading(Optional.of(document), List.of(), List.of());
          }

          @Override
          public String write(QppDocument out) {
            written = out;
            return "written";
          }
        };
    RuleSetRepository ruleSets =
        new RuleSetRepository() {
          @Override
          public List<PerformanceYear> years() {
            return List.of(Workbench.YEAR);
          }

          @Override
          public RuleSet find(PerformanceYear year) {
            return Workbench.RULES;
          }
        };
    return new Uses(
        new SendQppDocument(
            format,
            ruleSets,
            year -> RULES,
            new SendSubmission(
                ruleSets,
                new YearRosters(new InMemoryRuns(), new InMemoryInputs()),
                submissions,
                YearGuards.none(),
                Clock.fixed(IN_TIME, ZoneOffset.UTC)),
            new InMemoryTransactions(new InMemoryAuditTrail(), new InMemoryAnsweredCalls())),
        new ExportQppDocument(format, ruleSets, year -> RULES, submissions));
  }
}
