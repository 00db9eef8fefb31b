package org.asmengine.application.notice;

import static org.asmengine.application.notice.NoticeBench.DUE_BY;
import static org.asmengine.application.notice.NoticeBench.ISSUED;
import static org.asmengine.application.notice.NoticeBench.OPERATOR;
import static org.asmengine.application.notice.NoticeBench.OTHER;
import static org.asmengine.application.notice.NoticeBench.OTHER_PRACTICE;
import static org.asmengine.application.notice.NoticeBench.PRACTICE;
import static org.asmengine.application.notice.NoticeBench.RUN;
import static org.asmengine.application.notice.NoticeBench.WHO;
import static org.asmengine.application.notice.NoticeBench.filing;
import static org.asmengine.application.notice.NoticeBench.records;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.asmengine.application.correction.Correction;
import org.asmengine.application.error.EngineException;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.journal.JournalEntry;
import org.asmengine.application.journal.SubjectHead;
import org.asmengine.application.run.RunId;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.notice.Matter;
import org.asmengine.domain.notice.Notice;
import org.asmengine.domain.notice.NoticeEvent;
import org.asmengine.domain.notice.NoticeState;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.asmengine.domain.ruleset.programme.NoticeRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Notices from the filing to the last word, at their deadlines, and by whom. */
class NoticeWorkflowTest {

  /** Washington's July 1 is over; so is the thirtieth day after a determination on July 1. */
  private static final Instant RECONSIDER_BY = Instant.parse("2028-07-02T04:00:00Z");

  private final NoticeBench bench = new NoticeBench().published();

  @Test
  void aNoticeSaysWhatIsContestedAndUntilWhenItIsAnswered() {
    ErrorNotice filed = bench.file.file(filing(), PRACTICE, "practice");

    NoticeEvent.Filed filing = filed.notice().filed();
    assertThat(filing.content().participant()).isEqualTo(WHO);
    assertThat(filing.content().cohort()).isEqualTo(Cohort.HF);
    assertThat(filing.content().run()).isEqualTo(1);
    assertThat(filing.content().paymentYear()).isEqualTo(OptionalInt.of(2029));
    assertThat(filing.content().description().value()).contains("not performed");
    assertThat(filing.issuedAt()).isEqualTo(ISSUED);
    assertThat(filing.dueBy()).isEqualTo(DUE_BY);
    assertThat(filing.acknowledgeBy()).isEqualTo(Instant.parse("2028-06-16T04:00:00Z"));
    assertThat(filing.respondBy()).isEqualTo(DUE_BY);
    SubjectHead head = bench.journal.head(bench.notices.subject(filed.id().value())).orElseThrow();
    assertThat(head.state()).isEqualTo("RECEIVED");
    assertThat(head.tin()).contains(WHO.tin());
    assertThat(head.npi()).contains(WHO.npi());
    assertThat(head.year()).contains(Workbench.YEAR);
  }

  @Test
  void aNoticeIsInTimeUntilTheLastSecond() {
    bench.clock.moveTo(DUE_BY.minusSeconds(1));
    bench.filed();

    bench.clock.moveTo(DUE_BY);
    assertFails(ErrorCode.NOTICE_TOO_LATE, bench::filed);
  }

  @Test
  void nothingIsContestedBeforeItIsIssued() {
    NoticeBench unpublished = new NoticeBench();

    assertFails(ErrorCode.RESULT_NOT_ISSUED, unpublished::filed);
  }

  @Test
  void anEarlierIssuanceThanThePublicationCounts() {
    NoticeBench unpublished = new NoticeBench();
    IssuedResults reported =
        run -> Optional.of(new IssuedResults.Issuance(ISSUED, OptionalInt.empty()));
    FileNotice file =
        new FileNotice(
            unpublished.notices,
            unpublished.bench.runs,
            unpublished.scores,
            reported.orElse(unpublished.issued),
            unpublished.limits);

    ErrorNotice filed = file.file(filing(), PRACTICE, "practice");

    assertThat(filed.notice().filed().content().paymentYear()).isEmpty();
    assertThat(filed.notice().filed().dueBy()).isEqualTo(DUE_BY);
  }

