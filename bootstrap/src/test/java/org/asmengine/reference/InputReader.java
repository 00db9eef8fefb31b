package org.asmengine.reference;

import static org.asmengine.reference.Fields.INVALID;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.asmengine.reference.Inputs.Activity;
import org.asmengine.reference.Inputs.Circumstance;
import org.asmengine.reference.Inputs.ComplexRow;
import org.asmengine.reference.Inputs.CostRow;
import org.asmengine.reference.Inputs.Participant;
import org.asmengine.reference.Inputs.PaymentRow;
import org.asmengine.reference.Inputs.PiRow;
import org.asmengine.reference.Inputs.Source;
import org.asmengine.reference.Inputs.Submission;

/** "Input files": reads them and rejects bad rows. */
final class InputReader {

  /** An accepted row and where it stands. */
  private record Located<T>(int line, T value) {}

  private static final Set<String> YES_NO = Set.of("Y", "N");

  private final Path directory;
  private final int performanceYear;
  private final Parameters parameters;
  private final SortedSet<Rejection> rejected = new TreeSet<>();
  private List<Participant> participants = List.of();

  InputReader(Path directory, int performanceYear, Parameters parameters) {
    this.directory = directory;
    this.performanceYear = performanceYear;
    this.parameters = parameters;
  }

  Inputs read() throws IOException {
    // "Only participants.csv must exist."
    if (!Files.exists(directory.resolve("participants.csv"))) {
      throw new IllegalArgumentException("no participants.csv in " + directory);
    }
    participants = readParticipants();
    return new Inputs(
        participants,
        unique(
            "quality.csv",
            rows(
                "quality.csv",
                "tin,npi,measure_id,collection_type,eligible_population,performance_met,"
                    + "performance_not_met,eligible_population_exclusion,"
                    + "eligible_population_exception,case_count,performance_rate,submitted_at",
                this::submission),
            row -> List.of(row.source(), row.submittedAt())),
        unique(
            "cost.csv",
            rows("cost.csv", "tin,npi,measure_id,episode_count,measure_score", this::cost),
            row -> List.of(row.tin(), row.npi(), row.measure())),
        unique(
            "improvement_activities.csv",
            rows(
                "improvement_activities.csv",
                "tin,activity_id,attested,start_date,end_date",
                this::activity),
            row -> List.of(row.tin(), row.id())),
        unique(
            "promoting_interoperability.csv",
            rows(
                "promoting_interoperability.csv",
                "tin,measure_id,numerator,denominator,answer,period_start,period_end,cehrt_id",
                this::promotingInteroperability),
            row -> List.of(row.tin(), row.id())),
        unique(
            "complex_patients.csv",
            rows(
                "complex_patients.csv",
                "tin,npi,mean_hcc_risk_score,dual_eligible_proportion",
                this::complexPatients),
            row -> List.of(row.tin(), row.npi())),
        unique(
            "part_b_payments.csv",
            rows("part_b_payments.csv", "tin,npi,paid_amount", this::payment),
            row -> List.of(row.tin(), row.npi())),
        unique(
            "circumstances.csv",
            rows("circumstances.csv", "tin,npi,reference", this::circumstance),
            row -> List.of(row.tin(), row.npi())),
        rejected);
  }

  /** The rows that are good by themselves; the others are rejected. */
  private <T> List<Located<T>> rows(String file, String columns, Function<Fields, T> parser)
      throws IOException {
    List<Located<T>> good = new ArrayList<>();
    for (Csv.Row row : Csv.read(directory.resolve(file), List.of(columns.split(",", -1)))) {
      try {
        good.add(new Located<>(row.line(), parser.apply(new Fields(row))));
      } catch (BadRowException e) {
        rejected.add(new Rejection(file, row.line(), e.code()));
      }
    }
    return good;
  }

  /** "of otherwise good rows with the same key, all are rejected (DUPLICATE)" */
  private <T> List<T> unique(String file, List<Located<T>> rows, Function<T, Object> key) {
    List<Object> keys = rows.stream().map(row -> key.apply(row.value())).toList();
    Set<Object> seen = new HashSet<>();
    Set<Object> repeated = new HashSet<>();
    for (Object one : keys) {
      if (!seen.add(one)) {
        repeated.add(one);
      }
    }
    List<T> accepted = new ArrayList<>();
    for (Located<T> row : rows) {
      if (repeated.contains(key.apply(row.value()))) {
        rejected.add(new Rejection(file, row.line(), "DUPLICATE"));
      } else {
        accepted.add(row.value());
      }
    }
    return accepted;
  }

  /** "cohort HF or LBP; count at least 1, the same on all rows of a TIN (else all rejected)" */
  private List<Participant> readParticipants() throws IOException {
    String file = "participants.csv";
    List<Located<Participant>> rows =
        rows(file, "tin,npi,cohort,specialty_code,cbsa,tin_clinician_count", this::participant);
    List<Located<Participant>> consistent = new ArrayList<>();
    for (Located<Participant> row : rows) {
      Participant one = row.value();
      if (rows.stream()
          .map(Located::value)
          .filter(other -> other.tin().equals(one.tin()))
          .allMatch(other -> other.clinicians().compareTo(one.clinicians()) == 0)) {
        consistent.add(row);
      } else {
        rejected.add(new Rejection(file, row.line(), "INCONSISTENT_CLINICIAN_COUNT"));
      }
    }
    return unique(file, consistent, row -> List.of(row.tin(), row.npi(), row.cohort()));
  }

