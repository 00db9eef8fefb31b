package org.asmengine.domain.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.asmengine.domain.participation.Cohort;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.ruleset.Parameter;
import org.asmengine.domain.ruleset.ParameterStatus;
import org.asmengine.domain.selection.Criterion;
import org.asmengine.domain.selection.Eligibility;
import org.asmengine.domain.selection.Verdict;
import org.junit.jupiter.api.Test;

/** The tree of an eligibility has every criterion with its evidence and its parameters. */
class EligibilityExplanationTest {

  private static final List<Parameter> PARAMETERS =
      Stream.of(
              "minFeeScheduleClaims",
              "specialties.HF",
              "specialties.LBP",
              "specialtyTie",
              "minEpisodes",
              "episodesOfYear",
              "locationUnit",
              "locationTie",
              "clinicExclusion")
          .map(key ->
              new Parameter(
                  "selection." + key,
                  List.of("1"),
                  "cite",
                  ParameterStatus.ASSUMED,
                  "",
                  "test",
                  false))
          .toList();

  @Test
  void showsEveryCriterion() {
    List<Verdict> verdicts =
        Stream.of(Criterion.values())
            .map(criterion ->
                new Verdict(
                    criterion,
                    criterion != Criterion.EPISODES,
                    "17 episodes",
                    "at least 20",
                    "3 short",
                    List.of("one", "other"),
                    List.of(new SourceRow("episodes.csv", 2))))
            .toList();

    Explanation tree =
        EligibilityExplanation.of(
            new Eligibility(Cohort.HF, verdicts, Optional.empty(), Optional.empty(), 0, 0),
            PARAMETERS);

    assertThat(tree.value()).isEqualTo("no");
    assertThat(tree.children()).hasSize(Criterion.values().length);
    Explanation episodes =
        tree.children().stream()
            .filter(child -> child.label().equals(Criterion.EPISODES.title()))
            .findFirst()
            .orElseThrow();
    assertThat(episodes.value()).isEqualTo("not met: 17 episodes");
    assertThat(episodes.notes())
        .containsExactly(
            "Needed: at least 20.",
            "Distance: 3 short.",
            "Equally frequent: one.",
            "Equally frequent: other.");
    assertThat(episodes.inputs()).containsExactly(new SourceRow("episodes.csv", 2));
    assertThat(tree.unsettled()).hasSize(PARAMETERS.size());
  }
}
