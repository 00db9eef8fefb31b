package org.asmengine.reference;

import static org.asmengine.reference.QualityScoring.State.EXCLUDED;
import static org.asmengine.reference.QualityScoring.State.SCORED;
import static org.asmengine.reference.QualityScoring.State.ZERO;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asmengine.reference.Inputs.Participant;
import org.asmengine.reference.Inputs.Source;
import org.asmengine.reference.Inputs.Submission;

/** The contract's section "Quality". */
final class QualityScoring {

  /** State of a submission, or of a participant's measure. */
  enum State {
    SCORED,
    ZERO,
    EXCLUDED
  }

  /** TIN_NPI: a participant's own rows; TIN: those of the whole practice. */
  enum Level {
    TIN_NPI,
    TIN
  }

  /** A participant's result for one measure; points are empty where it is excluded. */
  record MeasureResult(
      Level level,
      String measure,
      String collectionType,
      State state,
      String reason,
      Optional<BigDecimal> caseCount,
      Optional<BigDecimal> rate,
      Optional<Integer> decile,
      Optional<BigDecimal> points) {}

  /** A participant's results at one level. */
  record LevelResult(Level level, List<MeasureResult> measures) {

    /** "sum of points over the counted measures (scored and zero)" */
    BigDecimal points() {
      return Exact.sum(measures.stream().flatMap(one -> one.points().stream()).toList());
    }

    int counted() {
      return (int) measures.stream().filter(one -> one.state() != EXCLUDED).count();
    }

    /** "Q = sum of points / (10 x number of counted measures); none counted: no quality score" */
    Optional<Fraction> score() {
      return counted() == 0
          ? Optional.empty()
          : Optional.of(new Fraction(points(), BigDecimal.valueOf(10L * counted())));
    }
  }

  private final Parameters parameters;

  /** "of several instants the latest counts" */
  private final Map<Source, Submission> latest = new LinkedHashMap<>();

  private final List<Benchmark> benchmarks = new ArrayList<>();

  QualityScoring(List<Submission> submissions, Parameters parameters) {
    this.parameters = parameters;
    for (Submission submission : submissions) {
      latest.merge(
          submission.source(),
          submission,
          (one, other) -> one.submittedAt().isAfter(other.submittedAt()) ? one : other);
    }
    for (String measure : Measures.sorted()) {
      for (String collectionType : Measures.collectionTypes(measure)) {
        makeBenchmark(measure, collectionType);
      }
    }
  }

  /** Sorted by measure and type. */
  List<Benchmark> benchmarks() {
    return benchmarks;
  }

  /**
   * "the rates of all accepted submissions, those of single clinicians and TIN-level ones (once
   * each), that are complete, have at least 20 cases and have a rate"
   */
  private void makeBenchmark(String measure, String collectionType) {
    List<BigDecimal> rates = new ArrayList<>();
    for (Submission submission : latest.values()) {
      Optional<BigDecimal> rate = submission.rate(parameters);
      if (submission.source().measure().equals(measure)
          && submission.source().collectionType().equals(collectionType)
          && submission.isComplete(parameters)
          && hasEnoughCases(submission)
          && rate.isPresent()
          && !isLeftOut(measure, rate.get())) {
        rates.add(rate.get());
      }
    }
    // "Fewer than 20 rates: no benchmark."
    if (!rates.isEmpty() && rates.size() >= parameters.whole("quality.minBenchmarkReporters")) {
      benchmarks.add(Benchmark.of(measure, collectionType, rates));
    }
  }

  private boolean hasEnoughCases(Submission submission) {
    return submission.caseCount().compareTo(parameters.number("quality.minCases")) >= 0;
  }

  /** "Rates of 0.00 are left out of a measure where higher is better" */
  private boolean isLeftOut(String measure, BigDecimal rate) {
    boolean zerosLeftOut =
        switch (parameters.text("quality.excludeZeroRates")) {
          case "NONE" -> false;
          case "ALL" -> true;
          case "NON_INVERSE_ONLY" -> !Measures.isLowerBetter(measure);
          default -> throw new IllegalArgumentException("quality.excludeZeroRates");
        };
    return zerosLeftOut && rate.signum() == 0;
  }

  /** "State of a submission, in this order". */
  private MeasureResult score(Submission submission) {
    Optional<BigDecimal> rate = submission.rate(parameters);
    Optional<Benchmark> benchmark =
        benchmarks.stream()
            .filter(one -> one.measure().equals(submission.source().measure()))
            .filter(one -> one.collectionType().equals(submission.source().collectionType()))
            .findFirst();
    if (!submission.isComplete(parameters)) {
      return unscored(submission, ZERO, "DATA_COMPLETENESS");
    }
    if (!hasEnoughCases(submission) || rate.isEmpty()) {
      return unscored(submission, EXCLUDED, "CASE_MINIMUM");
    }
    if (benchmark.isEmpty()) {
      return unscored(submission, EXCLUDED, "NO_BENCHMARK");
    }
    Benchmark.Points points = benchmark.get().points(rate.get());
    BigDecimal capped = points.points();
    String cap = parameters.text("quality.toppedOutCap");
    if (!cap.equals("none") && benchmark.get().isToppedOut()) {
      capped = capped.min(new BigDecimal(cap));
    }
    return new MeasureResult(
        levelOf(submission),
        submission.source().measure(),
        submission.source().collectionType(),
        SCORED,
        "",
        Optional.of(submission.caseCount()),
        rate,
        Optional.of(points.decile()),
        Optional.of(capped));
  }

