package org.asmengine.persistence.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.ParameterStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How settled each value is, and that it says where it comes from. */
class ParameterStatusTest {

  private static final List<Parameter> PARAMETERS =
      IntStream.rangeClosed(2027, 2031)
          .mapToObj(PerformanceYear::of)
          .map(new YamlRuleSets()::find)
          .flatMap(rules -> rules.parameters().stream())
          .toList();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          calendar.paymentYear                  | LAW          | 512.710(a)(1)
          calendar.start                        | LAW          | 512.725(a)
          calendar.submissionDeadline           | SECONDARY    | CMS-2
          quality.weight                        | SECONDARY    | CMS-2
          quality.sets.HF                       | LAW          | 512.725(b), TEXT-5
          quality.sets.LBP                      | LAW          | 512.725(c), TEXT-5
          quality.measures.492.inverse          | CMS_GUIDANCE | QPP-1
          quality.measures.008.collectionTypes  | SECONDARY    | CMS-2
          quality.dataCompleteness              | SECONDARY    | CMS-2
          quality.minCases                      | SECONDARY    | CMS-2
          quality.minBenchmarkReporters         | ASSUMED      | 512.725
          quality.quantile                      | ASSUMED      | 512.725
          quality.notSubmitted                  | ASSUMED      | 512.725
          quality.smallPracticeQualityChoice    | ASSUMED      | 512.720
          cost.weight                           | LAW          | 512.730(e), TEXT-6
          cost.minEpisodes                      | LAW          | 512.730(d), TEXT-6
          cost.measures.HF                      | LAW          | 512.730(b)(1), TEXT-6
          cost.sdOffsets                        | ASSUMED      | 512.730(e)(2)
          cost.standardDeviation                | ASSUMED      | 512.730(e)(2)
          improvementActivities.minDays         | LAW          | 512.735(a), TEXT-7
          improvementActivities.one             | SECONDARY    | CMS-2
          promotingInteroperability.minDays     | LAW          | 512.740(a), TEXT-8
          promotingInteroperability.maxPenalty  | SECONDARY    | CMS-2
          promotingInteroperability.form        | ASSUMED      | 512.740
          promotingInteroperability.points.bonus| ASSUMED      | 512.740
          complexPatient.max                    | SECONDARY    | CMS-2
          complexPatient.slope                  | ASSUMED      | 512.745
          smallPractice.solo                    | SECONDARY    | CMS-2
          finalScore.most                       | SECONDARY    | CMS-2
          minimumSubmission.effect              | SECONDARY    | 512.720
          missingCategory                       | ASSUMED      | 512.745
          circumstances.effect                  | ASSUMED      | 512.780
          transform.type                        | SECONDARY    | 512.750(c)(1)(ii)
          transform.midpoint                    | SECONDARY    | 512.750(c)(1)(ii)
          transform.steepness                   | ASSUMED      | 512.750(c)(1)(ii)
          pool.base                             | LAW          | 512.705, TEXT-2
          pool.redistribution                   | SECONDARY    | SEC-2
          pool.includeZeroScores                | ASSUMED      | 512.750(c)(1)(iii)
          adjustment.zeroScore                  | ASSUMED      | 512.750(c)(1)
          adjustment.capAtRisk                  | ASSUMED      | 512.750(c)(1)
          rounding.finalScore                   | ASSUMED      | 512.745
          """)
  void followsTheEvidence(String key, ParameterStatus status, String evidence) {
    assertThat(named(key))
        .hasSize(5)
        .allSatisfy(parameter -> {
          assertThat(parameter.status()).isEqualTo(status);
          assertThat(parameter.cite()).contains(evidence);
        });
  }

  @ParameterizedTest
  @CsvSource({
    "2027, CMS_GUIDANCE",
    "2028, CMS_GUIDANCE",
    "2029, SECONDARY",
    "2030, SECONDARY",
    "2031, CMS_GUIDANCE",
  })
  void ownPageOfCmsStatesTheFirstTwoAndTheLastRiskLevel(int year, ParameterStatus status) {
    assertThat(named("risk." + year))
        .singleElement()
        .extracting(Parameter::status)
        .isEqualTo(status);
  }

  @Test
  void lawHasBeenReadAndEverythingElseHasNot() {
    assertThat(PARAMETERS)
        .filteredOn(parameter -> parameter.cite().contains("text not seen"))
        .extracting(Parameter::status)
        .containsOnly(ParameterStatus.ASSUMED);
    assertThat(with(ParameterStatus.LAW))
        .allSatisfy(parameter -> assertThat(parameter.cite()).contains("TEXT-"));
    assertThat(with(ParameterStatus.CMS_GUIDANCE))
        .allSatisfy(parameter -> assertThat(parameter.cite()).containsPattern("CMS-1|QPP-"));
  }

  @Test
  void everyAssumptionSaysWhatIsOpen() {
    assertThat(with(ParameterStatus.ASSUMED))
        .allSatisfy(
            parameter -> assertThat(parameter.note()).as(parameter.location()).endsWith("."));
  }

  @Test
  void everyCitationNamesAParagraph() {
    assertThat(PARAMETERS)
        .allSatisfy(parameter ->
            assertThat(parameter.cite()).containsPattern("42 CFR 512\\.7\\d\\d|90 FR 49266"));
  }

  @Test
  void nothingProposedIsMixedIn() {
    assertThat(with(ParameterStatus.PROPOSED)).isEmpty();
  }

  private static Stream<Parameter> with(ParameterStatus status) {
    return PARAMETERS.stream().filter(parameter -> parameter.status() == status);
  }

  private static Stream<Parameter> named(String key) {
    return PARAMETERS.stream().filter(parameter -> parameter.key().equals(key));
  }
}
