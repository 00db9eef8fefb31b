package org.asmengine.grpc.participation;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.asmengine.application.selection.Candidate;
import org.asmengine.application.selection.CmsFile;
import org.asmengine.application.selection.ListChange;
import org.asmengine.application.selection.ListInput;
import org.asmengine.application.selection.ReconciledEntry;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.selection.Criterion;
import org.asmengine.domain.selection.ListKind;
import org.asmengine.domain.selection.Participation;
import org.asmengine.domain.selection.Reconciliation.Entry;
import org.asmengine.domain.selection.Verdict;
import org.asmengine.grpc.value.CohortMessages;
import org.asmengine.proto.v1.CmsParticipantFile;
import org.asmengine.proto.v1.CriterionVerdict;
import org.asmengine.proto.v1.EligibilityCriterion;
import org.asmengine.proto.v1.ParticipantList;
import org.asmengine.proto.v1.ParticipantListChange;
import org.asmengine.proto.v1.ParticipantListChangeKind;
import org.asmengine.proto.v1.ParticipantListInput;
import org.asmengine.proto.v1.ParticipantListKind;
import org.asmengine.proto.v1.ReconciledParticipant;
import org.asmengine.proto.v1.ReconciledPlace;
import org.asmengine.proto.v1.Standing;

/** Lists of participants, and what is in them, as messages. */
final class ParticipationMessages {

  static final String LISTS = "participantLists/";
  static final String CMS_FILES = "cmsParticipantFiles/";

  private ParticipationMessages() {}

  static ParticipantList message(org.asmengine.application.selection.ParticipantList list) {
    return ParticipantList.newBuilder()
        .setName(LISTS + list.id())
        .setPerformanceYear(list.identity().year().value())
        .setKind(message(list.identity().kind()))
        .setLookBackYear(list.identity().lookBackYear())
        .setCreateTime(message(list.createdAt()))
        .setCreator(list.createdBy())
        .setCandidateCount(list.totals().candidates())
        .setHeartFailureCount(list.totals().heartFailure())
        .setLowBackPainCount(list.totals().lowBackPain())
        .setDigest(list.totals().digest())
        .setRuleDigest(list.identity().ruleDigest())
        .addAllInputs(list.inputs().stream().map(ParticipationMessages::message).toList())
        .build();
  }

  private static ParticipantListInput message(ListInput input) {
    return ParticipantListInput.newBuilder()
        .setFile(input.fileName())
        .setSha256(input.sha256())
        .setRecordCount(input.records())
        .setRejectedCount(input.rejected())
        .build();
  }

  static ParticipantListKind message(ListKind kind) {
    return switch (kind) {
      case PRELIMINARY -> ParticipantListKind.PARTICIPANT_LIST_KIND_PRELIMINARY;
      case FINAL -> ParticipantListKind.PARTICIPANT_LIST_KIND_FINAL;
    };
  }

  /** The kind of the message; nothing where none is named. */
  static Optional<ListKind> kind(ParticipantListKind kind) {
    return switch (kind) {
      case PARTICIPANT_LIST_KIND_PRELIMINARY -> Optional.of(ListKind.PRELIMINARY);
      case PARTICIPANT_LIST_KIND_FINAL -> Optional.of(ListKind.FINAL);
      case PARTICIPANT_LIST_KIND_UNSPECIFIED, UNRECOGNIZED -> Optional.empty();
    };
  }

  /** A candidate; the size of the practice is the caller's business. */
  static org.asmengine.proto.v1.Candidate.Builder message(Candidate candidate) {
    return org.asmengine.proto.v1.Candidate.newBuilder()
        .setTin(candidate.id().tin().value())
        .setNpi(candidate.id().npi().value())
        .setCohort(CohortMessages.message(candidate.cohort()))
        .setEligible(candidate.isEligible())
        .setSpecialtyCode(candidate.eligibility().specialty().orElse(""))
        .setArea(candidate.eligibility().area().orElse(""))
        .setClaimCount(candidate.eligibility().claims())
        .setEpisodeCount(candidate.eligibility().episodes())
        .addAllVerdicts(
            candidate.eligibility().verdicts().stream()
                .map(ParticipationMessages::message)
                .toList());
  }

