package org.asmengine.domain.explain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.activities.ActivitiesScorer;
import org.asmengine.domain.activities.ActivityAttestation;
import org.asmengine.domain.circumstances.Circumstance;
import org.asmengine.domain.cost.CostBenchmark;
import org.asmengine.domain.cost.CostResult;
import org.asmengine.domain.cost.CostScorer;
import org.asmengine.domain.finalscore.ComplexPatientAdjustment;
import org.asmengine.domain.finalscore.ComplexPatientReference;
import org.asmengine.domain.finalscore.ComplexPatients;
import org.asmengine.domain.finalscore.Components;
import org.asmengine.domain.finalscore.FinalScore;
import org.asmengine.domain.finalscore.FinalScorer;
import org.asmengine.domain.finalscore.Reference;
import org.asmengine.domain.finalscore.SmallPracticeAdjustment;
import org.asmengine.domain.interoperability.InteroperabilityMeasure;
import org.asmengine.domain.interoperability.InteroperabilityReport;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.interoperability.InteroperabilityReport.Response;
import org.asmengine.domain.interoperability.InteroperabilityScorer;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.payment.CohortFacts;
import org.asmengine.domain.payment.CohortPayment;
import org.asmengine.domain.payment.ScoreGroup;
import org.asmengine.domain.quality.Benchmark;
import org.asmengine.domain.quality.Benchmarks;
import org.asmengine.domain.quality.MeasureSubmission;
import org.asmengine.domain.quality.QualityScorer;
import org.asmengine.domain.quality.SubmissionData;
import org.asmengine.domain.quality.SubmissionData.ClaimsResult;
import org.asmengine.domain.quality.SubmissionData.PopulationCounts;
import org.asmengine.domain.quality.SubmissionSet;
import org.asmengine.domain.ruleset.CollectionType;
import org.asmengine.domain.ruleset.MeasureId;
import org.asmengine.domain.ruleset.RuleSet;

/** The inputs of one participant, scored and explained; each input is one line of its file. */
final class ExplainedCase {

  private final RuleSet rules;
  private int clinicians = 20;
  private final List<MeasureSubmission> own = new ArrayList<>();
  private final List<MeasureSubmission> practice = new ArrayList<>();
  private Optional<CostResult> cost = Optional.empty();
  private final List<ActivityAttestation> activities = new ArrayList<>();
  private final List<InteroperabilityReport> reports = new ArrayList<>();
  private Optional<ComplexPatients> patients = Optional.empty();
  private final List<Circumstance> circumstances = new ArrayList<>();
  private Optional<BigDecimal> paid = Optional.empty();

  private ExplainedCase(RuleSet rules) {
    this.rules = rules;
  }

  static ExplainedCase under(RuleSet rules) {
    return new ExplainedCase(rules);
  }

  ExplainedCase clinicians(int number) {
    clinicians = number;
    return this;
  }

  ExplainedCase reports(String measure, CollectionType type, SubmissionData data) {
    own.add(submission(measure, type, data, own.size() + 2L));
    return this;
  }

  ExplainedCase practiceReports(String measure, CollectionType type, SubmissionData data) {
    practice.add(submission(measure, type, data, practice.size() + 102L));
    return this;
  }

  ExplainedCase costs(long episodes, String dollars) {
    cost =
        Optional.of(
            new CostResult("COST_HF_1", episodes, new BigDecimal(dollars), row("cost.csv", 2)));
    return this;
  }

  ExplainedCase attests(String activity, String end) {
    activities.add(
        new ActivityAttestation(
            activity,
            true,
            LocalDate.parse("2027-01-01"),
            LocalDate.parse(end),
            row("improvement_activities.csv", activities.size() + 2L)));
    return this;
  }

  ExplainedCase proportion(InteroperabilityMeasure measure, long numerator, long denominator) {
    return interoperable(measure, new Proportion(numerator, denominator), "2027-12-31");
  }

  ExplainedCase answersYes(InteroperabilityMeasure... measures) {
    for (InteroperabilityMeasure measure : measures) {
      interoperable(measure, new Answer(true), "2027-12-31");
    }
    return this;
  }

  ExplainedCase interoperable(InteroperabilityMeasure measure, Response response, String end) {
    reports.add(
        new InteroperabilityReport(
            measure,
            response,
            LocalDate.parse("2027-01-01"),
            LocalDate.parse(end),
            true,
            row("promoting_interoperability.csv", reports.size() + 2L)));
    return this;
  }