  @ParameterizedTest
  @EnumSource(Matter.class)
  void whatCantBeReviewedIsRefusedWithItsParagraph(Matter matter) {
    if (matter.isReviewable()) {
      assertThat(bench.file.file(filing(matter), PRACTICE, "p").notice().state())
          .isEqualTo(NoticeState.RECEIVED);
    } else {
      assertFails(
          ErrorCode.MATTER_NOT_REVIEWABLE,
          () -> bench.file.file(filing(matter), PRACTICE, "p"),
          "42 CFR 512.170");
    }
  }

  @Test
  void whoIsNotThereAndWhoIsNotTheCallersAreTheSame() {
    ParticipantId nobody = ParticipantId.of("000000001", "0000000001");
    String unknown =
        messageOf(() ->
            bench.file.file(
                new NoticeFiling(RUN, nobody, Optional.empty(), Matter.FINAL_SCORE, "x", "y"),
                OPERATOR,
                "p"));
    String foreign =
        messageOf(() ->
            bench.file.file(
                new NoticeFiling(RUN, OTHER, Optional.empty(), Matter.FINAL_SCORE, "x", "y"),
                PRACTICE,
                "p"));
    assertThat(foreign).isEqualTo(unknown);

    NoticeId id = bench.filed();
    assertThat(bench.read.find(id, PRACTICE)).isPresent();
    assertThat(bench.read.find(id, OPERATOR)).isPresent();
    assertThat(bench.read.find(id, OTHER_PRACTICE)).isEmpty();
    assertThat(bench.read.page(NoticeFilter.all(), "", 10, OTHER_PRACTICE)).isEmpty();
    assertThat(bench.read.page(NoticeFilter.all(), "", 10, OPERATOR)).hasSize(1);
    assertThat(
            messageOf(
                () -> bench.review.requestReconsideration(id, "grounds", OTHER_PRACTICE, "other")))
        .isEqualTo(
            messageOf(() ->
                bench.review.requestReconsideration(
                    NoticeId.random(), "grounds", OTHER_PRACTICE, "other")));
  }

  @Test
  void theRunMustHaveResults() {
    assertFails(
        ErrorCode.NO_SUCH_RUN,
        () ->
            bench.file.file(
                new NoticeFiling(new RunId(9), WHO, Optional.empty(), Matter.FINAL_SCORE, "x", "y"),
                PRACTICE,
                "p"));
    RunId incomplete = bench.bench.context(bench.bench.request()).id();
    assertFails(
        ErrorCode.RUN_NOT_COMPLETE,
        () ->
            bench.file.file(
                new NoticeFiling(incomplete, WHO, Optional.empty(), Matter.FINAL_SCORE, "x", "y"),
                PRACTICE,
                "p"));
  }

  @Test
  void textsAreNeverRepeated() {
    String text = "patient\u0007 Jane Roe";
    assertThat(
            messageOf(() ->
                bench.file.file(
                    new NoticeFiling(RUN, WHO, Optional.empty(), Matter.FINAL_SCORE, "x", text),
                    PRACTICE,
                    "p")))
        .contains("17 characters", "1 to 4000")
        .doesNotContain("Jane");
    assertFails(
        ErrorCode.NOTICE_TEXT_NOT_ALLOWED,
        () -> bench.review.deny(bench.underReview(), " ", OPERATOR, "reviewer"));
    assertThat(filing().toString()).doesNotContain("not performed").contains("*");
  }