  private static CriterionVerdict message(Verdict verdict) {
    return CriterionVerdict.newBuilder()
        .setCriterion(message(verdict.criterion()))
        .setMet(verdict.met())
        .setFound(verdict.found())
        .setNeeded(verdict.needed())
        .setDistance(verdict.distance())
        .addAllTies(verdict.ties())
        .addAllSources(verdict.sources().stream().map(ParticipationMessages::message).toList())
        .build();
  }

  private static org.asmengine.proto.v1.SourceRow message(SourceRow row) {
    return org.asmengine.proto.v1.SourceRow.newBuilder()
        .setFile(row.file())
        .setLine(row.line())
        .build();
  }

  private static EligibilityCriterion message(Criterion criterion) {
    return switch (criterion) {
      case FEE_SCHEDULE -> EligibilityCriterion.ELIGIBILITY_CRITERION_FEE_SCHEDULE;
      case SPECIALTY -> EligibilityCriterion.ELIGIBILITY_CRITERION_SPECIALTY;
      case EPISODES -> EligibilityCriterion.ELIGIBILITY_CRITERION_EPISODES;
      case LOCATION -> EligibilityCriterion.ELIGIBILITY_CRITERION_LOCATION;
      case CLINIC -> EligibilityCriterion.ELIGIBILITY_CRITERION_CLINIC;
    };
  }

  static Standing message(Participation.Standing standing) {
    return Standing.newBuilder()
        .setPerformanceYear(standing.year().value())
        .setKind(message(standing.kind()))
        .setCohort(CohortMessages.message(standing.cohort()))
        .setEligible(standing.eligible())
        .build();
  }

  static ParticipantListChange message(ListChange change) {
    ParticipantListChange.Builder message =
        ParticipantListChange.newBuilder()
            .setKind(
                switch (change.kind()) {
                  case JOINED -> ParticipantListChangeKind.PARTICIPANT_LIST_CHANGE_KIND_JOINED;
                  case LEFT -> ParticipantListChangeKind.PARTICIPANT_LIST_CHANGE_KIND_LEFT;
                  case CHANGED -> ParticipantListChangeKind.PARTICIPANT_LIST_CHANGE_KIND_CHANGED;
                })
            .setTin(change.id().tin().value())
            .setNpi(change.id().npi().value())
            .setCohort(CohortMessages.message(change.cohort()));
    change.before().ifPresent(before -> message.setBefore(message(before)));
    change.after().ifPresent(after -> message.setAfter(message(after)));
    return message.build();
  }

  static CmsParticipantFile message(CmsFile file) {
    return CmsParticipantFile.newBuilder()
        .setName(CMS_FILES + file.id())
        .setSha256(file.sha256())
        .setRecordCount(file.records())
        .setRejectedCount(file.rejected())
        .setImportTime(message(file.importedAt()))
        .setImporter(file.importedBy())
        .build();
  }

  static ReconciledParticipant message(ReconciledEntry one) {
    ReconciledParticipant.Builder message =
        ReconciledParticipant.newBuilder()
            .setNpi(one.entry().npi().value())
            .setCohort(CohortMessages.message(one.entry().cohort()))
            .addAllReasons(one.reasons())
            .addAllCandidates(
                one.candidates().stream().map(candidate -> message(candidate).build()).toList());
    switch (one.entry()) {
      case Entry.OnBoth both ->
          message
              .setPlace(ReconciledPlace.RECONCILED_PLACE_BOTH)
              .setTin(both.ours().id().tin().value())
              .setOrganization(both.theirs().organization());
      case Entry.TheirsOnly theirs ->
          message
              .setPlace(ReconciledPlace.RECONCILED_PLACE_THEIRS_ONLY)
              .setOrganization(theirs.theirs().organization());
      case Entry.OursOnly ours ->
          message
              .setPlace(ReconciledPlace.RECONCILED_PLACE_OURS_ONLY)
              .setTin(ours.ours().id().tin().value())
              .setOrganization(ours.ours().organization());
    }
    return message.build();
  }

  private static Timestamp message(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }
}
