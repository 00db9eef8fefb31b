package org.asmengine.application.selection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.asmengine.application.episode.Episode;
import org.asmengine.application.episode.EpisodeRowParser;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.input.AcceptedRows;
import org.asmengine.application.input.ClinicianParts;
import org.asmengine.application.input.InputSource.FileDigest;
import org.asmengine.application.input.ProgrammeFile;
import org.asmengine.application.input.RecordParser;
import org.asmengine.application.input.Reject;
import org.asmengine.application.ruleset.ProgrammeRulesRepository;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.domain.ruleset.programme.ProgrammeRules;
import org.asmengine.domain.ruleset.programme.SelectionRules;
import org.asmengine.domain.selection.EligibilityCriteria;
import org.asmengine.domain.selection.SelectedAreas;

/**
 * Use case: makes a preliminary or final list of participants from claims, episodes and areas. It
 * reads the files part by part, in memory that does not grow with them, and keeps the list whole or
 * not at all. The same files under the same rules are the same list: it is not made twice.
 */
public final class SelectParticipants {

  private static final int BATCH = 1_000;

  /**
   * What came of it.
   *
   * @param list the list
   * @param rejects rejected rows by file and line; none where the list was there before
   * @param made whether it was made now, and not before
   */
  public record Outcome(ParticipantList list, List<Reject> rejects, boolean made) {

    /** Copies the list. */
    public Outcome {
      rejects = List.copyOf(rejects);
    }
  }

  private final RuleSetRepository ruleSets;
  private final ProgrammeRulesRepository programmeRules;
  private final ParticipantLists lists;
  private final Transactions transactions;
  private final Clock clock;

