package org.asmengine.grpc.ruleset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.asmengine.domain.participation.PerformanceYear;

/**
 * The resource name of a rule set, for instance {@code ruleSets/2027}.
 *
 * @param year any four-digit year: whether the model measures it is not the name's business
 */
record RuleSetName(int year) {

  static final String ALLOWED = "ruleSets/{year}, for instance ruleSets/2027";

  private static final Pattern FORM = Pattern.compile("ruleSets/([0-9]{4})");

  static RuleSetName of(PerformanceYear year) {
    return new RuleSetName(year.value());
  }

  static Optional<RuleSetName> parse(String name) {
    Matcher matcher = FORM.matcher(name);
    return matcher.matches()
        ? Optional.of(new RuleSetName(Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return "ruleSets/%04d".formatted(year);
  }
}
