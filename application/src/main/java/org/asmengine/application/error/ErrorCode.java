package org.asmengine.application.error;

/**
 * Every expected error: where it arises, what it means, what is allowed, and which rule says so.
 */
public enum ErrorCode {
  MISSING_VALUE(
      Kind.ROW, "A column that needs a value is empty.", "a value", "data contract, input files"),
  STRAY_QUOTE(
      Kind.ROW,
      "A quote stands within or behind a field, or is not closed; what follows an unclosed one up"
          + " to the next quote belongs to the row.",
      "quotes around a whole field, doubled within it",
      "RFC 4180"),
  FIELD_COUNT(
      Kind.ROW,
      "The row has more or fewer fields than the header.",
      "one field for each column",
      "RFC 4180"),
  NOT_UTF8(
      Kind.ROW,
      "The row holds bytes that are not UTF-8.",
      "UTF-8 text",
      "data contract, input files"),
  TEXT_NOT_ALLOWED(
      Kind.ROW,
      "A text is too long or holds control characters other than line breaks.",
      "up to 64 characters, no control characters but line breaks",
      "data contract, input files"),
  NOT_A_TIN(Kind.ROW, "A TIN does not have nine digits.", "9 digits", "42 CFR 512.705"),
  NOT_AN_NPI(Kind.ROW, "An NPI does not have ten digits.", "10 digits", "42 CFR 512.705"),
  UNKNOWN_CODE(
      Kind.ROW,
      "A cohort, activity, measure or answer is not one of the codes.",
      "one of the codes that the message lists",
      "data contract, input files"),
  NOT_A_NUMBER(
      Kind.ROW,
      "Something that is not a plain decimal number stands in a number's place.",
      "digits, at most one decimal point, no sign or exponent",
      "data contract, input files"),
  NOT_A_WHOLE_NUMBER(
      Kind.ROW,
      "A count is not a whole number.",
      "a whole number of up to 12 digits",
      "data contract, input files"),
  NUMBER_OUT_OF_RANGE(
      Kind.ROW,
      "A number is too small, too large, or has too many decimals.",
      "the range that the message names",
      "data contract, input files"),
  NOT_A_DATE(
      Kind.ROW,
      "A date is not an ISO 8601 calendar date.",
      "a date like 2027-01-31",
      "data contract, input files"),
  NOT_AN_INSTANT(
      Kind.ROW,
      "An instant is not in ISO 8601 with an offset.",
      "an instant like 2028-03-31T23:59:59-04:00",
      "data contract, input files"),
  PERIOD_REVERSED(
      Kind.ROW,
      "A period ends before it starts.",
      "an end on or after the start",
      "42 CFR 512.735(a), 512.740(a)"),
  COUNTS_EXCEED_POPULATION(
      Kind.ROW,
      "Performance met, not met, exclusions and exceptions exceed the eligible population.",
      "a sum of at most the eligible population",
      "42 CFR 512.725"),
  NUMERATOR_EXCEEDS_DENOMINATOR(
      Kind.ROW,
      "A numerator is larger than its denominator.",
      "a numerator of at most the denominator",
      "42 CFR 512.740"),
  VALUE_NOT_ALLOWED_HERE(
      Kind.ROW,
      "A column has a value that belongs to another kind of row.",
      "an empty column",
      "data contract, input files"),
  INCONSISTENT_CLINICIAN_COUNT(
      Kind.ROW,
      "The rows of a TIN give different numbers of clinicians; all of them are rejected.",
      "the same tin_clinician_count on all rows of a TIN",
      "42 CFR 512.745"),
  UNKNOWN_PARTICIPANT(
      Kind.ROW,
      "The TIN and NPI, or the TIN, are on no accepted row of participants.csv.",
      "a participant of the performance year",
      "42 CFR 512.710"),
  TIN_LEVEL_NOT_SMALL_PRACTICE(
      Kind.ROW,
      "A practice that is not small reported for the whole TIN.",
      "TIN-level rows of small practices only",
      "42 CFR 512.720"),
  MEASURE_NOT_IN_SET(
      Kind.ROW,
      "The measure is not one of the participant's cohort, or a claims measure is given for a TIN.",
      "the measures that the message lists",
      "42 CFR 512.725(b), (c), 512.730(b)"),
  COLLECTION_TYPE_NOT_ALLOWED(
      Kind.ROW,
      "The measure does not have this collection type.",
      "the collection types that the message lists",
      "42 CFR 512.725"),
  LATE_SUBMISSION(
      Kind.ROW,
      "The data was submitted at or after the deadline.",
      "an instant before the deadline",
      "42 CFR 512.720"),
  NOT_A_ZIP(Kind.ROW, "A ZIP code does not have five digits.", "5 digits", "42 CFR 512.710"),
  NOT_AN_AREA(
      Kind.ROW,
      "The code of an area does not have five digits.",
      "5 digits: the code of a CBSA or a metropolitan division",
      "42 CFR 512.710"),
  NO_LOCATION(
      Kind.ROW,
      "An episode has neither a ZIP code nor an area.",
      "at least one of service_zip and service_area",
      "42 CFR 512.710"),
  UNKNOWN_AREA(
      Kind.ROW,
      "The area is on no accepted row of areas.csv.",
      "an area of areas.csv, or none",
      "42 CFR 512.710"),
  DUPLICATE(
      Kind.ROW,
      "Several otherwise good rows have the same key; all of them are rejected.",
      "one row for each key",
      "data contract, input files"),
  NOT_A_BENEFICIARY_ID(
      Kind.ROW,
      "Something that is no Medicare Beneficiary Identifier stands in its place.",
      "11 letters and digits in the order of an MBI, with or without dashes",
      "docs/registers.md, beneficiaries"),