  /** With these ports. */
  public SelectParticipants(
      RuleSetRepository ruleSets,
      ProgrammeRulesRepository programmeRules,
      ParticipantLists lists,
      Transactions transactions,
      Clock clock) {
    this.ruleSets = ruleSets;
    this.programmeRules = programmeRules;
    this.lists = lists;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Makes the list.
   *
   * @throws EngineException with a code of kind INPUT when the files can't be used
   */
  public Outcome select(SelectionRequest request) {
    RuleSet ruleSet = ruleSets.find(request.year());
    ProgrammeRules programme = programmeRules.find(request.year());
    SelectionInputs inputs = SelectionInputs.of(request.files());
    SelectionRules rules = programme.selection();
    ParticipantList.Identity identity =
        new ParticipantList.Identity(
            request.year(),
            request.kind(),
            request.kind().lookBackYear(request.year(), rules),
            programme.digest("selection"),
            inputs.digest());
    Optional<ParticipantList> before = lists.find(identity);
    if (before.isPresent()) {
      return new Outcome(before.get(), List.of(), false);
    }
    RejectedRows rejects = new RejectedRows(request.maxRejects());
    Work work = new Work(request, ruleSet, rules, inputs, rejects);
    ListId made = transactions.run(() -> work.make(identity));
    return new Outcome(lists.find(made).orElseThrow(), rejects.all(), true);
  }

  /** One list being made. */
  private final class Work {

    private final SelectionRequest request;
    private final RuleSet ruleSet;
    private final SelectionRules rules;
    private final SelectionInputs inputs;
    private final RejectedRows rejects;
    private final Map<ProgrammeFile, Long> records = new HashMap<>();

    Work(
        SelectionRequest request,
        RuleSet ruleSet,
        SelectionRules rules,
        SelectionInputs inputs,
        RejectedRows rejects) {
      this.request = request;
      this.ruleSet = ruleSet;
      this.rules = rules;
      this.inputs = inputs;
      this.rejects = rejects;
    }

    ListId make(ParticipantList.Identity identity) {
      SelectedAreas areas = AreaInputs.selected(request.files(), rejects);
      Map<String, String> zips =
          AreaInputs.ofZips(request.files(), areas.areas().keySet(), rejects);
      PracticeCounts practices = new PracticeCounts(practiceRows());
      records.put(ProgrammeFile.AREAS, areas.areas().size() + rejects.of(ProgrammeFile.AREAS));
      records.put(ProgrammeFile.ZIP_AREAS, zips.size() + rejects.of(ProgrammeFile.ZIP_AREAS));
      ListId list =
          lists.begin(new ListDraft(identity, clock.instant(), request.createdBy(), areas));
      ClinicianJudge judge =
          new ClinicianJudge(
              new EligibilityCriteria(rules, areas), ruleSet.cost(), identity.lookBackYear(), zips);
      judgeAll(list, judge, areas, practices);
      lists.addPractices(list, practices.all());
      inputs.verify(request.files());
      ListDigest digest = new ListDigest();
      new CandidatePages(lists, list, CandidateFilter.all()).forEachRemaining(digest::add);
      lists.complete(list, listInputs(), digest.totals());
      return list;
    }

    private List<PracticeRow> practiceRows() {
      ProgrammeFile file = ProgrammeFile.PRACTICES;
      if (!inputs.digests().containsKey(file)) {
        return List.of();
      }
      List<PracticeRow> rows =
          AcceptedRows.of(file, request.files(), PracticeRow::parse, PracticeRow::tin, rejects);
      records.put(file, rows.size() + rejects.of(file));
      return rows;
    }

    private void judgeAll(
        ListId list, ClinicianJudge judge, SelectedAreas areas, PracticeCounts practices) {
      RecordParser<Episode> episodeParser = episodeParser(areas);
      try (ClinicianParts parts =
          ClinicianParts.split(
              request.files(), request.splitter(), inputs.ofClinicians(), request.progress())) {
        List<Candidate> waiting = new ArrayList<>();
        for (int part = 0; part < parts.count(); part++) {
          Map<ParticipantId, List<ClaimRow>> claims = new HashMap<>();
          for (ClaimRow row :
              parts.rows(ProgrammeFile.CLAIMS, part, ClaimRow::parse, ClaimRow::key, rejects)) {
            claims.computeIfAbsent(row.participant(), absent -> new ArrayList<>()).add(row);
          }
          Map<ParticipantId, List<Episode>> episodes = new HashMap<>();
          for (Episode row :
              parts.rows(ProgrammeFile.EPISODES, part, episodeParser, Episode::key, rejects)) {
            episodes.computeIfAbsent(row.participant(), absent -> new ArrayList<>()).add(row);
          }
          SortedSet<ParticipantId> clinicians = new TreeSet<>(claims.keySet());
          clinicians.addAll(episodes.keySet());
          for (ParticipantId clinician : clinicians) {
            practices.add(clinician.tin());
            waiting.addAll(
                judge.judge(
                    clinician,
                    claims.getOrDefault(clinician, List.of()),
                    episodes.getOrDefault(clinician, List.of())));
            if (waiting.size() >= BATCH) {
              lists.addCandidates(list, waiting);
              waiting = new ArrayList<>();
            }
          }
        }
        lists.addCandidates(list, waiting);
        records.put(ProgrammeFile.CLAIMS, parts.records(ProgrammeFile.CLAIMS));
        records.put(ProgrammeFile.EPISODES, parts.records(ProgrammeFile.EPISODES));
      }
    }

    private RecordParser<Episode> episodeParser(SelectedAreas areas) {
      EpisodeRowParser parser = EpisodeRowParser.of(ruleSet);
      return fields -> {
        Episode episode = parser.parse(fields);
        if (episode.area().isPresent() && areas.find(episode.area().get()).isEmpty()) {
          throw fields.reject(
              "service_area", ErrorCode.UNKNOWN_AREA, ErrorCode.UNKNOWN_AREA.allowed());
        }
        return episode;
      };
    }

    private List<ListInput> listInputs() {
      List<ListInput> list = new ArrayList<>();
      for (Map.Entry<ProgrammeFile, FileDigest> entry : inputs.digests().entrySet()) {
        ProgrammeFile file = entry.getKey();
        list.add(
            new ListInput(
                file.fileName(),
                entry.getValue().sha256(),
                entry.getValue().bytes(),
                records.getOrDefault(file, 0L),
                rejects.of(file)));
      }
      return list;
    }
  }
}
