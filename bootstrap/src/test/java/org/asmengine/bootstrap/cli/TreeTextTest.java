package org.asmengine.bootstrap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.asmengine.domain.explain.Explanation;
import org.asmengine.domain.explain.ParameterUse;
import org.asmengine.domain.explain.Unit;
import org.asmengine.domain.participation.SourceRow;
import org.asmengine.domain.ruleset.ParameterStatus;
import org.junit.jupiter.api.Test;

class TreeTextTest {

  private static final ParameterUse SETTLED =
      new ParameterUse("cost.minEpisodes", "20", "512.730(d)", ParameterStatus.LAW, true, false);
  private static final ParameterUse UNSETTLED =
      new ParameterUse(
          "quality.minCases", "20", "512.725, CMS-2", ParameterStatus.SECONDARY, false, true);

  @Test
  void drawsBranchesAndMarksWhatIsUnsettled() {
    assertThat(TreeText.render(tree(), 80))
        .isEqualTo(
            """
            Final score: 56.19 points *
            │ = 100 x 0.5619375
            │ ≈ 56.19375 before rounding
            │ [42 CFR 512.745(a)]
            ├─ Quality score Q: 0.418375 *
            │  │ [42 CFR 512.725]
            │  └─ Cases: 14 cases *
            │       Fewer than 20 cases.
            │       with quality.minCases = 20 (what-if)*
            │       from quality.csv:4, quality.csv:5
            │       [42 CFR 512.725]
            └─ Cost score C: none
                 with cost.minEpisodes = 20
                 [42 CFR 512.730]

            * rests on values that are not settled law:
              quality.minCases = 20: SECONDARY (512.725, CMS-2)
            """);
  }

  @Test
  void breaksLinesAtTheWidthAndKeepsTheBranches() {
    Explanation parent =
        node(
            "A label of several words that does not fit",
            "1.000000",
            List.of("x".repeat(90)),
            List.of(node("Leaf", "2", List.of("One two three four five six."), List.of())));
    assertThat(TreeText.render(parent, 40))
        .isEqualTo(
            """
            A label of several words that does not
            │   fit: 1.000000
            │ xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
            │   xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx
            │   xxxxxxxxxxxxxxxx
            │ [42 CFR 512.725]
            └─ Leaf: 2
                 One two three four five six.
                 [42 CFR 512.725]
            """);
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    assertThat(TreeText.render(tree(), 44).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(44));
  }

  @Test
  void aTinyTerminalGetsTheNarrowestText() {
    assertThat(TreeText.render(tree(), 1)).isEqualTo(TreeText.render(tree(), TreeText.NARROWEST));
  }

  private static Explanation tree() {
    Explanation cases =
        new Explanation(
            "Cases",
            "14",
            Unit.CASES,
            Optional.empty(),
            Optional.empty(),
            "42 CFR 512.725",
            List.of("Fewer than 20 cases."),
            List.of(UNSETTLED),
            List.of(new SourceRow("quality.csv", 4), new SourceRow("quality.csv", 5)),
            List.of());
    Explanation quality = node("Quality score Q", "0.418375", List.of(), List.of(cases));
    Explanation cost =
        new Explanation(
            "Cost score C",
            "none",
            Unit.NONE,
            Optional.empty(),
            Optional.empty(),
            "42 CFR 512.730",
            List.of(),
            List.of(SETTLED),
            List.of(),
            List.of());
    return new Explanation(
        "Final score",
        "56.19",
        Unit.POINTS,
        Optional.of(new BigDecimal("56.19375")),
        Optional.of("100 x 0.5619375"),
        "42 CFR 512.745(a)",
        List.of(),
        List.of(),
        List.of(),
        List.of(quality, cost));
  }

  private static Explanation node(
      String label, String value, List<String> notes, List<Explanation> children) {
    return new Explanation(
        label,
        value,
        Unit.NONE,
        Optional.empty(),
        Optional.empty(),
        "42 CFR 512.725",
        notes,
        List.of(),
        List.of(),
        children);
  }
}