  FILE_MISSING(
      Kind.INPUT,
      "A required file is not there.",
      "participants.csv",
      "data contract, input files"),
  FILE_UNREADABLE(
      Kind.INPUT, "A file can't be read.", "a readable file", "data contract, input files"),
  FILE_EMPTY(Kind.INPUT, "A file has no header row.", "a header row", "data contract, input files"),
  COLUMN_MISSING(
      Kind.INPUT, "A column is missing.", "all columns of the file", "data contract, input files"),
  COLUMN_TWICE(
      Kind.INPUT, "A column is there twice.", "each column once", "data contract, input files"),
  COLUMN_UNKNOWN(
      Kind.INPUT,
      "A column is not one of the file's.",
      "the columns that the message lists",
      "data contract, input files"),
  RECORD_TOO_LONG(
      Kind.INPUT,
      "A record is longer than any real one; the file is damaged.",
      "fields of up to one million characters",
      "data contract, input files"),
  TOO_MANY_REJECTS(
      Kind.INPUT,
      "More rows were rejected than --max-rejects allows.",
      "the number that was given",
      "data contract, command"),
  NATIONAL_COST_MISSING(
      Kind.INPUT,
      "The national average cost of an episode of a measure is not known.",
      "an average for each measure that has episodes, in national_costs.csv or by an option",
      "docs/episode-cost.md"),
  TWO_SOURCES(
      Kind.INPUT,
      "A run takes submissions from the service, and a file of its directory holds some as well.",
      "a directory without submissions: results from claims alone in quality.csv",
      "data contract, submissions"),
  CORRECTION_REJECTED(
      Kind.INPUT,
      "Corrected records of an error notice can't be accepted; the message lists each.",
      "records about the participant of the notice, each as a year end would accept it",
      "docs/notices.md"),
  INPUT_CHANGED(
      Kind.INPUT,
      "An input file changed while the run was reading it.",
      "files that stay as they are during a run",
      "data contract, command"),
  AREAS_NOT_SELECTED(
      Kind.INPUT,
      "Areas do not say whether they are selected.",
      "Y or N for every area: the published list, or the output of asm areas sample",
      "42 CFR 512.710(g)"),

