package org.asmengine.grpc.register;

import java.util.Optional;
import org.asmengine.application.waivers.TelehealthQuestion;
import org.asmengine.application.waivers.TelehealthReply;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.waivers.Geography;
import org.asmengine.domain.waivers.TelehealthAnswer;
import org.asmengine.grpc.ruleset.ParameterMessages;
import org.asmengine.proto.v1.CheckTelehealthWaiverRequest;
import org.asmengine.proto.v1.CheckTelehealthWaiverResponse;
import org.asmengine.proto.v1.OriginatingSite;
import org.asmengine.proto.v1.SiteGeography;
import org.asmengine.proto.v1.TelehealthOutcome;
import org.asmengine.proto.v1.TelehealthRequirement;

/** Questions and answers about telehealth as the contract has them. */
final class TelehealthMessages {

  private TelehealthMessages() {}

  static TelehealthQuestion question(CheckTelehealthWaiverRequest request) {
    return new TelehealthQuestion(
        ParticipantId.of(request.getTin(), request.getNpi()),
        RequestFields.day("service_date", request.getServiceDate()),
        site(request.getOriginatingSite()),
        geography(request.getGeography()),
        fact(request.hasAsmBeneficiary(), request.getAsmBeneficiary()),
        fact(request.hasEstablishedPatient(), request.getEstablishedPatient()),
        fact(request.hasTargetedCondition(), request.getTargetedCondition()));
  }

  private static Optional<Boolean> fact(boolean known, boolean value) {
    return known ? Optional.of(value) : Optional.empty();
  }

  static CheckTelehealthWaiverResponse message(TelehealthReply reply) {
    return CheckTelehealthWaiverResponse.newBuilder()
        .addAllAnswers(reply.answers().stream().map(TelehealthMessages::message).toList())
        .addAllUnsettledParameters(
            reply.unsettled().stream().map(ParameterMessages::message).toList())
        .build();
  }

  private static org.asmengine.proto.v1.TelehealthAnswer message(TelehealthAnswer answer) {
    return org.asmengine.proto.v1.TelehealthAnswer.newBuilder()
        .setRequirement(
            switch (answer.requirement()) {
              case GEOGRAPHIC -> TelehealthRequirement.TELEHEALTH_REQUIREMENT_GEOGRAPHIC;
              case ORIGINATING_SITE ->
                  TelehealthRequirement.TELEHEALTH_REQUIREMENT_ORIGINATING_SITE;
            })
        .setOutcome(
            switch (answer.outcome()) {
              case MET_WITHOUT_WAIVER -> TelehealthOutcome.TELEHEALTH_OUTCOME_MET_WITHOUT_WAIVER;
              case WAIVED -> TelehealthOutcome.TELEHEALTH_OUTCOME_WAIVED;
              case NOT_WAIVED -> TelehealthOutcome.TELEHEALTH_OUTCOME_NOT_WAIVED;
              case UNDETERMINED -> TelehealthOutcome.TELEHEALTH_OUTCOME_UNDETERMINED;
            })
        .addAllFindings(FindingMessages.messages(answer.findings()))
        .build();
  }

  private static org.asmengine.domain.ruleset.programme.OriginatingSite site(OriginatingSite site) {
    return switch (site) {
      case ORIGINATING_SITE_HOME -> org.asmengine.domain.ruleset.programme.OriginatingSite.HOME;
      case ORIGINATING_SITE_PHYSICIAN_OFFICE ->
          org.asmengine.domain.ruleset.programme.OriginatingSite.PHYSICIAN_OFFICE;
      case ORIGINATING_SITE_HOSPITAL ->
          org.asmengine.domain.ruleset.programme.OriginatingSite.HOSPITAL;
      case ORIGINATING_SITE_CRITICAL_ACCESS_HOSPITAL ->
          org.asmengine.domain.ruleset.programme.OriginatingSite.CRITICAL_ACCESS_HOSPITAL;
      case ORIGINATING_SITE_RURAL_EMERGENCY_HOSPITAL ->
          org.asmengine.domain.ruleset.programme.OriginatingSite.RURAL_EMERGENCY_HOSPITAL;
      case ORIGINATING_SITE_RURAL_HEALTH_CLINIC ->
          org.asmengine.domain.ruleset.programme.OriginatingSite.RURAL_HEALTH_CLINIC;
      case ORIGINATING_SITE_FEDERALLY_QUALIFIED_HEALTH_CENTER ->
          org.asmengine.domain.ruleset.programme.OriginatingSite.FEDERALLY_QUALIFIED_HEALTH_CENTER;
      case ORIGINATING_SITE_SKILLED_NURSING_FACILITY ->
          org.asmengine.domain.ruleset.programme.OriginatingSite.SKILLED_NURSING_FACILITY;
      case ORIGINATING_SITE_COMMUNITY_MENTAL_HEALTH_CENTER ->
          org.asmengine.domain.ruleset.programme.OriginatingSite.COMMUNITY_MENTAL_HEALTH_CENTER;
      case ORIGINATING_SITE_RENAL_DIALYSIS_FACILITY ->
          org.asmengine.domain.ruleset.programme.OriginatingSite.RENAL_DIALYSIS_FACILITY;
      case ORIGINATING_SITE_OTHER, ORIGINATING_SITE_UNSPECIFIED, UNRECOGNIZED ->
          org.asmengine.domain.ruleset.programme.OriginatingSite.OTHER;
    };
  }

  private static Geography geography(SiteGeography geography) {
    return switch (geography) {
      case SITE_GEOGRAPHY_RURAL_SHORTAGE_AREA -> Geography.RURAL_SHORTAGE_AREA;
      case SITE_GEOGRAPHY_OUTSIDE_METROPOLITAN_AREA -> Geography.OUTSIDE_METROPOLITAN_AREA;
      case SITE_GEOGRAPHY_METROPOLITAN_AREA -> Geography.METROPOLITAN_AREA;
      case SITE_GEOGRAPHY_UNSPECIFIED, UNRECOGNIZED -> Geography.UNKNOWN;
    };
  }
}
