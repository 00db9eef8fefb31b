package org.asmengine.application.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.asmengine.application.error.ErrorCode;
import org.asmengine.application.payment.MultiplierIndex;
import org.asmengine.application.payment.MultiplierRow;
import org.asmengine.application.payment.MultiplierRows;
import org.asmengine.application.payment.Multipliers;
import org.asmengine.application.publication.LoadPublications.Loading;
import org.asmengine.application.result.ChainLink;
import org.asmengine.application.result.ResultFile;
import org.asmengine.application.result.SealedFile;
import org.asmengine.application.run.RunId;
import org.asmengine.application.testing.InMemoryPublications;
import org.asmengine.application.testing.InMemoryResults;
import org.asmengine.application.testing.Workbench;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.ParticipantId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is published is served as a whole, or not at all. */
class LoadPublicationsTest {

  private static final ParticipantId SOMEBODY = ParticipantId.of("000000001", "0000000001");

  private final InMemoryPublications publications = new InMemoryPublications();
  private final InMemoryResults results = new InMemoryResults();
  private final RowsByRun rows = new RowsByRun();
  private final Multipliers multipliers = new Multipliers();
  private final LoadPublications load =
      new LoadPublications(publications, new ReadMultipliers(results, rows), multipliers);

  /** Multipliers that can be away. */
  private static final class RowsByRun implements MultiplierRows {
    private final Map<RunId, List<MultiplierRow>> byRun = new HashMap<>();
    private final List<RunId> read = new ArrayList<>();
    private boolean away;

    @Override
    public void forEach(RunId run, Consumer<MultiplierRow> consumer) {
      read.add(run);
      List<MultiplierRow> rows = byRun.getOrDefault(run, List.of());
      rows.forEach(consumer);
      if (away) {
        throw new IllegalStateException("away");
      }
    }
  }

  @BeforeEach
  void everyRunSealedOneRow() {
    results.saveSeal(
        new RunId(1),
        List.of(
            sealed(ResultFile.MEASURE_SCORES, 12),
            sealed(ResultFile.FINAL_SCORES, 1),
            sealed(ResultFile.COHORTS, 2)));
  }

  private static SealedFile sealed(ResultFile file, long rows) {
    return new SealedFile(file, "", 0, rows, List.of(new ChainLink(1, rows, "")));
  }

  private static MultiplierRow row(Cohort cohort, String multiplier) {
    return new MultiplierRow(SOMEBODY, cohort, true, new BigDecimal(multiplier));
  }

  private Publication publish(int paymentYear, int run, MultiplierRow... stored) {
    Publication publication =
        new Publication(paymentYear, new RunId(run), Workbench.NOW, "somebody");
    publications.add(publication);
    rows.byRun.put(publication.run(), List.of(stored));
    return publication;
  }

  private int millionths(int paymentYear) {
    MultiplierIndex index = multipliers.view().find(paymentYear).orElseThrow();
    return index.millionths(index.position(SOMEBODY));
  }

  @Test
  void allThatIsPublishedIsServedTheNewestYearFirst() {
    Publication first = publish(2029, 1, row(Cohort.HF, "1.01"));
    Publication second = publish(2030, 2, row(Cohort.HF, "1.02"));

    assertThat(load.load()).isEqualTo(new Loading(List.of(second, first), List.of()));

    assertThat(multipliers.paymentYears()).containsExactlyInAnyOrder(2029, 2030);
    assertThat(millionths(2029)).isEqualTo(1_010_000);
    assertThat(millionths(2030)).isEqualTo(1_020_000);
  }

  @Test
  void whatIsServedIsNotReadAgain() {
    publish(2029, 1, row(Cohort.HF, "1.01"));
    load.load();
    Publication second = publish(2030, 2, row(Cohort.HF, "1.02"));

    assertThat(load.load().loaded()).containsExactly(second);
    assertThat(load.load()).isEqualTo(new Loading(List.of(), List.of()));
    assertThat(rows.read).containsExactly(new RunId(1), new RunId(2));
  }

  @Test
  void nothingPublishedIsNothingServed() {
    assertThat(load.isNewestServed()).isFalse();
    assertThat(load.load()).isEqualTo(new Loading(List.of(), List.of()));
    assertThat(load.isNewestServed()).isTrue();
    assertThat(multipliers.paymentYears()).isEmpty();
  }

  @Test
  void aRunWithoutAllItsRowsIsRefused() {
    publish(2029, 1);

    assertThat(load.load().refused())
        .singleElement()
        .satisfies(refusal -> {
          assertThat(refusal.publication().paymentYear()).isEqualTo(2029);
          assertThat(refusal.reason().code()).isEqualTo(ErrorCode.RUN_DAMAGED);
          assertThat(refusal.reason()).hasMessage("run 1: found 0 multipliers, sealed were 1");
        });
    assertThat(multipliers.paymentYears()).isEmpty();
  }

  @Test
  void aRunWithMoreRowsThanItSealedIsRefused() {
    results.saveSeal(new RunId(1), List.of());
    publish(2029, 1, row(Cohort.HF, "1.01"));

    assertThat(load.load().refused()).hasSize(1);
    assertThat(multipliers.paymentYears()).isEmpty();
  }

  @Test
  void aRefusalKeepsNothingElseFromBeingServed() {
    publish(2029, 1, row(Cohort.HF, "1.01"));
    publish(2030, 2, row(Cohort.HF, "1.01"), row(Cohort.LBP, "1.02"));

    Loading loading = load.load();

    assertThat(loading.loaded()).hasSize(1);
    assertThat(loading.refused())
        .singleElement()
        .satisfies(refusal ->
            assertThat(refusal.reason().code()).isEqualTo(ErrorCode.PARTICIPANT_IN_TWO_COHORTS));
    assertThat(multipliers.paymentYears()).containsExactly(2029);
    assertThat(load.isNewestServed()).isFalse();
  }

  @Test
  void theNewestCountsForTheStart() {
    publish(2029, 1, row(Cohort.HF, "1.01"), row(Cohort.LBP, "1.02"));
    publish(2030, 2, row(Cohort.HF, "1.01"));

    load.load();
    assertThat(load.isNewestServed()).isTrue();
    publish(2031, 3);
    load.load();

    assertThat(load.isNewestServed()).isTrue();
    assertThat(multipliers.paymentYears()).containsExactly(2030);
  }

  @Test
  void aStoreThatIsAwayTakesNothingAway() {
    publish(2029, 1, row(Cohort.HF, "1.01"));
    load.load();
    publish(2030, 2, row(Cohort.HF, "1.02"));
    rows.away = true;

    assertThatIllegalStateException().isThrownBy(load::load).withMessage("away");
    assertThat(multipliers.paymentYears()).containsExactly(2029);

    rows.away = false;
    load.load();
    assertThat(multipliers.paymentYears()).containsExactlyInAnyOrder(2029, 2030);
  }
}
