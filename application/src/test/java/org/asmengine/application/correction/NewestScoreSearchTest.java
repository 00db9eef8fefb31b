package org.asmengine.application.correction;

import static org.asmengine.application.correction.CorrectionBench.RUN;
import static org.asmengine.application.correction.CorrectionBench.WHO;
import static org.asmengine.application.correction.CorrectionBench.cost;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;
import org.asmengine.application.run.RunId;
import org.asmengine.application.score.ScoreOrder;
import org.asmengine.application.score.ScorePosition;
import org.asmengine.application.score.ScoreQuery;
import org.asmengine.application.score.ScoreSearch;
import org.asmengine.domain.participation.Cohort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists hold each result once, in its newest version and in its place. */
class NewestScoreSearchTest {

  private final CorrectionBench bench = new CorrectionBench();
  private final NewestScoreSearch search =
      new NewestScoreSearch(new Originals(bench), bench.scores);

  @BeforeEach
  void correct() {
    bench.correct(cost(40, "100.00"));
  }

  @ParameterizedTest
  @EnumSource(ScoreOrder.class)
  void pagesAreThoseOfTheWholeListHoweverLong(ScoreOrder order) {
    List<ServedScore> whole = search.page(RUN, ScoreQuery.all(order), Optional.empty(), 1000);
    List<ServedScore> paged = new ArrayList<>();
    List<ServedScore> page;
    do {
      page =
          search.page(
              RUN,
              ScoreQuery.all(order),
              paged.isEmpty()
                  ? Optional.empty()
                  : Optional.of(ScorePosition.of(paged.getLast().result().score())),
              7);
      paged.addAll(page);
    } while (page.size() == 7);

    assertThat(paged).isEqualTo(whole);
    assertThat(whole).extracting(one -> one.result().score().participant()).doesNotHaveDuplicates();
    assertThat(whole)
        .filteredOn(one -> one.version().isCorrection())
        .singleElement()
        .satisfies(one -> assertThat(one.result().score()).isEqualTo(bench.served()));
    List<Optional<BigDecimal>> scores =
        whole.stream().map(one -> one.result().score().finalScore()).toList();
    switch (order) {
      case HIGHEST_FIRST ->
          assertThat(scores.stream().flatMap(Optional::stream).toList())
              .isSortedAccordingTo(Comparator.reverseOrder());
      case LOWEST_FIRST ->
          assertThat(scores.stream().flatMap(Optional::stream).toList()).isSorted();
      case BY_PARTICIPANT ->
          assertThat(whole.stream().map(one -> one.result().score().cohort()).toList()).isSorted();
    }
  }

  @Test
  void filtersSeeTheNewestVersion() {
    BigDecimal corrected = bench.served().finalScore().orElseThrow();
    ScoreQuery exactly =
        new ScoreQuery(
            Optional.of(Cohort.HF),
            Optional.of("SCORED"),
            Optional.of(corrected),
            Optional.of(corrected),
            Optional.of(WHO.tin()),
            Optional.of(WHO.npi()),
            ScoreOrder.BY_PARTICIPANT);
    assertThat(search.page(RUN, exactly, Optional.empty(), 10)).hasSize(1);

    BigDecimal before =
        bench
            .scores
            .versions(RUN, WHO, Cohort.HF)
            .getFirst()
            .result()
            .score()
            .finalScore()
            .orElseThrow();
    ScoreQuery asItWas =
        new ScoreQuery(
            Optional.empty(),
            Optional.empty(),
            Optional.of(before),
            Optional.of(before),
            Optional.of(WHO.tin()),
            Optional.of(WHO.npi()),
            ScoreOrder.BY_PARTICIPANT);
    assertThat(search.page(RUN, asItWas, Optional.empty(), 10)).isEmpty();
  }

  /** The run's own scores, in the order of the query. */
  private record Originals(CorrectionBench bench) implements ScoreSearch {
    @Override
    public List<ScoreAndAdjustment> page(
        RunId run, ScoreQuery query, Optional<ScorePosition> after, int most) {
      List<ScoreAndAdjustment> all = new ArrayList<>();
      bench.bench.results.forEachScore(
          run, (score, adjustment) -> all.add(new ScoreAndAdjustment(score, adjustment)));
      Comparator<ScorePosition> participant =
          Comparator.comparing(ScorePosition::cohort).thenComparing(ScorePosition::participant);
      Comparator<ScorePosition> missing =
          Comparator.comparing(position -> position.finalScore().isEmpty());
      Comparator<ScorePosition> score =
          Comparator.comparing(position -> position.finalScore().orElse(BigDecimal.ZERO));
      Comparator<ScorePosition> order =
          switch (query.order()) {
            case BY_PARTICIPANT -> participant;
            case HIGHEST_FIRST ->
                missing.thenComparing(score.reversed()).thenComparing(participant);
            case LOWEST_FIRST -> missing.thenComparing(score).thenComparing(participant);
          };
      return all.stream()
          .filter(one ->
              query.tin().map(one.score().participant().tin()::equals).orElse(true)
                  && query.npi().map(one.score().participant().npi()::equals).orElse(true))
          .filter(one -> query.least().isEmpty() || query.least().equals(one.score().finalScore()))
          .sorted(Comparator.comparing(one -> ScorePosition.of(one.score()), order))
          .filter(one ->
              after
                  .map(start -> order.compare(ScorePosition.of(one.score()), start) > 0)
                  .orElse(true))
          .limit(most)
          .toList();
    }
  }
}
