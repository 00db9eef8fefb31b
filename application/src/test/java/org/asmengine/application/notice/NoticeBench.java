package org.asmengine.application.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asmengine.application.access.Caller;
import org.asmengine.application.access.Role;
import org.asmengine.application.access.TinScope;
import org.asmengine.application.benchmark.CompareWithMips;
import org.asmengine.application.correction.CorrectCohorts;
import org.asmengine.application.correction.CorrectResult;
import org.asmengine.application.correction.CorrectedRecord;
import org.asmengine.application.correction.RecomputeCohorts;
import org.asmengine.application.correction.Rescoring;
import org.asmengine.application.correction.ServedScores;
import org.asmengine.application.correction.StandingCohorts;
import org.asmengine.application.correction.VerifyCorrections;
import org.asmengine.application.explain.ExplainScore;
import org.asmengine.application.feedback.ReadFeedback;
import org.asmengine.application.input.InputFile;
import org.asmengine.application.journal.JournaledSubjects;
import org.asmengine.application.publication.Publication;
import org.asmengine.application.result.VerifyRun;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.CompleteRuns;
import org.asmengine.application.testing.InMemoryAnsweredCalls;
import org.asmengine.application.testing.InMemoryAuditTrail;
import org.asmengine.application.testing.InMemoryCorrections;
import org.asmengine.application.testing.InMemoryJournal;
import org.asmengine.application.testing.InMemoryPublications;
import org.asmengine.application.testing.InMemoryTransactions;
import org.asmengine.application.testing.SampleInputs;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.notice.Matter;
import org.asmengine.domain.notice.Notice;
import org.asmengine.domain.notice.NoticeEvent;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.Tin;
import org.asmengine.domain.ruleset.programme.NoticeRules;

/** A scored and published year whose results can be contested. */
final class NoticeBench {

  static final RunId RUN = new RunId(1);
  static final String TIN = SampleInputs.tin(14);
  static final ParticipantId WHO = ParticipantId.of(TIN, SampleInputs.npi(14, 0));
  static final ParticipantId OTHER = ParticipantId.of(SampleInputs.tin(2), SampleInputs.npi(2, 0));

  /** Noon in Washington on June 1: notices are in time until July 1 is over. */
  static final Instant ISSUED = Instant.parse("2028-06-01T16:00:00Z");

  static final Instant DUE_BY = Instant.parse("2028-07-02T04:00:00Z");

  static final Caller PRACTICE =
      new Caller("practice", EnumSet.of(Role.SUBMITTER), TinScope.of(Set.of(Tin.of(TIN))));
  static final Caller OTHER_PRACTICE =
      new Caller("other", EnumSet.of(Role.SUBMITTER), TinScope.of(Set.of(OTHER.tin())));
  static final Caller OPERATOR =
      new Caller("operator", EnumSet.of(Role.OPERATOR), TinScope.of(Set.of()));

  static final NoticeRules RULES =
      new NoticeRules(
          ZoneId.of("America/New_York"), 30, 10, 30, 30, Set.of(LocalDate.of(2028, 7, 4)), false);

  final Workbench bench = new Workbench(SampleInputs.of(48));
  final InMemoryCorrections corrections = new InMemoryCorrections();
  final InMemoryJournal journal = new InMemoryJournal();
  final InMemoryPublications publications = new InMemoryPublications();
  final Hands clock = new Hands(ISSUED);
  NoticeRules rules = RULES;
  final InMemoryTransactions transactions =
      new InMemoryTransactions(new InMemoryAuditTrail(), new InMemoryAnsweredCalls());
  final JournaledSubjects<Notice, NoticeEvent> notices =
      new JournaledSubjects<>(journal, new NoticeFormat(), transactions, clock);
  final NoticeLimits limits = year -> rules;
  final CompleteRuns runs = new CompleteRuns(bench.runs, bench.results);
  final ServedScores scores = new ServedScores(bench.results, corrections);
  final StandingCohorts cohorts = new StandingCohorts(runs, bench.inputs, corrections);
  final Rescoring rescoring = new Rescoring(cohorts, bench.inputs, corrections);
  final IssuedResults issued = new PublishedResults(publications);
  final FileNotice file = new FileNotice(notices, bench.runs, scores, issued, limits);
  final ReviewNotice review = new ReviewNotice(notices, limits);
  final ReadNotices read = new ReadNotices(notices);
  final NoticesOfYear ofYear = new NoticesOfYear(notices, clock);
  final SettleNotices settle = new SettleNotices(notices, clock);
  final CorrectAfterNotice correct =
      new CorrectAfterNotice(
          notices,
          new CorrectResult(runs, rescoring, cohorts, scores, corrections, clock),
          new CorrectCohorts(runs, bench.inputs, bench.results, corrections, clock),
          new RecomputeCohorts(runs, cohorts, bench.inputs, bench.results, corrections),
          corrections,
          limits,
          transactions);
  final VerifyRun verify =
      new VerifyRun(
          bench.runs, bench.results, new VerifyCorrections(corrections, bench.results, ofYear));
  final ReadFeedback feedback =
      new ReadFeedback(
          runs,
          scores,
          rescoring,
          new ExplainScore(bench.runs, bench.inputs, bench.results, corrections, cohorts),
          new CompareWithMips(runs, scores, rescoring, year -> List.of()),
          issued,
          limits,
          read,
          clock);

  NoticeBench() {
    bench.yearEnd().run(bench.request());
  }

  /** Issues the results. */
  NoticeBench published() {
    publications.add(new Publication(2029, RUN, ISSUED, "publisher"));
    return this;
  }

  static NoticeFiling filing() {
    return filing(Matter.IMPROVEMENT_ACTIVITY);
  }

  static NoticeFiling filing(Matter matter) {
    return new NoticeFiling(
        RUN, WHO, Optional.empty(), matter, "IA_2", "IA_2 was not performed, we said so");
  }

  NoticeId filed() {
    return file.file(filing(), PRACTICE, "practice").id();
  }

  NoticeId underReview() {
    NoticeId id = filed();
    review.acknowledge(id, OPERATOR, "clerk");
    review.startReview(id, OPERATOR, "reviewer");
    return id;
  }

  NoticeId upheld() {
    NoticeId id = underReview();
    review.uphold(id, "they did say so", OPERATOR, "reviewer");
    return id;
  }

  NoticeId denied() {
    NoticeId id = underReview();
    review.deny(id, "they did not", OPERATOR, "reviewer");
    return id;
  }

  static List<CorrectedRecord> records() {
    return List.of(
        new CorrectedRecord(
            InputFile.IMPROVEMENT_ACTIVITIES,
            Arrays.asList(TIN, "IA_2", "N", "2027-01-01", "2027-12-31")));
  }

  /** A clock whose hands are moved. */
  static final class Hands extends Clock {

    private Instant now;

    Hands(Instant now) {
      this.now = now;
    }

    void moveTo(Instant instant) {
      now = instant;
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
