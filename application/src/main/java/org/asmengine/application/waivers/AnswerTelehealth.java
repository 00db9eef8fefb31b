package org.asmengine.application.waivers;

import java.util.List;
import java.util.function.Function;
import org.asmengine.application.access.Caller;
import org.asmengine.application.eligibility.EligibleParticipants;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.register.Refusals;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.programme.TelehealthRules;
import org.asmengine.domain.waivers.TelehealthCase;
import org.asmengine.domain.waivers.TelehealthWaiver;

/** Use case: whether requirements of telehealth are waived for a service. Nothing is kept. */
public final class AnswerTelehealth {

  private static final String SECTION = "telehealth.";

  private final Function<PerformanceYear, TelehealthRules> rules;
  private final Function<PerformanceYear, List<Parameter>> unsettled;
  private final EligibleParticipants participants;

  /**
   * With these.
   *
   * @param rules those of a year
   * @param unsettled the parameters of a year that are not settled law
   */
  public AnswerTelehealth(
      Function<PerformanceYear, TelehealthRules> rules,
      Function<PerformanceYear, List<Parameter>> unsettled,
      EligibleParticipants participants) {
    this.rules = rules;
    this.unsettled = unsettled;
    this.participants = participants;
  }

  /**
   * The answer.
   *
   * @throws EngineException DATE_OUTSIDE_MODEL when the day is in no performance year;
   *     UNKNOWN_PARTICIPANT for a practice beyond the caller's scope
   */
  public TelehealthReply answer(TelehealthQuestion question, Caller caller) {
    PerformanceYear year = year(question);
    Refusals.unlessOwn(caller, question.participant().tin(), year);
    return new TelehealthReply(
        TelehealthWaiver.answer(
            rules.apply(year),
            new TelehealthCase(
                question.date(),
                participants.isEligible(year, question.participant()),
                question.asmBeneficiary(),
                question.establishedPatient(),
                question.targetedCondition(),
                question.site(),
                question.geography())),
        unsettled.apply(year).stream()
            .filter(parameter -> parameter.key().startsWith(SECTION))
            .toList());
  }

  private static PerformanceYear year(TelehealthQuestion question) {
    int year = question.date().getYear();
    if (year < PerformanceYear.FIRST || year > PerformanceYear.LAST) {
      throw new EngineException(
          ErrorCode.DATE_OUTSIDE_MODEL,
          "found a day of %d; allowed: %s (%s)"
              .formatted(
                  year,
                  ErrorCode.DATE_OUTSIDE_MODEL.allowed(),
                  ErrorCode.DATE_OUTSIDE_MODEL.rule()));
    }
    return PerformanceYear.of(year);
  }
}
