package org.asmengine.bootstrap.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Draws what is submitted for one measure: mostly one row, sometimes none, sometimes an earlier one
 * too, sometimes one under each collection type.
 */
final class SubmissionDraw {

  private static final int MISSING_PERIOD = 25;
  private static final int BOTH_TYPES_PERIOD = 45;
  private static final int RESUBMISSION_PERIOD = 45;

  private final Draws draws;
  private final Map<RateDistribution, RateDraw> rateDraws = new HashMap<>();
  private final PopulationDraw populations;
  private final SubmissionTimes times;
  private final Recurring missing;
  private final Recurring bothTypes;
  private final Recurring resubmission;

  SubmissionDraw(ExpectedCounts expected, Draws draws) {
    int chances = expected.submissions();
    this.draws = draws;
    this.populations = new PopulationDraw(expected, draws);
    this.times = new SubmissionTimes(expected, draws);
    this.missing = Recurring.every(MISSING_PERIOD, chances, draws);
    this.bothTypes = Recurring.every(BOTH_TYPES_PERIOD, chances, draws);
    this.resubmission = Recurring.every(RESUBMISSION_PERIOD, chances, draws);
  }

  /** What the reporter submits for the measure. */
  List<Row> next(Reporter reporter, Measure measure) {
    if (missing.happens()) {
      return List.of();
    }
    CollectionType type = measure.typeNear(reporter.system());
    List<Row> rows = new ArrayList<>();
    if (resubmission.happens()) {
      Population replaced = populations.replaced(rates(measure, type));
      rows.add(row(reporter, measure, type, replaced, times.early()));
      rows.add(row(reporter, measure, type, counts(measure, type), times.late()));
    } else {
      rows.add(row(reporter, measure, type, counts(measure, type), times.next()));
    }
    if (measure.hasBothTypes() && bothTypes.happens()) {
      CollectionType other = Measure.otherThan(type);
      rows.add(row(reporter, measure, other, counts(measure, other), times.next()));
    }
    return rows;
  }

  /** A submission that accounts for too few patients. */
  List<Row> incomplete(Reporter reporter, Measure measure) {
    CollectionType type = measure.typeNear(reporter.system());
    Population counts = populations.incomplete(rates(measure, type));
    return List.of(row(reporter, measure, type, counts, times.next()));
  }

  private Population counts(Measure measure, CollectionType type) {
    return populations.next(rates(measure, type));
  }

  private RateDraw rates(Measure measure, CollectionType type) {
    return rateDraws.computeIfAbsent(measure.ratesUnder(type), known -> new RateDraw(known, draws));
  }

  private static Row row(
      Reporter reporter, Measure measure, CollectionType type, Population counts, String time) {
    return SampleFile.QUALITY.row(
        reporter.tin(),
        reporter.npi(),
        measure.id(),
        type.toString(),
        Integer.toString(counts.eligible()),
        Integer.toString(counts.met()),
        Integer.toString(counts.notMet()),
        Integer.toString(counts.exclusions()),
        Integer.toString(counts.exceptions()),
        "",
        "",
        time);
  }
}
