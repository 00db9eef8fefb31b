package org.asmengine.bootstrap.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.asmengine.application.correction.CohortEffect;
import org.asmengine.application.notice.NoticeCorrection;
import org.asmengine.application.result.ResultStore.ScoreAndAdjustment;

/** What a correction would do, for people and programs. */
final class CorrectionOutput {

  private CorrectionOutput() {}

  /** The participant alone, then the cohorts. */
  static List<String> text(NoticeCorrection preview, int width) {
    List<String> lines = new ArrayList<>();
    ScoreAndAdjustment before = preview.alone().before().result();
    ScoreAndAdjustment after = preview.alone().after().result();
    lines.add(
        "The participant alone: version %d would take the place of version %d"
            .formatted(preview.alone().version(), preview.alone().before().version().number()));
    Table table = new Table(width, "", "before", "after");
    table.row("status", before.score().status(), after.score().status());
    table.row("reason", before.score().reason().orElse("-"), after.score().reason().orElse("-"));
    table.row(
        "quality score", show(before.score().qualityScore()), show(after.score().qualityScore()));
    table.row("cost score", show(before.score().costScore()), show(after.score().costScore()));
    table.row("final score", show(before.score().finalScore()), show(after.score().finalScore()));
    table.row(
        "payment multiplier",
        before.adjustment().paymentMultiplier().toPlainString(),
        after.adjustment().paymentMultiplier().toPlainString());
    table.row(
        "Part B paid",
        Figures.dollars(before.score().partBPaid()),
        Figures.dollars(after.score().partBPaid()));
    table.row(
        "adjustment",
        Figures.dollars(before.adjustment().estimatedAdjustment()),
        Figures.dollars(after.adjustment().estimatedAdjustment()));
    lines.addAll(table.lines());
    lines.add(
        "The pool and everybody else stay as they are; the difference is %s."
            .formatted(Figures.dollars(preview.alone().difference())));
    for (CohortEffect effect : preview.cohorts()) {
      lines.add("");
      lines.addAll(text(effect, width));
    }
    if (preview.recomputes()) {
      lines.add("");
      lines.add(
          "The rules of the year ask to compute the whole cohort anew, which the engine does not do.");
    }
    return lines;
  }

  private static List<String> text(CohortEffect effect, int width) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s computed anew: of %s, %s of others would change, and %s"
            .formatted(
                effect.cohort(),
                Figures.count(effect.participants(), "participant", "participants"),
                Figures.count(effect.changedScores(), "final score", "final scores"),
                Figures.count(effect.changedMultipliers(), "multiplier", "multipliers")));
    Table table = new Table(width, "", "before", "after");
    table.row("median", show(effect.before().median()), show(effect.after().median()));
    table.row(
        "incentive pool",
        Figures.dollars(effect.before().pool()),
        Figures.dollars(effect.after().pool()));
    table.row(
        "scaling factor",
        show(effect.before().scalingFactor()),
        show(effect.after().scalingFactor()));
    table.row(
        "net adjustment", Figures.dollars(effect.netBefore()), Figures.dollars(effect.netAfter()));
    lines.addAll(table.lines());
    if (!effect.largest().isEmpty()) {
      Table changes = new Table(width, "tin", "npi", "final score", "multiplier", "change");
      for (CohortEffect.Change change : effect.largest()) {
        changes.row(
            change.before().score().participant().tin().value(),
            change.before().score().participant().npi().value(),
            show(change.before().score().finalScore())
                + " > "
                + show(change.after().score().finalScore()),
            change.before().adjustment().paymentMultiplier().toPlainString()
                + " > "
                + change.after().adjustment().paymentMultiplier().toPlainString(),
            change.multiplier().toPlainString());
      }
      lines.addAll(changes.lines());
    }
    return lines;
  }

  private static String show(Optional<BigDecimal> value) {
    return value.map(BigDecimal::toPlainString).orElse("-");
  }

  /** The same as an object. */
  static Json json(NoticeCorrection preview) {
    return new Json()
        .put("notice", preview.notice().id().value())
        .put("run", preview.alone().run().value())
        .put("recomputeCohortOnCorrection", preview.recomputes())
        .put("versionBefore", preview.alone().before().version().number())
        .put("version", preview.alone().version())
        .put("before", json(preview.alone().before().result()).map())
        .put("after", json(preview.alone().after().result()).map())
        .put("difference", preview.alone().difference())
        .put("poolChange", BigDecimal.ZERO)
        .put("cohorts", preview.cohorts().stream().map(effect -> json(effect).map()).toList());
  }

  /** A result as an object. */
  static Json json(ScoreAndAdjustment result) {
    return new Json()
        .put("cohort", result.score().cohort().name())
        .put("status", result.score().status())
        .put("reason", result.score().reason())
        .put("qualityScore", result.score().qualityScore())
        .put("costScore", result.score().costScore())
        .put("finalScore", result.score().finalScore())
        .put("adjustmentFactor", result.adjustment().adjustmentFactor())
        .put("paymentMultiplier", result.adjustment().paymentMultiplier())
        .put("partBPaid", result.score().partBPaid())
        .put("estimatedAdjustment", result.adjustment().estimatedAdjustment());
  }

  private static Json json(CohortEffect effect) {
    return new Json()
        .put("cohort", effect.cohort().name())
        .put("participants", effect.participants())
        .put("changedScores", effect.changedScores())
        .put("changedMultipliers", effect.changedMultipliers())
        .put("medianBefore", effect.before().median())
        .put("medianAfter", effect.after().median())
        .put("poolBefore", effect.before().pool())
        .put("poolAfter", effect.after().pool())
        .put("poolChange", effect.poolChange())
        .put("scalingFactorBefore", effect.before().scalingFactor())
        .put("scalingFactorAfter", effect.after().scalingFactor())
        .put("netAdjustmentBefore", effect.netBefore())
        .put("netAdjustmentAfter", effect.netAfter())
        .put(
            "largestChanges",
            effect.largest().stream()
                .map(change ->
                    new Json()
                        .put("tin", change.before().score().participant().tin().value())
                        .put("npi", change.before().score().participant().npi().value())
                        .put("finalScoreBefore", change.before().score().finalScore())
                        .put("finalScoreAfter", change.after().score().finalScore())
                        .put("multiplierBefore", change.before().adjustment().paymentMultiplier())
                        .put("multiplierAfter", change.after().adjustment().paymentMultiplier())
                        .map())
                .toList());
  }
}