  @Test
  void aDeniedNoticeIsReconsideredUntilTheLastSecond() {
    NoticeId early = bench.denied();
    NoticeId late = bench.denied();
    assertThat(bench.read.find(early, PRACTICE).orElseThrow().notice().reconsiderBy())
        .contains(RECONSIDER_BY);

    bench.clock.moveTo(RECONSIDER_BY.minusSeconds(1));
    assertThat(
            bench
                .review
                .requestReconsideration(early, "see page 2", PRACTICE, "practice")
                .notice()
                .state())
        .isEqualTo(NoticeState.RECONSIDERATION_REQUESTED);

    bench.clock.moveTo(RECONSIDER_BY);
    assertFails(
        ErrorCode.RECONSIDERATION_TOO_LATE,
        () -> bench.review.requestReconsideration(late, "see page 2", PRACTICE, "practice"));
  }

  @Test
  void anotherOfficialDecidesAndAgainstTheParticipantThatIsFinal() {
    NoticeId id = bench.denied();
    bench.review.requestReconsideration(id, "see page 2", PRACTICE, "practice");

    assertFails(
        ErrorCode.OFFICIAL_INVOLVED,
        () -> bench.review.decide(id, false, "still not", OPERATOR, "reviewer"));
    ErrorNotice decided = bench.review.decide(id, false, "still not", OPERATOR, "judge");

    assertThat(decided.notice().state()).isEqualTo(NoticeState.BINDING);
    assertThat(types(id))
        .containsExactly(
            "FILED",
            "ACKNOWLEDGED",
            "REVIEW_STARTED",
            "DENIED",
            "RECONSIDERATION_REQUESTED",
            "DECIDED",
            "BECAME_BINDING");
    assertFails(
        ErrorCode.NOTICE_STEP_NOT_ALLOWED,
        () -> bench.correct.correct(id, records(), OPERATOR, "judge"));
  }

  @Test
  void decidedForTheParticipantItIsCorrectedAndThenFinal() {
    NoticeId id = bench.denied();
    bench.review.requestReconsideration(id, "see page 2", PRACTICE, "practice");
    bench.review.decide(id, true, "they did", OPERATOR, "judge");

    ErrorNotice corrected = bench.correct.correct(id, records(), OPERATOR, "clerk");

    assertThat(corrected.notice().state()).isEqualTo(NoticeState.BINDING);
    assertThat(types(id)).endsWith("DECIDED", "CORRECTED", "BECAME_BINDING");
    assertThat(bench.scores.find(RUN, WHO, Cohort.HF).orElseThrow().version().number())
        .isEqualTo(2);
  }

  @Test
  void anUpheldNoticeMakesAVersionThatNamesIt() {
    NoticeId id = bench.upheld();

    ErrorNotice corrected = bench.correct.correct(id, records(), OPERATOR, "clerk");

    assertThat(corrected.notice().state()).isEqualTo(NoticeState.CORRECTED);
    assertThat(corrected.notice().corrections()).hasSize(1);
    assertThat(corrected.notice().corrections().getFirst().sha256())
        .isEqualTo(bench.corrections.ofRun(RUN).getFirst().sha256());
    assertThat(bench.scores.find(RUN, WHO, Cohort.HF).orElseThrow().version().notice())
        .contains(id.value());
    assertThat(bench.verify.verify(RUN).isIntact()).isTrue();
  }

  @Test
  void aCorrectionThatIsRefusedLeavesTheNoticeAsItWas() {
    NoticeId id = bench.upheld();
    List<String> before = types(id);

    assertFails(
        ErrorCode.NOTHING_CORRECTED, () -> bench.correct.correct(id, List.of(), OPERATOR, "clerk"));
    NoticeId denied = bench.denied();
    assertFails(
        ErrorCode.NOTICE_STEP_NOT_ALLOWED,
        () -> bench.correct.correct(denied, records(), OPERATOR, "clerk"));

    assertThat(types(id)).isEqualTo(before);
    assertThat(bench.corrections.ofRun(RUN)).isEmpty();
  }

