package org.asmengine.domain.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole explanation of one participant of each status, as a document beside this test. */
class ScoreExplanationTest {

  static Stream<Explanation> explanations() {
    return Stream.of(
        ExplainedCases.scored().explanation(),
        ExplainedCases.zero().explanation(),
        ExplainedCases.noFinalScore().explanation());
  }

  @Test
  void tellsAScore() throws IOException {
    assertThat(Outline.of(ExplainedCases.scored().explanation())).isEqualTo(approved("scored"));
  }

  @Test
  void tellsAZeroAndWhatItWouldHaveBeen() throws IOException {
    assertThat(Outline.of(ExplainedCases.zero().explanation())).isEqualTo(approved("zero"));
  }

  @Test
  void tellsWhyThereIsNoFinalScore() throws IOException {
    assertThat(Outline.of(ExplainedCases.noFinalScore().explanation()))
        .isEqualTo(approved("no-final-score"));
  }

  @ParameterizedTest
  @MethodSource("explanations")
  void citesASectionAtEveryNode(Explanation explanation) {
    assertThat(explanation.nodes())
        .allSatisfy(node -> assertThat(node.citation()).matches("42 CFR 512\\.7[0-9]{2}.*"));
  }

  @ParameterizedTest
  @MethodSource("explanations")
  void neverShowsAnIdentifier(Explanation explanation) {
    assertThat(explanation.toString()).doesNotContain("123456789").doesNotContain("1000000004");
  }

  @Test
  void collectsTheUnsettledParametersOnce() {
    assertThat(ExplainedCases.scored().explanation().unsettled())
        .extracting(ParameterUse::key)
        .isSorted()
        .doesNotHaveDuplicates()
        .contains("risk.2027", "transform.steepness", "quality.minCases")
        .doesNotContain("cost.minEpisodes", "improvementActivities.minDays", "cost.weight");
  }

  private static String approved(String name) throws IOException {
    try (InputStream document =
        Objects.requireNonNull(ScoreExplanationTest.class.getResourceAsStream(name + ".txt"))) {
      return new String(document.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
