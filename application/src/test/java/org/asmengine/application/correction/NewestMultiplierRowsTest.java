package org.asmengine.application.correction;

import static org.asmengine.application.correction.CorrectionBench.RUN;
import static org.asmengine.application.correction.CorrectionBench.WHO;
import static org.asmengine.application.correction.CorrectionBench.cost;
import static org.asmengine.application.correction.CorrectionBench.paid;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.asmengine.application.payment.FindMultiplier;
import org.asmengine.application.payment.MultiplierIndex;
import org.asmengine.application.payment.MultiplierOutcome.Adjusted;
import org.asmengine.application.payment.MultiplierQuery;
import org.asmengine.application.payment.Multipliers;
import org.asmengine.application.payment.PaymentYears;
import org.asmengine.application.publication.LoadPublications;
import org.asmengine.application.publication.Publication;
import org.asmengine.application.publication.ReadMultipliers;
import org.asmengine.application.result.ResultVersion;
import org.asmengine.application.testing.InMemoryPublications;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.junit.jupiter.api.Test;

/** What is served in memory is the newest version, from the moment when it is seen. */
class NewestMultiplierRowsTest {

  private final CorrectionBench bench = new CorrectionBench();
  private final InMemoryPublications publications = new InMemoryPublications();
  private final Multipliers multipliers = new Multipliers();
  private final LoadPublications load =
      new LoadPublications(
          publications,
          new ReadMultipliers(
              bench.bench.results,
              new NewestMultiplierRows(bench.bench.results.multipliers(), bench.corrections)),
          multipliers);
  private final FindMultiplier find =
      new FindMultiplier(multipliers, PaymentYears.of(bench.bench.ruleSets()));

  @Test
  void aCorrectionTakesThePlaceOfWhatIsServed() {
    publications.add(new Publication(2029, RUN, Workbench.NOW, "publisher"));
    assertThat(load.load().loaded()).hasSize(1);
    Adjusted before = outcome(WHO);
    Adjusted other = outcome(CorrectionBench.COLLEAGUE);
    assertThat(before.version()).isEqualTo(ResultVersion.FIRST);
    assertThat(load.load().loaded()).isEmpty();

    Correction correction = bench.correct(cost(40, "100.00"));
    assertThat(outcome(WHO)).as("until it is loaded").isEqualTo(before);
    assertThat(load.load().loaded()).hasSize(1);

    assertThat(outcome(WHO))
        .isEqualTo(
            new Adjusted(
                2029,
                Cohort.HF,
                correction
                    .result()
                    .adjustment()
                    .paymentMultiplier()
                    .movePointRight(MultiplierIndex.DECIMALS)
                    .intValueExact(),
                ResultVersion.correction(2, "notice-1")));
    assertThat(outcome(WHO).millionths()).isGreaterThan(before.millionths());
    assertThat(outcome(CorrectionBench.COLLEAGUE)).isEqualTo(other);
    assertThat(load.load().loaded()).isEmpty();

    bench.correct(paid("1.00"));
    assertThat(load.load().loaded()).hasSize(1);
    assertThat(outcome(WHO).version()).isEqualTo(ResultVersion.correction(3, "notice-1"));
    assertThat(multipliers.view().find(2029).map(MultiplierIndex::corrections))
        .isEqualTo(Optional.of(2L));
  }

  private Adjusted outcome(ParticipantId participant) {
    return (Adjusted) find.find(new MultiplierQuery(participant, LocalDate.of(2029, 3, 1)));
  }
}