  private Participant participant(Fields row) {
    Participant participant =
        new Participant(
            row.tin(),
            row.npi(),
            row.oneOf("cohort", Set.copyOf(Measures.COHORTS)),
            row.count("tin_clinician_count"));
    BadRowException.unless(participant.clinicians().signum() > 0, INVALID);
    return participant;
  }

  /**
   * The accepted participant rows of a (tin, npi), or of a tin where npi is empty; at least one.
   */
  private List<Participant> known(String tin, String npi) {
    List<Participant> found =
        participants.stream()
            .filter(one -> one.tin().equals(tin))
            .filter(one -> npi.isEmpty() || one.npi().equals(npi))
            .toList();
    BadRowException.unless(!found.isEmpty(), "UNKNOWN_PARTICIPANT");
    return found;
  }

  private Submission submission(Fields row) {
    Submission submission = SubmissionParser.parse(row);
    Source source = submission.source();
    List<Participant> reporters = known(source.tin(), source.npi());
    boolean tinLevel = source.npi().isEmpty();
    // "A TIN-level quality row of a practice that is not small is rejected"
    BadRowException.unless(
        !tinLevel || parameters.isSmallPractice(reporters.get(0).clinicians()),
        "TIN_LEVEL_NOT_SMALL_PRACTICE");
    // "a measure that is not in the set of the (tin, npi)'s cohort, or for a TIN-level row of any
    // of the TIN's cohorts, is rejected (MEASURE_NOT_IN_SET), so is a TIN-level ADMIN_CLAIMS row"
    BadRowException.unless(
        reporters.stream()
            .anyMatch(one -> Measures.ofCohort(one.cohort()).contains(source.measure())),
        "MEASURE_NOT_IN_SET");
    BadRowException.unless(!tinLevel || !submission.isClaims(), "MEASURE_NOT_IN_SET");
    // "a collection type that the measure does not have is rejected"
    BadRowException.unless(
        Measures.collectionTypes(source.measure()).contains(source.collectionType()),
        "COLLECTION_TYPE_NOT_ALLOWED");
    // "a quality row (other than ADMIN_CLAIMS) submitted at or after the deadline, the midnight
    // that ends March 31 after the performance year in US Eastern time, is rejected"
    Instant deadline =
        LocalDate.of(performanceYear + 1, 4, 1)
            .atStartOfDay(ZoneId.of("America/New_York"))
            .toInstant();
    BadRowException.unless(
        submission.isClaims() || submission.submittedAt().isBefore(deadline), "LATE_SUBMISSION");
    return submission;
  }

  private CostRow cost(Fields row) {
    CostRow cost =
        new CostRow(
            row.tin(),
            row.npi(),
            row.text("measure_id"),
            row.count("episode_count"),
            row.amount("measure_score"));
    BadRowException.unless(
        known(cost.tin(), cost.npi()).stream()
            .anyMatch(one -> Measures.costMeasure(one.cohort()).equals(cost.measure())),
        "MEASURE_NOT_IN_SET");
    return cost;
  }

  private Activity activity(Fields row) {
    Activity activity =
        new Activity(
            row.tin(),
            row.oneOf("activity_id", Set.of("IA_1", "IA_2")),
            row.oneOf("attested", YES_NO).equals("Y"),
            row.period("start_date", "end_date"));
    known(activity.tin(), "");
    return activity;
  }

  private PiRow promotingInteroperability(Fields row) {
    String tin = row.tin();
    String id = row.oneOf("measure_id", PromotingInteroperability.KNOWN);
    Period period = row.period("period_start", "period_end");
    // "proportion measures carry numerator and denominator (numerator at most the denominator),
    // the others answer Y or N"
    BigDecimal numerator = BigDecimal.ZERO;
    BigDecimal denominator = BigDecimal.ZERO;
    boolean yes = false;
    if (PromotingInteroperability.PROPORTIONS.contains(id)) {
      row.mustBeEmpty("answer");
      numerator = row.count("numerator");
      denominator = row.count("denominator");
      BadRowException.unless(numerator.compareTo(denominator) <= 0, INVALID);
    } else {
      row.mustBeEmpty("numerator", "denominator");
      yes = row.oneOf("answer", YES_NO).equals("Y");
    }
    known(tin, "");
    return new PiRow(tin, id, numerator, denominator, yes, period, row.text("cehrt_id"));
  }

  private ComplexRow complexPatients(Fields row) {
    ComplexRow complex =
        new ComplexRow(
            row.tin(),
            row.npi(),
            row.decimal("mean_hcc_risk_score"),
            row.decimal("dual_eligible_proportion"));
    // "proportion in [0, 1]"
    BadRowException.unless(complex.dual().compareTo(BigDecimal.ONE) <= 0, INVALID);
    known(complex.tin(), complex.npi());
    return complex;
  }

  private PaymentRow payment(Fields row) {
    PaymentRow payment = new PaymentRow(row.tin(), row.npi(), row.amount("paid_amount"));
    known(payment.tin(), payment.npi());
    return payment;
  }

  private Circumstance circumstance(Fields row) {
    Circumstance circumstance = new Circumstance(row.tin(), row.npiOrEmpty());
    known(circumstance.tin(), circumstance.npi());
    return circumstance;
  }
}