  ExplainedCase treats(String hcc, String dual) {
    patients =
        Optional.of(
            new ComplexPatients(
                new BigDecimal(hcc), new BigDecimal(dual), row("complex_patients.csv", 2)));
    return this;
  }

  ExplainedCase granted(String reference) {
    circumstances.add(new Circumstance(reference, false, row("circumstances.csv", 2)));
    return this;
  }

  ExplainedCase paid(String dollars) {
    paid = Optional.of(new BigDecimal(dollars));
    return this;
  }

  Components components() {
    return new Components(
        QualityScorer.score(
            Cohort.HF, SubmissionSet.of(own), SubmissionSet.of(practice), benchmarks(), rules),
        CostScorer.score(
            cost,
            Optional.of(
                CostBenchmark.of(
                    Cohort.HF,
                    208,
                    new BigDecimal("14429.90"),
                    new BigDecimal("3879.44"),
                    rules.cost())),
            rules),
        ActivitiesScorer.score(activities, rules),
        InteroperabilityScorer.score(reports, rules),
        ComplexPatientAdjustment.of(patients, Optional.of(reference()), rules),
        SmallPracticeAdjustment.points(clinicians, rules),
        circumstances);
  }

  FinalScore score() {
    return FinalScorer.score(components(), rules);
  }

  /** Explained in a cohort of five, four of them with the scores 0, 45, 60 and 85. */
  Explanation explanation() {
    BigDecimal dollars = paid.orElse(BigDecimal.ZERO);
    List<ScoreGroup> groups = new ArrayList<>();
    for (String score : List.of("0.00", "45.00", "60.00", "85.00")) {
      groups.add(new ScoreGroup(new BigDecimal(score), 1, new BigDecimal("100000.00")));
    }
    score().value().ifPresent(score -> groups.add(new ScoreGroup(score.setScale(2), 1, dollars)));
    return ScoreExplanation.of(
        participant(),
        components(),
        score(),
        dollars,
        paid.map(amount -> row("part_b_payments.csv", 2)),
        CohortFacts.of(CohortPayment.of(groups, rules), rules),
        rules);
  }

  private Participant participant() {
    return new Participant(
        ParticipantId.of("123456789", "1000000004"),
        Cohort.HF,
        clinicians,
        row("participants.csv", 2));
  }

  private static Benchmarks benchmarks() {
    return Benchmarks.of(
        List.of(
            benchmark("492", CollectionType.ADMIN_CLAIMS, 60, 3),
            benchmark("008", CollectionType.ECQM, 10, 10),
            benchmark("236", CollectionType.ECQM, 45, 5),
            benchmark("236", CollectionType.MIPS_CQM, 92, 1)));
  }

  /** The percentiles ascend by equal steps. */
  private static Benchmark benchmark(String measure, CollectionType type, int lowest, int step) {
    List<BigDecimal> percentiles = new ArrayList<>();
    for (int i = 0; i < Benchmark.PERCENTS.size(); i++) {
      percentiles.add(
          BigDecimal.valueOf(lowest + (long) i * step - (i == 10 ? step : 0)).setScale(4));
    }
    return new Benchmark(MeasureId.of(measure), type, 102, percentiles);
  }

  private static ComplexPatientReference reference() {
    return new ComplexPatientReference(
        new Reference(new BigDecimal("1.20"), new BigDecimal("1.3"), new BigDecimal("0.4")),
        new Reference(new BigDecimal("0.25"), new BigDecimal("0.3"), new BigDecimal("0.16")));
  }

  private static MeasureSubmission submission(
      String measure, CollectionType type, SubmissionData data, long line) {
    return new MeasureSubmission(
        MeasureId.of(measure),
        type,
        data,
        Instant.parse("2028-03-01T12:00:00Z"),
        row("quality.csv", line));
  }

  static SubmissionData counts(
      long eligible, long met, long notMet, long exclusions, long exceptions) {
    return new PopulationCounts(eligible, met, notMet, exclusions, exceptions);
  }

  static SubmissionData claims(long cases, String rate) {
    return new ClaimsResult(cases, Optional.of(new BigDecimal(rate)));
  }

  private static SourceRow row(String file, long line) {
    return new SourceRow(file, line);
  }
}
