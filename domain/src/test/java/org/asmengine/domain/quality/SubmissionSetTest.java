package org.asmengine.domain.quality;

import static org.asmengine.domain.quality.QualityFixtures.MARCH;
import static org.asmengine.domain.quality.QualityFixtures.ROW;
import static org.asmengine.domain.quality.QualityFixtures.reported;
import static org.asmengine.domain.ruleset.CollectionType.ECQM;
import static org.asmengine.domain.ruleset.CollectionType.MIPS_CQM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.asmengine.domain.Covers;
import org.asmengine.domain.quality.SubmissionData.PopulationCounts;
import org.asmengine.domain.ruleset.MeasureId;
import org.junit.jupiter.api.Test;

@Covers({SubmissionSet.class, ReportingLevel.class})
class SubmissionSetTest {

  private static MeasureSubmission at(Instant instant, long met) {
    return new MeasureSubmission(
        MeasureId.of("008"), ECQM, new PopulationCounts(100, met, 0, 0, 0), instant, ROW);
  }

  @Test
  void ofSeveralInstantsTheLatestCountsWhateverTheOrder() {
    MeasureSubmission first = at(MARCH, 80);
    MeasureSubmission second = at(MARCH.plusSeconds(1), 10);
    assertThat(SubmissionSet.of(List.of(first, second)).all()).containsExactly(second);
    assertThat(SubmissionSet.of(List.of(second, first)).all()).containsExactly(second);
  }

  @Test
  void eachCollectionTypeStandsForItself() {
    MeasureSubmission registry = reported("008", MIPS_CQM, 20, 0);
    MeasureSubmission electronic = reported("008", ECQM, 20, 0);
    MeasureSubmission other = reported("005", ECQM, 20, 0);
    SubmissionSet set = SubmissionSet.of(List.of(registry, other, electronic));
    assertThat(set.all()).containsExactlyInAnyOrder(registry, other, electronic);
    assertThat(set.ofMeasure(MeasureId.of("008"))).containsExactly(electronic, registry);
    assertThat(set.ofMeasure(MeasureId.of("005"))).containsExactly(other);
    assertThat(set.ofMeasure(MeasureId.of("236"))).isEmpty();
  }

  @Test
  void aClinicianOrAWholePracticeReports() {
    assertThat(ReportingLevel.values()).containsExactly(ReportingLevel.TIN_NPI, ReportingLevel.TIN);
  }
}
