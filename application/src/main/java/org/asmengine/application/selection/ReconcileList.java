package org.asmengine.application.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.selection.PublishedParticipant;
import org.asmengine.domain.selection.Reconciliation;

/** Use case: CMS's list of participants against one of ours. */
public final class ReconcileList {

  private static final int MOST_OF_A_CLINICIAN = 1_000;

  private final ParticipantLists lists;
  private final CmsFiles files;
  private final RuleSetRepository ruleSets;

  /** With these ports. */
  public ReconcileList(ParticipantLists lists, CmsFiles files, RuleSetRepository ruleSets) {
    this.lists = lists;
    this.files = files;
    this.ruleSets = ruleSets;
  }

  /**
   * Hands over every entry of either list, by NPI and cohort.
   *
   * @throws EngineException NO_SUCH_LIST or NO_SUCH_CMS_FILE
   */
  public void reconcile(ListId listId, CmsFileId fileId, Consumer<ReconciledEntry> entries) {
    ParticipantList list = FoundList.of(lists, listId);
    if (files.find(fileId).isEmpty()) {
      throw new EngineException(
          ErrorCode.NO_SUCH_CMS_FILE,
          "there is no import %s of CMS's data set; allowed: %s"
              .formatted(fileId, ErrorCode.NO_SUCH_CMS_FILE.allowed()));
    }
    PerformanceYear year = list.identity().year();
    List<PublishedParticipant> published = files.rows(fileId);
    DisputeReasons reasons =
        new DisputeReasons(year, ruleSets.find(year).smallPractice().maxClinicians());
    for (Reconciliation.Entry entry : Reconciliation.of(year, published, ours(listId))) {
      List<Candidate> candidates =
          entry instanceof Reconciliation.Entry.OnBoth ? List.of() : of(listId, entry.npi());
      entries.accept(new ReconciledEntry(entry, reasons.of(entry, candidates), candidates));
    }
  }

  private List<Reconciliation.Ours> ours(ListId list) {
    List<Reconciliation.Ours> ours = new ArrayList<>();
    new ReadParticipants(lists)
        .forEachParticipant(
            list,
            (candidate, practice) ->
                ours.add(
                    new Reconciliation.Ours(
                        candidate.id(),
                        candidate.cohort(),
                        practice.legalName(),
                        practice.clinicians())));
    return ours;
  }

  private List<Candidate> of(ListId list, Npi npi) {
    return lists.candidates(
        list, CandidateFilter.clinician(npi), Optional.empty(), MOST_OF_A_CLINICIAN);
  }
}
