package org.asmengine.application.episodecost;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.AcceptedRows;
import org.asmengine.application.input.Fields;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.input.Reject;
import org.asmengine.application.input.RowRejected;

/** The national average cost of an episode of each measure. */
final class NationalCosts {

  private static final int CENTS = 2;

  private record Row(String measure, BigDecimal average) {}

  private final Map<String, BigDecimal> byMeasure;

  private NationalCosts(Map<String, BigDecimal> byMeasure) {
    this.byMeasure = byMeasure;
  }

  /**
   * Those that the request names, and for the other measures those of {@code national_costs.csv},
   * where it has that file.
   *
   * @param measures the measures of the year
   * @param rejects gets the rejected rows of the file
   */
  static NationalCosts of(
      EpisodeCostRequest request, List<String> measures, Consumer<Reject> rejects) {
    Map<String, BigDecimal> byMeasure = new HashMap<>();
    if (request.files().digest(ProgrammeFile.NATIONAL_COSTS).isPresent()) {
      AcceptedRows.of(
              ProgrammeFile.NATIONAL_COSTS,
              request.files(),
              fields -> row(fields, measures),
              Row::measure,
              rejects)
          .forEach(row -> byMeasure.put(row.measure(), row.average()));
    }
    byMeasure.putAll(request.nationalAverages());
    return new NationalCosts(byMeasure);
  }

  private static Row row(Fields fields, List<String> measures) throws RowRejected {
    String measure = fields.code("measure_id", measures);
    BigDecimal average = fields.decimal("national_average", CENTS);
    if (average.signum() == 0) {
      throw fields.reject("national_average", ErrorCode.NUMBER_OUT_OF_RANGE, "more than 0");
    }
    return new Row(measure, average);
  }

  /**
   * The average of the measure.
   *
   * @throws EngineException NATIONAL_COST_MISSING
   */
  BigDecimal of(String measure) {
    BigDecimal average = byMeasure.get(measure);
    if (average == null) {
      throw new EngineException(
          ErrorCode.NATIONAL_COST_MISSING,
          "found no national average of %s in %s, and none was named"
              .formatted(measure, ProgrammeFile.NATIONAL_COSTS.fileName()));
    }
    return average;
  }
}
