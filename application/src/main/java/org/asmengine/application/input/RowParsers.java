package org.asmengine.application.input;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputRow.ActivityRow;
import org.asmengine.application.input.InputRow.CircumstanceRow;
import org.asmengine.application.input.InputRow.ComplexPatientsRow;
import org.asmengine.application.input.InputRow.CostRow;
import org.asmengine.application.input.InputRow.InteroperabilityRow;
import org.asmengine.application.input.InputRow.ParticipantRow;
import org.asmengine.application.input.InputRow.PaymentRow;
import org.asmengine.domain.activities.ActivityAttestation;
import org.asmengine.domain.circumstances.Circumstance;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.finalscore.ComplexPatients;
import org.asmengine.domain.interoperability.InteroperabilityMeasure;
import org.asmengine.domain.interoperability.InteroperabilityReport;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.ruleset.RuleSet;

/** Turns records into rows, one file's at a time, or tells why a record is no good row. */
public final class RowParsers {

  /** The most decimals of a number that the contract does not limit. */
  static final int MOST_DECIMALS = 30;

  private static final int CENTS = 2;
  private static final long MOST_CLINICIANS = 1_000_000;
  private static final List<String> COHORTS = Stream.of(Cohort.values()).map(Enum::name).toList();
  private static final List<String> INTEROPERABILITY_MEASURES =
      Stream.of(InteroperabilityMeasure.values()).map(Enum::name).toList();

  private interface RowParser {
    InputRow parse(Fields fields) throws RowRejected;
  }

  private final RuleSet ruleSet;
  private final Roster roster;
  private final Map<InputFile, RowParser> parsers;

  private RowParsers(RuleSet ruleSet, Roster roster) {
    this.ruleSet = ruleSet;
    this.roster = roster;
    this.parsers =
        Map.of(
            InputFile.PARTICIPANTS, RowParsers::participant,
            InputFile.QUALITY, new QualityRowParser(ruleSet, roster)::parse,
            InputFile.COST, this::cost,
            InputFile.IMPROVEMENT_ACTIVITIES, this::activity,
            InputFile.PROMOTING_INTEROPERABILITY, this::interoperability,
            InputFile.COMPLEX_PATIENTS, this::complexPatients,
            InputFile.PART_B_PAYMENTS, this::payment,
            InputFile.CIRCUMSTANCES, this::circumstance);
  }

  /** Parsers for the rules of a year and the participants that other rows may refer to. */
  public static RowParsers of(RuleSet ruleSet, Roster roster) {
    return new RowParsers(ruleSet, roster);
  }

  /** A good row, or the reason why it is rejected. */
  public sealed interface Outcome {
    /** A good row. */
    record Good(InputRow row) implements Outcome {}

    /** A rejected row. */
    record Bad(Reject reject) implements Outcome {}
  }

  /** Reads one record by itself; duplicates show only when all rows are known. */
  public Outcome parse(InputFile file, InputRecord record) {
    try {
      RowParser parser = parsers.get(file);
      if (parser == null) {
        throw new IllegalStateException("no parser for " + file);
      }
      return new Outcome.Good(parser.parse(new Fields(file, record)));
    } catch (RowRejected e) {
      return new Outcome.Bad(new Reject(file, record.line(), e.column(), e.code(), e.message()));
    }
  }

  private static ParticipantRow participant(Fields fields) throws RowRejected {
    ParticipantId id = ParticipantId.of(fields.tin(), fields.npi());
    Cohort cohort = Cohort.valueOf(fields.code("cohort", COHORTS));
    String specialty = fields.text("specialty_code");
    String cbsa = fields.text("cbsa");
    long clinicians = fields.count("tin_clinician_count", 1);
    if (clinicians > MOST_CLINICIANS) {
      throw fields.reject(
          "tin_clinician_count", ErrorCode.NUMBER_OUT_OF_RANGE, "1 to " + MOST_CLINICIANS);
    }
    return new ParticipantRow(
        new Participant(id, cohort, (int) clinicians, fields.source()), specialty, cbsa);
  }

