package org.asmengine.application.register;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.asmengine.application.access.Caller;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.domain.finding.Finding;
import org.asmengine.domain.finding.Verdict;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.Tin;

/** Why a register refuses something. */
public final class Refusals {

  private Refusals() {}

  /** There is no such entry, or it is not the caller's: the same words for both. */
  public static EngineException noSuchEntry(String what) {
    return new EngineException(
        ErrorCode.NO_SUCH_ENTRY,
        "no such %s; allowed: %s".formatted(what, ErrorCode.NO_SUCH_ENTRY.allowed()));
  }

  /** The entry is not in a state that allows the step. */
  public static EngineException stepNotAllowed(String what, String step, Enum<?> state) {
    return new EngineException(
        ErrorCode.STEP_NOT_ALLOWED,
        "%s: the %s is %s; allowed: %s"
            .formatted(step, what, state, ErrorCode.STEP_NOT_ALLOWED.allowed()));
  }

  /**
   * Refuses what does not meet its conditions.
   *
   * @throws EngineException CONDITION_NOT_MET with every condition that is not met
   */
  public static void unlessMet(Collection<Finding> findings) {
    List<Finding> missing =
        findings.stream().filter(finding -> finding.verdict() != Verdict.MET).toList();
    if (!missing.isEmpty()) {
      throw new EngineException(ErrorCode.CONDITION_NOT_MET, told(missing));
    }
  }

  /** What was found and what is allowed, condition by condition. */
  public static String told(Collection<Finding> findings) {
    return findings.stream()
        .map(finding ->
            "%s: found %s; allowed: %s (%s)"
                .formatted(
                    finding.condition(), finding.found(), finding.needed(), finding.paragraph()))
        .collect(Collectors.joining("; "));
  }

  /**
   * Refuses practices beyond the caller's scope.
   *
   * @throws EngineException UNKNOWN_PARTICIPANT in the same words as for one that does not exist
   */
  public static void unlessOwn(Caller caller, Tin tin, PerformanceYear year) {
    if (!caller.tins().allows(tin)) {
      throw unknownParticipant(year);
    }
  }

  /** The same words whoever it is: they must not tell who exists. */
  public static EngineException unknownParticipant(PerformanceYear year) {
    return new EngineException(
        ErrorCode.UNKNOWN_PARTICIPANT,
        "no such participant in performance year %s; allowed: %s (%s)"
            .formatted(
                year,
                ErrorCode.UNKNOWN_PARTICIPANT.allowed(),
                ErrorCode.UNKNOWN_PARTICIPANT.rule()));
  }
}