  DOCUMENT_TOO_LARGE(
      Kind.INPUT,
      "A document, or something in it, is larger than any real one.",
      "the size that the message names",
      "docs/submissions.md"),
  NOT_JSON(
      Kind.INPUT,
      "A document is not JSON from the place on that is named.",
      "one JSON value",
      "RFC 8259"),
  MEMBER_TWICE(
      Kind.INPUT,
      "An object has two members of the same name: which of them counts nobody knows.",
      "each name once",
      "RFC 8259, section 4"),
  MEMBER_UNKNOWN(
      Kind.INPUT,
      "An object has a member that its format does not know.",
      "the members that the message lists",
      "docs/submissions.md"),
  WRONG_TYPE(
      Kind.INPUT,
      "A JSON value is of another type than its place needs.",
      "a value of the type that the message names",
      "docs/submissions.md"),
  NOT_IN_MODEL(
      Kind.INPUT,
      "Something that QPP knows has no place in the model.",
      "what the message lists",
      "docs/submissions.md"),
  QPP_LEVEL(
      Kind.INPUT,
      "Something is reported for a clinician that practices report.",
      "an entityType of group",
      "42 CFR 512.720"),
  QPP_PERIOD(
      Kind.INPUT,
      "The period of quality measures is not the performance year.",
      "the first and the last day of the performance year",
      "42 CFR 512.725(a)"),
  QPP_VALUE_KIND(
      Kind.INPUT,
      "A value is of another kind than its measure.",
      "the kind that the message names",
      "docs/submissions.md"),
  QPP_RATE_CONTRADICTED(
      Kind.INPUT,
      "A rate is not that of the counts beside it.",
      "the rate of the counts, or none",
      "42 CFR 512.725"),
  BENCHMARK_TWICE(
      Kind.INPUT,
      "A file has two benchmarks for the same year, measure and way of submission.",
      "one of each",
      "docs/submissions.md, benchmarks"),
  PERCENTILES_FALL(
      Kind.INPUT,
      "A percentile of a benchmark is below the one before it.",
      "percentiles that do not fall, of inverse measures as well",
      "docs/submissions.md, benchmarks"),
  BENCHMARK_SOURCE(
      Kind.INPUT,
      "Where benchmarks come from is not told, or told in two ways.",
      "a commit or a date of publication, told once",
      "docs/submissions.md, benchmarks"),

  RULE_SET_UNUSABLE(
      Kind.USAGE,
      "A rule set or an override can't be used.",
      "the parameters and values that the message lists",
      "data contract, parameters"),
  SECURITY_UNUSABLE(
      Kind.USAGE,
      "Certificates, callers or addresses of the service can't be used.",
      "what the message lists",
      "docs/operations.md, security"),
  NO_SUCH_RUN(Kind.USAGE, "There is no such run.", "the number of a run that exists", "asm runs"),
  NO_SUCH_OPERATION(
      Kind.USAGE,
      "There is no such operation.",
      "the name of an operation that exists",
      "docs/operations.md"),
  INPUT_DIRECTORY_NOT_FOUND(
      Kind.USAGE,
      "There is no such directory below the input root of the service.",
      "the plain name of a directory right below the input root",
      "docs/operations.md"),
  NOTHING_SUBMITTED(
      Kind.USAGE,
      "Nothing was sent for the practice or clinician in the year.",
      "a practice or clinician of which something is held",
      "asm submit"),
  NO_SUCH_BENCHMARKS(
      Kind.USAGE,
      "There is no such set of benchmarks.",
      "the number of a set that was imported",
      "asm benchmarks list"),
  NO_SUCH_PARTICIPANT(
      Kind.USAGE,
      "The run has no such participant.",
      "the TIN and NPI of a participant of the run",
      "asm results"),
  NO_SUCH_LIST(
      Kind.USAGE,
      "There is no such list of participants.",
      "the number of a list that exists",
      "asm participants lists"),
  NO_SUCH_CANDIDATE(
      Kind.USAGE,
      "The list has nobody of this TIN and NPI: neither claims with a specialty of a cohort nor"
          + " episodes of its measure.",
      "the TIN and NPI of somebody whom the list judged",
      "asm participants list"),
  NO_SUCH_CMS_FILE(
      Kind.USAGE,
      "CMS's data set of participants was not imported under this number.",
      "the number of an import that exists",
      "asm participants reconcile"),
  NO_SUCH_NOTICE(
      Kind.USAGE,
      "There is no such error notice.",
      "the number of an error notice that exists",
      "asm notices list"),
  NOTICE_TEXT_NOT_ALLOWED(
      Kind.USAGE,
      "A text of an error notice is empty, too long, or holds control characters.",
      "1 to 4000 characters, no control characters but line breaks",
      "docs/notices.md"),
  NOTHING_CORRECTED(
      Kind.USAGE,
      "A correction has no record.",
      "at least one record of the data contract that takes the place of what the run read",
      "docs/notices.md"),
  NO_SUCH_ENTRY(
      Kind.USAGE,
      "There is no such entry in the register, or it is not the caller's.",
      "the identifier of an entry that exists",
      "docs/registers.md"),
  DATE_OUTSIDE_MODEL(
      Kind.USAGE,
      "A day is in no performance year.",
      "a day of 2027 to 2031",
      "42 CFR 512.710(a)(1)"),

