package org.asmengine.application.figures;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.result.CohortRow;
import org.asmengine.application.result.FactorClass;
import org.asmengine.application.result.NetAdjustment;
import org.asmengine.application.result.ResultStore;
import org.asmengine.application.result.ScoreTally;
import org.asmengine.application.run.InputFacts;
import org.asmengine.application.run.InputStore;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunRepository;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.application.scoring.CohortReduction;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.payment.CohortPayment;
import org.asmengine.domain.payment.PoolInvariants;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.ParameterStatus;
import org.asmengine.domain.ruleset.RuleSet;

/** Use case: reads the figures of a run, for those who watch the engine. */
public final class ReadFigures {

  private static final int BAND = 10;
  private static final int LAST_BAND = 90;

  private final RunRepository runs;
  private final InputStore inputs;
  private final ResultStore results;

  /** On these stores. */
  public ReadFigures(RunRepository runs, InputStore inputs, ResultStore results) {
    this.runs = runs;
    this.inputs = inputs;
    this.results = results;
  }

  /** What the run found in its input so far. */
  public InputFigures inputs(RunId id) {
    Map<InputFile, Long> records =
        runs.inputs(id).stream().collect(Collectors.toMap(InputFacts::file, InputFacts::records));
    Map<ErrorCode, Long> rejects = new EnumMap<>(ErrorCode.class);
    inputs
        .rejectsByCode(id)
        .forEach((code, count) -> rejects.merge(ErrorCode.valueOf(code), count, Long::sum));
    return new InputFigures(records, rejects);
  }

  /**
   * What the run comes to. Reads all scores of the run: ask once and keep the answer.
   *
   * @throws EngineException RUN_NOT_COMPLETE
   */
  public RunFigures results(ScoringRun run) {
    if (!run.isComplete()) {
      throw new EngineException(
          ErrorCode.RUN_NOT_COMPLETE,
          "run %s is not complete: it has no results yet".formatted(run.id()));
    }
    RuleSet ruleSet = runs.ruleSet(run.id());
    List<ScoreTally> tallies = results.tallies(run.id());
    Map<Cohort, CohortPayment> payments = new CohortReduction(ruleSet).payments(tallies);
    List<NetAdjustment> nets = results.netAdjustments(run.id());
    UnsettledResults unsettled = UnsettledResults.under(ruleSet);
    List<CohortFigures> cohorts =
        results.cohorts(run.id()).stream()
            .map(row ->
                new CohortFigures(
                    row,
                    residual(row, payments, nets, ruleSet),
                    unsettled.in(row),
                    scores(row.cohort(), tallies),
                    factors(run.id(), row.cohort())))
            .toList();
    Map<ParameterStatus, Long> parameters =
        ruleSet.unsettled().stream()
            .collect(Collectors.groupingBy(Parameter::status, Collectors.counting()));
    return new RunFigures(run, cohorts, parameters);
  }

  /** From the rows as they are stored now: also tells of rows that were changed afterwards. */
  private static BigDecimal residual(
      CohortRow row,
      Map<Cohort, CohortPayment> payments,
      List<NetAdjustment> nets,
      RuleSet ruleSet) {
    Optional<CohortPayment> payment = Optional.ofNullable(payments.get(row.cohort()));
    return nets.stream()
        .filter(net -> net.cohort() == row.cohort())
        .findFirst()
        .flatMap(net ->
            payment.map(found ->
                PoolInvariants.residual(found, net.dollars(), net.participants(), ruleSet)))
        .orElseGet(() -> row.netAdjustment().abs());
  }

  private static SortedMap<Integer, Long> scores(Cohort cohort, List<ScoreTally> tallies) {
    SortedMap<Integer, Long> bands = new TreeMap<>();
    for (int band = 0; band <= LAST_BAND; band += BAND) {
      bands.put(band, 0L);
    }
    for (ScoreTally tally : tallies) {
      if (tally.cohort() == cohort && tally.finalScore().isPresent()) {
        int score = tally.finalScore().get().intValue();
        bands.merge(Math.min(LAST_BAND, score / BAND * BAND), tally.participants(), Long::sum);
      }
    }
    return bands;
  }

  private SortedMap<Integer, Long> factors(RunId run, Cohort cohort) {
    SortedMap<Integer, Long> classes = new TreeMap<>();
    for (FactorClass found : results.factorClasses(run, cohort)) {
      classes.merge(found.percent(), found.participants(), Long::sum);
    }
    return classes;
  }
}
