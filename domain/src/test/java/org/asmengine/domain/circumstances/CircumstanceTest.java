package org.asmengine.domain.circumstances;

import static org.assertj.core.api.Assertions.assertThat;

import org.asmengine.domain.Covers;
import org.asmengine.domain.participation.SourceRow;
import org.junit.jupiter.api.Test;

/** What they do to a final score is specified with the final score. */
@Covers(Circumstance.class)
class CircumstanceTest {

  @Test
  void areGrantedToOneClinicianOrToTheWholePractice() {
    SourceRow row = new SourceRow("circumstances.csv", 2);
    Circumstance practice = new Circumstance("EUC-1", true, row);
    assertThat(practice.wholePractice()).isTrue();
    assertThat(practice.reference()).isEqualTo("EUC-1");
    assertThat(practice.source()).isEqualTo(row);
    assertThat(new Circumstance("EUC-2", false, row).wholePractice()).isFalse();
  }
}
