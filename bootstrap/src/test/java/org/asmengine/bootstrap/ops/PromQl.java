package org.asmengine.bootstrap.ops;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an expression of PromQL names. Reads words, strings and brackets; it doesn't check the
 * expression, which promtool and Prometheus do.
 *
 * @param selectors the series that it selects
 * @param groupings the labels that it groups, joins or copies by
 */
record PromQl(List<Selector> selectors, Set<String> groupings) {

  private static final Pattern TOKEN =
      Pattern.compile(
          """
          (?<space>\\s+|\\#[^\\n]*)\
          |(?<string>"(?:[^"\\\\]|\\\\.)*"|'(?:[^'\\\\]|\\\\.)*'|`[^`]*`)\
          |(?<range>\\[[^\\]]*\\])\
          |(?<number>(?:\\d[\\w.]*|\\.\\d\\w*))\
          |(?<word>[a-zA-Z_:][\\w:]*)\
          |(?<mark>[-+*/%^(),{}<>=!~@])\
          """);
  private static final Set<String> LABELS_FOLLOW =
      Set.of("by", "without", "on", "ignoring", "group_left", "group_right");
  private static final Set<String> OPERATORS =
      Set.of("and", "or", "unless", "bool", "offset", "atan2", "inf", "nan", "start", "end");

  /** Series of a metric with conditions on labels. */
  record Selector(String metric, Set<String> labels) {}

  static PromQl of(String expression) {
    return new Reading(tokens(expression)).read();
  }

  private static List<String> tokens(String expression) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(expression);
    int at = 0;
    while (at < expression.length()) {
      if (!matcher.find(at) || matcher.start() != at) {
        throw new IllegalArgumentException("can't read %s at %d".formatted(expression, at));
      }
      if (matcher.group("space") == null && matcher.group("range") == null) {
        tokens.add(matcher.group("string") == null ? matcher.group() : "\"");
      }
      at = matcher.end();
    }
    return tokens;
  }

  private static final class Reading {
    private final List<String> tokens;
    private final List<Selector> selectors = new ArrayList<>();
    private final Set<String> groupings = new TreeSet<>();
    private int at;

    Reading(List<String> tokens) {
      this.tokens = tokens;
    }

    PromQl read() {
      while (at < tokens.size()) {
        String token = tokens.get(at++);
        if (isWord(token)) {
          word(token);
        } else if (token.equals("{")) {
          throw new IllegalArgumentException("a selector without a metric in " + tokens);
        }
      }
      return new PromQl(List.copyOf(selectors), Set.copyOf(groupings));
    }

    private void word(String word) {
      String next = at < tokens.size() ? tokens.get(at) : "";
      if (LABELS_FOLLOW.contains(word)) {
        if (next.equals("(")) {
          groupings.addAll(words(")"));
        }
      } else if (!OPERATORS.contains(word.toLowerCase(Locale.ROOT))
          && !next.equals("(")
          && !LABELS_FOLLOW.contains(next)) {
        selectors.add(new Selector(word, next.equals("{") ? conditions() : Set.of()));
      }
    }

    /** The words up to the closing bracket. */
    private Set<String> words(String closing) {
      Set<String> words = new TreeSet<>();
      while (!tokens.get(at++).equals(closing)) {
        if (isWord(tokens.get(at))) {
          words.add(tokens.get(at));
        }
      }
      return words;
    }

    private Set<String> conditions() {
      return words("}");
    }

    private static boolean isWord(String token) {
      return Character.isLetter(token.charAt(0))
          || token.charAt(0) == '_'
          || token.charAt(0) == ':';
    }
  }
}
