package org.asmengine.bootstrap.cli;

import java.util.List;
import java.util.Map;
import org.asmengine.application.run.ScoringRun;
import org.asmengine.domain.explain.Explanation;
import org.asmengine.domain.explain.ParameterUse;
import org.asmengine.domain.participation.SourceRow;

/** Explanations for a program. */
final class ExplanationJson {

  private ExplanationJson() {}

  /** The trees of a participant, one for each cohort. */
  static Json of(ScoringRun run, List<Explanation> trees) {
    return new Json()
        .put("run", run.id().value())
        .put("performanceYear", run.identity().year().value())
        .put("whatIf", run.whatIf())
        .put("explanations", trees.stream().map(ExplanationJson::node).toList());
  }

  /** A tree. */
  static Map<String, Object> node(Explanation node) {
    return new Json()
        .put("label", node.label())
        .put("value", node.value())
        .put("unit", node.unit().word())
        .put("unrounded", node.unrounded())
        .put("formula", node.formula())
        .put("citation", node.citation())
        .put("notes", node.notes())
        .put("parameters", node.parameters().stream().map(ExplanationJson::parameter).toList())
        .put("inputs", node.inputs().stream().map(ExplanationJson::input).toList())
        .put("children", node.children().stream().map(ExplanationJson::node).toList())
        .map();
  }

  private static Map<String, Object> parameter(ParameterUse parameter) {
    return new Json()
        .put("key", parameter.key())
        .put("value", parameter.value())
        .put("cite", parameter.cite())
        .put("status", parameter.status().name())
        .put("settled", parameter.settled())
        .put("overridden", parameter.overridden())
        .map();
  }

  private static Map<String, Object> input(SourceRow row) {
    return new Json().put("file", row.file()).put("line", row.line()).map();
  }
}
