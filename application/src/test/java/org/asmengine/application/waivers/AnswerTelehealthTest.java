package org.asmengine.application.waivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.testing.SampleRuleSet;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.ParameterStatus;
import org.asmengine.domain.ruleset.programme.OriginatingSite;
import org.asmengine.domain.ruleset.programme.TelehealthRules;
import org.asmengine.domain.waivers.Geography;
import org.asmengine.domain.waivers.TelehealthAnswer;
import org.asmengine.domain.waivers.TelehealthAnswer.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer goes by the year of the day, and by who is eligible in it. */
class AnswerTelehealthTest {

  private static final ParticipantId ID = ParticipantId.of("000000001", "0000000001");
  private static final Map<PerformanceYear, Boolean> ELIGIBLE =
      Map.of(PerformanceYear.of(2027), true, PerformanceYear.of(2028), false);

  private final AnswerTelehealth telehealth =
      new AnswerTelehealth(
          year ->
              new TelehealthRules(
                  true, true, List.of(OriginatingSite.HOSPITAL), true, false, false),
          year ->
              List.of(
                  SampleRuleSet.parameter(
                      "telehealth.homeIsReached", "true", ParameterStatus.ASSUMED),
                  SampleRuleSet.parameter("incentives.cap", "1000", ParameterStatus.SECONDARY)),
          (year, participant) -> Optional.ofNullable(ELIGIBLE.get(year)));

  private static TelehealthQuestion on(LocalDate day) {
    return new TelehealthQuestion(
        ID,
        day,
        OriginatingSite.HOME,
        Geography.METROPOLITAN_AREA,
        Optional.of(true),
        Optional.empty(),
        Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "2027-01-01, WAIVED",
    "2027-12-31, WAIVED",
    "2028-01-01, NOT_WAIVED",
    "2029-01-01, UNDETERMINED",
    "2031-12-31, UNDETERMINED",
  })
  void goesByTheYearOfTheDay(LocalDate day, Outcome outcome) {
    assertThat(telehealth.answer(on(day), Caller.local()).answers())
        .extracting(TelehealthAnswer::outcome)
        .containsExactly(outcome, outcome);
  }

  @ParameterizedTest
  @CsvSource({"2026-12-31", "2032-01-01"})
  void aDayOutsideThePerformanceYearsHasNoAnswer(LocalDate day) {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> telehealth.answer(on(day), Caller.local()))
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.DATE_OUTSIDE_MODEL);
  }

  @Test
  void namesTheParametersOfTheWaiverThatAreNotSettled() {
    assertThat(telehealth.answer(on(LocalDate.of(2027, 6, 1)), Caller.local()).unsettled())
        .extracting(Parameter::key)
        .containsExactly("telehealth.homeIsReached");
  }

  @Test
  void aPracticeAsksForItselfAlone() {
    Caller stranger = new Caller("stranger", Set.of(Role.SUBMITTER), TinScope.of(Set.of()));
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(() -> telehealth.answer(on(LocalDate.of(2027, 6, 1)), stranger))
        .extracting(EngineException::code)
        .isEqualTo(ErrorCode.UNKNOWN_PARTICIPANT);
  }
}
