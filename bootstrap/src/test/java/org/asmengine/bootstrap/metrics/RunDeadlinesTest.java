package org.asmengine.bootstrap.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.persistence.ruleset.YamlRuleSets;
import org.junit.jupiter.api.Test;

/** When performance years have to have a complete run: here 30 days after their deadline. */
class RunDeadlinesTest {

  private static final Instant DEADLINE_OF_2027 = Instant.parse("2028-04-01T04:00:00Z");

  private final RunDeadlines deadlines = new RunDeadlines(new YamlRuleSets(), Duration.ofDays(30));

  private Map<PerformanceYear, Instant> open(Instant now, Integer... complete) {
    Set<PerformanceYear> years =
        Arrays.stream(complete).map(PerformanceYear::of).collect(Collectors.toSet());
    return deadlines.open(years, now);
  }

  @Test
  void aYearIsDueSomeTimeAfterItsSubmissionDeadline() {
    assertThat(open(Instant.parse("2026-11-01T00:00:00Z")))
        .hasSize(5)
        .containsEntry(PerformanceYear.of(2027), DEADLINE_OF_2027.plus(Duration.ofDays(30)));
  }

  @Test
  void aYearThatIsOverdueStaysUntilItHasARun() {
    Instant late = Instant.parse("2028-06-01T00:00:00Z");

    assertThat(open(late)).containsKey(PerformanceYear.of(2027));
    assertThat(open(late, 2027)).doesNotContainKey(PerformanceYear.of(2027)).hasSize(4);
  }

  @Test
  void aYearThatALaterOneHasOvertakenIsNotWaitedFor() {
    assertThat(open(Instant.parse("2030-06-01T00:00:00Z")))
        .containsOnlyKeys(
            PerformanceYear.of(2029), PerformanceYear.of(2030), PerformanceYear.of(2031));
  }
}
