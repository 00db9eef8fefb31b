package org.asmengine.domain.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Conditions together: one that fails decides, one that is unknown leaves the rest open. */
class VerdictTest {

  private static Verdict all(Verdict... verdicts) {
    return Verdict.all(
        Arrays.stream(verdicts)
            .map(verdict -> new Finding("C", verdict, "found", "needed", "42 CFR 512.700"))
            .toList());
  }

  @Test
  void oneThatFailsDecides() {
    assertThat(all(Verdict.MET, Verdict.MET)).isEqualTo(Verdict.MET);
    assertThat(all(Verdict.MET, Verdict.UNKNOWN)).isEqualTo(Verdict.UNKNOWN);
    assertThat(all(Verdict.UNKNOWN, Verdict.NOT_MET, Verdict.MET)).isEqualTo(Verdict.NOT_MET);
    assertThat(Verdict.all(List.of())).isEqualTo(Verdict.MET);
  }

  @Test
  void aFactThatIsNotKnownIsUnknown() {
    assertThat(Verdict.of(Optional.of(true))).isEqualTo(Verdict.MET);
    assertThat(Verdict.of(Optional.of(false))).isEqualTo(Verdict.NOT_MET);
    assertThat(Verdict.of(Optional.empty())).isEqualTo(Verdict.UNKNOWN);
  }
}