  BENEFICIARY_KEYS_UNUSABLE(
      Kind.GUARD,
      "A register of beneficiaries is used, and no key for their identifiers is configured, or the"
          + " file of the keys can't be used.",
      "a file with name and key of each, the newest first, in ASM_BENEFICIARY_KEYS_FILE",
      "docs/registers.md, beneficiaries"),

  RUN_IN_PROGRESS(
      Kind.GUARD,
      "Another run is in progress on this database.",
      "one run at a time",
      "data contract, command"),
  RUN_STOPPED(
      Kind.GUARD,
      "The run was asked to stop and stopped at a safe point; what is done stays.",
      "the same request, which goes on from there",
      "docs/operations.md"),
  RUN_NOT_IN_PROGRESS(
      Kind.GUARD,
      "Nothing is under way that could be stopped.",
      "a run or an operation that is not at its end",
      "docs/operations.md"),
  RUN_NOT_COMPLETE(
      Kind.GUARD, "The run is not complete.", "a complete run", "data contract, command"),
  WHAT_IF_NOT_PUBLISHABLE(
      Kind.GUARD,
      "The run has overridden parameters: it is a what-if.",
      "a run with the rule set in force",
      "data contract, command"),
  ALREADY_PUBLISHED(
      Kind.GUARD,
      "A run is published for this payment year.",
      "one publication for a payment year",
      "data contract, command"),
  MATTER_NOT_REVIEWABLE(
      Kind.GUARD,
      "An error notice is about something that can't be reviewed.",
      "the calculation of the participant's own result",
      "42 CFR 512.170"),
  RESULT_NOT_ISSUED(
      Kind.GUARD,
      "An error notice is about a result that was not issued yet.",
      "a result that was issued to participants",
      "42 CFR 512.755"),
  NOTICE_TOO_LATE(
      Kind.GUARD,
      "An error notice came after its deadline: the result is binding.",
      "an instant before the deadline that the message names",
      "42 CFR 512.755"),
  RECONSIDERATION_TOO_LATE(
      Kind.GUARD,
      "A reconsideration was asked for after its deadline: the determination is binding.",
      "an instant before the deadline that the message names",
      "42 CFR 512.190"),
  NOTICE_STEP_NOT_ALLOWED(
      Kind.GUARD,
      "The error notice is in a state from which this step does not lead.",
      "the steps that docs/notices.md shows",
      "42 CFR 512.755, 512.190"),
  OFFICIAL_INVOLVED(
      Kind.GUARD,
      "Whoever reviewed an error notice must not decide its reconsideration.",
      "an official who did not take part in the determination",
      "42 CFR 512.190"),
  PARTICIPANT_IN_TWO_COHORTS(
      Kind.GUARD,
      "A run that is to be published has somebody in more than one cohort: which multiplier counts"
          + " can't be told.",
      "each TIN and NPI in one cohort",
      "42 CFR 512.710"),
  AREAS_PUBLISHED(
      Kind.GUARD,
      "Areas that are already selected are to be drawn.",
      "areas without a selection: a published list overrides any sample",
      "42 CFR 512.710(g)"),