  private static Level levelOf(Submission submission) {
    return submission.source().npi().isEmpty() ? Level.TIN : Level.TIN_NPI;
  }

  private MeasureResult unscored(Submission submission, State state, String reason) {
    return new MeasureResult(
        levelOf(submission),
        submission.source().measure(),
        submission.source().collectionType(),
        state,
        reason,
        Optional.of(submission.caseCount()),
        submission.rate(parameters),
        Optional.empty(),
        state == ZERO ? Optional.of(BigDecimal.ZERO) : Optional.empty());
  }

  /** The submissions of a participant for a measure, under the different collection types. */
  private List<Submission> submissions(Participant participant, Level level, String measure) {
    // "Administrative-claims measures are always its own (TIN, NPI)."
    boolean own = level == Level.TIN_NPI || Measures.isClaims(measure);
    String npi = own ? participant.npi() : "";
    List<Submission> found = new ArrayList<>();
    for (String collectionType : Measures.collectionTypes(measure)) {
      Source source = new Source(participant.tin(), npi, measure, collectionType);
      Optional.ofNullable(latest.get(source)).ifPresent(found::add);
    }
    return found;
  }

  /** "A participant's result for a measure of its cohort's set, at one level". */
  private MeasureResult result(Participant participant, Level level, String measure) {
    List<MeasureResult> results =
        submissions(participant, level, measure).stream().map(this::score).toList();
    if (results.isEmpty()) {
      // "Nothing submitted: ZERO (NOT_SUBMITTED), counted; for an ADMIN_CLAIMS measure EXCLUDED
      // (NO_CLAIMS_RESULT)."
      boolean claims = Measures.isClaims(measure);
      return new MeasureResult(
          claims ? Level.TIN_NPI : level,
          measure,
          "",
          claims ? EXCLUDED : ZERO,
          claims ? "NO_CLAIMS_RESULT" : "NOT_SUBMITTED",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          claims ? Optional.empty() : Optional.of(BigDecimal.ZERO));
    }
    // "a scored one with most points, else a zero one, else an excluded one; otherwise equal: ECQM
    // before MIPS_CQM"; the list is in that order, so that only a better one replaces the best.
    MeasureResult best = results.get(0);
    for (MeasureResult other : results) {
      int states = other.state().compareTo(best.state());
      boolean morePoints =
          other.state() == SCORED
              && other.points().orElseThrow().compareTo(best.points().orElse(BigDecimal.ZERO)) > 0;
      if (states < 0 || (states == 0 && morePoints)) {
        best = other;
      }
    }
    return best;
  }

  LevelResult levelResult(Participant participant, Level level) {
    return new LevelResult(
        level,
        Measures.ofCohort(participant.cohort()).stream()
            .map(measure -> result(participant, level, measure))
            .toList());
  }

  /** The levels that a participant may use: its TIN's only in a small practice. */
  private List<Level> levels(Participant participant) {
    return parameters.isSmallPractice(participant.clinicians())
        ? List.of(Level.TIN_NPI, Level.TIN)
        : List.of(Level.TIN_NPI);
  }

  /** The accepted rows, the latest of each, claims measures aside, of the participant's cohort. */
  private List<Submission> reported(Participant participant, Level level) {
    return Measures.ofCohort(participant.cohort()).stream()
        .filter(measure -> !Measures.isClaims(measure))
        .flatMap(measure -> submissions(participant, level, measure).stream())
        .toList();
  }

  /** "nothing reported (see Quality) at either level" */
  boolean reportedNothing(Participant participant) {
    return levels(participant).stream().allMatch(level -> reported(participant, level).isEmpty());
  }

  /**
   * "Minimum submission: at least one complete submission (the latest accepted one) of a measure of
   * the participant's cohort that is not from claims, at either level that the participant may
   * use."
   */
  boolean meetsMinimumSubmission(Participant participant) {
    return levels(participant).stream()
        .flatMap(level -> reported(participant, level).stream())
        .anyMatch(submission -> submission.isComplete(parameters));
  }

  /** The result of the level that counts. */
  LevelResult quality(Participant participant) {
    LevelResult own = levelResult(participant, Level.TIN_NPI);
    boolean ownReported = !reported(participant, Level.TIN_NPI).isEmpty();
    boolean tinReported =
        levels(participant).contains(Level.TIN) && !reported(participant, Level.TIN).isEmpty();
    // "At one: that one. At none: its own."
    if (!tinReported) {
      return own;
    }
    LevelResult tin = levelResult(participant, Level.TIN);
    if (!ownReported) {
      return tin;
    }
    // "Reported at both levels: the level with the higher Q counts (equal: its own; no Q is lower
    // than any)."
    if (tin.score().isEmpty()) {
      return own;
    }
    boolean tinHigher = own.score().isEmpty() || tin.score().get().compareTo(own.score().get()) > 0;
    return tinHigher ? tin : own;
  }
}