  @Test
  void theWholeCohortIsShownAndComputedAnewWhereTheRulesSaySo() {
    bench.rules =
        new NoticeRules(
            NoticeBench.RULES.zone(), 30, 10, 30, 30, NoticeBench.RULES.holidays(), true);
    NoticeId id = bench.upheld();

    NoticeCorrection preview = bench.correct.preview(id, records(), true, OPERATOR);
    assertThat(preview.recomputes()).isTrue();
    assertThat(preview.cohorts()).hasSize(2);
    assertThat(bench.correct.preview(id, records(), false, OPERATOR).cohorts()).isEmpty();

    ErrorNotice corrected = bench.correct.correct(id, records(), OPERATOR, "clerk");

    List<Correction> made = bench.corrections.ofRun(RUN);
    assertThat(made).hasSizeGreaterThan(1);
    assertThat(made.getLast().participant()).isEqualTo(WHO);
    assertThat(made).allMatch(one -> one.notice().equals(id.value()));
    assertThat(corrected.notice().corrections().getLast().sha256())
        .isEqualTo(made.getLast().sha256());
    assertThat(bench.verify.verify(RUN).findings()).isEmpty();
  }

  @Test
  void openNoticesParkTheirParticipants() {
    assertThat(bench.ofYear.participants(Workbench.YEAR)).isEmpty();
    NoticeId id = bench.denied();
    assertThat(bench.ofYear.participants(Workbench.YEAR)).containsExactly(WHO);

    bench.clock.moveTo(RECONSIDER_BY.minusSeconds(1));
    assertThat(bench.ofYear.participants(Workbench.YEAR)).containsExactly(WHO);
    assertThat(bench.settle.settle(Workbench.YEAR, OPERATOR, "clock")).isEmpty();

    bench.clock.moveTo(RECONSIDER_BY);
    assertThat(bench.ofYear.participants(Workbench.YEAR)).isEmpty();
    assertThat(bench.settle.settle(Workbench.YEAR, OPERATOR, "clock")).containsExactly(id);
    assertThat(bench.settle.settle(Workbench.YEAR, OPERATOR, "clock")).isEmpty();
    assertThat(types(id)).endsWith("DENIED", "BECAME_BINDING");
    assertThat(bench.ofYear.participants(PerformanceYear.of(2028))).isEmpty();
  }

  @Test
  void readingTheJournalAgainRebuildsEveryNotice() {
    NoticeId corrected = bench.upheld();
    bench.correct.correct(corrected, records(), OPERATOR, "clerk");
    bench.review.requestReconsideration(corrected, "not all of it", PRACTICE, "practice");
    bench.review.decide(corrected, true, "true", OPERATOR, "judge");
    bench.correct.correct(corrected, records(), OPERATOR, "clerk");
    NoticeId denied = bench.denied();

    NoticeFormat format = new NoticeFormat();
    for (NoticeId id : List.of(corrected, denied)) {
      Notice again = Notice.unfiled();
      for (JournalEntry entry : bench.notices.history(id.value())) {
        NoticeEvent event = format.read(entry.type(), entry.data());
        assertThat(format.type(event)).isEqualTo(entry.type());
        assertThat(format.data(event)).isEqualTo(entry.data());
        again = again.after(event, entry.at(), entry.actor());
      }
      assertThat(again).isEqualTo(bench.read.find(id, OPERATOR).orElseThrow().notice());
      assertThat(again.steps())
          .hasSameSizeAs(bench.notices.history(id.value()))
          .allSatisfy(step -> assertThat(step.actor()).isNotEmpty());
    }
  }

  private List<String> types(NoticeId id) {
    return bench.notices.history(id.value()).stream().map(JournalEntry::type).toList();
  }

  private static String messageOf(Runnable work) {
    try {
      work.run();
    } catch (EngineException e) {
      return e.code() + " " + e.getMessage();
    }
    throw new AssertionError("not refused");
  }

  private static void assertFails(ErrorCode code, Runnable work, String... parts) {
    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(work::run)
        .satisfies(failure -> assertThat(failure.code()).isEqualTo(code))
        .satisfies(failure ->
            assertThat(List.of(parts))
                .allSatisfy(part -> assertThat(failure.getMessage()).contains(part)));
  }
}