  STEP_NOT_ALLOWED(
      Kind.GUARD,
      "An entry of a register is not in a state that allows the step.",
      "the steps of the state, as docs/registers.md lists them",
      "docs/registers.md"),
  CONDITION_NOT_MET(
      Kind.GUARD,
      "A condition of a rule is not met.",
      "what the message lists, condition by condition",
      "the paragraphs that the message names"),
  DEADLINE_PASSED(
      Kind.GUARD,
      "Something came at or after its deadline.",
      "an instant before the deadline that the message names",
      "the parameter that the message names"),
  YEAR_NOT_PLANNED(
      Kind.USAGE,
      "The performance year is not under the programme's life.",
      "a year that was planned",
      "asm year plan"),
  YEAR_ALREADY_PLANNED(
      Kind.GUARD,
      "The performance year is under the programme's life already.",
      "planning a year once",
      "docs/performance-year.md"),
  YEAR_STATE_FORBIDS(
      Kind.GUARD,
      "The state in which the performance year is does not allow the step.",
      "the step that follows the state",
      "docs/performance-year.md"),
  YEAR_STEP_TOO_EARLY(
      Kind.GUARD,
      "The first day of a step in the life of a performance year has not come.",
      "the first day or later, or an override with a reason, which is recorded",
      "programme rules, performanceYear"),
  YEAR_STEP_TOO_LATE(
      Kind.GUARD,
      "The last day of a step in the life of a performance year is over.",
      "the last day or earlier, or an override with a reason, which is recorded",
      "programme rules, performanceYear"),
  SCORING_BEFORE_CLOSE(
      Kind.GUARD,
      "A performance year under the programme's life is to be scored before its submission window"
          + " closes.",
      "a run from then on, a what-if, or early scoring that was allowed with a reason, which is"
          + " recorded",
      "42 CFR 512.720"),
  NOTICE_WINDOW_OPEN(
      Kind.GUARD,
      "Participants may still send notices of error; no reason sets that aside.",
      "the end of the window or later",
      "42 CFR 512.755"),
  RUN_NOT_OF_YEAR(
      Kind.GUARD,
      "The run scores another performance year.",
      "a run of the year",
      "docs/performance-year.md"),
  RUN_NOT_OF_RESULT(
      Kind.GUARD,
      "The run is not the one that the performance year was scored with.",
      "the run that became the year's result",
      "docs/performance-year.md"),
  REJECTS_NOT_ACCEPTED(
      Kind.GUARD,
      "The run rejected more input rows than were accepted as lost.",
      "accepting as many rejected rows as the run has",
      "docs/performance-year.md"),
  PARTICIPANTS_PARKED(
      Kind.GUARD,
      "Participants are set aside with a matter that is not resolved.",
      "a publication with nobody set aside",
      "docs/performance-year.md"),
  BENCHMARK_NOT_FINAL(
      Kind.GUARD,
      "The run or its reports rest on a benchmark that is a mock or preliminary.",
      "final benchmarks",
      "docs/performance-year.md"),
  PARTICIPANT_ALREADY_PARKED(
      Kind.GUARD,
      "The participant is set aside already.",
      "setting a participant aside once",
      "docs/performance-year.md"),
  PARTICIPANT_NOT_PARKED(
      Kind.GUARD,
      "The participant is not set aside.",
      "a participant who is set aside",
      "asm year show"),

  CAP_EXCEEDED(
      Kind.GUARD,
      "An incentive or a payment would exceed its cap.",
      "the amount that the message names",
      "42 CFR 512.770, 512.771(a)(7)"),
  ADJUSTMENTS_NOT_PUBLISHED(
      Kind.GUARD,
      "A payment between parties of an arrangement rests on adjustments that are not published.",
      "a performance year whose result is published",
      "42 CFR 512.771(a)(7)"),

  INVARIANT_VIOLATED(
      Kind.FAULT,
      "The results contradict an invariant of the payment adjustment; the run was stopped.",
      "see the message",
      "42 CFR 512.750(c)"),
  RUN_DAMAGED(
      Kind.FAULT,
      "Stored results are not what the run sealed.",
      "results that nobody changed",
      "asm verify-run"),
  DATABASE_UNUSABLE(
      Kind.FAULT,
      "The database can't be reached or used.",
      "a reachable database",
      "docs/operations.md"),
  RUN_FAILED(
      Kind.FAULT,
      "The run stopped for an unexpected reason; the same command resumes it.",
      "see the message",
      "docs/operations.md");

  /** Where an error arises and what becomes of it. */
  public enum Kind {
    /** One row of an input file is rejected; everything else goes on. */
    ROW(0),
    /** The input can't be used; nothing is written. */
    INPUT(3),
    /** The command can't be understood. */
    USAGE(2),
    /** A guard refuses. */
    GUARD(4),
    /** Something is wrong that shouldn't be. */
    FAULT(1);

    private final int exitCode;

    Kind(int exitCode) {
      this.exitCode = exitCode;
    }

    /** The exit code of the command line. */
    public int exitCode() {
      return exitCode;
    }
  }

  private final Kind kind;
  private final String meaning;
  private final String allowed;
  private final String rule;

  ErrorCode(Kind kind, String meaning, String allowed, String rule) {
    this.kind = kind;
    this.meaning = meaning;
    this.allowed = allowed;
    this.rule = rule;
  }

  /** Where it arises. */
  public Kind kind() {
    return kind;
  }

  /** What it means, in a sentence. */
  public String meaning() {
    return meaning;
  }

  /** What is allowed. */
  public String allowed() {
    return allowed;
  }

  /** Which rule says so. */
  public String rule() {
    return rule;
  }
}
