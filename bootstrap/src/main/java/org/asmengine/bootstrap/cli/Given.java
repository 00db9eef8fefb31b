package org.asmengine.bootstrap.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;
import org.jspecify.annotations.Nullable;

/** What was given on the command line, checked. */
final class Given {

  private Given() {}

  /** An option that picocli guarantees. */
  static <T> T value(@Nullable T option) {
    if (option == null) {
      throw new IllegalStateException("a required option is missing");
    }
    return option;
  }

  static PerformanceYear performanceYear(int year) {
    if (year < PerformanceYear.FIRST || year > PerformanceYear.LAST) {
      throw new UsageException(
          "--performance-year: found %d; allowed: %d to %d (42 CFR 512.710(a)(1))"
              .formatted(year, PerformanceYear.FIRST, PerformanceYear.LAST));
    }
    return PerformanceYear.of(year);
  }

  /** A directory that must be there. */
  static Path directory(String option, Path path) {
    if (!Files.isDirectory(path)) {
      throw new EngineException(
          ErrorCode.FILE_MISSING, "%s: found no directory %s".formatted(option, path));
    }
    return path;
  }

  /** The name of who does something. */
  static String name(String option, String name) {
    if (name.isBlank()) {
      throw new UsageException("%s: found nothing; allowed: a name".formatted(option));
    }
    return name;
  }

  static int atLeastOne(String option, int value) {
    return (int) atLeast(option, 1, value);
  }

  static long atLeast(String option, long least, long value) {
    if (value < least) {
      throw new UsageException("%s: found %d; allowed: %d or more".formatted(option, value, least));
    }
    return value;
  }

  /** A participant; what is wrong with it is said without saying it. */
  static ParticipantId participant(String tin, String npi) {
    try {
      return ParticipantId.of(tin, npi);
    } catch (IllegalArgumentException e) {
      throw new EngineException(
          ErrorCode.NO_SUCH_PARTICIPANT,
          "--tin takes nine digits, --npi ten; found %d and %d characters"
              .formatted(tin.length(), npi.length()));
    }
  }

  /** A practice; what is wrong with it is said without saying it. */
  static Tin tin(String tin) {
    if (!Tin.isValid(tin)) {
      throw new EngineException(
          ErrorCode.NO_SUCH_PARTICIPANT,
          "--tin takes nine digits; found %d characters".formatted(tin.length()));
    }
    return Tin.of(tin);
  }

  /** A text that says something, without control characters. */
  static String text(String option, String text, int most) {
    if (text.isBlank() || text.length() > most || text.chars().anyMatch(Character::isISOControl)) {
      throw new UsageException(
          "%s: found %d characters; allowed: 1 to %d, without control characters"
              .formatted(option, text.length(), most));
    }
    return text;
  }
}