  @SuppressWarnings("EnumOrdinal") // a number for the key, in memory only
  private CostRow cost(Fields fields) throws RowRejected {
    String tin = fields.tin();
    String npi = fields.npi();
    String measure = fields.optional("measure_id");
    long episodes = fields.count("episode_count", 0);
    BigDecimal score = fields.decimal("measure_score", CENTS);
    Set<Cohort> cohorts = known(fields, tin, npi);
    Cohort cohort =
        cohorts.stream()
            .filter(candidate -> ruleSet.cost().measure(candidate).equals(measure))
            .findFirst()
            .orElseThrow(() ->
                fields.reject(
                    "measure_id",
                    ErrorCode.MEASURE_NOT_IN_SET,
                    cohorts.stream().map(ruleSet.cost()::measure).toList().toString()));
    return new CostRow(
        tin, npi, new CostResult(measure, episodes, score, fields.source()), cohort.ordinal());
  }

  private ActivityRow activity(Fields fields) throws RowRejected {
    String tin = fields.tin();
    List<String> activities = ruleSet.activities().activities();
    String activity = fields.code("activity_id", activities);
    boolean attested = fields.yes("attested");
    LocalDate start = fields.date("start_date");
    LocalDate end = end(fields, start, "end_date");
    known(fields, tin, "");
    return new ActivityRow(
        tin,
        new ActivityAttestation(activity, attested, start, end, fields.source()),
        activities.indexOf(activity));
  }

  private InteroperabilityRow interoperability(Fields fields) throws RowRejected {
    String tin = fields.tin();
    InteroperabilityMeasure measure =
        InteroperabilityMeasure.valueOf(fields.code("measure_id", INTEROPERABILITY_MEASURES));
    InteroperabilityReport.Response response =
        measure.isProportion() ? proportion(fields) : answer(fields);
    LocalDate start = fields.date("period_start");
    LocalDate end = end(fields, start, "period_end");
    String cehrtId = fields.text("cehrt_id");
    known(fields, tin, "");
    return new InteroperabilityRow(
        tin,
        new InteroperabilityReport(
            measure, response, start, end, !cehrtId.isEmpty(), fields.source()),
        cehrtId);
  }

  private static InteroperabilityReport.Response proportion(Fields fields) throws RowRejected {
    fields.refuse("answer", "a proportion measure");
    long numerator = fields.count("numerator", 0);
    long denominator = fields.count("denominator", 0);
    if (numerator > denominator) {
      throw fields.reject(
          "numerator",
          ErrorCode.NUMERATOR_EXCEEDS_DENOMINATOR,
          "at most the denominator, " + FoundValue.show(denominator));
    }
    return new InteroperabilityReport.Proportion(numerator, denominator);
  }

  private static InteroperabilityReport.Response answer(Fields fields) throws RowRejected {
    fields.refuse("numerator", "a measure that is answered");
    fields.refuse("denominator", "a measure that is answered");
    return new InteroperabilityReport.Answer(fields.yes("answer"));
  }

  private ComplexPatientsRow complexPatients(Fields fields) throws RowRejected {
    String tin = fields.tin();
    String npi = fields.npi();
    BigDecimal hcc = fields.decimal("mean_hcc_risk_score", MOST_DECIMALS);
    BigDecimal dual = fields.decimal("dual_eligible_proportion", MOST_DECIMALS);
    if (dual.compareTo(BigDecimal.ONE) > 0) {
      throw fields.reject("dual_eligible_proportion", ErrorCode.NUMBER_OUT_OF_RANGE, "0 to 1");
    }
    known(fields, tin, npi);
    return new ComplexPatientsRow(tin, npi, new ComplexPatients(hcc, dual, fields.source()));
  }

  private PaymentRow payment(Fields fields) throws RowRejected {
    String tin = fields.tin();
    String npi = fields.npi();
    BigDecimal paid = fields.decimal("paid_amount", CENTS);
    known(fields, tin, npi);
    return new PaymentRow(tin, npi, paid, fields.source());
  }

  private CircumstanceRow circumstance(Fields fields) throws RowRejected {
    String tin = fields.tin();
    String npi = fields.optionalNpi();
    String reference = fields.text("reference");
    known(fields, tin, npi);
    return new CircumstanceRow(
        tin, npi, new Circumstance(reference, npi.isEmpty(), fields.source()));
  }

  private Set<Cohort> known(Fields fields, String tin, String npi) throws RowRejected {
    Set<Cohort> cohorts = roster.cohorts(tin, npi);
    if (cohorts.isEmpty()) {
      throw QualityRowParser.unknownParticipant(fields, npi);
    }
    return cohorts;
  }

  private static LocalDate end(Fields fields, LocalDate start, String column) throws RowRejected {
    LocalDate end = fields.date(column);
    if (end.isBefore(start)) {
      throw fields.reject(column, ErrorCode.PERIOD_REVERSED, "a day on or after " + start);
    }
    return end;
  }
}
