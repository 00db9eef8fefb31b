package org.asmengine.application.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.asmengine.application.explain.ExplainScore;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.result.FinalScoreRow;
import org.asmengine.application.result.ResultLines;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.testing.InMemoryCorrections;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;

/** A scored year whose results can be corrected. */
final class CorrectionBench {

  static final RunId RUN = new RunId(1);

  /** The practice with two heart failure participants, which is small. */
  static final int PRACTICE = 14;

  static final String TIN = SampleInputs.tin(PRACTICE);
  static final String NPI = SampleInputs.npi(PRACTICE, 0);
  static final ParticipantId WHO = ParticipantId.of(TIN, NPI);
  static final ParticipantId COLLEAGUE = ParticipantId.of(TIN, SampleInputs.npi(PRACTICE, 1));

  final Workbench bench = new Workbench(SampleInputs.of(48));
  final InMemoryCorrections corrections = new InMemoryCorrections();
  final CompleteRuns runs = new CompleteRuns(bench.runs, bench.results);
  final ServedScores scores = new ServedScores(bench.results, corrections);
  final StandingCohorts cohorts = new StandingCohorts(runs, bench.inputs, corrections);
  final Rescoring rescoring = new Rescoring(cohorts, bench.inputs, corrections);
  final CorrectResult correct =
      new CorrectResult(runs, rescoring, cohorts, scores, corrections, Workbench.CLOCK);
  final CorrectCohorts anew =
      new CorrectCohorts(runs, bench.inputs, bench.results, corrections, Workbench.CLOCK);
  final ExplainScore explain =
      new ExplainScore(bench.runs, bench.inputs, bench.results, corrections, cohorts);
  final RecomputeCohorts recompute =
      new RecomputeCohorts(runs, cohorts, bench.inputs, bench.results, corrections);

  CorrectionBench() {
    bench.yearEnd().run(bench.request());
  }

  CorrectionPreview preview(CorrectedRecord... records) {
    return correct.preview(RUN, WHO, Cohort.HF, List.of(records));
  }

  Correction correct(CorrectedRecord... records) {
    Correction correction =
        correct.make(RUN, WHO, Cohort.HF, List.of(records), "notice-1", "official");
    corrections.add(List.of(correction));
    return correction;
  }

  FinalScoreRow served() {
    return scores.find(RUN, WHO, Cohort.HF).orElseThrow().result().score();
  }

  /** What everybody else is served, as lines. */
  List<String> others() {
    List<String> lines = new ArrayList<>();
    bench.results.forEachScore(
        RUN,
        (score, adjustment) -> {
          if (!score.participant().equals(WHO)) {
            ServedScore served =
                scores.find(RUN, score.participant(), score.cohort()).orElseThrow();
            lines.add(
                ResultLines.finalScore(
                    bench.runs.find(RUN).orElseThrow(),
                    served.result().score(),
                    served.result().adjustment()));
          }
        });
    return lines;
  }

  /** A record whose fields are separated by commas. */
  static CorrectedRecord record(InputFile file, String fields) {
    return new CorrectedRecord(file, Arrays.asList(fields.split(",", -1)));
  }

  static CorrectedRecord quality(String npi, String measure, int met) {
    return record(
        InputFile.QUALITY,
        "%s,%s,%s,ECQM,100,%d,%d,0,0,,,2028-01-20T00:00:00Z"
            .formatted(TIN, npi, measure, met, 100 - met));
  }

  static CorrectedRecord claims(String cases, String rate) {
    return record(
        InputFile.QUALITY,
        "%s,%s,492,ADMIN_CLAIMS,,,,,,%s,%s,2028-02-01T00:00:00Z".formatted(TIN, NPI, cases, rate));
  }

  static CorrectedRecord cost(int episodes, String score) {
    return record(InputFile.COST, "%s,%s,COST_HF_1,%d,%s".formatted(TIN, NPI, episodes, score));
  }

  static CorrectedRecord activity(String id, String attested) {
    return record(
        InputFile.IMPROVEMENT_ACTIVITIES,
        "%s,%s,%s,2027-01-01,2027-12-31".formatted(TIN, id, attested));
  }

  static CorrectedRecord proportion(String measure, int numerator) {
    return record(
        InputFile.PROMOTING_INTEROPERABILITY,
        "%s,%s,%d,100,,2027-01-01,2027-12-31,0015CERT".formatted(TIN, measure, numerator));
  }

  static CorrectedRecord patients(String hcc, String dual) {
    return record(InputFile.COMPLEX_PATIENTS, "%s,%s,%s,%s".formatted(TIN, NPI, hcc, dual));
  }

  static CorrectedRecord paid(String dollars) {
    return record(InputFile.PART_B_PAYMENTS, "%s,%s,%s".formatted(TIN, NPI, dollars));
  }

  static CorrectedRecord circumstance() {
    return record(InputFile.CIRCUMSTANCES, "%s,%s,FEMA-9".formatted(TIN, NPI));
  }

  static CorrectedRecord clinicians(int count) {
    return record(InputFile.PARTICIPANTS, "%s,%s,HF,06,31080,%d".formatted(TIN, NPI, count));
  }
}
