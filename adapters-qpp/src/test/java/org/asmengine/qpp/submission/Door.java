package org.asmengine.qpp.submission;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.input.FileReview;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.input.InputRow;
import org.asmengine.application.input.InputRow.ParticipantRow;
import org.asmengine.application.input.Reject;
import org.asmengine.application.input.Roster;
import org.asmengine.application.input.RowParsers;
import org.asmengine.application.performanceyear.YearGuards;
import org.asmengine.application.ruleset.RuleSetRepository;
import org.asmengine.application.run.InputFacts;
import org.asmengine.application.run.RunId;
import org.asmengine.application.run.RunIdentity;
import org.asmengine.application.submission.SendSubmission;
import org.asmengine.application.submission.SubmissionCategory;
import org.asmengine.application.submission.SubmissionInputs;
import org.asmengine.application.submission.YearRosters;
import org.asmengine.application.submission.qpp.ExportQppDocument;
import org.asmengine.application.submission.qpp.QppReceipt;
import org.asmengine.application.submission.qpp.SendQppDocument;
import org.asmengine.application.testing.InMemoryInputs;
import org.asmengine.application.testing.InMemoryRuns;
import org.asmengine.application.testing.InMemorySubmissions;
import org.asmengine.application.testing.Workbench;
import org.asmengine.application.transaction.Transactions;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.Npi;
import org.asmengine.domain.participation.Participant;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.RuleSet;
import org.asmengine.domain.ruleset.programme.QppRules;

/**
 * The door for documents, in memory: a small practice with a clinician in each cohort, a large one.
 */
final class Door {

  static final Tin SMALL = Tin.of("012345678");
  static final Npi HF = Npi.of("1234567890");
  static final Npi LBP = Npi.of("0000000001");
  static final Tin LARGE = Tin.of("987654321");
  static final Npi LARGE_HF = Npi.of("9876543210");
  static final Instant IN_TIME = Instant.parse("2028-03-01T12:00:00Z");
  static final QppRules RULES =
      new QppRules(List.of("mips", "asm"), List.of("IA_1", "IA_2"), List.of("238"), "overall");

  private static final List<Participant> PARTICIPANTS =
      List.of(
          participant(SMALL, HF, Cohort.HF, 8),
          participant(SMALL, LBP, Cohort.LBP, 8),
          participant(LARGE, LARGE_HF, Cohort.HF, 40));

  final InMemorySubmissions submissions = new InMemorySubmissions();
  private final InMemoryRuns runs = new InMemoryRuns();
  private final InMemoryInputs inputs = new InMemoryInputs();

  Door() {
    RunId run =
        runs.create(new RunIdentity(Workbench.YEAR, "rules", "in"), Workbench.RULES, Workbench.NOW)
            .id();
    runs.saveInputs(
        run, List.of(new InputFacts(InputFile.PARTICIPANTS, "", 0, PARTICIPANTS.size(), 0)));
    inputs.saveRows(
        run,
        InputFile.PARTICIPANTS,
        PARTICIPANTS.stream().<InputRow>map(one -> new ParticipantRow(one, "", "")).toList());
  }

  QppReceipt send(String json) {
    return use(IN_TIME).send(json.getBytes(StandardCharsets.UTF_8), caller(SMALL, LARGE));
  }

  QppReceipt check(String json, Instant at, Caller caller) {
    return use(at).check(json.getBytes(StandardCharsets.UTF_8), caller);
  }

  String export(Tin tin, Optional<Npi> npi) {
    return new ExportQppDocument(new QppJson(), RULE_SETS, year -> RULES, submissions)
        .export(Workbench.YEAR, tin, npi, caller(SMALL, LARGE));
  }

  /** What a year end would reject of all that was accepted. */
  List<Reject> rejectedByTheYearEnd() {
    Roster roster = new Roster();
    PARTICIPANTS.forEach(roster::add);
    List<Reject> rejects = new ArrayList<>();
    for (SubmissionCategory category : SubmissionCategory.values()) {
      new FileReview(
              new SubmissionInputs(submissions, Workbench.YEAR, submissions.last()),
              rejects::add,
              read -> {})
          .review(category.file(), RowParsers.of(Workbench.RULES, roster));
    }
    return rejects;
  }

  static Caller caller(Tin... scope) {
    return new Caller("portal", EnumSet.of(Role.SUBMITTER), TinScope.of(Set.of(scope)));
  }

  private static final RuleSetRepository RULE_SETS =
      new RuleSetRepository() {
        @Override
        public List<PerformanceYear> years() {
          return List.of(Workbench.YEAR);
        }

        @Override
        public RuleSet find(PerformanceYear year) {
          return Workbench.RULES;
        }
      };

  private SendQppDocument use(Instant at) {
    return new SendQppDocument(
        new QppJson(),
        RULE_SETS,
        year -> RULES,
        new SendSubmission(
            RULE_SETS,
            new YearRosters(runs, inputs),
            submissions,
            YearGuards.none(),
            Clock.fixed(at, ZoneOffset.UTC)),
        new Transactions() {
          @Override
          public <T> T run(Supplier<T> work) {
            return work.get();
          }

          @Override
          public <T> T rehearse(Supplier<T> work) {
            throw new UnsupportedOperationException("nothing is rehearsed");
          }
        });
  }

  private static Participant participant(Tin tin, Npi npi, Cohort cohort, int clinicians) {
    return new Participant(
        new ParticipantId(tin, npi), cohort, clinicians, new SourceRow("participants.csv", 2));
  }
}
