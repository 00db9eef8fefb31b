package org.asmengine.bootstrap.cli;

import java.util.List;
import java.util.Locale;
import org.asmengine.application.selection.ListInput;
import org.asmengine.application.selection.ParticipantList;
import org.asmengine.domain.participation.Cohort;

/** A list of participants in words and as JSON. */
final class ListText {

  private ListText() {}

  static String name(ParticipantList list) {
    return "list %s, %s of performance year %s"
        .formatted(list.id(), kind(list), list.identity().year());
  }

  static String kind(ParticipantList list) {
    return list.identity().kind().name().toLowerCase(Locale.ROOT);
  }

  /** What came out, a line each. */
  static List<String> summary(ParticipantList list) {
    return List.of(
        "%s participants of %s candidates: %s heart failure, %s low back pain"
            .formatted(
                Figures.count(list.totals().heartFailure() + list.totals().lowBackPain()),
                Figures.count(list.totals().candidates()),
                Figures.count(list.totals().of(Cohort.HF)),
                Figures.count(list.totals().of(Cohort.LBP))),
        "look-back year %d, digest %s"
            .formatted(list.identity().lookBackYear(), list.totals().digest()));
  }

  static Json json(ParticipantList list) {
    return new Json()
        .put("list", list.id().value())
        .put("performanceYear", list.identity().year().value())
        .put("kind", list.identity().kind().name())
        .put("lookBackYear", list.identity().lookBackYear())
        .put("createdAt", list.createdAt().toString())
        .put("createdBy", list.createdBy())
        .put("candidates", list.totals().candidates())
        .put("heartFailure", list.totals().heartFailure())
        .put("lowBackPain", list.totals().lowBackPain())
        .put("digest", list.totals().digest())
        .put("ruleDigest", list.identity().ruleDigest())
        .put("inputDigest", list.identity().inputDigest())
        .put("inputs", list.inputs().stream().map(ListText::input).toList());
  }

  private static Object input(ListInput input) {
    return new Json()
        .put("file", input.fileName())
        .put("sha256", input.sha256())
        .put("bytes", input.bytes())
        .put("records", input.records())
        .put("rejected", input.rejected())
        .map();
  }
}
