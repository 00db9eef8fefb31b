package org.asmengine.application.episode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.Fields;
import org.asmengine.application.input.RecordParser;
import org.asmengine.application.input.RowRejected;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.ruleset.RuleSet;

/** Reads the rows of {@code episodes.csv}. */
public final class EpisodeRowParser implements RecordParser<Episode> {

  private static final int CENTS = 2;
  private static final int DIGITS = 5;

  private final List<String> measures;

  private EpisodeRowParser(List<String> measures) {
    this.measures = measures;
  }

  /** For the cost measures of a year's rules; an episode of another measure is rejected. */
  public static EpisodeRowParser of(RuleSet ruleSet) {
    return new EpisodeRowParser(
        Stream.of(Cohort.values()).map(ruleSet.cost()::measure).distinct().toList());
  }

  @Override
  public Episode parse(Fields fields) throws RowRejected {
    ParticipantId participant = ParticipantId.of(fields.tin(), fields.npi());
    String measure = measures.get(measures.indexOf(fields.code("measure_id", measures)));
    fields.required("episode_id");
    String id = fields.text("episode_id");
    LocalDate start = fields.date("start_date");
    LocalDate end = fields.date("end_date");
    if (end.isBefore(start)) {
      throw fields.reject("end_date", ErrorCode.PERIOD_REVERSED, "a day on or after " + start);
    }
    Optional<String> zip = digits(fields, "service_zip", ErrorCode.NOT_A_ZIP);
    Optional<String> area = digits(fields, "service_area", ErrorCode.NOT_AN_AREA);
    if (zip.isEmpty() && area.isEmpty()) {
      throw fields.reject("service_zip", ErrorCode.NO_LOCATION, ErrorCode.NO_LOCATION.allowed());
    }
    BigDecimal observed = fields.decimal("observed_cost", CENTS);
    BigDecimal expected = fields.decimal("expected_cost", CENTS);
    if (expected.signum() == 0) {
      throw fields.reject(
          "expected_cost", ErrorCode.NUMBER_OUT_OF_RANGE, "more than 0: costs are divided by it");
    }
    return new Episode(
        participant, measure, id, start, end, zip, area, observed, expected, fields.source());
  }

  private static Optional<String> digits(Fields fields, String column, ErrorCode code)
      throws RowRejected {
    return fields.isEmpty(column)
        ? Optional.empty()
        : Optional.of(fields.digits(column, DIGITS, code));
  }
}
