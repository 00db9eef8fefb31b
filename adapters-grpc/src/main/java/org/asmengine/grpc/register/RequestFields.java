package org.asmengine.grpc.register;

import com.google.type.Date;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.grpc.call.CallException;
import org.asmengine.grpc.call.ErrorReason;
import org.asmengine.grpc.value.DateMessages;

/** Fields that requests about registers have in common. */
final class RequestFields {

  private RequestFields() {}

  /**
   * A day.
   *
   * @throws CallException INVALID_FIELD when it is none
   */
  static LocalDate day(String field, Date date) {
    return DateMessages.day(date)
        .orElseThrow(() ->
            CallException.invalidField(field, "a day of the calendar, with year, month and day"));
  }

  /**
   * A performance year that has rules.
   *
   * @throws CallException RULE_SET_NOT_FOUND when it has none
   */
  static PerformanceYear year(RuleSetRepository ruleSets, int year) {
    return ruleSets.years().stream()
        .filter(known -> known.value() == year)
        .findFirst()
        .orElseThrow(() ->
            CallException.of(
                ErrorReason.RULE_SET_NOT_FOUND,
                "no rule set for performance year %04d".formatted(year),
                Map.of("performanceYear", "%04d".formatted(year))));
  }

  /**
   * A performance year to filter by; none for all.
   *
   * @throws CallException INVALID_FIELD for a year that the model does not have
   */
  static Optional<PerformanceYear> filter(int year) {
    if (year == 0) {
      return Optional.empty();
    }
    if (year < PerformanceYear.FIRST || year > PerformanceYear.LAST) {
      throw CallException.invalidField(
          "performance_year",
          "0, or %d to %d".formatted(PerformanceYear.FIRST, PerformanceYear.LAST));
    }
    return Optional.of(PerformanceYear.of(year));
  }

  /** A clinician, where one is named. */
  static Optional<Npi> npi(String npi) {
    return npi.isEmpty() ? Optional.empty() : Optional.of(Npi.of(npi));
  }

  /** The identifier behind the name of a collection and a slash. */
  static String id(String name) {
    return name.substring(name.indexOf('/') + 1);
  }
}
