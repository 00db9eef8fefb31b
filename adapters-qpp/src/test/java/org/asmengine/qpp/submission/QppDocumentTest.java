package org.asmengine.qpp.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.access.Caller;
import org.asmengine.application.document.DocumentRejected;
import org.asmengine.application.document.Finding;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.submission.SubmissionCategory;
import org.asmengine.application.submission.SubmittedRow.Attestation;
import org.asmengine.application.submission.SubmittedRow.MeasureCounts;
import org.asmengine.application.submission.SubmittedRow.MeasureResponse;
import org.asmengine.application.submission.qpp.QppReceipt;
import org.asmengine.domain.interoperability.InteroperabilityReport.Answer;
import org.asmengine.domain.interoperability.InteroperabilityReport.Proportion;
import org.asmengine.domain.ruleset.CollectionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * 42 CFR 512.720: documents of QPP, after the example in CMS's qpp-submissions-docs (QPP-2) and the
 * documents that its QRDA III converter writes.
 */
class QppDocumentTest {

  /** The shape of CMS's example, with measures of the model. */
  private static final String GROUP =
      """
      {
        "data": {
          "submission": {
            "entityType": "group",
            "taxpayerIdentificationNumber": "012345678",
            "nationalProviderIdentifier": null,
            "performanceYear": 2027,
            "measurementSets": [
              {
                "category": "ia",
                "submissionMethod": "electronicHealthRecord",
                "performanceStart": "2027-01-01",
                "performanceEnd": "2027-06-01",
                "measurements": [
                  {"measureId": "IA_1", "value": true},
                  {"measureId": "IA_2", "value": false}
                ]
              },
              {
                "category": "quality",
                "submissionMethod": "electronicHealthRecord",
                "performanceStart": "2027-01-01",
                "performanceEnd": "2027-12-31",
                "measurements": [
                  {
                    "measureId": "005",
                    "value": {
                      "isEndToEndReported": true,
                      "performanceMet": 10000,
                      "eligiblePopulationExclusion": null,
                      "eligiblePopulationException": null,
                      "performanceNotMet": 0,
                      "eligiblePopulation": 10000,
                      "reportingRate": 100,
                      "performanceRate": 100
                    }
                  },
                  {
                    "measureId": "238",
                    "value": {
                      "isEndToEndReported": true,
                      "strata": [
                        {"performanceMet": 3, "performanceNotMet": 97,
                         "eligiblePopulation": 120, "stratum": "overall"},
                        {"performanceMet": 1, "performanceNotMet": 99,
                         "eligiblePopulation": 120, "stratum": "2+"}
                      ]
                    }
                  }
                ]
              },
              {
                "category": "pi",
                "submissionMethod": "electronicHealthRecord",
                "performanceStart": "2027-02-01",
                "performanceEnd": "2027-12-31",
                "cehrtId": "0015EABCDE",
                "measurements": [
                  {"measureId": "PI_EP_1", "value": {"numerator": 49, "denominator": 115}},
                  {"measureId": "PI_PPHI_1", "value": true},
                  {"measureId": "PI_ONCACB_1", "value": false}
                ]
              }
            ]
          }
        }
      }
      """;

  /** As the converter writes it. */
  private static final String INDIVIDUAL =
      """
      {
        "performanceYear" : 2027,
        "entityType" : "individual",
        "nationalProviderIdentifier" : "1234567890",
        "taxpayerIdentificationNumber" : "012345678",
        "measurementSets" : [ {
          "category" : "quality",
          "submissionMethod" : "electronicHealthRecord",
          "measurements" : [ {
            "measureId" : "236",
            "value" : {
              "isEndToEndReported" : true,
              "performanceMet" : 800,
              "eligiblePopulationExclusion" : 100,
              "performanceNotMet" : 100,
              "eligiblePopulation" : 1000
            }
          } ],
          "programName" : "mips",
          "performanceStart" : "2027-01-01",
          "performanceEnd" : "2027-12-31",
          "source" : "qrda3"
        } ]
      }
      """;

  private final Door door = new Door();

