package org.asmengine.bootstrap.cli;

import java.util.List;
import java.util.Map;
import org.asmengine.application.selection.Candidate;
import org.asmengine.application.selection.CmsFile;
import org.asmengine.application.selection.ParticipantList;
import org.asmengine.application.selection.ReconciledEntry;
import org.asmengine.domain.selection.Reconciliation.Entry;
import org.asmengine.domain.selection.Verdict;

/** CMS's list against ours, for a program. */
final class ReconciliationJson {

  private ReconciliationJson() {}

  static Json of(ParticipantList list, CmsFile file, List<ReconciledEntry> entries) {
    return new Json()
        .put("list", list.id().value())
        .put("performanceYear", list.identity().year().value())
        .put("cmsFile", file.id().value())
        .put("cmsSha256", file.sha256())
        .put("entries", entries.stream().map(ReconciliationJson::entry).toList());
  }

  /** Where somebody is, in words. */
  static String where(Entry entry) {
    return switch (entry) {
      case Entry.OnBoth both -> both.byName() ? "both, same name" : "both";
      case Entry.TheirsOnly theirs -> "theirs only";
      case Entry.OursOnly ours -> "ours only";
    };
  }

  private static Map<String, Object> entry(ReconciledEntry one) {
    Json fields =
        new Json()
            .put("npi", one.entry().npi().value())
            .put("cohort", one.entry().cohort().name())
            .put("where", where(one.entry()))
            .put("reasons", one.reasons())
            .put("evidence", one.candidates().stream().map(ReconciliationJson::evidence).toList());
    switch (one.entry()) {
      case Entry.OnBoth both ->
          fields
              .put("tin", both.ours().id().tin().value())
              .put("organization", both.theirs().organization())
              .put("cmsLine", both.theirs().source().line());
      case Entry.TheirsOnly theirs ->
          fields
              .put("organization", theirs.theirs().organization())
              .put("cmsLine", theirs.theirs().source().line());
      case Entry.OursOnly ours ->
          fields
              .put("tin", ours.ours().id().tin().value())
              .put("organization", ours.ours().organization());
    }
    return fields.map();
  }

  private static Map<String, Object> evidence(Candidate candidate) {
    return new Json()
        .put("tin", candidate.id().tin().value())
        .put("cohort", candidate.cohort().name())
        .put("eligible", candidate.isEligible())
        .put(
            "criteria",
            candidate.eligibility().verdicts().stream().map(ReconciliationJson::criterion).toList())
        .map();
  }

  private static Map<String, Object> criterion(Verdict verdict) {
    return new Json()
        .put("criterion", verdict.criterion().name())
        .put("met", verdict.met())
        .put("found", verdict.found())
        .put("needed", verdict.needed())
        .put("distance", verdict.distance())
        .put("sources", verdict.sources().stream().map(Object::toString).toList())
        .map();
  }
}
