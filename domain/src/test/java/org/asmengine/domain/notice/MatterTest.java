package org.asmengine.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.OptionalInt;
import org.asmengine.domain.Covers;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.asmengine.domain.participation.PerformanceYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a notice can be about, and what it can't. */
@Covers({Matter.class, NoticeContent.class})
class MatterTest {

  @Test
  void eightMattersCantBeReviewed() {
    assertThat(Arrays.stream(Matter.values()).filter(matter -> !matter.isReviewable()))
        .containsExactly(
            Matter.MODEL_SELECTION,
            Matter.PARTICIPANT_SELECTION,
            Matter.QUALITY_STANDARDS,
            Matter.ASSESSMENT_METHODOLOGY,
            Matter.ATTRIBUTION_METHODOLOGY,
            Matter.BUDGET_NEUTRALITY,
            Matter.MODEL_TERMINATION,
            Matter.MODEL_EXPANSION);
    assertThat(Matter.reviewable()).hasSize(10);
  }

  @ParameterizedTest
  @EnumSource(Matter.class)
  void everyMatterNamesItsParagraph(Matter matter) {
    assertThat(matter.citation()).startsWith("42 CFR 512.");
    assertThat(matter.citation().equals("42 CFR 512.170")).isEqualTo(!matter.isReviewable());
    assertThat(Matter.of(matter.name())).contains(matter);
  }

  @ParameterizedTest
  @EnumSource(Matter.class)
  void aNoticeIsAboutWhatCanBeReviewed(Matter matter) {
    if (matter.isReviewable()) {
      assertThat(about(matter).matter()).isEqualTo(matter);
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> about(matter))
          .withMessage("%s can't be reviewed (42 CFR 512.170)", matter);
    }
  }

  @Test
  void theListIsClosed() {
    assertThat(Matter.of("WEATHER")).isEmpty();
  }

  private static NoticeContent about(Matter matter) {
    return new NoticeContent(
        ParticipantId.of("123456789", "1234567890"),
        Cohort.HF,
        PerformanceYear.of(2027),
        7,
        OptionalInt.empty(),
        matter,
        Notices.TEXT,
        Notices.TEXT);
  }
}
