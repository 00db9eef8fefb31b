package org.asmengine.domain.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An explanation as indented lines, all of it: for tests that read as documents. */
final class Outline {

  private static final MathContext SHOWN = new MathContext(20);

  private Outline() {}

  static String of(Explanation explanation) {
    List<String> lines = new ArrayList<>();
    add(explanation, "", lines);
    return String.join("\n", lines) + "\n";
  }

  private static void add(Explanation node, String indent, List<String> lines) {
    lines.add(indent + node.label() + ": " + node.value() + unit(node) + unrounded(node));
    String inner = indent + "    ";
    node.formula().ifPresent(formula -> lines.add(inner + "= " + formula));
    lines.add(inner + "[" + node.citation() + "]");
    node.notes().forEach(note -> lines.add(inner + "- " + note));
    if (!node.parameters().isEmpty()) {
      lines.add(
          inner
              + node.parameters().stream()
                  .map(use -> use.key() + " = " + use.value() + (use.settled() ? "" : "*"))
                  .collect(Collectors.joining(", ", "{", "}")));
    }
    if (!node.inputs().isEmpty()) {
      lines.add(
          inner
              + "< "
              + node.inputs().stream().map(Object::toString).collect(Collectors.joining(", ")));
    }
    node.children().forEach(child -> add(child, indent + "  ", lines));
  }

  private static String unit(Explanation node) {
    return node.unit() == Unit.NONE ? "" : " " + node.unit().word();
  }

  private static String unrounded(Explanation node) {
    return node.unrounded()
        .filter(exact -> exact.compareTo(published(node)) != 0)
        .map(
            exact -> " (unrounded " + exact.round(SHOWN).stripTrailingZeros().toPlainString() + ")")
        .orElse("");
  }

  private static BigDecimal published(Explanation node) {
    return new BigDecimal(node.value());
  }
}
