package org.asmengine.grpc.value;

import com.google.type.Date;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days of the calendar. */
public final class DateMessages {

  private static final int LAST_YEAR = 9999;

  private DateMessages() {}

  /** The day. */
  public static Date message(LocalDate day) {
    return Date.newBuilder()
        .setYear(day.getYear())
        .setMonth(day.getMonthValue())
        .setDay(day.getDayOfMonth())
        .build();
  }

  /** The day of the message; nothing where it is incomplete or no day of the calendar. */
  public static Optional<LocalDate> day(Date date) {
    if (date.getYear() < 1 || date.getYear() > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(date.getYear(), date.getMonth(), date.getDay()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
