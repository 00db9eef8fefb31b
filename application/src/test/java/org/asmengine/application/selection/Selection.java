package org.asmengine.application.selection;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.asmengine.application.input.DataFile;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.input.Reject;
import org.asmengine.application.ruleset.ProgrammeRulesRepository;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemoryCmsFiles;
import org.asmengine.application.testing.InMemoryLists;
import org.asmengine.application.testing.InMemoryParts;
import org.asmengine.application.testing.InMemorySource;
import org.asmengine.application.testing.InMemoryTransactions;
import org.asmengine.application.testing.ProgrammeFixture;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.domain.ruleset.programme.ProgrammeRules;
import org.asmengine.domain.selection.ListKind;

/** Use cases of the selection on stores in memory, and the lines of a small set of files. */
final class Selection {

  static final PerformanceYear YEAR = PerformanceYear.of(2027);
  static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");

  static final RuleSetRepository RULE_SETS =
      new RuleSetRepository() {
        @Override
        public RuleSet find(PerformanceYear year) {
          return Workbench.RULES;
        }

        @Override
        public List<PerformanceYear> years() {
          return List.of(YEAR);
        }
      };

  final InMemoryLists lists = new InMemoryLists();
  final InMemoryCmsFiles cmsFiles = new InMemoryCmsFiles();
  final InMemorySource files = new InMemorySource();
  private final ProgrammeRulesRepository programme;

  Selection() {
    this(ProgrammeFixture.rules());
  }

  Selection(ProgrammeRules rules) {
    this.programme = year -> rules;
    files.with(
        ProgrammeFile.AREAS,
        List.of(
            "11111,Springfield,CBSA,900,1000.00,Y",
            "33333,Ogdenville,METROPOLITAN_DIVISION,800,900.00,N"));
    files.with(ProgrammeFile.ZIP_AREAS, List.of("10001,11111", "30001,33333", "90001,"));
    files.with(ProgrammeFile.CLAIMS, List.of());
    files.with(ProgrammeFile.EPISODES, List.of());
  }

  ProgrammeRulesRepository programme() {
    return programme;
  }

  /** A cardiologist with claims and so many episodes at a ZIP code. */
  Selection cardiologist(String tin, String npi, int episodes, String zip) {
    return claims(tin, npi, "06", 50).episodes(tin, npi, "COST_HF_1", episodes, zip);
  }

  Selection claims(String tin, String npi, String specialty, int count) {
    files.add(ProgrammeFile.CLAIMS, "%s,%s,%s,%d,Y,N".formatted(tin, npi, specialty, count));
    return this;
  }

  Selection episodes(String tin, String npi, String measure, int count, String zip) {
    for (int i = 0; i < count; i++) {
      files.add(ProgrammeFile.EPISODES, episode(tin, npi, measure, zip + "-" + i, zip));
    }
    return this;
  }

  static String episode(String tin, String npi, String measure, String id, String zip) {
    return "%s,%s,%s,%s,2025-01-01,2025-12-31,%s,,10.00,10.00"
        .formatted(tin, npi, measure, id, zip);
  }

  Selection with(DataFile file, String... lines) {
    files.add(file, lines);
    return this;
  }

  SelectParticipants.Outcome select() {
    return select(ListKind.FINAL, SelectionRequest.MAX_REJECTS);
  }

  SelectParticipants.Outcome select(ListKind kind, long maxRejects) {
    return new SelectParticipants(
            RULE_SETS,
            programme,
            lists,
            new InMemoryTransactions(new InMemoryAuditTrail(), new InMemoryAnsweredCalls()),
            Clock.fixed(NOW, ZoneOffset.UTC))
        .select(
            new SelectionRequest(
                YEAR, kind, files, parts -> new InMemoryParts(), "tester", maxRejects, read -> {}));
  }

  ImportCmsFile.Outcome importCms(String... lines) {
    files.with(ProgrammeFile.CMS_PARTICIPANTS, List.of(lines));
    return new ImportCmsFile(cmsFiles, Clock.fixed(NOW, ZoneOffset.UTC)).read(files, "tester");
  }

  List<ReconciledEntry> reconcile(ListId list, CmsFileId file) {
    List<ReconciledEntry> entries = new ArrayList<>();
    new ReconcileList(lists, cmsFiles, RULE_SETS).reconcile(list, file, entries::add);
    return entries;
  }

  List<ListChange> compare(ListId before, ListId after) {
    List<ListChange> changes = new ArrayList<>();
    new CompareLists(lists).compare(before, after, changes::add);
    return changes;
  }

  /** The participants as a text: cohort, TIN, NPI and area. */
  List<String> participants(ListId list) {
    List<String> participants = new ArrayList<>();
    new ReadParticipants(lists)
        .forEachParticipant(
            list,
            (candidate, practice) ->
                participants.add(
                    "%s %s %s %s %d"
                        .formatted(
                            candidate.cohort(),
                            candidate.id().tin().value(),
                            candidate.id().npi().value(),
                            candidate.eligibility().area().orElse("-"),
                            practice.clinicians())));
    return participants;
  }

  static List<String> codes(List<Reject> rejects) {
    return rejects.stream()
        .map(reject -> reject.file().fileName() + ":" + reject.line() + " " + reject.code())
        .toList();
  }
}
