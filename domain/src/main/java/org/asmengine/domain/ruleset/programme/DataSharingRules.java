package org.asmengine.domain.ruleset.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.asmengine.domain.Rule;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.Parameters;

/**
 * The parameters of data requests and data sharing agreements.
 *
 * @param permittedElements the codes of the data elements that may be asked for
 * @param requestDeadline a request filed at or after this instant is late
 * @param validity how long an agreement lasts
 * @param validityMonths the months that it lasts where it lasts for months
 */
@Rule({"42 CFR 512.760(c)", "42 CFR 512.760(e)"})
public record DataSharingRules(
    List<String> permittedElements,
    Instant requestDeadline,
    AgreementValidity validity,
    int validityMonths) {

  /** Copies the list. */
  public DataSharingRules {
    permittedElements = List.copyOf(permittedElements);
  }

  static DataSharingRules of(Parameters parameters) {
    List<String> elements = parameters.list("dataSharing.permittedElements");
    if (!elements.stream().allMatch(element -> element.matches("[A-Z][A-Z0-9_]{0,63}"))) {
      throw parameters.wrong(
          "dataSharing.permittedElements", "codes of capital letters, digits and underscores");
    }
    return new DataSharingRules(
        elements,
        parameters.instant("dataSharing.requestDeadline"),
        parameters.choice("dataSharing.validity", AgreementValidity.class),
        parameters.whole("dataSharing.validityMonths", 1, 120));
  }

  /** The last day of an agreement for the year that is signed on that day. */
  @Rule("42 CFR 512.760(e)")
  public LocalDate lastDay(PerformanceYear year, LocalDate signed) {
    return switch (validity) {
      case PERFORMANCE_YEAR -> LocalDate.of(year.value() + 1, 1, 1).minusDays(1);
      case MONTHS -> signed.plusMonths(validityMonths).minusDays(1);
    };
  }
}
