package org.asmengine.domain.notice;

import static org.asmengine.domain.notice.Notices.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.asmengine.domain.Covers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines are instants at which a day in Washington is over. */
@Covers(NoticeDeadlines.class)
class NoticeDeadlinesTest {

  @ParameterizedTest(name = "issued {0}: before {1}")
  @CsvSource({
    // 30 days after Thursday June 1, the whole of Saturday July 1 counts.
    "2028-06-01T12:00:00-04:00, 2028-07-02T00:00:00-04:00",
    // The first and the last second of a day are the same day.
    "2028-06-01T00:00:00-04:00, 2028-07-02T00:00:00-04:00",
    "2028-06-01T23:59:59-04:00, 2028-07-02T00:00:00-04:00",
    "2028-06-02T00:00:00-04:00, 2028-07-03T00:00:00-04:00",
    // In Washington it is still the day before.
    "2028-06-02T03:59:59Z, 2028-07-02T00:00:00-04:00",
    // Over the end of summer time on November 5, and its beginning on March 11.
    "2028-10-20T12:00:00-04:00, 2028-11-20T00:00:00-05:00",
    "2028-03-01T12:00:00-05:00, 2028-04-01T00:00:00-04:00",
  })
  void thirtyDaysEndWithTheThirtiethDay(String issued, String deadline) {
    Instant from = instant(issued);

    assertThat(NoticeDeadlines.notice(from, RULES)).isEqualTo(instant(deadline));
    assertThat(NoticeDeadlines.response(from, RULES)).isEqualTo(instant(deadline));
    assertThat(NoticeDeadlines.reconsideration(from, RULES)).isEqualTo(instant(deadline));
  }

  @ParameterizedTest(name = "received {0}: before {1}")
  @CsvSource({
    // Ten business days after Monday: two weeks.
    "2028-06-05T12:00:00-04:00, 2028-06-20T00:00:00-04:00",
    // On a Saturday: the count starts on Monday.
    "2028-06-03T12:00:00-04:00, 2028-06-17T00:00:00-04:00",
    // July 4 does not count.
    "2028-06-26T12:00:00-04:00, 2028-07-12T00:00:00-04:00",
    // What comes on July 4 is counted from July 5.
    "2028-07-04T12:00:00-04:00, 2028-07-19T00:00:00-04:00",
  })
  void tenBusinessDaysLeaveOutWeekendsAndHolidays(String received, String deadline) {
    assertThat(NoticeDeadlines.acknowledgement(instant(received), RULES))
        .isEqualTo(instant(deadline));
  }

  @Test
  void weekendsAndListedHolidaysAreNoBusinessDays() {
    assertThat(NoticeDeadlines.isBusinessDay(LocalDate.of(2028, 7, 3), RULES)).isTrue();
    assertThat(NoticeDeadlines.isBusinessDay(LocalDate.of(2028, 7, 4), RULES)).isFalse();
    assertThat(NoticeDeadlines.isBusinessDay(LocalDate.of(2028, 7, 8), RULES)).isFalse();
    assertThat(NoticeDeadlines.isBusinessDay(LocalDate.of(2028, 7, 9), RULES)).isFalse();
    assertThat(NoticeDeadlines.isBusinessDay(LocalDate.of(2028, 12, 25), RULES)).isTrue();
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
