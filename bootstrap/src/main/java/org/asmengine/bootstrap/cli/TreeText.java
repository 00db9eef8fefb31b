package org.asmengine.bootstrap.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asmengine.domain.explain.Explanation;
import org.asmengine.domain.explain.ParameterUse;
import org.asmengine.domain.participation.SourceRow;

/**
 * Renders an explanation as a tree for a terminal: branches of box-drawing characters, lines no
 * wider than the terminal, and a star at everything that rests on a value which is not settled law.
 */
public final class TreeText {

  /** The narrowest terminal that is honoured; a narrower one gets lines of this width. */
  public static final int NARROWEST = 40;

  /** However deep the tree, its text keeps this much room. */
  private static final int LEAST_TEXT = 20;

  private static final MathContext SHOWN = new MathContext(18);

  private final int width;
  private final List<String> lines = new ArrayList<>();

  private TreeText(int width) {
    this.width = Math.max(width, NARROWEST);
  }

  /**
   * The tree as lines that each end in a line feed, with a legend where anything is unsettled.
   *
   * @param width columns of the terminal
   */
  public static String render(Explanation explanation, int width) {
    TreeText text = new TreeText(width);
    text.node(explanation, "", "", "");
    text.legend(explanation.unsettled());
    return String.join("\n", text.lines) + "\n";
  }

  /**
   * One node and all below it.
   *
   * @param outer the branches of the nodes above
   * @param branch the node's own branch
   * @param below what stands under the branch on every further line
   */
  private void node(Explanation node, String outer, String branch, String below) {
    String inner = outer + below;
    String trunk = inner + (node.children().isEmpty() ? "  " : "│ ");
    wrapped(head(node), outer + branch, trunk + "  ");
    for (String detail : details(node)) {
      wrapped(detail, trunk, trunk + "  ");
    }
    for (int i = 0; i < node.children().size(); i++) {
      boolean last = i == node.children().size() - 1;
      node(node.children().get(i), inner, last ? "└─ " : "├─ ", last ? "   " : "│  ");
    }
  }

  private static String head(Explanation node) {
    String unit = node.unit().word().isEmpty() ? "" : " " + node.unit().word();
    return node.label() + ": " + node.value() + unit + (restsOnUnsettled(node) ? " *" : "");
  }

  private static List<String> details(Explanation node) {
    List<String> details = new ArrayList<>();
    node.formula().ifPresent(formula -> details.add("= " + formula));
    unrounded(node).ifPresent(exact -> details.add("≈ " + exact + " before rounding"));
    details.addAll(node.notes());
    if (!node.parameters().isEmpty()) {
      details.add(
          "with "
              + node.parameters().stream()
                  .map(TreeText::parameter)
                  .collect(Collectors.joining(", ")));
    }
    if (!node.inputs().isEmpty()) {
      details.add(
          "from "
              + node.inputs().stream().map(SourceRow::toString).collect(Collectors.joining(", ")));
    }
    details.add("[" + node.citation() + "]");
    return details;
  }

  /** The unrounded value, where it says more than the value that is shown. */
  private static Optional<String> unrounded(Explanation node) {
    return node.unrounded()
        .filter(exact -> !isShown(exact, node.value()))
        .map(exact -> exact.round(SHOWN).stripTrailingZeros().toPlainString());
  }

  private static boolean isShown(BigDecimal exact, String value) {
    try {
      return exact.compareTo(new BigDecimal(value)) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static String parameter(ParameterUse parameter) {
    return parameter.key()
        + " = "
        + parameter.value()
        + (parameter.overridden() ? " (what-if)" : "")
        + (parameter.settled() ? "" : "*");
  }

  private static boolean restsOnUnsettled(Explanation node) {
    return node.nodes()
        .flatMap(each -> each.parameters().stream())
        .anyMatch(parameter -> !parameter.settled());
  }

  private void legend(List<ParameterUse> unsettled) {
    if (unsettled.isEmpty()) {
      return;
    }
    lines.add("");
    wrapped("* rests on values that are not settled law:", "", "  ");
    for (ParameterUse parameter : unsettled) {
      wrapped(
          "%s = %s: %s (%s)"
              .formatted(parameter.key(), parameter.value(), parameter.status(), parameter.cite()),
          "  ",
          "    ");
    }
  }

  /** Breaks the text at spaces; a word that is longer than a line is broken where the line ends. */
  private void wrapped(String text, String first, String further) {
    String prefix = first;
    String rest = text;
    while (true) {
      int room = Math.max(width - prefix.length(), LEAST_TEXT);
      if (rest.length() <= room) {
        lines.add((prefix + rest).stripTrailing());
        return;
      }
      int space = rest.lastIndexOf(' ', room);
      int end = space > 0 ? space : room;
      lines.add((prefix + rest.substring(0, end)).stripTrailing());
      rest = rest.substring(end).stripLeading();
      prefix = further;
    }
  }
}