  @Test
  void aGroupsDocumentBecomesASubmissionForEachCategory() {
    QppReceipt receipt = door.send(GROUP);

    assertThat(receipt.submissions())
        .extracting(one -> one.content().category())
        .containsExactly(SubmissionCategory.values());
    assertThat(receipt.submissions().get(0).content().rows())
        .containsExactly(
            new MeasureCounts("005", CollectionType.ECQM, 10_000, 10_000, 0, 0, 0),
            new MeasureCounts("238", CollectionType.ECQM, 120, 3, 97, 0, 0));
    assertThat(receipt.submissions().get(1).content().rows())
        .containsExactly(
            new Attestation("IA_1", true, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 1)),
            new Attestation("IA_2", false, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 6, 1)));
    assertThat(receipt.submissions().get(2).content().rows())
        .extracting(row -> ((MeasureResponse) row).response())
        .containsExactly(new Proportion(49, 115), new Answer(true), new Answer(false));
    assertThat(receipt.submissions())
        .allSatisfy(one -> {
          assertThat(one.content().tin()).isEqualTo(Door.SMALL);
          assertThat(one.content().npi()).isEmpty();
        });
    assertThat(door.rejectedByTheYearEnd()).isEmpty();
  }

  @Test
  void aCliniciansDocumentIsAboutTheClinician() {
    QppReceipt receipt = door.send(INDIVIDUAL);

    assertThat(receipt.submissions())
        .singleElement()
        .satisfies(one -> {
          assertThat(one.content().npi()).contains(Door.HF);
          assertThat(one.content().rows())
              .containsExactly(
                  new MeasureCounts("236", CollectionType.ECQM, 1000, 800, 100, 100, 0));
        });
  }

  @Test
  void whatHasNoEffectIsTold() {
    assertThat(door.send(INDIVIDUAL).notes())
        .extracting(note -> note.place().path() + ": " + note.text())
        .containsExactly(
            "$.measurementSets[0].measurements[0].value.isEndToEndReported: isEndToEndReported has"
                + " no effect: the model has no bonus for reporting end to end; found 1 times",
            "$.measurementSets[0].source: source has no effect: it says which program wrote the"
                + " document; found 1 times");
  }

  @Test
  void nothingOfADocumentIsKeptWhereSomethingIsWrong() {
    assertThat(findings(GROUP.replace("\"numerator\": 49", "\"numerator\": 490")))
        .containsExactly(
            "$.data.submission.measurementSets[2].measurements[0].value.numerator 59:61"
                + " NUMERATOR_EXCEEDS_DENOMINATOR");
    assertThat(door.submissions.last()).isZero();
  }

  @Test
  void allThatIsWrongIsToldInTheOrderOfTheDocument() {
    String bad =
        INDIVIDUAL
            .replace("\"236\"", "\"134\"")
            .replace("800", "8000")
            .replace("2027-01-01", "2027-02-01")
            .replace("\"source\"", "\"sauce\"")
            .replace("\"mips\"", "\"pcf\"");

    assertThat(findings(bad))
        .containsExactly(
            "$.measurementSets[0].measurements[0].value.eligiblePopulation 16:32"
                + " COUNTS_EXCEED_POPULATION",
            "$.measurementSets[0].programName 19:21 NOT_IN_MODEL",
            "$.measurementSets[0].performanceStart 20:26 QPP_PERIOD",
            "$.measurementSets[0].sauce 22:15 MEMBER_UNKNOWN");
  }

  @ParameterizedTest(name = "{0} -> {1}: {2} {3}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"individual\"`, `\"virtualGroup\"`, $.entityType, NOT_IN_MODEL",
        "`\"individual\"`, `\"robot\"`, $.entityType, UNKNOWN_CODE",
        "`\"individual\"`, 7, $.entityType, WRONG_TYPE",
        "`\"individual\"`, `\"group\"`, $.nationalProviderIdentifier, VALUE_NOT_ALLOWED_HERE",
        "`\"012345678\"`, `\"12345678\"`, $.taxpayerIdentificationNumber, NOT_A_TIN",
        "`\"012345678\"`, 12345678, $.taxpayerIdentificationNumber, WRONG_TYPE",
        "`\"012345678\"`, `\"555555555\"`, $.nationalProviderIdentifier, UNKNOWN_PARTICIPANT",
        "`\"1234567890\"`, null, $.nationalProviderIdentifier, MISSING_VALUE",
        "`\"1234567890\"`, `\"9876543210\"`, $.nationalProviderIdentifier, UNKNOWN_PARTICIPANT",
        "`: 2027,`, `: 2026,`, $.performanceYear, NUMBER_OUT_OF_RANGE",
        "`: 2027,`, `: 2027.5,`, $.performanceYear, NOT_A_WHOLE_NUMBER",
        "`\"quality\"`, `\"ia\"`, $.measurementSets[0].category, QPP_LEVEL",
        "`\"quality\"`, `\"aci\"`, $.measurementSets[0].category, NOT_IN_MODEL",
        "`\"quality\"`, `\"art\"`, $.measurementSets[0].category, UNKNOWN_CODE",
        "electronicHealthRecord, claims, $.measurementSets[0].submissionMethod, NOT_IN_MODEL",
        "electronicHealthRecord, fax, $.measurementSets[0].submissionMethod, UNKNOWN_CODE",
        "`\"236\"`, `\"001\"`, $.measurementSets[0].measurements[0].measureId, MEASURE_NOT_IN_SET",
        "`\"236\"`, `\"238\"`, $.measurementSets[0].measurements[0].value, QPP_VALUE_KIND",
        "2027-12-31, 2027-12-30, $.measurementSets[0].performanceEnd, QPP_PERIOD",
        "2027-12-31, 2027-02-30, $.measurementSets[0].performanceEnd, NOT_A_DATE",
        ": 800, : -800, $.measurementSets[0].measurements[0].value.performanceMet, NUMBER_OUT_OF_RANGE",
        ": 800, : 8e2, $.measurementSets[0].measurements[0].value.performanceMet, NOT_A_WHOLE_NUMBER",
        ": 800, : true, $.measurementSets[0].measurements[0].value.performanceMet, WRONG_TYPE",
        ": 800, : null, $.measurementSets[0].measurements[0].value.performanceMet, MISSING_VALUE",
        ": 1000, `: 1000, \"performanceRate\": 80`, $.measurementSets[0].measurements[0].value.performanceRate, QPP_RATE_CONTRADICTED",
        "`\"source\"`, `\"practiceId\"`, $.measurementSets[0].practiceId, NOT_IN_MODEL",
        "`\"source\"`, `\"category\"`, $.measurementSets[0].category, MEMBER_TWICE",
      })
  void aFindingNamesThePlaceAndTheReason(String from, String to, String path, ErrorCode code) {
    assertThat(rejection(INDIVIDUAL.replace(from, to)).findings())
        .extracting(found -> found.place().path() + " " + found.code())
        .contains(path + " " + code);
    assertThat(door.submissions.last()).isZero();
  }

  @Test
  void theMeasureOfSeveralRatesCountsByItsOverallStratumAlone() {
    assertThat(findings(GROUP.replace("\"overall\"", "\"1+\"")))
        .containsExactly(
            "$.data.submission.measurementSets[1].measurements[1].value.strata 42:27"
                + " QPP_VALUE_KIND");
    assertThat(findings(GROUP.replace("\"2+\"", "\"overall\""))).hasSize(1);
  }

  @Test
  void aMeasureOfBothSetsIsADuplicateWhereverItStands() {
    String twice =
        INDIVIDUAL.replace(
            "\"measurements\" : [ {",
            """
            "measurements" : [ {"measureId": "236", "value": {"performanceMet": 1, "performanceNotMet": 1, "eligiblePopulation": 2}}, {\
            """);

    assertThat(rejection(twice).findings())
        .extracting(Finding::code)
        .containsExactly(ErrorCode.DUPLICATE, ErrorCode.DUPLICATE);
  }

  @Test
  void identifiersAreMasked() {
    DocumentRejected rejected =
        rejection(
            INDIVIDUAL
                .replace("\"012345678\"", "\"0123456789\"")
                .replace("\"source\"", "\"x1234567890\"")
                .replace("\"236\"", "\"1234567890\""));

    assertThat(rejected.findings()).hasSize(2);
    assertThat(rejected.findings().toString())
        .doesNotContain("0123456789")
        .doesNotContain("1234567890");
  }

  @Test
  void aCallerLearnsNothingOfOthers() {
    Caller other = Door.caller(Door.LARGE);
    String nobody = INDIVIDUAL.replace("012345678", "555555555");

    assertThat(rejection(INDIVIDUAL, Door.IN_TIME, other).findings())
        .isEqualTo(rejection(nobody, Door.IN_TIME, other).findings())
        .extracting(Finding::code)
        .containsExactly(ErrorCode.UNKNOWN_PARTICIPANT);
    assertThatThrownBy(() -> door.export(Door.LARGE, Optional.empty()))
        .isInstanceOf(EngineException.class)
        .extracting(e -> ((EngineException) e).code())
        .isEqualTo(ErrorCode.NOTHING_SUBMITTED);
  }

  @Test
  void whatIsHeldGoesOutAsItCameIn() {
    door.send(GROUP);
    door.send(INDIVIDUAL);
    String group = door.export(Door.SMALL, Optional.empty());
    String clinician = door.export(Door.SMALL, Optional.of(Door.HF));

    Door again = new Door();
    again.send(clinician);
    again.send(group);
    assertThat(again.export(Door.SMALL, Optional.empty())).isEqualTo(group);
    assertThat(again.export(Door.SMALL, Optional.of(Door.HF))).isEqualTo(clinician);
    assertThat(again.submissions.find(1).orElseThrow().content())
        .isEqualTo(door.submissions.find(4).orElseThrow().content());
    assertThat(clinician)
        .startsWith("{\n  \"entityType\" : \"individual\",\n")
        .contains("\"programName\" : \"mips\"")
        .endsWith("}\n");
  }

  @Test
  void theLatestOfAMeasureGoesOut() {
    door.send(INDIVIDUAL);
    door.send(INDIVIDUAL.replace("800", "750"));

    assertThat(door.export(Door.SMALL, Optional.of(Door.HF)))
        .contains("\"performanceMet\" : 750")
        .doesNotContain("800");
  }

  private List<String> findings(String json) {
    return rejection(json).findings().stream()
        .map(found ->
            "%s %d:%d %s"
                .formatted(
                    found.place().path(),
                    found.place().line(),
                    found.place().column(),
                    found.code()))
        .toList();
  }

  private DocumentRejected rejection(String json) {
    return catchThrowableOfType(DocumentRejected.class, () -> door.send(json));
  }

  private DocumentRejected rejection(String json, Instant at, Caller caller) {
    return catchThrowableOfType(DocumentRejected.class, () -> door.check(json, at, caller));
  }
}
